// Lines and bands over steps, by uPlot.
import { cssColor } from './color.js';
import { themeColor } from './dom.js';
import { extent } from './numbers.js';
import { tickLabel } from './scale.js';

const HEIGHT = 320;

/**
 * Draws lines over x; NaN breaks them.
 *
 * series: [{label, values, color, width, dash}], bands: [[upper, lower, color]] by the places of series; marked: an x that is pointed at; yExtent: the least and the greatest
 * number of the axis, where several charts share one; spansGaps: whether lines go on over what is missing.
 */
export function linesChart(host, { x, series, bands = [], isLog, xLabel, yLabel, marked, xIsLog = false, yExtent, height = HEIGHT, spansGaps = false }) {
  const ink = cssColor(themeColor('ink'));
  const grid = { stroke: cssColor(themeColor('faint'), 0.6), width: 1 };
  const axis = { stroke: ink, grid, ticks: grid, font: '12px system-ui, sans-serif', labelFont: '12px system-ui, sans-serif' };
  const number = (value) => (Number.isFinite(value) && (!isLog || value > 0) ? value : null);
  const [low, high] = yExtent ?? extent(series.flatMap(({ values }) => extent(Array.from(values, (value) => number(value) ?? NaN))));
  const labels = (plot, splits) => splits.map((value) => (value === null ? '' : tickLabel(Number(value.toPrecision(6)))));
  const state = { marked };
  const options = {
    width: Math.max(240, host.clientWidth || 640),
    height,
    legend: { show: false },
    cursor: { drag: { x: true, y: false }, points: { show: false } },
    scales: { x: { time: false, distr: xIsLog ? 3 : 1 }, y: { distr: isLog ? 3 : 1, range: yRange(low, high, isLog) } },
    axes: [
      { ...axis, label: xLabel, values: labels },
      { ...axis, label: yLabel, size: 74, values: labels, ...(isLog ? { splits: () => logSplits(yRange(low, high, true)) } : {}) },
    ],
    series: [{ label: xLabel }, ...series.map(({ label, color, width = 1, dash }) => ({ label, stroke: color, width, dash, points: { show: x.length === 1, size: 6 }, spanGaps: spansGaps }))],
    bands: bands.map(([upper, lower, fill]) => ({ series: [upper + 1, lower + 1], fill })),
    hooks: { draw: [(plot) => drawMark(plot, state.marked)] },
  };
  const plot = new uPlot(options, [Array.from(x), ...series.map(({ values }) => Array.from(values, number))], host);
  plot.root.setAttribute('role', 'img');
  plot.root.setAttribute('aria-label', `${yLabel} over ${xLabel}`);
  return {
    plot,
    canvas: plot.ctx.canvas,
    mark: (value) => {
      state.marked = value;
      plot.redraw(false);
    },
    destroy: () => plot.destroy(),
  };
}

function yRange(low, high, isLog) {
  if (Number.isNaN(low)) return isLog ? [0.1, 1] : [0, 1];
  if (isLog) return low === high ? [low / 2, high * 2] : [low / (high / low) ** 0.04, high * (high / low) ** 0.04];
  const room = 0.05 * (high - low) || Math.abs(high) / 2 || 1;
  return [low - room, high + room];
}

/** Powers of ten, and within few decades 2 and 5 times them. */
function logSplits([low, high]) {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const every = Math.max(1, Math.ceil((last - first) / 8));
  const factors = last - first <= 2 ? [1, 2, 5] : [1];
  const splits = [];
  for (let power = first; power <= last; power += every) factors.forEach((factor) => splits.push(factor * 10 ** power));
  const seen = splits.filter((split) => split >= low && split <= high);
  return seen.length > 1 ? seen : [low, Math.sqrt(low * high), high];
}

function drawMark(plot, marked) {
  if (marked === undefined) return;
  const x = plot.valToPos(marked, 'x', true);
  plot.ctx.save();
  plot.ctx.strokeStyle = cssColor(themeColor('ink'), 0.7);
  plot.ctx.setLineDash([4, 4]);
  plot.ctx.beginPath();
  plot.ctx.moveTo(x, plot.bbox.top);
  plot.ctx.lineTo(x, plot.bbox.top + plot.bbox.height);
  plot.ctx.stroke();
  plot.ctx.restore();
}
