// The data of the page, as SealedData.java seals it and PageData.java describes it.

/** Numbers with the length of every axis, row-major. */
export class NumberArray {
  constructor(values, shape) {
    this.values = values;
    this.shape = shape;
  }

  /** A number; an index for every axis. */
  at(...index) {
    return this.values[this.place(index)];
  }

  /** The numbers below the first axes, as a view. */
  part(...index) {
    const size = this.shape.slice(index.length).reduce((a, b) => a * b, 1);
    const from = this.place([...index, ...this.shape.slice(index.length).map(() => 0)]);
    return this.values.subarray(from, from + size);
  }

  place(index) {
    return index.reduce((at, i, axis) => at * this.shape[axis] + i, 0);
  }
}

/** Sealed data, opened. */
export async function openData(base64) {
  const zipped = Uint8Array.from(atob(base64.trim()), (character) => character.charCodeAt(0));
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const length = new DataView(bytes.buffer).getInt32(0, true);
  const text = new TextDecoder().decode(bytes.subarray(4, 4 + length));
  return withArrays(JSON.parse(text), bytes.subarray(4 + length));
}

/** The same content with arrays in the place of their positions. */
export function withArrays(content, bytes) {
  if (Array.isArray(content)) return content.map((value) => withArrays(value, bytes));
  if (content === null || typeof content !== 'object') return content;
  if ('float32' in content) return numbers(bytes, content.float32, content.shape);
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, withArrays(value, bytes)]));
}

/** The lowest bytes of all numbers come first, then the next ones. */
function numbers(bytes, position, shape) {
  const size = shape.reduce((a, b) => a * b, 1);
  const joined = new Uint8Array(4 * size);
  for (let plane = 0; plane < 4; plane++) {
    const from = position + plane * size;
    for (let i = 0; i < size; i++) joined[4 * i + plane] = bytes[from + i];
  }
  return new NumberArray(new Float32Array(joined.buffer), shape);
}
