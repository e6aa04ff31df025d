// Numbers as a person reads them: few digits, a dash for what does not exist.

/** At most four significant digits. */
export function measure(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return '-';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(4));
  const size = Math.abs(rounded);
  return size >= 1e-4 && size < 1e6 ? String(rounded) : rounded.toExponential().replace('e-', 'e-').replace('e+', 'e');
}

/** A whole number with separators. */
export function count(value) {
  return Number.isFinite(value) ? value.toLocaleString('en-US', { maximumFractionDigits: 0 }) : '-';
}

/** A share in percent with one decimal. */
export function percent(share) {
  return Number.isFinite(share) ? (100 * share).toFixed(1) + ' %' : '-';
}

/** Rows of cells as the text of a CSV file; NaN is an empty cell. */
export function csvText(rows) {
  const cell = (value) => {
    if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
    const text = String(value);
    return /[",\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };
  return rows.map((row) => row.map(cell).join(',')).join('\n') + '\n';
}

/** The least and the greatest finite number; [NaN, NaN] if there is none. */
export function extent(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (Number.isFinite(value)) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : [NaN, NaN];
}
