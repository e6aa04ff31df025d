// Colors that can be told from a white and from a black page alike.

const LOW_TO_HIGH = [0x4169d8, 0x1f97b5, 0x2fa36b, 0x8f9a1f, 0xd08a16, 0xd8572a, 0xc93567];
const SERIES = [0x2f7de1, 0xd8741a, 0x1f9d76, 0x9a5be0, 0xe0315f, 0x7a8a1f, 0x1aa0b8, 0xb0562f, 0x6a7280, 0xc050b0];

/** The color of one of several things of a kind, as [red, green, blue]. */
export function seriesColor(index) {
  return channels(SERIES[index % SERIES.length]);
}

/** The color at a share of the way from low (0) to high (1). */
export function rampColor(share) {
  const position = Math.min(1, Math.max(0, share)) * (LOW_TO_HIGH.length - 1);
  const below = Math.min(Math.floor(position), LOW_TO_HIGH.length - 2);
  return mixed(channels(LOW_TO_HIGH[below]), channels(LOW_TO_HIGH[below + 1]), position - below);
}

/** The color of a number from -1 to 1 around a middle that has the color of the page. */
export function signedColor(share, middle) {
  return mixed(middle, share < 0 ? [31, 95, 196] : [208, 92, 20], Math.min(1, Math.abs(share)));
}

/** A color on the way from one to another. */
export function mixed(from, to, share) {
  return from.map((channel, i) => Math.round(channel + share * (to[i] - channel)));
}

/** As a style sheet writes it. */
export function cssColor([red, green, blue], opacity = 1) {
  return `rgb(${red} ${green} ${blue} / ${opacity})`;
}

function channels(color) {
  return [color >> 16, (color >> 8) & 255, color & 255];
}
