// What networks compute, from their weights: of any input, for any member that has weights here.
import { cssColor, mixed, rampColor, seriesColor } from './color.js';
import { element, plainTable, themeColor } from './dom.js';
import { canvasOf, coloring, heatmap, paintCells } from './heatmap.js';
import { count, extent, measure, percent } from './numbers.js';
import { classOf, forward, matrices } from './network.js';
import { linearScale } from './scale.js';
import { chart, polyline, shape } from './svg.js';
import { shownWords } from './view.js';

const ROOM = 0.15;

function hasWeights(data) {
  return Boolean(data.network) && data.weights.members.length > 0;
}

function isClasses(data) {
  return data.data.classes.length > 0;
}

function outputsOf(data) {
  return data.network.layers.at(-1).units;
}

/** The range of an input over the data, with some room, and the places of a grid on it. */
function inputAxis(data, input, places) {
  const inputs = data.network.inputs;
  const [low, high] = extent(data.data.x.values.filter((_, i) => i % inputs === input));
  const room = ROOM * (high - low) || 1;
  return Float64Array.from({ length: places }, (_, i) => low - room + ((high - low + 2 * room) * i) / (places - 1));
}

/** What all layers make of a plane of two inputs; the first row has the greatest second input. */
function overPlane(data, of, places) {
  const x = inputAxis(data, 0, places);
  const y = inputAxis(data, 1, places);
  const rows = new Float64Array(2 * places * places);
  for (let row = 0; row < places; row++) {
    for (let column = 0; column < places; column++) rows.set([x[column], y[places - 1 - row]], 2 * (row * places + column));
  }
  return { x, y, layers: forward(data.network, matrices(data.weights.slots, of.numbers), of.place, rows, places * places) };
}

/** Colors by what a network says: classes by their color, the surer the stronger; numbers from low to high. */
function decisionColors(data) {
  const units = outputsOf(data);
  const page = themeColor('page');
  if (!isClasses(data)) {
    const [low, high] = extent(data.data.y.values);
    return (outputs, place) => rampColor((outputs[place * units] - low) / (high - low || 1));
  }
  return (outputs, place) => {
    const chosen = classOf(outputs, place, units);
    const certainty = units === 1 ? Math.abs(outputs[place] - 0.5) * 2 : outputs[place * units + chosen];
    if (!Number.isFinite(certainty)) return mixed(page, [128, 128, 128], 0.5);
    return mixed(page, seriesColor(chosen), 0.15 + 0.6 * Math.min(1, Math.max(0, certainty)));
  };
}

function paintDecision(context, area, data, of, places) {
  const plane = overPlane(data, of, places);
  const colors = decisionColors(data);
  paintCells(context, area, places, places, (row, column) => colors(plane.layers.at(-1), row * places + column), true);
  return plane;
}

/** The rows of the data as dots in the color of their class. */
function paintRows(context, area, data, x, y, radius) {
  const units = data.data.y.shape[1];
  const rows = data.data.x.shape[0];
  const [low, high] = extent(data.data.y.values);
  for (let row = 0; row < rows; row++) {
    const left = area.left + ((data.data.x.at(row, 0) - x[0]) / (x.at(-1) - x[0])) * area.width;
    const top = area.top + (1 - (data.data.x.at(row, 1) - y[0]) / (y.at(-1) - y[0])) * area.height;
    context.beginPath();
    context.arc(left, top, radius, 0, 2 * Math.PI);
    context.fillStyle = cssColor(isClasses(data) ? seriesColor(classOf(data.data.y.values, row, units)) : rampColor((data.data.y.at(row, 0) - low) / (high - low || 1)));
    context.fill();
    context.strokeStyle = cssColor(themeColor('ink'));
    context.lineWidth = 1.2;
    context.stroke();
  }
}

function axisNames(data) {
  return data.data.features;
}

