// What was measured of the layers or variables over the steps.
import { cssColor, seriesColor } from './color.js';
import { choice } from './dom.js';
import { heatmap } from './heatmap.js';
import { linesChart } from './lines.js';
import { extent, measure } from './numbers.js';
import { linearScale, logScale } from './scale.js';
import { chart, shape } from './svg.js';
import { shownWords } from './view.js';

const MEASURE_WORDS = { dw_norm: 'norm of dW', delta_norm: 'norm of delta', gain_weights: 'gain of W^T', gain_slope: 'gain of f\'', position: 'position', gradient: 'gradient', update: 'update' };

function siteNames(data) {
  return data.sites.sites.map((site) => `${data.sites.site} ${site}`);
}

/** [steps, sites] of a measure for the chosen member, the median of all, or the share of members that vanish. */
function tableOf(data, view, column, whose) {
  if (whose === 2) {
    const of = data.sites.vanishing;
    return { steps: of.steps, at: (r, s) => of.shares.at(r, s), kind: 'share', words: `Share of members whose gradient vanishes (${of.rule}), of ${of.words}` };
  }
  if (whose === 1) {
    const of = data.sites.median;
    const c = of.columns.indexOf(column);
    return { steps: data.steps.steps, at: (r, s) => of.values.at(c, r, s), words: `Median of all members` };
  }
  const of = data.sites.members;
  const found = view.among(of.members);
  const c = of.columns.indexOf(column);
  return { steps: data.steps.steps, at: (r, s) => of.values.at(found.place, c, r, s), words: `${shownWords(found, view)}; this page has these numbers of ${of.words}` };
}

export const gradients = {
  id: 'gradients',
  title: 'Gradients',
  has: (data) => Boolean(data.sites) && data.sites.members.members.length > 0,
  draw(host, { data, view, say }) {
    this.whose ??= 0;
    this.column ??= data.sites.members.columns.includes('dw_norm') ? 'dw_norm' : 'gradient';
    const redraw = (change) => (index) => {
      change(index);
      view.change(() => {});
    };
    const columns = data.sites.members.columns;
    const whose = ['the chosen member', 'the median of all members', ...(data.sites.vanishing ? ['the share of members that vanish'] : [])];
    host.append(choice('of', whose, this.whose, redraw((index) => (this.whose = index))));
    if (this.whose !== 2) host.append(choice('number', columns.map((column) => MEASURE_WORDS[column] ?? column), columns.indexOf(this.column), redraw((index) => (this.column = columns[index]))));
    const of = tableOf(data, view, this.column, this.whose);
    const values = of.steps.flatMap((_, r) => data.sites.sites.map((_, s) => of.at(r, s)));
    const isSigned = values.some((value) => value < 0);
    const kind = of.kind ?? (isSigned ? 'signed' : 'log');
    const names = siteNames(data);
    const last = names.length - 1;
    const map = heatmap(host, { title: 'Gradients over the steps', rowNames: names.map((_, row) => names[last - row]), columnNames: of.steps, columnLabel: 'step', valueAt: (row, column) => of.at(column, last - row), kind, marked: view.placeOfStep(of.steps) });
    host.append(map.canvas);
    map.canvas.addEventListener('click', (event) => {
      const cell = map.cellAt(event);
      if (cell) view.showStep(data.steps.steps.indexOf(of.steps[cell.column]));
    });
    const at = view.placeOfStep(of.steps);
    const here = data.sites.sites.map((site, s) => `${site}: ${measure(of.at(at, s))}`).join(', ');
    say(`${of.words}. ${this.whose === 2 ? '' : `${MEASURE_WORDS[this.column] ?? this.column}${kind === 'log' ? ', on a logarithmic scale (0 is black, gray is no number)' : ''}. `}At step ${of.steps[at]}, by ${data.sites.site}: ${names.length <= 8 ? here : `${here.split(', ').slice(0, 3).join(', ')}, ...`}.`);
    return { canvas: map.canvas, rows: () => [['step', ...names], ...of.steps.map((step, r) => [step, ...names.map((_, s) => of.at(r, s))])] };
  },
};

/** Bars beside one another, a group for each name. */
function bars(host, { title, names, groups, yLabel }) {
  const positive = groups.flatMap((group) => group.values.filter((value) => value > 0));
  const [low, high] = extent([...positive, 1]);
  const scale = logScale(low / 1.5, high * 1.5);
  const axes = chart({ title, width: Math.max(300, host.clientWidth || 640), height: 270, top: 26, x: { scale: linearScale(-0.6, names.length - 0.4), label: '', names }, y: { scale, label: yLabel } });
  const width = (0.8 * axes.width) / (names.length + 0.2) / groups.length;
  groups.forEach((group, g) => group.values.forEach((value, i) => {
    if (!(value > 0)) return;
    const top = Math.min(axes.py(value), axes.py(1));
    const height = Math.max(1.5, Math.abs(axes.py(value) - axes.py(1)));
    axes.marks.append(shape('rect', { x: axes.px(i) + (g - groups.length / 2) * width, y: top, width: width * 0.9, height, fill: cssColor(seriesColor(g)) }, shape('title', {}, `${group.name}, ${names[i]}: ${measure(value)}`)));
  }));
  groups.forEach((group, g) => {
    const left = axes.left + (g * axes.width) / groups.length;
    axes.marks.append(shape('rect', { x: left, y: 4, width: 12, height: 12, fill: cssColor(seriesColor(g)) }), shape('text', { x: left + 17, y: 14 }, group.name));
  });
  host.append(axes.svg);
  return axes.svg;
}

