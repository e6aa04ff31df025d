// What is said before anything is drawn.
import { element, plainTable } from './dom.js';
import { count, measure, percent } from './numbers.js';

/** Advice, tables of levels and solutions, and what else was said. */
export function tellWords(data, host) {
  const results = data.results;
  if (data.run.leftOut) host.append(element('p', {}, data.run.leftOut));
  const advice = (results.findings ?? []).filter((finding) => finding.try);
  if (advice.length > 0) {
    host.append(element('h2', {}, 'What to try'), element('ul', { class: 'advice' }, ...advice.map((finding) => element('li', {}, element('b', {}, finding.try), ` against “${words(finding.finding)}”, which ${count(finding.members)} of ${count(finding.of)} have: ${finding.example.reason}.`))));
  }
  const findings = results.findings ?? [];
  if (findings.length > 0) {
    host.append(folded('Findings and their rules', plainTable(['finding', 'members', 'of', 'from step', 'to step', 'rule', 'source'], findings.map((found) => [words(found.finding), count(found.members), count(found.of), found.firstStep, found.lastStep, found.rule, found.source]), 'Findings')));
  }
  tellTarget(data, host);
  tellLevels(data, host);
  tellSolutions(data, host);
  tellBasins(data, host);
  const other = { ranking: 'Settings, the best first', sideBySide: 'Settings side by side' };
  data.sections.filter((section) => section.key in other).forEach((section) => host.append(details(other[section.key], element('pre', { tabindex: '0' }, section.lines.join('\n')))));
}

function details(title, ...content) {
  return element('details', { open: true }, element('summary', {}, title), ...content);
}

function folded(title, ...content) {
  return element('details', {}, element('summary', {}, title), ...content);
}

function words(code) {
  return code.replaceAll('_', ' ').replaceAll('-', ' ');
}

function tellTarget(data, host) {
  const told = data.sections.find((section) => section.key === 'toTarget');
  if (told) host.append(element('p', {}, told.lines.join(' ')));
}

function interval(share) {
  return share.low === undefined ? '' : `${(100 * share.low).toFixed(1)} to ${percent(share.high)}`;
}

function shares(share) {
  return [count(share.members), percent(share.share), interval(share)];
}

function tellLevels(data, host) {
  const levels = data.results.levels ?? [];
  if (levels.length === 0 || data.members.count < 2) return;
  const told = levels.length <= 30 ? plainTable(
    ['level', 'final loss', 'members', 'share', '95 % interval', 'best member', 'end'],
    levels.map((level, i) => [i + 1, level.lowestLoss === level.highestLoss ? measure(level.lowestLoss) : `${measure(level.lowestLoss)} to ${measure(level.highestLoss)}`, ...shares(level), level.best, level.end?.kind ?? '-']),
    'Levels of the final loss') : element('p', {}, `Final losses lie anywhere, at ${count(levels.length)} levels.`);
  host.append(details('Levels of the final loss', told));
}

function tellSolutions(data, host) {
  const solutions = data.results.solutions;
  if (!solutions || data.members.count < 2) return;
  const shown = solutions.functions.slice(0, 50);
  const all = solutions.functions.length;
  host.append(details(`Distinct solutions: ${count(all)}${shown.length < all ? `, of which the ${shown.length} lowest` : ''}`,
    plainTable(['solution', 'loss', 'members', 'share', '95 % interval', 'best member', 'sets of weights'], shown.map((found) => [found.name, measure(found.loss), ...shares(found), found.best, found.weights.length]), 'Distinct solutions'),
    ...(solutions.unseenFunctions === undefined ? [] : [element('p', {}, `Chance that one more ends at a function not seen yet: ${percent(solutions.unseenFunctions)} (Good-Turing estimate).`)])));
}

function tellBasins(data, host) {
  for (const basins of data.results.basins ?? []) {
    if (basins.endPoints.length === 0) continue;
    const shown = basins.endPoints.slice(0, 50);
    const names = Object.keys(shown[0].position);
    host.append(details(`End points at learning rate ${measure(basins.learningRate)}${shown.length < basins.endPoints.length ? `: ${shown.length} of ${count(basins.endPoints.length)}` : ''}`,
      plainTable([...names, 'loss', 'kind', 'members', 'share', '95 % interval'], shown.map((end) => [...names.map((name) => measure(end.position[name])), measure(end.loss), end.kind, ...shares(end)]), 'End points')));
  }
}

/** Config and provenance, at the foot of the page. */
export function tellOrigin(data, host) {
  const differing = new Set(data.config.differing);
  host.append(
    element('h2', {}, 'Config'),
    element('p', { class: 'caption' }, 'Every default is spelled out; what is not a default stands out.'),
    element('pre', { tabindex: '0', class: 'config' }, ...data.config.lines.map((line, i) => element(differing.has(i) ? 'mark' : 'span', {}, line + '\n'))),
    element('h2', {}, 'Provenance'),
    element('dl', {}, ...Object.entries(data.provenance).flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)])),
    element('p', { class: 'caption' }, 'Numbers on this page have five to seven digits; the files of the run folder have all. The same numbers as JSON: ', element('code', {}, `gradlab plot ${data.run.folder} --json`)));
}
