// Colours, shapes, lines and symbols, from data/appearance.tsv.

import { svg } from './elements.js';

const OUTLINES = {
  rectangle: 'M2 4h16v12h-16z',
  'round-rectangle': 'M5 4h10a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3h-10a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3z',
  ellipse: 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16z',
  diamond: 'M10 1l9 9-9 9-9-9z',
  triangle: 'M10 2l9 16h-18z',
  hexagon: 'M5.5 2h9l4.5 8-4.5 8h-9l-4.5-8z',
  octagon: 'M6 1.5h8l4.5 4.5v8l-4.5 4.5h-8l-4.5-4.5v-8z',
  parallelogram: 'M6 4h13l-5 12h-13z',
};
const OTHER = { colour: '#999999', shape: 'ellipse', line: 'solid', symbol: '', group: 'other' };

const all = await (await fetch('/explore/looks')).json();
const byTerm = new Map(all.map(look => [look.term, look]));

export const look = term => byTerm.get(term) ?? OTHER;
export const terms = what => all.filter(each => each.what === what).map(each => each.term);

/** Returns the groups of one kind of term, in the order of the file, with their terms. */
export function groups(what) {
  const found = new Map();
  for (const each of all.filter(one => one.what === what)) {
    if (!found.has(each.group)) found.set(each.group, []);
    found.get(each.group).push(each.term);
  }
  return found;
}

export function glyph(term) {
  const { colour, shape } = look(term);
  return svg('svg', { class: 'glyph', viewBox: '0 0 20 20', 'aria-hidden': 'true' },
    svg('path', { fill: colour, d: OUTLINES[shape] ?? OUTLINES.ellipse }));
}

/** A short piece of a line as a relation draws it. */
export function stroke(colour, line = 'solid') {
  const dashes = { solid: '', dashed: '5 3', dotted: '1.5 3' }[line];
  return svg('svg', { class: 'stroke', viewBox: '0 0 24 10', 'aria-hidden': 'true' },
    svg('path', { d: 'M1 5h22', stroke: colour, 'stroke-width': 3, 'stroke-dasharray': dashes, 'stroke-linecap': 'round' }));
}
