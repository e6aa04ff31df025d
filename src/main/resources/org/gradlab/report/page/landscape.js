// Slices of the loss around and between solutions.
import { cssColor, seriesColor } from './color.js';
import { choice } from './dom.js';
import { drawField } from './ends.js';
import { linesChart } from './lines.js';

export const landscape = {
  id: 'landscape',
  title: 'Landscape',
  has: (data) => (data.landscape ?? []).length > 0,
  draw(host, { data, view, say }) {
    this.slice ??= 0;
    host.append(choice('slice', data.landscape.map((slice) => slice.title), this.slice, (index) => {
      this.slice = index;
      view.change(() => {});
    }));
    const of = data.landscape[this.slice];
    say(of.words);
    return of.kind === 'line' ? drawLineSlice(host, of) : drawPlaneSlice(host, of);
  },
};

function drawLineSlice(host, of) {
  const series = of.lines.map((line, i) => ({ label: line.label, values: line.values.values, color: cssColor(seriesColor(i)), width: 2 }));
  const drawn = linesChart(host, { x: of.x.values, series, isLog: false, xLabel: of.xLabel, yLabel: 'loss' });
  const legend = document.createElement('p');
  legend.className = 'legend';
  of.lines.forEach((line, i) => {
    const word = document.createElement('span');
    word.textContent = line.label;
    word.style.color = cssColor(seriesColor(i));
    legend.append(word);
  });
  host.append(legend);
  return { canvas: drawn.canvas, clear: drawn.destroy, rows: () => [['t', ...of.lines.map((line) => line.label)], ...Array.from(of.x.values, (x, i) => [x, ...of.lines.map((line) => line.values.values[i])])] };
}

function drawPlaneSlice(host, of) {
  const x = of.x.values;
  const y = of.y.values;
  const paths = of.paths.map((path, i) => ({ color: cssColor(i === 0 ? [255, 255, 255] : seriesColor(i)), places: Array.from(path.x.values, (value, k) => [value, path.y.values[k]]) }));
  const canvas = drawField(host, { x, y, at: (row, column) => of.losses.at(row, column), xLabel: of.xLabel, yLabel: of.yLabel, title: of.title, paths, points: of.points.map((point) => ({ place: [point.x, point.y], label: point.label })) });
  return { canvas, rows: () => [[of.xLabel, of.yLabel, 'loss'], ...Array.from(of.losses.values, (value, i) => [x[i % x.length], y[Math.floor(i / x.length)], value])] };
}
