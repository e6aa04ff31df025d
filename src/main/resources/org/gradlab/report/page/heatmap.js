// Fields of colored cells on a canvas.
import { cssColor, mixed, rampColor, signedColor } from './color.js';
import { element, themeColor } from './dom.js';
import { extent, measure } from './numbers.js';

/**
 * Colors numbers: {color: number -> [red, green, blue], low, high, label: share -> text}.
 *
 * kind: 'log', 'linear', 'share' (from 0 to 1) or 'signed' (around 0).
 */
export function coloring(kind, values) {
  if (kind === 'signed') {
    const [low, high] = extent(values);
    const most = Math.max(Math.abs(low), Math.abs(high)) || 1;
    const middle = themeColor('page');
    return { color: (value) => (Number.isFinite(value) ? signedColor(value / most, mixed(middle, [128, 128, 128], 0.08)) : noNumber()), label: (share) => measure(Number(((2 * share - 1) * most).toPrecision(3))) };
  }
  if (kind === 'share') return { color: (value) => (!Number.isFinite(value) ? noNumber() : value === 0 ? themeColor('soft') : rampColor(value)), label: (share) => `${Math.round(100 * share)} %` };
  const isLog = kind === 'log';
  const [low, high] = extent(isLog ? [...values].filter((value) => value > 0) : values);
  if (Number.isNaN(low)) return { color: noNumber, label: () => '-' };
  const from = isLog ? Math.log(low) : low;
  const length = (isLog ? Math.log(high) : high) - from;
  const share = (value) => (length > 0 ? ((isLog ? Math.log(value) : value) - from) / length : 0.5);
  const color = (value) => {
    if (isLog && value === 0) return mixed(themeColor('page'), [0, 0, 0], 0.75);
    return Number.isFinite(value) && (!isLog || value > 0) ? rampColor(share(value)) : noNumber();
  };
  return { color, label: (at) => measure(Number((isLog ? Math.exp(from + at * length) : from + at * length).toPrecision(3))) };
}

function noNumber() {
  return mixed(themeColor('page'), themeColor('ink'), 0.12);
}

/** A canvas for drawings in pixels of the page, sharp on any screen. */
export function canvasOf(width, height, label) {
  const ratio = Math.min(3, window.devicePixelRatio || 1);
  const canvas = element('canvas', { width: Math.round(width * ratio), height: Math.round(height * ratio), role: 'img', 'aria-label': label });
  canvas.style.width = width + 'px';
  canvas.style.height = height + 'px';
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  return { canvas, context };
}

/** Fills a rectangle with [rows, columns] of colors, the first row on top. */
export function paintCells(context, { left, top, width, height }, rows, columns, colorAt, isSmooth = false) {
  const image = new ImageData(columns, rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [red, green, blue] = colorAt(row, column);
      image.data.set([red, green, blue, 255], 4 * (row * columns + column));
    }
  }
  const cells = document.createElement('canvas');
  cells.width = columns;
  cells.height = rows;
  cells.getContext('2d').putImageData(image, 0, 0);
  context.imageSmoothingEnabled = isSmooth;
  context.drawImage(cells, left, top, width, height);
}

/**
 * A heatmap with names at its rows and numbers below its columns.
 *
 * columns: [{label}] or numbers; marked: the column that is pointed at. Returns the canvas.
 */
export function heatmap(host, { title, rowNames, columnNames, columnLabel, valueAt, kind, marked, rowHeight = 26 }) {
  const width = Math.max(240, host.clientWidth || 640);
  const left = 12 + Math.min(width / 3, 7.2 * Math.max(...rowNames.map((name) => name.length)));
  const height = rowNames.length * rowHeight;
  const { canvas, context } = canvasOf(width, height + 74, title);
  const area = { left, top: 6, width: width - left - 14, height };
  const values = rowNames.flatMap((_, row) => columnNames.map((_, column) => valueAt(row, column)));
  const colors = coloring(kind, values);
  paintCells(context, area, rowNames.length, columnNames.length, (row, column) => colors.color(valueAt(row, column)));
  context.font = '12px system-ui, sans-serif';
  context.fillStyle = cssColor(themeColor('ink'));
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  const everyRow = Math.ceil(13 / rowHeight);
  rowNames.forEach((name, row) => row % everyRow === 0 && context.fillText(name, left - 6, area.top + (row + 0.5) * rowHeight, left - 10));
  const x = (column) => area.left + ((column + 0.5) / columnNames.length) * area.width;
  context.textAlign = 'center';
  const every = Math.max(1, Math.ceil((columnNames.length * 62) / area.width));
  columnNames.forEach((name, column) => { if (column % every === 0) context.fillText(String(name), x(column), area.top + height + 12); });
  context.fillText(columnLabel, area.left + area.width / 2, area.top + height + 28);
  paintLegend(context, { left: area.left, top: area.top + height + 42, width: Math.min(260, area.width) }, colors, kind);
  if (marked !== undefined) {
    context.strokeStyle = cssColor(themeColor('ink'));
    context.lineWidth = 1.5;
    context.strokeRect(area.left + (marked / columnNames.length) * area.width - 0.5, area.top - 1, Math.max(2, area.width / columnNames.length) + 1, height + 2);
  }
  const cellAt = (event) => {
    const box = canvas.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left - area.left) / area.width) * columnNames.length);
    const row = Math.floor((event.clientY - box.top - area.top) / rowHeight);
    return row >= 0 && row < rowNames.length && column >= 0 && column < columnNames.length ? { row, column } : undefined;
  };
  canvas.addEventListener('pointermove', (event) => {
    const cell = cellAt(event);
    canvas.title = cell ? `${rowNames[cell.row]}, ${columnLabel} ${columnNames[cell.column]}: ${measure(valueAt(cell.row, cell.column))}` : '';
  });
  return { canvas, cellAt };
}

function paintLegend(context, { left, top, width }, colors, kind) {
  const shares = 64;
  for (let i = 0; i < shares; i++) {
    context.fillStyle = cssColor(kind === 'signed' ? legendSigned(i / (shares - 1)) : rampColor(i / (shares - 1)));
    context.fillRect(left + (i / shares) * width, top, width / shares + 0.6, 8);
  }
  context.fillStyle = cssColor(themeColor('ink'));
  [0, 0.5, 1].forEach((share) => {
    context.textAlign = share === 0 ? 'left' : share === 1 ? 'right' : 'center';
    context.fillText(colors.label(share), left + share * width, top + 18);
  });
}

function legendSigned(share) {
  return signedColor(2 * share - 1, mixed(themeColor('page'), [128, 128, 128], 0.08));
}
