// The explorer: filters, a drawing, and beside it a list that says the same in words.

import { html, plural, words } from './elements.js';
import { change, onChange, query, read } from './state.js';
import { glyph, look, stroke, terms } from './looks.js';
import { filters } from './filters.js';
import { Network } from './network.js';
import { draw as drawTimeline } from './timeline.js';
import { draw as drawMap } from './map.js';

const DRAWN = ['around', 'from', 'to', 'max', 'type', 'kind', 'factuality', 'report'];
const VIEWS = [['network', 'Network'], ['timeline', 'Timeline'], ['map', 'Map']];

const parts = {
  filters: html('form', { class: 'filters', 'aria-label': 'Filters', onsubmit: event => event.preventDefault() }),
  exports: document.getElementById('exports'),
  tabs: html('div', { class: 'tabs', role: 'tablist', 'aria-label': 'View' }),
  status: html('p', { class: 'status', role: 'status' }),
  canvas: html('div', { id: 'network', tabindex: 0, role: 'img', 'aria-label': 'Network; the list beside it says the same. Arrow keys move it, plus and minus zoom.' }),
  picture: html('div', { id: 'picture' }),
  tools: html('div', { class: 'tools' }),
  facts: html('section', { class: 'picked', 'aria-label': 'Sentences', 'aria-live': 'polite', tabindex: -1 }),
  list: html('section', { class: 'list', 'aria-label': 'Who is tied to whom' }),
};
const narrow = matchMedia('(max-width: 60rem)');
document.getElementById('explorer').append(
  html('details', { class: 'side', open: !narrow.matches }, html('summary', {}, 'Filters'), parts.filters),
  html('section', { class: 'stage', 'aria-label': 'Drawing' }, html('div', { class: 'bar' }, parts.tabs, parts.status, parts.exports), html('div', { class: 'frame' }, parts.canvas, parts.picture, parts.tools)),
  html('aside', { class: 'beside' }, parts.facts, parts.list));

const network = new Network(parts.canvas, picked => change({ source: '', target: '', fact: '', ...picked }));
parts.tools.append(
  html('button', { type: 'button', 'aria-label': 'Zoom in', onclick: () => network.zoom(1.3) }, '+'),
  html('button', { type: 'button', 'aria-label': 'Zoom out', onclick: () => network.zoom(1 / 1.3) }, '−'),
  html('button', { type: 'button', 'aria-label': 'Show all of it', onclick: () => network.fit() }, '⤢'));

let drawn = '';
let drawing;

async function show(state) {
  // Names of sixty would not fit on a phone.
  const wanted = query(narrow.matches ? { ...state, max: state.max || '16' } : state, DRAWN);
  if (wanted !== drawn || !drawing) {
    document.body.setAttribute('aria-busy', 'true');
    const answer = await fetch(`/explore/drawing${wanted}`);
    if (!answer.ok) {
      showRefusal(await answer.text(), state);
      return;
    }
    drawing = await answer.json();
    drawn = wanted;
    parts.filters.replaceChildren(...filters(drawing.choices));
    network.stale = true;
    document.body.removeAttribute('aria-busy');
  }
  showTabs(state);
  showExports(state);
  await showView(state);
  showList(state);
  await showFacts(state);
  document.body.dataset.ready = query(state);
}

/** Says why there is no drawing, as after a wrong number in the address. */
function showRefusal(why, state) {
  drawing = undefined;
  parts.canvas.hidden = parts.picture.hidden = parts.tools.hidden = true;
  parts.list.replaceChildren();
  parts.status.replaceChildren(why.trim().replace('\nfix: ', '; '), ' ', html('button', { type: 'button', class: 'link', onclick: () => change({ around: '', from: '', to: '', max: '' }) }, 'Show everyone'));
  document.body.removeAttribute('aria-busy');
  document.body.dataset.ready = query(state);
}

function showTabs(state) {
  parts.tabs.replaceChildren(...VIEWS.map(([view, title]) =>
    html('button', { type: 'button', role: 'tab', 'aria-selected': String(view === state.view), onclick: () => change({ view }) }, title)));
}

/** Lets an export have what the filters admit; without any of certainty it would leave out what is not likely. */
function showExports(state) {
  const admitted = query({ ...state, factuality: state.factuality.length ? state.factuality : terms('factuality') }, DRAWN.filter(name => name !== 'max'));
  for (const link of parts.exports.querySelectorAll('a')) {
    const tool = new URLSearchParams(link.search).get('for');
    link.search = `?for=${tool}&${admitted.slice(1)}`;
  }
}

async function showView(state) {
  const asNetwork = state.view === 'network';
  parts.canvas.hidden = parts.tools.hidden = !asNetwork;
  parts.picture.hidden = asNetwork;
  if (asNetwork) {
    if (network.stale) {
      network.cy.resize();
      network.show(drawing);
      network.stale = false;
    }
    network.mark(state);
    parts.status.replaceChildren(...networkStatus(state));
  } else if (state.view === 'timeline') {
    const { undated } = drawTimeline(parts.picture, drawing.events, fact => change({ fact, source: '', target: '' }));
    parts.status.replaceChildren(eventsSaid(), undated ? `; ${undated} without a date are not shown` : '');
  } else {
    await drawMap(parts.picture, drawing.events, showPlace);
    const placed = drawing.events.filter(event => event.latitude !== undefined).length;
    parts.status.replaceChildren(eventsSaid(), `; ${placed} at a place with coordinates. Outlines: Natural Earth`);
  }
}

