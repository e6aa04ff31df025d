// From start to end, and functions with the paths on them.
import { cssColor, seriesColor } from './color.js';
import { themeColor } from './dom.js';
import { canvasOf, coloring, paintCells } from './heatmap.js';
import { count, extent, measure } from './numbers.js';
import { linearScale, logScale, tickLabel } from './scale.js';
import { chart, polyline, shape } from './svg.js';

const MOST_DOTS = 3000;

/** Places evenly spread, so that all are if they are few. */
function evenly(length, most) {
  const shown = Math.min(length, most);
  return Array.from({ length: shown }, (_, i) => Math.floor((i * length) / shown));
}

function scaleOf(values) {
  const [low, high] = extent(values);
  const isLog = low > 0 && high / low > 20;
  return isLog ? logScale(low / 1.3, high * 1.3) : linearScale(low - 0.04 * (high - low), high + 0.04 * (high - low));
}

/** Start and end of every member: the positions of a function of one variable, and otherwise the losses. */
function pairs(data) {
  if (data.function?.variables.length === 1) {
    const name = data.function.variables[0];
    return { members: data.function.members, from: data.function.start.values, to: data.function.end.values, x: `start ${name}`, y: `end ${name}`, words: data.function.words };
  }
  const columns = data.members.columns;
  const all = Array.from({ length: data.members.count }, (_, i) => i + data.members.first);
  return { members: all, from: columns.firstLoss.values, to: columns.loss.values, x: 'loss at the start', y: 'loss at the end', words: `all ${count(all.length)}` };
}

export const ends = {
  id: 'ends',
  title: 'From start to end',
  has: (data) => {
    if (data.members.count < 2 || !data.members.columns.firstLoss) return false;
    const { from, to } = pairs(data);
    return from.some((value, i) => Number.isFinite(value) && Number.isFinite(to[i]));
  },
  draw(host, { data, view, say }) {
    const of = pairs(data);
    const axes = chart({ title: 'End over start', width: Math.max(300, Math.min(760, host.clientWidth || 640)), height: 340, x: { scale: scaleOf(of.from), label: of.x }, y: { scale: scaleOf(of.to), label: of.y } });
    const solution = data.members.columns.solution ?? data.members.columns.verdict ?? data.members.columns.behaviour;
    const shown = evenly(of.members.length, MOST_DOTS);
    for (const i of shown) {
      const x = axes.px(of.from[i]);
      const y = axes.py(of.to[i]);
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      const member = of.members[i];
      const word = solution?.words[solution.codes.values[member - data.members.first]] ?? '';
      const letter = solution === data.members.columns.solution ? word.charCodeAt(0) - 65 : solution.words.indexOf(word);
      const dot = shape('circle', { cx: x, cy: y, r: 3.5, fill: cssColor(seriesColor(Math.max(0, letter)), 0.7) }, shape('title', {}, `member ${member}${word ? `, ${word}` : ''}: ${measure(of.from[i])} to ${measure(of.to[i])}`));
      dot.addEventListener('click', () => view.showMember(member));
      axes.marks.append(dot);
    }
    const chosen = of.members.indexOf(view.member);
    if (chosen >= 0 && Number.isFinite(of.to[chosen])) axes.marks.append(shape('circle', { cx: axes.px(of.from[chosen]), cy: axes.py(of.to[chosen]), r: 7, fill: 'none', stroke: 'currentColor', 'stroke-width': 2 }));
    host.append(axes.svg);
    say(`${shown.length === of.members.length ? of.words : `${count(shown.length)} of ${count(of.members.length)}, evenly spread`}; colors tell ${data.members.columns.solution ? 'solutions' : 'how members came out'} apart, the ring is member ${view.member}. Members whose end is no number are left out.`);
    return { svg: axes.svg, rows: () => [['member', of.x, of.y], ...of.members.map((member, i) => [member, of.from[i], of.to[i]])] };
  },
};

/** The way of the chosen member up to the shown step: [steps] of positions. */
function path(data, view) {
  const of = data.sites?.members;
  const column = of?.columns.indexOf('position') ?? -1;
  if (column < 0 || of.members.length === 0) return { member: view.member, places: [] };
  const found = view.among(of.members);
  const places = data.steps.steps.map((_, r) => data.sites.sites.map((_, v) => of.values.at(found.place, column, r, v))).filter((_, r) => r <= view.stepIndex);
  return { member: found.member, places };
}

