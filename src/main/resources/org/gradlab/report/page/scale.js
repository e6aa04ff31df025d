// Where a number lies on an axis, from 0 to 1, and which numbers stand beside it.
import { measure } from './numbers.js';

/** Equal differences take equal room. */
export function linearScale(low, high) {
  const [from, to] = proper(low, high);
  return { low: from, high: to, isLog: false, position: (value) => (value - from) / (to - from), ticks: (about) => linearTicks(from, to, about) };
}

/** Equal ratios take equal room; numbers up to 0 have no place. */
export function logScale(low, high) {
  if (!(low > 0) || !(high > 0)) return linearScale(low, high);
  const from = low === high ? low / 2 : low;
  const to = low === high ? high * 2 : high;
  const length = Math.log(to / from);
  return { low: from, high: to, isLog: true, position: (value) => (value > 0 ? Math.log(value / from) / length : NaN), ticks: (about) => logTicks(from, to, about) };
}

function proper(low, high) {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  const size = Math.max(Math.abs(low), Math.abs(high), 1e-12) / 2;
  return low < high ? [low, high] : [low - size, high + size];
}

/** 1, 2 or 5 times a power of ten apart. */
export function linearTicks(low, high, about) {
  const rough = (high - low) / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((distance) => distance >= rough * 0.999);
  const ticks = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) ticks.push(Number((i * step).toPrecision(12)));
  return ticks;
}

/** Powers of ten; over few decades 2 and 5 times them too. */
export function logTicks(low, high, about) {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const every = Math.max(1, Math.round((last - first) / Math.max(1, about)));
  const factors = last - first <= 2 ? [1, 2, 5] : [1];
  const ticks = [];
  for (let power = Math.ceil(first / every) * every; power <= last; power += every) {
    factors.map((factor) => factor * 10 ** power).filter((tick) => tick >= low * 0.999 && tick <= high * 1.001).forEach((tick) => ticks.push(Number(tick.toPrecision(6))));
  }
  return ticks.length > 0 ? ticks : [Number(low.toPrecision(3)), Number(high.toPrecision(3))];
}

/** What stands beside a tick. */
export const tickLabel = measure;
