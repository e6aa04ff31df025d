// Weights as images.
import { cssColor } from './color.js';
import { element, themeColor } from './dom.js';
import { canvasOf, coloring, paintCells } from './heatmap.js';
import { count, extent, measure } from './numbers.js';
import { matrices } from './network.js';
import { shownWords } from './view.js';

const MOST_IMAGES = 64;
const LEAST_IMAGE = 16;

/** The side of square images that a row of inputs is, or 0. */
function side(inputs) {
  const root = Math.sqrt(inputs);
  return Number.isInteger(root) && inputs >= LEAST_IMAGE ? root : 0;
}

function image(matrix, colors, label) {
  const cell = Math.max(6, Math.min(26, Math.floor(300 / Math.max(matrix.rows, matrix.columns))));
  const { canvas, context } = canvasOf(cell * matrix.columns, cell * matrix.rows, label);
  paintCells(context, { left: 0, top: 0, width: cell * matrix.columns, height: cell * matrix.rows }, matrix.rows, matrix.columns, (row, column) => colors.color(matrix.values[row * matrix.columns + column]));
  context.strokeStyle = cssColor(themeColor('faint'));
  context.strokeRect(0, 0, cell * matrix.columns, cell * matrix.rows);
  return canvas;
}

/** What each unit of the first layer weighs, as an image of the inputs. */
function unitImages(matrix, colors) {
  const pixels = side(matrix.rows);
  return Array.from({ length: Math.min(MOST_IMAGES, matrix.columns) }, (_, unit) => {
    const { canvas, context } = canvasOf(72, 72, `unit ${unit + 1}`);
    paintCells(context, { left: 0, top: 0, width: 72, height: 72 }, pixels, pixels, (row, column) => colors.color(matrix.values[(row * pixels + column) * matrix.columns + unit]));
    return element('figure', {}, canvas, element('figcaption', {}, `unit ${unit + 1}`));
  });
}

export const weights = {
  id: 'weights',
  title: 'Weights',
  has: (data) => Boolean(data.network) && data.weights.members.length > 0,
  draw(host, { data, view, say }) {
    const of = view.weights();
    const named = matrices(data.weights.slots, of.numbers);
    const grid = element('div', { class: 'multiples matrices' });
    host.append(grid);
    for (const [name, matrix] of Object.entries(named)) {
      if (!/^W\d+$/.test(name)) continue;
      const colors = coloring('signed', matrix.values);
      const [low, high] = extent(matrix.values);
      const words = `${name}, ${matrix.rows} × ${matrix.columns}: ${measure(Number(low.toPrecision(3)))} to ${measure(Number(high.toPrecision(3)))}`;
      grid.append(element('figure', {}, image(matrix, colors, name), element('figcaption', {}, words)));
      if (name === 'W1' && side(matrix.rows) > 0) grid.append(...unitImages(matrix, colors));
    }
    say(`${shownWords(of, view)}, at step ${count(of.step)}: every weight of every layer (a row is an input, a column a unit), orange above 0 and blue below, each matrix on a scale of its own.`);
    return { canvas: grid.querySelector('canvas'), rows: () => [['matrix', 'row', 'column', 'value'], ...Object.entries(named).flatMap(([name, matrix]) => Array.from(matrix.values, (value, i) => [name, Math.floor(i / matrix.columns), i % matrix.columns, value]))] };
  },
};
