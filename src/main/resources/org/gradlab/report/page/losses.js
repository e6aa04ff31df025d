// Losses over the steps, and final losses by rank.
import { cssColor, seriesColor } from './color.js';
import { choice, themeColor } from './dom.js';
import { linesChart } from './lines.js';
import { count } from './numbers.js';
import { sortedRows } from './table.js';

export const BANDS = [[0, 6, 0.12], [1, 5, 0.2], [2, 4, 0.32]];

/** Whether there are numbers, all of them above 0. */
export function isPositive(values) {
  let some = false;
  for (const value of values) {
    if (value <= 0) return false;
    some ||= value > 0;
  }
  return some;
}

/** Whether a logarithmic axis leaves out nothing. */
function fitsLog(losses) {
  return isPositive(losses.loss.values) && (!losses.bands || isPositive(losses.bands.values));
}

export const losses = {
  id: 'losses',
  title: 'Loss over the steps',
  has: (data) => Boolean(data.losses) && data.losses.members.length > 0,
  draw(host, { data, view, say }) {
    const of = data.losses;
    this.isLog ??= fitsLog(of);
    const axis = choice('loss axis', ['logarithmic', 'linear'], this.isLog ? 0 : 1, (index) => {
      this.isLog = index === 0;
      view.change(() => {});
    });
    host.append(axis);
    const band = cssColor(seriesColor(0));
    const series = [];
    const bands = [];
    if (of.bands) {
      of.percent.forEach((percent, q) => series.push({ label: `${percent} %`, values: Float32Array.from(data.steps.steps, (_, r) => of.bands.at(r, q)), color: percent === 50 ? band : 'transparent', width: percent === 50 ? 2 : 0 }));
      BANDS.forEach(([low, high, opacity]) => bands.push([high, low, cssColor(seriesColor(0), opacity)]));
    }
    const faint = of.members.length > 30 ? 0.35 : 0.6;
    of.members.forEach((member, m) => {
      if (member !== view.member) series.push({ label: `member ${member}`, values: of.loss.part(m), color: cssColor(themeColor('ink'), of.bands ? faint * 0.5 : faint), width: 1 });
    });
    const chosen = of.members.indexOf(view.member);
    if (chosen >= 0) series.push({ label: `member ${view.member}`, values: of.loss.part(chosen), color: cssColor(seriesColor(1)), width: 2.5 });
    const chart = linesChart(host, { x: data.steps.steps, series, bands, isLog: this.isLog, xLabel: 'step', yLabel: 'training loss', marked: view.step });
    say(`Lines: ${of.words}; ${data.steps.words}. ${of.bands ? `Bands: exact quantiles of all ${count(data.members.count)} members, 0 to 100, 5 to 95 and 25 to 75 %, and the median. ` : ''}` +
      (chosen >= 0 ? `Member ${view.member} stands out.` : `Member ${view.member} is not among the lines.`) + (this.isLog && !fitsLog(of) ? ' Losses up to 0 have no place on a logarithmic axis.' : ''));
    const drawn = { member: view.member, isLog: this.isLog };
    return {
      canvas: chart.canvas,
      clear: chart.destroy,
      update: () => {
        if (drawn.member !== view.member || drawn.isLog !== this.isLog) return false;
        chart.mark(view.step);
        return true;
      },
      rows: () => [['step', ...(of.percent ?? []).map((percent) => `quantile_${percent}`), ...of.members.map((member) => `member_${member}`)],
        ...data.steps.steps.map((step, r) => [step, ...(of.percent ?? []).map((_, q) => of.bands.at(r, q)), ...of.members.map((_, m) => of.loss.at(m, r))])],
    };
  },
};

export const waterfall = {
  id: 'waterfall',
  title: 'Final losses by rank',
  has: (data) => data.members.count > 1 && data.members.columns[data.members.rankedBy].values.some(Number.isFinite),
  draw(host, { data, view, say }) {
    const values = data.members.columns[data.members.rankedBy].values;
    const order = sortedRows(values.length, (row) => values[row], false);
    const sorted = Float32Array.from(order, (row) => values[row]);
    const ranks = Float64Array.from(sorted, (_, i) => i + 1);
    const isLog = isPositive(sorted);
    const rank = order.indexOf(view.member - data.members.first) + 1;
    const chart = linesChart(host, { x: ranks, series: [{ label: 'final loss', values: sorted, color: cssColor(seriesColor(0)), width: 2.5 }], isLog, xLabel: 'rank', yLabel: data.members.rankedBy === 'loss' ? 'final loss' : 'final validation loss', marked: rank });
    say(`All ${count(values.length)} members, the best first: a flat stretch is a level that many end at. The dashed line is member ${view.member}, of rank ${count(rank)}.`);
    return { canvas: chart.canvas, clear: chart.destroy, rows: () => [['rank', 'member', 'loss'], ...Array.from(order, (row, i) => [i + 1, row + data.members.first, values[row]])] };
  },
};
