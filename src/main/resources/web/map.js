// Places with known coordinates, over country outlines that come with the program.

import { svg } from './elements.js';

const LOWEST = 360;
let outlines;

/** Draws places, each with its events, into an element; onPick gets the name of one. */
export async function draw(element, events, onPick) {
  const places = gathered(events);
  if (!places.length) {
    element.replaceChildren('None of these events is at a place with known coordinates.');
    return;
  }
  outlines ??= await unpacked();
  const width = Math.max(320, element.clientWidth - 8);
  const view = projection(places, width, Math.max(LOWEST, element.clientHeight - 14));
  const taken = places.map(place => {
    const [cx, cy] = [view.x(place.longitude), view.y(place.latitude)];
    const r = radius(place);
    return { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r };
  });
  const marks = dots(places, view, taken, onPick);
  element.replaceChildren(svg('svg', { class: 'map', width, height: view.height, viewBox: `0 0 ${width} ${view.height}`, role: 'group', 'aria-label': 'Map of events' },
    ...graticule(view), ...countries(view), ...names(view, taken), ...marks));
}

function gathered(events) {
  const found = new Map();
  for (const event of events.filter(each => each.latitude !== undefined)) {
    const place = found.get(event.place) ?? { name: event.place, latitude: event.latitude, longitude: event.longitude, events: [] };
    place.events.push(event);
    found.set(event.place, place);
  }
  return [...found.values()].sort((a, b) => b.events.length - a.events.length);
}

async function unpacked() {
  const packed = await (await fetch('/static/outlines.json')).json();
  const arcs = packed.arcs.map(steps => {
    const line = [];
    let [x, y] = [0, 0];
    for (let i = 0; i < steps.length; i += 2) line.push([(x += steps[i]) / 100, (y += steps[i + 1]) / 100]);
    return line;
  });
  const ring = indexes => unbroken(indexes.flatMap(i => (i < 0 ? [...arcs[~i]].reverse() : arcs[i])));
  return packed.countries.map(({ name, rings }) => ({ name, rings: rings.map(ring) }));
}

/** Goes on beyond 180 degrees, where a line would else jump to the other side of the map. */
function unbroken(ring) {
  let turn = 0;
  return ring.map(([lon, lat], i) => {
    const step = i ? lon - ring[i - 1][0] : 0;
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [lon + turn, lat];
  });
}

/** Equal degrees, narrowed by the latitude in the middle: true enough for a region, and simple. */
function projection(places, width, height) {
  const box = axis => {
    const values = places.map(place => place[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const margin = Math.max(3, (high - low) * 0.15);
    return [low - margin, high + margin];
  };
  const [south, north] = box('latitude');
  const [west, east] = box('longitude');
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const degree = Math.min(width / ((east - west) * narrow), height / (north - south));
  const [x0, y0] = [(west + east) / 2, (south + north) / 2];
  return {
    width, height, degree,
    x: longitude => width / 2 + (longitude - x0) * narrow * degree,
    y: latitude => height / 2 - (latitude - y0) * degree,
    west: x0 - width / 2 / narrow / degree, east: x0 + width / 2 / narrow / degree,
    south: y0 - height / 2 / degree, north: y0 + height / 2 / degree,
  };
}

function graticule({ x, y, west, east, south, north, width, height }) {
  const step = [1, 2, 5, 10, 20, 30].find(degrees => (east - west) / degrees < 9) ?? 60;
  const lines = [];
  for (let at = Math.ceil(west / step) * step; at < east; at += step) {
    lines.push(svg('line', { class: 'graticule', x1: x(at), x2: x(at), y1: 0, y2: height }));
  }
  for (let at = Math.ceil(south / step) * step; at < north; at += step) {
    lines.push(svg('line', { class: 'graticule', x1: 0, x2: width, y1: y(at), y2: y(at) }));
  }
  return lines;
}

function countries({ x, y, west, east, south, north }) {
  const near = ring => ring.some(([lon, lat]) => lon > west - 20 && lon < east + 20 && lat > south - 20 && lat < north + 20);
  const path = ring => `M${ring.map(([lon, lat]) => `${x(lon).toFixed(1)} ${y(lat).toFixed(1)}`).join('L')}z`;
  return outlines
    .map(country => country.rings.filter(near).map(path).join(''))
    .filter(Boolean)
    .map(d => svg('path', { class: 'country', d }));
}

function names({ x, y, width, height, degree }, taken) {
  return outlines.flatMap(({ name, rings }) => {
    const largest = rings.reduce((a, b) => (b.length > a.length ? b : a));
    const [lons, lats] = [0, 1].map(axis => largest.map(point => point[axis]));
    const [w, e, s, n] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
    const [cx, cy] = [x((w + e) / 2), y((s + n) / 2)];
    const fits = (e - w) * degree > name.length * 9 && cx > 30 && cx < width - 30 && cy > 12 && cy < height - 12;
    const half = name.length * 4.5;
    return fits && claim({ left: cx - half, right: cx + half, top: cy - 10, bottom: cy + 4 }, taken) ? [svg('text', { class: 'country-name', x: cx, y: cy, 'text-anchor': 'middle' }, name)] : [];
  });
}

const radius = place => 4 + 2.2 * Math.sqrt(place.events.length);

function dots(places, view, taken, onPick) {
  return places.map(place => {
    const [cx, cy] = [view.x(place.longitude), view.y(place.latitude)];
    const dot = svg('a', { href: `/?q=${encodeURIComponent(place.name)}`, 'aria-label': `${place.name}: ${place.events.length} events`,
      onclick: click => {
        click.preventDefault();
        onPick(place);
      } },
      svg('circle', { class: 'dot', cx, cy, r: radius(place) }),
      svg('title', {}, `${place.name}: ${place.events.length}`));
    const at = free(place.name, cx, cy, radius(place), taken, view.width);
    if (at) dot.append(svg('text', { class: 'place-name', x: at.x, y: at.y + 4, 'text-anchor': at.anchor }, place.name));
    return dot;
  });
}

/** Finds room for a label right or left of its dot; without any, the dot's title has to do. */
function free(name, cx, cy, r, taken, width) {
  const size = name.length * 6.8;
  for (const anchor of ['start', 'end']) {
    const left = anchor === 'start' ? cx + r + 3 : cx - r - 3 - size;
    const inside = left > 2 && left + size < width - 2;
    if (inside && claim({ left, right: left + size, top: cy - 8, bottom: cy + 8 }, taken)) {
      return { anchor, x: anchor === 'start' ? left : left + size, y: cy };
    }
  }
  return undefined;
}

/** Takes a box for text, unless something else is there. */
function claim(box, taken) {
  const isFree = taken.every(each => box.right < each.left || box.left > each.right || box.bottom < each.top || box.top > each.bottom);
  if (isFree) taken.push(box);
  return isFree;
}
