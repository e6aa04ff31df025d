// Several runs, or the settings of a sweep, side by side.
import { cssColor, seriesColor } from './color.js';
import { element, plainTable } from './dom.js';
import { heatmap } from './heatmap.js';
import { linesChart } from './lines.js';
import { BANDS, isPositive } from './losses.js';
import { count, extent } from './numbers.js';

const MEDIAN = 3;

function withCurves(data) {
  return data.compared.contenders.filter((contender) => contender.steps?.length > 0);
}

function legend(contenders) {
  return element('p', { class: 'legend' }, ...contenders.map((contender, i) => element('span', { style: `color: ${cssColor(seriesColor(i))}` }, contender.name)));
}

function quantile(contender, q) {
  return contender.steps.map((_, record) => contender.bands.at(record, q));
}

/** The ends of what is drawn, the same for all. */
function curveExtent(contenders) {
  return extent(contenders.flatMap((contender) => extent(contender.bands.values)));
}

export const medians = {
  id: 'medians',
  title: 'Median loss over the steps',
  has: (data) => withCurves(data).length > 0,
  draw(host, { data, say }) {
    const contenders = withCurves(data);
    const steps = [...new Set(contenders.flatMap((contender) => contender.steps))].sort((a, b) => a - b);
    const series = contenders.map((contender, i) => {
      const known = new Map(contender.steps.map((step, record) => [step, contender.bands.at(record, MEDIAN)]));
      // Between its own record steps a curve goes on straight.
      return { label: contender.name, values: steps.map((step) => known.get(step)), color: cssColor(seriesColor(i)), width: 2 };
    });
    const isLog = isPositive(series.flatMap(({ values }) => values));
    const chart = linesChart(host, { x: steps, series, isLog, xLabel: 'step', yLabel: 'training loss', spansGaps: true });
    host.append(legend(contenders));
    say(`Medians of all members of each; ${data.compared.words}.`);
    return { canvas: chart.canvas, clear: chart.destroy, rows: () => [['step', ...contenders.map((contender) => contender.name)], ...steps.map((step, i) => [step, ...series.map(({ values }) => values[i] ?? NaN)])] };
  },
};

export const bands = {
  id: 'bands',
  title: 'Losses of all members over the steps',
  has: (data) => withCurves(data).length > 0,
  draw(host, { data, say }) {
    const contenders = withCurves(data);
    const [low, high] = curveExtent(contenders);
    const isLog = contenders.every((contender) => isPositive(contender.bands.values));
    const box = element('div', { class: 'side-by-side' });
    host.append(box);
    const charts = contenders.map((contender, i) => {
      const place = element('figure', {}, element('figcaption', {}, contender.name));
      box.append(place);
      const color = cssColor(seriesColor(i));
      const series = data.compared.percent.map((percent, q) => ({ label: `${percent} %`, values: quantile(contender, q), color: q === MEDIAN ? color : 'transparent', width: q === MEDIAN ? 2 : 0 }));
      const fills = BANDS.map(([lower, upper, opacity]) => [upper, lower, cssColor(seriesColor(i), opacity)]);
      return linesChart(place, { x: contender.steps, series, bands: fills, isLog, xLabel: 'step', yLabel: 'training loss', yExtent: [low, high], height: 240 });
    });
    say(`Exact quantiles of all members, 0 to 100, 5 to 95 and 25 to 75 %, and the median, on one scale; ${data.compared.words}.`);
    return {
      canvas: charts[0].canvas,
      clear: () => charts.forEach((chart) => chart.destroy()),
      rows: () => [['name', 'step', ...data.compared.percent.map((percent) => `quantile_${percent}`)], ...contenders.flatMap((contender) => contender.steps.map((step, record) => [contender.name, step, ...data.compared.percent.map((_, q) => contender.bands.at(record, q))]))],
    };
  },
};

export const finals = {
  id: 'finals',
  title: 'Final losses by rank',
  has: (data) => data.compared.contenders.some((contender) => contender.members > 1 && contender.losses.values.some(Number.isFinite)),
  draw(host, { data, say }) {
    const contenders = data.compared.contenders;
    const shares = Array.from({ length: 101 }, (_, percent) => percent);
    const series = contenders.map((contender, i) => ({ label: contender.name, values: contender.losses.values, color: cssColor(seriesColor(i)), width: 2 }));
    const isLog = series.every(({ values }) => isPositive(values));
    const chart = linesChart(host, { x: shares, series, isLog, xLabel: 'share of the members, the best first (%)', yLabel: 'final loss' });
    host.append(legend(contenders));
    say(`The members at every percent; ${data.compared.words}. A flat stretch is a level that many end at. Losses that are not finite end a line.`);
    return { canvas: chart.canvas, clear: chart.destroy, rows: () => [['percent', ...contenders.map((contender) => contender.name)], ...shares.map((share) => [share, ...contenders.map((contender) => contender.losses.values[share])])] };
  },
};

export const grid = {
  id: 'grid',
  title: 'Grid over two keys',
  has: (data) => Boolean(data.grid),
  draw(host, { data, say }) {
    const of = data.grid;
    const isShare = of.measure === 'success rate';
    const shown = (value) => (value > of.atStart ? NaN : value);
    const isLog = of.spansMagnitudes && isPositive(of.values.values);
    const rows = of.rows.values.length;
    const { canvas } = heatmap(host, {
      title: `${of.measure} over ${of.rows.key} and ${of.columns.key}`,
      rowNames: of.rows.values,
      columnNames: of.columns.values,
      columnLabel: of.columns.key,
      valueAt: (row, column) => shown(of.values.at(row, column)),
      kind: isShare ? 'share' : isLog ? 'log' : 'linear',
      rowHeight: Math.max(1, Math.min(26, 420 / rows)),
    });
    host.append(canvas);
    say(`${of.measure}: ${of.rows.key} down, ${of.columns.key} across, all ${count(of.values.values.length)} cells; members that differ in other keys share a cell.` + (of.atStart ? ' Grey: no number, or a loss above that at the start.' : ''));
    return { canvas, rows: () => [[of.rows.key, of.columns.key, of.measure], ...Array.from(of.values.values, (value, i) => [of.rows.values[Math.floor(i / of.columns.values.length)], of.columns.values[i % of.columns.values.length], value])] };
  },
};

/** The table, what it needs to be read, and the keys that differ. */
export function tellCompared(data, host) {
  const { table, keys, notes, contenders } = data.compared;
  const pages = new Map(contenders.filter((contender) => contender.page).map((contender) => [contender.name, contender.page]));
  const linked = (cell, c) => (c === 0 && pages.has(cell) ? element('a', { href: pages.get(cell) }, cell) : cell);
  host.append(plainTable(table.headings, table.rows.map((row) => row.map(linked)), 'All that is compared'));
  if (table.rows.length < table.all) host.append(element('p', { class: 'caption' }, `The first ${count(table.rows.length)} of ${count(table.all)}.`));
  notes.forEach((note) => host.append(element('p', { class: 'caption' }, note)));
  if (keys.rows.length > 0) host.append(element('h2', {}, 'Keys that differ'), plainTable(keys.headings, keys.rows, 'Config keys that differ'));
}