function eventsSaid() {
  const left = drawing.eventsFound - drawing.events.length;
  return plural(drawing.eventsFound, 'event', 'events') + (left ? `, the newest ${drawing.events.length} of them` : '');
}

function networkStatus(state) {
  const hidden = drawing.found - drawing.nodes.length;
  const said = [`${plural(drawing.nodes.length, 'actor or place', 'actors and places')}${hidden ? ` with most ties, of ${drawing.found.toLocaleString('en')}` : ''}, ${plural(drawing.edges.length, 'tie', 'ties')}`];
  if (hidden && drawing.nodes.length < 1000) {
    const more = Math.min(1000, drawing.nodes.length * 2, drawing.found);
    said.push(' · ', html('button', { type: 'button', class: 'link', onclick: () => change({ max: `${more}` }) }, `draw ${more}`));
  }
  if (state.around) {
    const centre = drawing.nodes.find(node => node.id === state.around);
    said.push(' · around ', html('a', { href: `/page/${state.around}` }, centre?.label ?? state.around), ' ',
      html('button', { type: 'button', class: 'link', onclick: () => change({ around: '', source: '', target: '' }) }, 'show everyone'));
  }
  return said;
}

/** The same as the network, for those who do not see it, and for the keyboard. */
function showList(state) {
  const labels = new Map(drawing.nodes.map(node => [node.id, node]));
  const ties = new Map(drawing.nodes.map(node => [node.id, []]));
  for (const edge of drawing.edges) {
    ties.get(edge.source).push({ edge, other: edge.target, forth: true });
    ties.get(edge.target).push({ edge, other: edge.source, forth: false });
  }
  parts.list.replaceChildren(html('h2', {}, 'Who is tied to whom'), html('ol', { class: 'tree' }, ...drawing.nodes.map(node =>
    html('li', {}, html('details', { open: node.id === state.around },
      html('summary', {}, glyph(node.type), html('span', {}, node.label), html('small', {}, `${ties.get(node.id).length}`)),
      html('p', { class: 'ways' }, html('a', { href: `/page/${node.id}` }, 'Page'), ' · ',
        html('button', { type: 'button', class: 'link', onclick: () => change({ around: node.id, source: '', target: '', fact: '' }) }, 'put in the middle')),
      html('ul', {}, ...ties.get(node.id).map(({ edge, other, forth }) => html('li', {}, tieButton(state, edge, forth, labels.get(other).label)))))))));
}

function tieButton(state, edge, forth, other) {
  const current = edge.source === state.source && edge.target === state.target;
  const sure = edge.factuality === 'Asserted' ? '' : `, ${words(edge.factuality)}`;
  return html('button', { type: 'button', class: 'tie', 'aria-current': current ? 'true' : false, onclick: () => change({ source: edge.source, target: edge.target, fact: '' }) },
    stroke(look(edge.kind).colour, look(edge.factuality).line),
    html('span', {}, `${words(edge.kind)} ${forth ? '→' : '←'} ${other}`, html('small', {}, `${sure}${edge.count > 1 ? ` ×${edge.count}` : ''}`)));
}

async function showFacts(state) {
  const picked = state.fact || (state.source && state.target);
  parts.facts.hidden = !picked;
  if (!picked) return;
  const answer = await fetch(`/explore/facts${query(state, ['fact', 'source', 'target', ...DRAWN])}`);
  // Escaped by the server, which makes its pages of the same pieces.
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  parts.facts.replaceChildren(
    html('div', { class: 'head' }, html('h2', {}, 'What was written'),
      html('button', { type: 'button', class: 'quiet', onclick: () => change({ source: '', target: '', fact: '' }) }, 'Close')),
    ...page.body.children);
  parts.facts.scrollTop = 0;
}

function showPlace(place) {
  parts.facts.hidden = false;
  parts.facts.replaceChildren(html('h2', {}, place.name), html('ul', { class: 'hits' }, ...place.events.map(event =>
    html('li', {}, glyph(event.kind), ' ', html('a', { href: `/page/${event.id}` }, event.label)))));
}

onChange(show);
document.addEventListener('click', event => {
  if (!parts.exports.contains(event.target)) parts.exports.open = false;
});
// The network keeps its size in pixels, which paper may not have: it is made smaller as a whole.
addEventListener('beforeprint', () => {
  const { clientWidth: width, clientHeight: height } = parts.canvas;
  parts.canvas.style.setProperty('--width', `${width}px`);
  parts.canvas.style.setProperty('--height', `${height}px`);
  parts.canvas.style.setProperty('--shrunk', Math.min(1, 680 / width, 520 / height));
});
addEventListener('resize', () => {
  if (read().view !== 'network') showView(read());
});
await show(read());