function drawPlane(host, data, of) {
  const size = Math.max(220, Math.min(460, (host.clientWidth || 460) - 60));
  const { canvas, context } = canvasOf(size + 60, size + 46, 'Decision over two inputs');
  const area = { left: 52, top: 6, width: size, height: size };
  const plane = paintDecision(context, area, data, of, 80);
  paintRows(context, area, data, plane.x, plane.y, 4);
  context.fillStyle = cssColor(themeColor('ink'));
  context.font = '12px system-ui, sans-serif';
  context.textAlign = 'center';
  [0, 0.5, 1].forEach((share) => {
    const at = (axis) => measure(Number((axis[0] + share * (axis.at(-1) - axis[0])).toPrecision(2)));
    context.textAlign = share === 0 ? 'left' : share === 1 ? 'right' : 'center';
    context.fillText(at(plane.x), area.left + share * size, size + 20);
    context.textAlign = 'right';
    context.fillText(at(plane.y), area.left - 6, area.top + (1 - share) * size + (share === 1 ? 10 : 4));
  });
  context.textAlign = 'center';
  context.fillText(axisNames(data)[0], area.left + size / 2, size + 38);
  context.fillText(axisNames(data)[1], 16, area.top + size / 2 - 14);
  host.append(canvas);
  const places = plane.x.length;
  const units = outputsOf(data);
  return { canvas, rows: () => [[...axisNames(data), ...Array.from({ length: units }, (_, u) => `output_${u + 1}`)], ...Array.from({ length: places * places }, (_, i) => [plane.x[i % places], plane.y[places - 1 - Math.floor(i / places)], ...plane.layers.at(-1).slice(i * units, (i + 1) * units)])] };
}

function drawCurve(host, data, of) {
  const places = 200;
  const x = inputAxis(data, 0, places);
  const units = outputsOf(data);
  const outputs = forward(data.network, matrices(data.weights.slots, of.numbers), of.place, x, places).at(-1);
  const [low, high] = extent([...outputs, ...data.data.y.values]);
  const axes = chart({ title: 'Output over the input', width: Math.max(300, host.clientWidth || 640), x: { scale: linearScale(x[0], x.at(-1)), label: axisNames(data)[0] }, y: { scale: linearScale(low, high), label: 'output' } });
  const rows = data.data.x.shape[0];
  for (let row = 0; row < rows; row++) {
    for (let unit = 0; unit < units; unit++) axes.marks.append(shape('circle', { cx: axes.px(data.data.x.at(row, 0)), cy: axes.py(data.data.y.at(row, unit)), r: 3, fill: cssColor(seriesColor(unit), 0.5) }));
  }
  for (let unit = 0; unit < units; unit++) axes.marks.append(polyline(Array.from(x, (value, i) => [axes.px(value), axes.py(outputs[i * units + unit])]), { stroke: cssColor(seriesColor(unit + 1)), 'stroke-width': 2.5 }));
  host.append(axes.svg);
  return { svg: axes.svg, rows: () => [[axisNames(data)[0], ...Array.from({ length: units }, (_, u) => `output_${u + 1}`)], ...Array.from(x, (value, i) => [value, ...outputs.slice(i * units, (i + 1) * units)])] };
}

/** How many rows of each class are given to each: [true class, said class]. */
export function confusion(data, outputs) {
  const units = outputsOf(data);
  const classes = data.data.classes.length;
  const counts = Array.from({ length: classes }, () => new Array(classes).fill(0));
  for (let row = 0; row < data.data.x.shape[0]; row++) counts[classOf(data.data.y.values, row, data.data.y.shape[1])][classOf(outputs, row, units)]++;
  return counts;
}

function outputsOnData(data, of) {
  return forward(data.network, matrices(data.weights.slots, of.numbers), of.place, data.data.x.values, data.data.x.shape[0]).at(-1);
}

function rightShare(counts) {
  const all = counts.flat().reduce((a, b) => a + b, 0);
  return counts.reduce((sum, row, c) => sum + row[c], 0) / all;
}

function drawConfusion(host, data, of) {
  const counts = confusion(data, outputsOnData(data, of));
  const names = data.data.classes;
  const sums = counts.map((row) => row.reduce((a, b) => a + b, 0));
  const map = heatmap(host, { title: 'Confusion matrix', rowNames: names.map((name, c) => `${name} (${sums[c]})`), columnNames: names, columnLabel: 'said to be', valueAt: (row, column) => (sums[row] ? counts[row][column] / sums[row] : NaN), kind: 'share', rowHeight: 30 });
  host.append(map.canvas, plainTable(['is \\ said to be', ...names], counts.map((row, c) => [names[c], ...row]), 'Confusion matrix in numbers'));
  return { canvas: map.canvas, rows: () => [['class', ...names], ...counts.map((row, c) => [names[c], ...row])], right: rightShare(counts) };
}

