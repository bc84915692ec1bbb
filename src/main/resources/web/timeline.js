// Events along time, in lanes by what kind of event they are. A bar is as long as the time is uncertain.

import { svg, words } from './elements.js';
import { groups, look } from './looks.js';

const BAR = 11;
const FEW = 60;
const SIDE = 96;
const DAY = 864e5;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Draws events into an element; onPick gets the id of one. */
export function draw(element, events, onPick) {
  const dated = events.filter(event => event.from || event.to).map(event => ({
    ...event,
    start: Date.parse(event.from || event.to),
    end: Date.parse(event.to || event.from) + DAY,
  }));
  if (!dated.length) {
    element.replaceChildren('None of these events has a known date.');
    return { undated: events.length };
  }
  const width = Math.max(560, element.clientWidth - 8);
  const x = scale(dated, width);
  // Few enough to name: then each has a lane of its own.
  const named = dated.length <= FEW;
  const lane = named ? 22 : 15;
  const rows = [];
  let y = 34;
  for (const [group, terms] of groups('event')) {
    const lanes = packed(dated.filter(event => terms.includes(event.kind)), x, named ? Infinity : 2);
    if (lanes.length) rows.push({ group, lanes, top: y, height: lanes.length * lane + 12 });
    y += lanes.length ? lanes.length * lane + 12 : 0;
  }
  const picture = svg('svg', { class: 'timeline', width, height: y + 6, role: 'group', 'aria-label': 'Timeline of events' });
  picture.append(...axis(x, width, y), ...rows.flatMap(row => drawRow(row, { width, lane, named, onPick })));
  element.replaceChildren(picture);
  // The newest first, where not all of it fits.
  element.scrollLeft = element.scrollWidth;
  return { undated: events.length - dated.length };
}

// Few events long before the rest would squeeze these into a corner: the oldest twentieth starts at the edge.
function scale(events, width) {
  const starts = events.map(event => event.start).sort((a, b) => a - b);
  const first = starts[Math.floor(starts.length / 20)];
  const last = Math.max(...events.map(event => event.end));
  const span = Math.max(last - first, 30 * DAY);
  const place = time => SIDE + 10 + Math.max(0, (time - first) / span) * (width - SIDE - 60);
  return Object.assign(place, { first, last: first + span, earlier: starts.filter(start => start < first).length });
}

/** Puts each event into the first lane where it touches no other. */
function packed(events, x, gap) {
  const lanes = [];
  for (const event of [...events].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const from = x(event.start);
    const to = Math.max(x(event.end), from + BAR);
    let lane = lanes.find(each => each.free < from);
    if (!lane) lanes.push((lane = { free: 0, bars: [] }));
    lane.bars.push({ event, from, to });
    lane.free = to + gap;
  }
  return lanes;
}

function drawRow({ group, lanes, top, height }, sheet) {
  return [
    svg('line', { class: 'rule', x1: 0, x2: sheet.width, y1: top, y2: top }),
    svg('text', { class: 'group', x: 2, y: top + height / 2 + 4 }, group),
    ...lanes.flatMap((lane, i) => lane.bars.map(bar => drawBar(bar, top + 7 + i * sheet.lane, sheet))),
  ];
}

function drawBar({ event, from, to }, y, { width, named, onPick }) {
  const { colour } = look(event.kind);
  const { line } = look(event.factuality);
  const sure = event.factuality === 'Asserted';
  const label = `${event.label}${event.place ? `, ${event.place}` : ''}`;
  const link = svg('a', { href: `/page/${event.id}`, 'aria-label': `${words(event.kind)}: ${label}`, onclick: click => {
    click.preventDefault();
    onPick(event.id);
  } });
  link.append(
    svg('rect', { x: from, y, width: to - from, height: BAR, rx: 3, fill: colour, 'fill-opacity': sure ? 0.85 : 0.15, stroke: colour,
      'stroke-width': 1.5, 'stroke-dasharray': { solid: '', dashed: '4 2', dotted: '1.5 2' }[line] ?? '' }),
    svg('title', {}, label));
  if (named) {
    const left = from > width * 0.6;
    const letters = Math.floor((left ? from - SIDE : width - to) / 6.4) - 2;
    link.append(svg('text', { class: 'name', x: left ? from - 6 : to + 6, y: y + 10, 'text-anchor': left ? 'end' : 'start' },
      label.length > letters ? `${label.slice(0, letters)}…` : label));
  }
  return link;
}

function axis(x, width, bottom) {
  const years = (x.last - x.first) / DAY / 365;
  const step = [1, 3, 6, 12, 24, 60, 120].find(months => (years * 12) / months * 64 < width - SIDE) ?? 240;
  const marks = x.earlier ? [svg('text', { class: 'month', x: 2, y: 16 }, `${x.earlier} earlier ›`)] : [];
  const from = new Date(x.first);
  for (let month = from.getUTCFullYear() * 12 + Math.ceil(from.getUTCMonth() / step) * step; ; month += step) {
    const time = Date.UTC(Math.floor(month / 12), month % 12);
    if (time > x.last) break;
    if (time < x.first) continue;
    const text = step >= 12 || month % 12 === 0 ? `${Math.floor(month / 12)}` : MONTHS[month % 12];
    marks.push(
      svg('line', { class: 'tick', x1: x(time), x2: x(time), y1: 24, y2: bottom }),
      svg('text', { class: month % 12 === 0 ? 'year' : 'month', x: x(time) + 3, y: 16 }, text));
  }
  return marks;
}