export const receipt = {
  id: 'receipt',
  title: 'Receipt: what became of the signal',
  has: (data) => data.sites?.site === 'layer' && data.sites.sites.length > 1 && data.sites.members.columns.includes('gain_weights'),
  draw(host, { data, view, say }) {
    const of = data.sites.members;
    const found = view.among(of.members);
    const number = (column, s) => of.values.at(found.place, of.columns.indexOf(column), view.stepIndex, s);
    const median = (column, s) => data.sites.median.values.at(data.sites.median.columns.indexOf(column), view.stepIndex, s);
    const layers = data.sites.sites.slice(0, -1).map((_, s) => data.sites.sites.length - 2 - s);
    const names = layers.map((s) => `layer ${data.sites.sites[s + 1]} → ${data.sites.sites[s]}`);
    const groups = [
      { name: 'gain of W^T', values: layers.map((s) => number('gain_weights', s)) },
      { name: 'gain of f\'', values: layers.map((s) => number('gain_slope', s)) },
      ...(data.members.count > 1 ? [{ name: 'gain of W^T, median', values: layers.map((s) => median('gain_weights', s)) }, { name: 'gain of f\', median', values: layers.map((s) => median('gain_slope', s)) }] : []),
    ];
    const svg = bars(host, { title: 'What weights and slopes made of the signal', names, groups, yLabel: 'factor' });
    const product = groups.slice(0, 2).flatMap((group) => group.values).reduce((a, b) => a * b, 1);
    say(`${shownWords(found, view)}, step ${view.step}, and the median of all members: by what the weights and the slope of each layer multiplied the signal on its way back. All together: ${measure(product)}.`);
    return { svg, rows: () => [['from', 'to', ...groups.map((group) => group.name)], ...layers.map((s, i) => [data.sites.sites[s + 1], data.sites.sites[s], ...groups.map((group) => group.values[i])])] };
  },
};

const DECADE = /^h_(below_)?1e(-?\d+)$/;

function detailsOf(data, view) {
  const of = data.sites.details;
  const found = view.among(of.members);
  return { of, found, at: (column, r, s) => of.values.at(found.place, of.columns.indexOf(column), r, s) };
}

export const histograms = {
  id: 'histograms',
  title: 'Histograms of gradients',
  has: (data) => data.sites?.details?.members.length > 0,
  draw(host, { data, view, say }) {
    this.site ??= 0;
    const { of, found, at } = detailsOf(data, view);
    const decades = of.columns.filter((column) => DECADE.test(column));
    host.append(choice('layer', data.sites.sites, this.site, (index) => {
      this.site = index;
      view.change(() => {});
    }));
    const sums = data.steps.steps.map((_, r) => decades.reduce((sum, column) => sum + at(column, r, this.site), 0));
    const share = (row, r) => (sums[r] > 0 ? at(decades[decades.length - 1 - row], r, this.site) / sums[r] : NaN);
    const names = decades.map((column) => column.replace(DECADE, (_, below, power) => (below ? `below 1e${power}` : power === '0' ? 'from 1e0' : `1e${power} to 1e${Number(power) + 1}`)));
    const map = heatmap(host, { title: 'Histograms of |dW| over the steps', rowNames: [...names].reverse(), columnNames: data.steps.steps, columnLabel: 'step', valueAt: share, kind: 'share', marked: view.stepIndex, rowHeight: 18 });
    host.append(map.canvas);
    say(`${shownWords(found, view)}, layer ${data.sites.sites[this.site]}: share of the elements of dW by their size, in decades; ${data.steps.words}. This page has these numbers of ${of.words}.`);
    return { canvas: map.canvas, rows: () => [['step', ...decades], ...data.steps.steps.map((step, r) => [step, ...decades.map((column) => at(column, r, this.site))])] };
  },
};

export const activations = {
  id: 'activations',
  title: 'Activations',
  has: (data) => data.sites?.details?.columns.includes('a_mean') && data.sites.details.members.length > 0,
  draw(host, { data, view, say }) {
    const { of, found, at } = detailsOf(data, view);
    const column = (name, s, deviation = 0) => Float32Array.from(data.steps.steps, (_, r) => at(name, r, s) + deviation * at('a_std', r, s));
    const series = [];
    const bands = [];
    data.sites.sites.forEach((site, s) => {
      const color = cssColor(seriesColor(s));
      series.push({ label: `layer ${site}`, values: column('a_mean', s), color, width: 2 }, { label: `layer ${site}, upper`, values: column('a_mean', s, 1), color: 'transparent', width: 0 }, { label: `layer ${site}, lower`, values: column('a_mean', s, -1), color: 'transparent', width: 0 });
      bands.push([3 * s + 1, 3 * s + 2, cssColor(seriesColor(s), 0.15)]);
    });
    const drawn = linesChart(host, { x: data.steps.steps, series, bands, isLog: false, xLabel: 'step', yLabel: 'activation', marked: view.step });
    const key = data.sites.sites.map((site, s) => {
      const word = document.createElement('span');
      word.textContent = `layer ${site}`;
      word.style.color = cssColor(seriesColor(s));
      return word;
    });
    const legend = document.createElement('p');
    legend.className = 'legend';
    legend.append(...key);
    host.append(legend);
    say(`${shownWords(found, view)}: mean activation of every layer and one standard deviation on either side; ${data.steps.words}. At step ${view.step} saturated: ${data.sites.sites.map((site, s) => `layer ${site} ${measure(at('saturated', view.stepIndex, s))}`).slice(0, 8).join(', ')}.`);
    const names = ['a_mean', 'a_std', 'saturated', 'mean_slope', 'dead'];
    return { canvas: drawn.canvas, clear: drawn.destroy, rows: () => [['step', 'layer', ...names], ...data.steps.steps.flatMap((step, r) => data.sites.sites.map((site, s) => [step, site, ...names.map((name) => at(name, r, s))]))] };
  },
};