function drawScatter(host, data, of) {
  const outputs = outputsOnData(data, of);
  const units = outputsOf(data);
  const [low, high] = extent([...outputs, ...data.data.y.values]);
  const axes = chart({ title: 'Outputs over targets', width: Math.max(300, Math.min(520, host.clientWidth || 520)), height: 360, x: { scale: linearScale(low, high), label: 'target' }, y: { scale: linearScale(low, high), label: 'output' } });
  axes.marks.append(polyline([[axes.px(low), axes.py(low)], [axes.px(high), axes.py(high)]], { stroke: 'currentColor', 'stroke-dasharray': '4 4' }));
  const places = Array.from(outputs, (output, i) => [data.data.y.values[i], output]);
  places.forEach(([target, output], i) => axes.marks.append(shape('circle', { cx: axes.px(target), cy: axes.py(output), r: 3, fill: cssColor(seriesColor(i % units), 0.6) })));
  host.append(axes.svg);
  return { svg: axes.svg, rows: () => [['target', 'output'], ...places] };
}

/** How outputs are drawn: by the number of inputs, and by what targets are. */
function form(data) {
  if (data.network.inputs === 1) return 'curve';
  if (data.network.inputs === 2) return 'plane';
  return isClasses(data) ? 'confusion' : 'scatter';
}

const FORMS = { curve: drawCurve, plane: drawPlane, confusion: drawConfusion, scatter: drawScatter };
const FORM_WORDS = { curve: 'output over the input, with the training rows as dots', plane: 'what it says of every point, with the training rows as dots', confusion: 'rows by their class and by what it says', scatter: 'outputs over targets' };

export const outputs = {
  id: 'outputs',
  title: 'What the network says',
  has: hasWeights,
  draw(host, { data, view, say }) {
    const of = view.weights();
    const drawn = FORMS[form(data)](host, data, of);
    say(`${shownWords(of, view)}, at step ${count(of.step)}: ${FORM_WORDS[form(data)]}; ${data.data.words}.${drawn.right === undefined ? '' : ` Right: ${percent(drawn.right)}.`} Computed here from the weights; this page has those of ${data.weights.words}${data.weights.path ? `, and on its way those of the best` : ''}.`);
    return drawn;
  },
};

function drawSmall(data, of, size) {
  const { canvas, context } = canvasOf(size, size, `member ${of.member}`);
  const area = { left: 0, top: 0, width: size, height: size };
  if (form(data) === 'plane') {
    paintDecision(context, area, data, of, 28);
  } else if (form(data) === 'curve') {
    const x = inputAxis(data, 0, 60);
    const values = forward(data.network, matrices(data.weights.slots, of.numbers), of.place, x, x.length).at(-1);
    const units = outputsOf(data);
    const [low, high] = extent(data.data.y.values);
    const py = (value) => size * (0.9 - (0.8 * (value - low)) / (high - low || 1));
    context.fillStyle = cssColor(themeColor('ink'), 0.4);
    for (let row = 0; row < data.data.x.shape[0]; row++) context.fillRect((size * (data.data.x.at(row, 0) - x[0])) / (x.at(-1) - x[0]), py(data.data.y.at(row, 0)), 1.5, 1.5);
    context.strokeStyle = cssColor(seriesColor(1));
    context.lineWidth = 1.5;
    context.beginPath();
    x.forEach((_, i) => context.lineTo((size * i) / (x.length - 1), py(values[i * units])));
    context.stroke();
  } else if (form(data) === 'confusion') {
    const counts = confusion(data, outputsOnData(data, of));
    const sums = counts.map((row) => row.reduce((a, b) => a + b, 0));
    const colors = coloring('share', []);
    paintCells(context, area, counts.length, counts.length, (row, column) => colors.color(counts[row][column] / (sums[row] || 1)));
  } else {
    const values = outputsOnData(data, of);
    const [low, high] = extent([...data.data.y.values]);
    const at = (value) => size * (0.1 + (0.8 * (value - low)) / (high - low || 1));
    context.fillStyle = cssColor(seriesColor(1), 0.6);
    values.forEach((value, i) => context.fillRect(at(data.data.y.values[i]), size - at(value), 2, 2));
  }
  return canvas;
}

const BATCH = 24;

