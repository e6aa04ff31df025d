// Small charts as SVG.
import { tickLabel } from './scale.js';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** An element of a drawing. */
export function shape(tag, attributes = {}, ...children) {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, typeof value === 'number' ? Math.round(100 * value) / 100 : value);
  made.append(...children);
  return made;
}

/**
 * Axes with room for marks between them.
 *
 * x, y: {scale, label, ticks, names}: names stand at 0, 1, ... instead of ticks. Returns {svg, marks, px, py, width, height}.
 */
export function chart({ width = 640, height = 300, title, x, y, left = 62, bottom = 46, top = 12, right = 14 }) {
  const inner = { width: width - left - right, height: height - top - bottom };
  const px = (value) => left + x.scale.position(value) * inner.width;
  const py = (value) => top + (1 - y.scale.position(value)) * inner.height;
  const svg = shape('svg', { viewBox: `0 0 ${width} ${height}`, class: 'chart', role: 'img', 'aria-label': title, width, height });
  const grid = shape('g', { class: 'grid' });
  const labels = shape('g', { class: 'labels' });
  axisTicks(x, Math.round(inner.width / 90)).forEach(([value, label]) => {
    grid.append(shape('path', { d: `M${px(value)} ${top}V${top + inner.height}` }));
    labels.append(shape('text', { x: px(value), y: top + inner.height + 18, 'text-anchor': 'middle' }, label));
  });
  axisTicks(y, Math.round(inner.height / 45)).forEach(([value, label]) => {
    grid.append(shape('path', { d: `M${left} ${py(value)}H${left + inner.width}` }));
    labels.append(shape('text', { x: left - 8, y: py(value) + 4, 'text-anchor': 'end' }, label));
  });
  labels.append(shape('text', { x: left + inner.width / 2, y: height - 6, 'text-anchor': 'middle' }, x.label));
  labels.append(shape('text', { transform: `translate(14 ${top + inner.height / 2}) rotate(-90)`, 'text-anchor': 'middle' }, y.label));
  const marks = shape('g', { class: 'marks' });
  svg.append(grid, shape('rect', { class: 'frame', x: left, y: top, width: inner.width, height: inner.height }), marks, labels);
  return { svg, marks, px, py, left, top, ...inner };
}

function axisTicks(axis, about) {
  if (axis.names) return axis.names.map((name, i) => [i, name]);
  return axis.scale.ticks(Math.max(2, about)).map((tick) => [tick, tickLabel(tick)]);
}

/** A line through places, broken where one is not finite. */
export function polyline(places, attributes) {
  let path = '';
  let isOpen = false;
  for (const [x, y] of places) {
    const isPlace = Number.isFinite(x) && Number.isFinite(y);
    if (isPlace) path += `${isOpen ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    isOpen = isPlace;
  }
  return shape('path', { fill: 'none', d: path || 'M0 0', ...attributes });
}

/** A drawing as a file of its own: the colors of the page are written into it. */
export function svgFile(svg) {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((node, i) => {
    const style = getComputedStyle(originals[i]);
    for (const name of ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'opacity', 'stroke-dasharray']) node.style.setProperty(name, style.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', NAMESPACE);
  copy.style.background = getComputedStyle(document.body).backgroundColor;
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}
