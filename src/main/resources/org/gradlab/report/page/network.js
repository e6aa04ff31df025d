// A network applied to rows of numbers, with the formulas of the package org.gradlab.network.

const ROOT_OF_2 = Math.sqrt(2);

const sigmoid = (z) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));

/** erfc by the continued fraction and series of Numerical Recipes, to 1e-7. */
function erfc(x) {
  const t = 1 / (1 + 0.5 * Math.abs(x));
  const sum = [0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368]
    .reduce((value, coefficient) => value * t + coefficient, 0);
  const tail = t * Math.exp(-x * x - 1.26551223 + t * sum);
  return x >= 0 ? tail : 2 - tail;
}

/** Functions of z and of a parameter. */
export const ACTIVATIONS = {
  sigmoid,
  tanh: Math.tanh,
  relu: (z) => (z > 0 || Number.isNaN(z) ? z : 0),
  leakyRelu: (z, leak) => (z > 0 ? z : leak * z),
  elu: (z, alpha) => (z > 0 ? z : alpha * Math.expm1(z)),
  gelu: (z) => (z * erfc(-z / ROOT_OF_2)) / 2,
  silu: (z) => z * sigmoid(z),
  softplus: (z) => (z > 0 ? z : 0) + Math.log1p(Math.exp(-Math.abs(z))),
  identity: (z) => z,
};

/** The matrices of a member by their names, such as W1, from all its numbers in a row. */
export function matrices(slots, numbers) {
  const named = {};
  let at = 0;
  for (const slot of slots) {
    const size = slot.rows * slot.columns;
    named[slot.name] = { rows: slot.rows, columns: slot.columns, values: numbers.subarray(at, at + size) };
    at += size;
  }
  return named;
}

/**
 * What every layer makes of rows.
 *
 * network: as the page's data has it; named: the matrices of a member; index: its place among the members that have weights;
 * x: [rows, inputs]. Returns [layers] of [rows, units].
 */
export function forward(network, named, index, x, rows) {
  let a = x;
  let width = network.inputs;
  return network.layers.map((layer, l) => {
    const number = l + 1;
    let z = dense(named['W' + number], named['b' + number], a, rows, width);
    const normalize = (values) => normalized(layer, named, number, index, values, rows);
    if (layer.normalization === 'before') z = normalize(z);
    a = activated(layer, index, z, rows);
    if (layer.normalization === 'after') a = normalize(a);
    width = layer.units;
    return a;
  });
}

function dense(weights, biases, a, rows, width) {
  const units = weights.columns;
  const z = new Float64Array(rows * units);
  for (let row = 0; row < rows; row++) {
    for (let unit = 0; unit < units; unit++) z[row * units + unit] = biases ? biases.values[unit] : 0;
    for (let input = 0; input < width; input++) {
      const value = a[row * width + input];
      for (let unit = 0; unit < units; unit++) z[row * units + unit] += value * weights.values[input * units + unit];
    }
  }
  return z;
}

function activated(layer, index, z, rows) {
  if (layer.activation === 'softmax') return softmax(z, rows, layer.units);
  const f = ACTIVATIONS[layer.activation];
  const parameter = layer.parameter ? layer.parameter.at(index) : NaN;
  return z.map((value) => f(value, parameter));
}

function softmax(z, rows, units) {
  const a = new Float64Array(z.length);
  for (let row = 0; row < rows; row++) {
    const from = row * units;
    let most = -Infinity;
    for (let unit = 0; unit < units; unit++) most = Math.max(most, z[from + unit]);
    let sum = 0;
    for (let unit = 0; unit < units; unit++) sum += a[from + unit] = Math.exp(z[from + unit] - most);
    for (let unit = 0; unit < units; unit++) a[from + unit] /= sum;
  }
  return a;
}

/** Batch normalisation by the running statistics, or layer normalisation. */
function normalized(layer, named, number, index, values, rows) {
  const units = layer.units;
  const epsilon = layer.epsilon.at(index);
  const result = new Float64Array(values.length);
  for (let row = 0; row < rows; row++) {
    const of = values.subarray(row * units, (row + 1) * units);
    const mean = of.reduce((a, b) => a + b, 0) / units;
    const variance = of.reduce((a, b) => a + (b - mean) ** 2, 0) / units;
    for (let unit = 0; unit < units; unit++) {
      const center = layer.statistics ? named['mean' + number].values[unit] : mean;
      const spread = layer.statistics ? named['variance' + number].values[unit] : variance;
      const standard = (of[unit] - center) / Math.sqrt(spread + epsilon);
      result[row * units + unit] = standard * named['gamma' + number].values[unit] + named['beta' + number].values[unit];
    }
  }
  return result;
}

/** The class of a row of outputs or targets: that of the greatest, or 0 or 1 for a single one. */
export function classOf(outputs, row, units) {
  if (units === 1) return outputs[row] > 0.5 ? 1 : 0;
  let best = 0;
  for (let unit = 1; unit < units; unit++) if (outputs[row * units + unit] > outputs[row * units + best]) best = unit;
  return best;
}
