// The filters beside the drawing. Nothing ticked means nothing left out.

import { html, words } from './elements.js';
import { change, read } from './state.js';
import { glyph, groups, look, stroke, terms } from './looks.js';

/** Builds the filters; choices says what there is, and how often. */
export function filters(choices) {
  const state = read();
  return [
    section('Actors and places', 'type', choices.type, term => glyph(term)),
    kinds(choices.kind, state.kind),
    section('How certain', 'factuality', choices.factuality, term => stroke(look(term).colour, look(term).line), term => look(term).group),
    html('fieldset', {}, html('legend', {}, 'When'),
      html('div', { class: 'pair' }, day('from', 'from', state.from), day('to', 'to', state.to))),
    html('fieldset', {}, html('legend', {}, 'Report'),
      html('select', { 'aria-label': 'Report', onchange: event => change({ report: event.target.value ? [event.target.value] : [] }) },
        html('option', { value: '' }, `all ${choices.report.length}`),
        ...choices.report.map(report => html('option', { value: report.term, selected: state.report.includes(report.term) }, report.label)))),
    html('button', { type: 'button', class: 'quiet', onclick: () => change({ type: [], kind: [], factuality: [], report: [], from: '', to: '', around: '', source: '', target: '', fact: '', max: '' }) }, 'Clear all'),
  ];
}

function section(title, name, choices, picture, meaning = () => '') {
  const counts = new Map(choices.map(choice => [choice.term, choice.count]));
  const ordered = [...terms(name === 'type' ? 'actor' : name), ...counts.keys()].filter((term, i, all) => counts.has(term) && all.indexOf(term) === i);
  return html('fieldset', {}, html('legend', {}, title), ...ordered.map(term => tick(name, [term], words(term), counts.get(term), picture(term), meaning(term))));
}

// By group first: forty single kinds are too many to look through.
function kinds(choices, wanted) {
  const counts = new Map(choices.map(choice => [choice.term, choice.count]));
  const parts = [];
  for (const what of ['relation', 'event']) {
    for (const [group, members] of groups(what)) {
      const there = members.filter(term => counts.has(term));
      if (!there.length) continue;
      const sum = there.reduce((total, term) => total + counts.get(term), 0);
      const picture = what === 'event' ? glyph(there[0]) : stroke(look(there[0]).colour);
      parts.push(html('details', { open: there.some(term => wanted.includes(term)) && !there.every(term => wanted.includes(term)) },
        html('summary', {}, tick('kind', there, group, sum, picture)),
        ...there.map(term => tick('kind', [term], words(term), counts.get(term), ''))));
    }
  }
  return html('fieldset', { class: 'kinds' }, html('legend', {}, 'Relations and events'), ...parts);
}

function tick(name, members, label, count, picture, title = '') {
  const box = html('input', { type: 'checkbox', checked: members.every(term => read()[name].includes(term)), onchange: () => {
    const others = read()[name].filter(term => !members.includes(term));
    change({ [name]: box.checked ? [...others, ...members] : others });
  } });
  return html('label', { class: 'tick', title }, box, picture, html('span', {}, label), html('small', {}, `${count}`));
}

function day(name, label, value) {
  return html('label', {}, html('span', {}, label), html('input', { type: 'date', name, value, onchange: event => change({ [name]: event.target.value }) }));
}
