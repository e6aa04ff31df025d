// All figures of the page, in their order.
import { bands, finals, grid, medians } from './compared.js';
import { ends, surface } from './ends.js';
import { landscape } from './landscape.js';
import { losses, waterfall } from './losses.js';
import { members } from './members.js';
import { multiples, outputs, units } from './outputs.js';
import { activations, gradients, histograms, receipt } from './signal.js';
import { weights } from './weights.js';

/**
 * A figure: id, title, has(data): whether there is something to draw, draw(host, {data, view, say}), which returns rows() for its
 * CSV file, its canvas or svg, update() if it can follow the view without being drawn anew (false if it cannot this time), and clear().
 */
export const FIGURES = [losses, waterfall, members, surface, gradients, receipt, histograms, activations, outputs, multiples, units, weights, ends, landscape];

/** The figures of a page of several runs, or of a sweep. */
export const COMPARISON = [medians, bands, finals, grid];