export const multiples = {
  id: 'outputs-of-all',
  title: 'What all of them say',
  has: (data) => hasWeights(data) && data.weights.members.length > 1,
  draw(host, { data, view, say }) {
    const grid = element('div', { class: 'multiples' });
    host.append(grid);
    const isStart = view.stepIndex === 0;
    const waiting = [...data.weights.members];
    const state = { isCleared: false };
    const more = () => {
      if (state.isCleared) return;
      for (const member of waiting.splice(0, BATCH)) {
        const canvas = drawSmall(data, view.weights(member), 84);
        grid.append(element('button', { type: 'button', 'aria-pressed': String(member === view.member), onclick: () => view.showMember(member) }, canvas, element('span', {}, `member ${member}`)));
      }
      if (waiting.length > 0) requestAnimationFrame(more);
    };
    more();
    say(`${data.weights.words}, the best first, ${isStart ? 'before their first step' : 'as they ended'}${data.weights.path && !isStart ? ' (the best at the step shown)' : ''}. A click chooses a member.`);
    const drawn = { member: view.member, isStart };
    return {
      canvas: grid.querySelector('canvas'),
      clear: () => (state.isCleared = true),
      update: () => {
        if (drawn.isStart !== (view.stepIndex === 0)) return false;
        [...grid.children].forEach((button, i) => button.setAttribute('aria-pressed', String(data.weights.members[i] === view.member)));
        return true;
      },
      rows: () => {
        const units = outputsOf(data);
        return [['member', 'row', ...Array.from({ length: units }, (_, u) => `output_${u + 1}`)], ...data.weights.members.flatMap((member) => {
          const values = outputsOnData(data, view.weights(member));
          return Array.from({ length: data.data.x.shape[0] }, (_, row) => [member, row, ...values.slice(row * units, (row + 1) * units)]);
        })];
      },
    };
  },
};

const MOST_UNITS = 64;

export const units = {
  id: 'units',
  title: 'What every hidden unit sees',
  has: (data) => hasWeights(data) && data.network.inputs <= 2 && data.network.layers.length > 1,
  draw(host, { data, view, say }) {
    const of = view.weights();
    const places = data.network.inputs === 2 ? 40 : 120;
    const plane = data.network.inputs === 2 ? overPlane(data, of, places) : undefined;
    const x = plane ? undefined : inputAxis(data, 0, places);
    const layers = plane?.layers ?? forward(data.network, matrices(data.weights.slots, of.numbers), of.place, x, places);
    const all = data.network.layers.slice(0, -1).flatMap((layer, l) => Array.from({ length: layer.units }, (_, unit) => ({ l, unit, units: layer.units })));
    const grid = element('div', { class: 'multiples' });
    host.append(grid);
    for (const { l, unit, units: width } of all.slice(0, MOST_UNITS)) {
      const size = 84;
      const { canvas, context } = canvasOf(size, size, `layer ${l + 1}, unit ${unit + 1}`);
      const at = (place) => layers[l][place * width + unit];
      const values = Float64Array.from({ length: layers[l].length / width }, (_, place) => at(place));
      if (plane) {
        const colors = coloring('signed', values);
        paintCells(context, { left: 0, top: 0, width: size, height: size }, places, places, (row, column) => colors.color(at(row * places + column)), true);
      } else {
        const [low, high] = extent(values);
        context.strokeStyle = cssColor(seriesColor(l));
        context.lineWidth = 1.5;
        context.beginPath();
        values.forEach((value, i) => context.lineTo((size * i) / (places - 1), size * (0.9 - (0.8 * (value - low)) / (high - low || 1))));
        context.stroke();
      }
      const [low, high] = extent(values);
      grid.append(element('figure', {}, canvas, element('figcaption', {}, `layer ${l + 1}, unit ${unit + 1}: ${measure(Number(low.toPrecision(2)))} to ${measure(Number(high.toPrecision(2)))}`)));
    }
    const shown = Math.min(all.length, MOST_UNITS);
    say(`${shownWords(of, view)}, at step ${count(of.step)}: the activation of ${shown === all.length ? `all ${shown}` : `the first ${shown} of ${all.length}`} hidden units over the inputs${plane ? ', orange above 0 and blue below' : ', each on a scale of its own'}.`);
    return { canvas: grid.querySelector('canvas'), rows: () => [['layer', 'unit', ...axisNames(data), 'activation'], ...all.flatMap(({ l, unit, units: width }) => Array.from({ length: layers[l].length / width }, (_, i) => [l + 1, unit + 1, ...(plane ? [plane.x[i % places], plane.y[places - 1 - Math.floor(i / places)]] : [x[i]]), layers[l][i * width + unit]]))] };
  },
};
