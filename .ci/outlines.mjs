// Makes src/main/resources/web/outlines.json from Natural Earth's countries (public domain), as npm's world-atlas 2.0.2 packs them:
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz && node .ci/outlines.mjs package/countries-50m.json > src/main/resources/web/outlines.json
// Lines between countries are kept once, thinned to what a map of a region shows, in hundredths of a degree, each point from the one before.
import { readFileSync } from 'node:fs';

const TOLERANCE = 0.03;
const topology = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { scale, translate } = topology.transform;

function points(arc) {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
}

// Douglas and Peucker: what is nearer than the tolerance to a line between kept points goes.
function thinned(line) {
  const [a, b] = [line[0], line[line.length - 1]];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  let far = 0;
  let at = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const [x, y] = line[i];
    const off = length === 0
      ? Math.hypot(x - a[0], y - a[1])
      : Math.abs((b[0] - a[0]) * (a[1] - y) - (a[0] - x) * (b[1] - a[1])) / length;
    if (off > far) [far, at] = [off, i];
  }
  return far <= TOLERANCE ? [a, b] : [...thinned(line.slice(0, at + 1)).slice(0, -1), ...thinned(line.slice(at))];
}

function packed(line) {
  let [px, py] = [0, 0];
  return line.flatMap(([x, y]) => {
    const [qx, qy] = [Math.round(x * 100), Math.round(y * 100)];
    const step = [qx - px, qy - py];
    [px, py] = [qx, qy];
    return step;
  });
}

// Antarctica has no events, and its ring around the pole has no inside on a flat map.
const countries = topology.objects.countries.geometries.filter(({ properties }) => properties.name !== 'Antarctica').map(({ type, arcs, properties }) => ({
  name: properties.name,
  rings: type === 'Polygon' ? arcs : arcs.flat(),
}));
process.stdout.write(JSON.stringify({
  source: 'Natural Earth 4.1.0, countries 1:50m, public domain; through world-atlas 2.0.2',
  arcs: topology.arcs.map(arc => packed(thinned(points(arc)))),
  countries,
}) + '\n');
