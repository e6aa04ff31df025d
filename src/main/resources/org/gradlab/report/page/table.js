// A table of any number of rows, of which only those are made that are seen.
import { element } from './dom.js';

const ROW = 32;
const SEEN = 12;

/** The places of rows in the order of a column: what is no number comes last. */
export function sortedRows(rows, value, isDescending) {
  const places = Int32Array.from({ length: rows }, (_, i) => i);
  const sign = isDescending ? -1 : 1;
  return places.sort((a, b) => {
    const left = value(a);
    const right = value(b);
    const isLeft = typeof left === 'string' || Number.isFinite(left);
    const isRight = typeof right === 'string' || Number.isFinite(right);
    if (!isLeft || !isRight) return isLeft === isRight ? a - b : isLeft ? -1 : 1;
    return left < right ? -sign : left > right ? sign : a - b;
  });
}

/**
 * A table with rows that can be chosen by pointer and keyboard.
 *
 * columns: [{name, value: row -> number or text, text: row -> text}]; onChoose is called with a row.
 */
export function virtualTable({ label, rows, columns, sortBy = 0, chosen, onChoose }) {
  const state = { order: [], column: sortBy, isDescending: false, focus: 0, chosen };
  const template = `repeat(${columns.length}, minmax(104px, 1fr))`;
  const head = element('div', { class: 'row head', role: 'row', 'aria-rowindex': '1' });
  const body = element('div', { class: 'rows', role: 'rowgroup' });
  const box = element('div', { class: 'virtual', tabindex: '0', role: 'grid', 'aria-label': label, 'aria-rowcount': String(rows + 1), onscroll: show, onkeydown: move }, head, body);
  box.style.height = ROW * (Math.min(rows, SEEN) + 1) + 18 + 'px';
  body.style.height = ROW * rows + 'px';
  head.style.minWidth = body.style.minWidth = 104 * columns.length + 'px';
  head.style.gridTemplateColumns = template;
  columns.forEach((column, c) => head.append(element('button', { type: 'button', role: 'columnheader', onclick: () => sort(c) }, column.name)));

  function sort(column) {
    state.isDescending = state.column === column && !state.isDescending && state.order.length > 0;
    state.column = column;
    state.order = sortedRows(rows, columns[column].value, state.isDescending);
    [...head.children].forEach((button, c) => button.setAttribute('aria-sort', c !== column ? 'none' : state.isDescending ? 'descending' : 'ascending'));
    state.focus = state.order.indexOf(state.chosen);
    show();
  }

  function show() {
    const first = Math.max(0, Math.floor(box.scrollTop / ROW) - 4);
    const last = Math.min(rows, first + SEEN + 10);
    const made = [];
    for (let i = first; i < last; i++) made.push(rowAt(i));
    body.replaceChildren(...made);
  }

  function rowAt(i) {
    const row = state.order[i];
    const made = element('div', { class: 'row', role: 'row', 'aria-rowindex': String(i + 2), 'aria-selected': String(row === state.chosen), onclick: () => choose(i) },
      ...columns.map((column) => element('span', { role: 'gridcell', class: typeof column.value(row) === 'number' ? 'number' : undefined }, column.text(row))));
    made.style.top = i * ROW + 'px';
    made.style.gridTemplateColumns = template;
    return made;
  }

  function choose(i) {
    state.focus = Math.max(0, Math.min(rows - 1, i));
    state.chosen = state.order[state.focus];
    onChoose(state.chosen);
    show();
  }

  function move(event) {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: SEEN, PageUp: -SEEN, Home: -rows, End: rows }[event.key];
    if (by === undefined || event.target !== box) return;
    event.preventDefault();
    choose(state.focus + by);
    const top = state.focus * ROW;
    if (top < box.scrollTop) box.scrollTop = top;
    if (top + 2 * ROW > box.scrollTop + box.clientHeight - 18) box.scrollTop = top + 2 * ROW - box.clientHeight + 18;
  }

  sort(sortBy);
  return {
    box,
    show: (row) => {
      if (row === state.chosen) return;
      state.chosen = row;
      state.focus = state.order.indexOf(row);
      show();
    },
  };
}
