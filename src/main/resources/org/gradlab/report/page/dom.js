// Elements of the page.

/** An element with attributes, listeners (on...) and children, which are elements or text. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** A table with a heading row; columns that begin with a number are set to the right. */
export function plainTable(headings, rows, caption) {
  const isNumber = headings.map((_, c) => rows.every((row) => /^[-\d.]/.test(String(row[c] ?? '')) || row[c] === ''));
  const cell = (tag) => (value, c) => element(tag, { class: isNumber[c] ? 'number' : undefined, scope: tag === 'th' ? 'col' : undefined }, value instanceof Node ? value : String(value ?? ''));
  return element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    element('table', {},
      element('thead', {}, element('tr', {}, ...headings.map(cell('th')))),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell('td')))))));
}

/** A choice of words; calls with the chosen index. */
export function choice(label, words, chosen, onchange) {
  const select = element('select', { 'aria-label': label, onchange: () => onchange(select.selectedIndex) }, ...words.map((word) => element('option', {}, word)));
  select.selectedIndex = chosen;
  return element('label', { class: 'choice' }, label + ' ', select);
}

/** A link that saves a file. */
export function save(name, blob) {
  const url = URL.createObjectURL(blob);
  element('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A color of the style sheet, as [red, green, blue]. */
export function themeColor(name) {
  const canvas = themeColor.canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  canvas.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}
