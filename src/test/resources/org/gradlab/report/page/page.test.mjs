// The modules of the page, without a browser. Run beside them by PageScriptTest.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openData } from './data.js';
import { ACTIVATIONS, classOf, forward, matrices } from './network.js';
import { csvText, extent, measure } from './numbers.js';
import { linearScale, logScale } from './scale.js';
import { sortedRows } from './table.js';
import { View } from './view.js';

const sealed = readFileSync(new URL('./sealed.txt', import.meta.url), 'utf8');
const plain = JSON.parse(readFileSync(new URL('./plain.json', import.meta.url), 'utf8'));
const expected = JSON.parse(readFileSync(new URL('./outputs.json', import.meta.url), 'utf8'));

function flat(value) {
  return Array.isArray(value) ? value.flatMap(flat) : [value === null ? NaN : value];
}

/** An opened page says what its JSON says, number by number. */
function assertSame(opened, told, path) {
  if (opened?.values instanceof Float32Array) {
    const numbers = flat(told);
    assert.equal(opened.values.length, numbers.length, path);
    opened.values.forEach((value, i) => assert.ok(Object.is(value, Math.fround(numbers[i])) || (Number.isNaN(numbers[i]) && !Number.isFinite(value)), `${path}[${i}]`));
  } else if (opened !== null && typeof opened === 'object') {
    assert.deepEqual(Object.keys(opened), Object.keys(told), path);
    Object.keys(opened).forEach((key) => assertSame(opened[key], told[key], `${path}.${key}`));
  } else {
    assert.equal(opened, told, path);
  }
}

test('sealed data opens to the numbers of the JSON', async () => {
  assertSame(await openData(sealed), plain, 'page');
});

test('the page computes what the program computes', async () => {
  const data = await openData(sealed);
  const view = new View(data);
  for (const member of data.weights.members) {
    const of = view.weights(member);
    const outputs = forward(data.network, matrices(data.weights.slots, of.numbers), of.place, data.data.x.values, data.data.x.shape[0]).at(-1);
    outputs.forEach((value, i) => assert.ok(Math.abs(value - expected[i][member]) < 2e-5, `member ${member}, number ${i}: ${value} and ${expected[i][member]}`));
  }
});

test('the way of the best member leads from its start to its end', async () => {
  const data = await openData(sealed);
  const { path, members, start, end } = data.weights;
  const place = members.indexOf(path.member);
  assert.deepEqual([...path.values.part(0)], [...start.part(place)]);
  assert.deepEqual([...path.values.part(path.steps.length - 1)], [...end.part(place)]);
});

test('activations have the values of their formulas', () => {
  const close = (value, to) => assert.ok(Math.abs(value - to) < 1e-6, `${value} and ${to}`);
  close(ACTIVATIONS.sigmoid(-800), 0);
  close(ACTIVATIONS.gelu(1), 0.8413447461);
  close(ACTIVATIONS.gelu(-1), -0.1586552539);
  close(ACTIVATIONS.silu(2), 1.7615941560);
  close(ACTIVATIONS.softplus(800), 800);
  close(ACTIVATIONS.elu(-1, 2), -1.2642411177);
  close(ACTIVATIONS.leakyRelu(-3, 0.1), -0.3);
  assert.equal(classOf([0.1, 0.7, 0.2], 0, 3), 1);
  assert.equal(classOf([0.2, 0.6], 1, 1), 1);
});

test('rows that are no number come last, whichever way they are sorted', () => {
  const values = [3, NaN, 1, 2];
  assert.deepEqual([...sortedRows(4, (row) => values[row], false)], [2, 3, 0, 1]);
  assert.deepEqual([...sortedRows(4, (row) => values[row], true)], [0, 3, 2, 1]);
});

test('ticks lie on the axis, and numbers are short', () => {
  assert.deepEqual(linearScale(0, 10).ticks(5), [0, 2, 4, 6, 8, 10]);
  assert.deepEqual(logScale(1e-6, 1).ticks(3), [1e-6, 1e-4, 1e-2, 1]);
  assert.equal(linearScale(2, 2).position(2), 0.5);
  assert.equal(linearScale(NaN, NaN).ticks(2).length > 0, true);
  assert.equal(measure(0.00001234567), '1.235e-5');
  assert.equal(measure(NaN), '-');
  assert.deepEqual(extent([NaN, 2, -1, Infinity]), [-1, 2]);
  assert.equal(csvText([['a', 'b,"c"'], [1, NaN]]), 'a,"b,""c"""\n1,\n');
});

test('a view stays among its steps and members', async () => {
  const view = new View(await openData(sealed));
  let changes = 0;
  view.onChange(() => changes++);
  view.showStep(-5);
  assert.equal(view.step, 0);
  view.showMember(10_000);
  assert.equal(view.member, view.data.members.best);
  assert.equal(changes, 1);
});