function drawGraph(host, data, way) {
  const { x, heights } = data.function.surface;
  const [low, high] = extent(heights.values);
  const axes = chart({ title: 'The function', width: Math.max(300, host.clientWidth || 640), height: 340, x: { scale: linearScale(x.values[0], x.values.at(-1)), label: data.function.variables[0] }, y: { scale: linearScale(low, high), label: 'value' } });
  axes.marks.append(polyline(Array.from(x.values, (value, i) => [axes.px(value), axes.py(heights.values[i])]), { stroke: cssColor(seriesColor(0)), 'stroke-width': 2 }));
  const heightAt = (position) => {
    const at = ((position - x.values[0]) / (x.values.at(-1) - x.values[0])) * (x.values.length - 1);
    const below = Math.max(0, Math.min(x.values.length - 2, Math.floor(at)));
    return heights.values[below] + (at - below) * (heights.values[below + 1] - heights.values[below]);
  };
  const seen = way.places.map(([position]) => [axes.px(position), axes.py(heightAt(position))]).filter(([px]) => px >= axes.left && px <= axes.left + axes.width);
  axes.marks.append(polyline(seen, { stroke: cssColor(seriesColor(1)), 'stroke-width': 1 }));
  seen.forEach(([cx, cy], i) => axes.marks.append(shape('circle', { cx, cy, r: i === seen.length - 1 ? 6 : 2.5, fill: cssColor(seriesColor(1)) })));
  host.append(axes.svg);
  return { svg: axes.svg, rows: () => [[data.function.variables[0], 'value'], ...Array.from(x.values, (value, i) => [value, heights.values[i]])] };
}

/** A field over a plane with paths on it; draws axes, and returns the canvas. */
export function drawField(host, { x, y, at, xLabel, yLabel, title, paths, points = [] }) {
  const size = Math.max(220, Math.min(480, (host.clientWidth || 480) - 70));
  const { canvas, context } = canvasOf(size + 70, size + 76, title);
  const area = { left: 62, top: 6, width: size, height: size };
  const values = Float64Array.from({ length: x.length * y.length }, (_, i) => at(Math.floor(i / x.length), i % x.length));
  const [low, high] = extent(values);
  // Heights above the lowest, by their logarithm: else a steep rim takes all the colors.
  const above = (value) => Math.log1p((1000 * (value - low)) / (high - low || 1));
  const colors = coloring('linear', Float64Array.from(values, above));
  paintCells(context, area, y.length, x.length, (row, column) => colors.color(above(values[(y.length - 1 - row) * x.length + column])), true);
  const px = (value) => area.left + ((value - x[0]) / (x.at(-1) - x[0])) * size;
  const py = (value) => area.top + (1 - (value - y[0]) / (y.at(-1) - y[0])) * size;
  context.save();
  context.beginPath();
  context.rect(area.left, area.top, size, size);
  context.clip();
  for (const { places, color } of paths) {
    context.lineWidth = 2;
    context.strokeStyle = color ?? cssColor([255, 255, 255]);
    context.beginPath();
    places.forEach(([a, b]) => context.lineTo(px(a), py(b)));
    context.stroke();
    const last = places.at(-1);
    if (last) {
      context.beginPath();
      context.arc(px(last[0]), py(last[1]), 5, 0, 2 * Math.PI);
      context.fillStyle = color ?? cssColor([255, 255, 255]);
      context.fill();
      context.strokeStyle = '#000';
      context.lineWidth = 1;
      context.stroke();
    }
  }
  context.restore();
  context.font = '12px system-ui, sans-serif';
  for (const { place, label } of points) {
    context.beginPath();
    context.arc(px(place[0]), py(place[1]), 4, 0, 2 * Math.PI);
    context.fillStyle = '#fff';
    context.fill();
    context.strokeStyle = '#000';
    context.stroke();
    context.fillStyle = '#fff';
    context.strokeText(label, px(place[0]) + 7, py(place[1]) - 7);
    context.fillText(label, px(place[0]) + 7, py(place[1]) - 7);
  }
  context.fillStyle = cssColor(themeColor('ink'));
  linearScale(x[0], x.at(-1)).ticks(5).forEach((tick) => {
    context.textAlign = 'center';
    context.fillText(tickLabel(tick), px(tick), area.top + size + 16);
  });
  linearScale(y[0], y.at(-1)).ticks(5).forEach((tick) => {
    context.textAlign = 'right';
    context.fillText(tickLabel(tick), area.left - 6, py(tick) + 4);
  });
  context.textAlign = 'center';
  context.fillText(xLabel, area.left + size / 2, area.top + size + 36);
  context.save();
  context.translate(14, area.top + size / 2);
  context.rotate(-Math.PI / 2);
  context.fillText(yLabel, 0, 0);
  context.restore();
  context.fillText(`from ${measure(low)} (blue) to ${measure(high)} (red)`, area.left + size / 2, area.top + size + 58);
  host.append(canvas);
  return canvas;
}

function drawSurface(host, data, way) {
  const { x, y, heights } = data.function.surface;
  const [xLabel, yLabel] = data.function.variables;
  const canvas = drawField(host, { x: x.values, y: y.values, at: (row, column) => heights.at(row, column), xLabel, yLabel, title: 'The function', paths: [{ places: way.places }] });
  return { canvas, rows: () => [[xLabel, yLabel, 'value'], ...Array.from(heights.values, (value, i) => [x.values[i % x.values.length], y.values[Math.floor(i / x.values.length)], value])] };
}

export const surface = {
  id: 'surface',
  title: 'The function and a path on it',
  has: (data) => Boolean(data.function?.surface),
  draw(host, { data, view, say }) {
    const way = path(data, view);
    const drawn = (data.function.variables.length === 1 ? drawGraph : drawSurface)(host, data, way);
    say(`${data.function.expression}, with the way of member ${way.member} up to step ${count(view.step)}${way.member === view.member ? '' : ` (of member ${view.member} this page has none)`}.`);
    return drawn;
  },
};
