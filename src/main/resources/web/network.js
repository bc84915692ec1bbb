// The network of actors and places, drawn by Cytoscape.js.

import cytoscape from '/vendor/cytoscape.js';
import { look, terms } from './looks.js';
import { words } from './elements.js';

const SHAPES = { parallelogram: 'rhomboid' };
const theme = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Draws a network into an element; onPick gets {node} or {source, target, kind}. */
export class Network {
  constructor(element, onPick) {
    this.cy = cytoscape({ container: element, style: style(), minZoom: 0.15, maxZoom: 4 });
    this.cy.on('tap', 'node', event => onPick({ around: event.target.id() }));
    this.cy.on('tap', 'edge', event => onPick({ source: event.target.data('source'), target: event.target.data('target') }));
    this.cy.on('resize', () => this.fit());
    this.cy.on('mouseover', 'node, edge', event => event.target.addClass('near'));
    this.cy.on('mouseout', 'node, edge', event => event.target.removeClass('near'));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.cy.style(style()));
    element.addEventListener('keydown', event => this.onKey(event));
  }

  show({ nodes, edges }) {
    const most = Math.max(1, ...nodes.map(node => node.facts));
    this.cy.elements().remove();
    this.cy.add([
      ...nodes.map(node => ({ data: { ...node, size: 18 + 22 * Math.sqrt(node.facts / most) } })),
      ...edges.map((edge, i) => ({ data: { ...edge, id: `edge ${i}`, label: words(edge.kind), width: 1.6 + Math.log2(edge.count) } })),
    ]);
    // From a circle, and not from chance: the same facts give the same picture.
    this.cy.layout({ name: 'circle', animate: false }).run();
    this.cy.layout({
      name: 'cose', randomize: false, animate: false, fit: false, nodeDimensionsIncludeLabels: false,
      nodeRepulsion: () => 60000, idealEdgeLength: () => 60, edgeElasticity: () => 90, gravity: 1.2, numIter: 1200, componentSpacing: 50,
    }).run();
    fitted(this.cy.nodes(), this.cy.width(), this.cy.height());
    apart(this.cy.nodes());
    this.fit();
  }

  /** Marks an edge's or a node's surroundings and fades the rest. */
  mark({ around, source, target }) {
    this.cy.elements().removeClass('marked faded');
    let kept = this.cy.collection();
    if (source && target) {
      kept = this.cy.edges().filter(edge => [edge.data('source'), edge.data('target')].every(end => end === source || end === target));
      kept = kept.union(kept.connectedNodes());
    } else if (around) {
      kept = this.cy.getElementById(around).closedNeighborhood();
    }
    if (kept.nonempty()) {
      kept.addClass('marked');
      this.cy.elements().difference(kept).addClass('faded');
    }
  }

  zoom(by) {
    const { cy } = this;
    cy.animate({ zoom: { level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }, duration: calm.matches ? 0 : 120 });
  }

  fit() {
    this.cy.fit(undefined, 24);
    if (this.cy.zoom() > 1.4) this.cy.zoom(1.4).center();
  }

  onKey(event) {
    const pan = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (pan) this.cy.panBy({ x: pan[0], y: pan[1] });
    else if (event.key === '+' || event.key === '=') this.zoom(1.3);
    else if (event.key === '-') this.zoom(1 / 1.3);
    else if (event.key === '0') this.fit();
    else return;
    event.preventDefault();
  }
}

/** Stretches a layout to the frame, so that names can be read without zooming. */
function fitted(nodes, width, height) {
  const { x1, y1, w, h } = nodes.boundingBox({ includeLabels: false });
  nodes.positions(node => ({
    x: ((node.position('x') - x1) / Math.max(w, 1)) * Math.max(width - 150, width * 0.7),
    y: ((node.position('y') - y1) / Math.max(h, 1)) * (height - 90),
  }));
}

/** Pushes nodes apart until neither they nor their names overlap. */
function apart(nodes) {
  const boxes = nodes.map(node => {
    const { w, h } = node.boundingBox({ includeOverlays: false });
    return { node, w: w + 6, h: h + 4, ...node.position() };
  });
  for (let round = 0, moved = true; moved && round < 400; round++) {
    moved = false;
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) moved = push(boxes[i], boxes[j]) || moved;
    }
  }
  boxes.forEach(({ node, x, y }) => node.position({ x, y }));
}

function push(a, b) {
  const across = (a.w + b.w) / 2 - Math.abs(a.x - b.x);
  const down = (a.h + b.h) / 2 - Math.abs(a.y - b.y);
  if (across <= 0 || down <= 0) return false;
  const [axis, by] = across < down ? ['x', across] : ['y', down];
  const sign = a[axis] < b[axis] ? -1 : 1;
  a[axis] += (sign * by) / 2 + sign * 0.5;
  b[axis] -= (sign * by) / 2 + sign * 0.5;
  return true;
}

function style() {
  const [ink, muted, ground, accent] = ['--ink', '--muted', '--ground', '--accent'].map(theme);
  return [
    { selector: 'node', style: {
      label: 'data(label)', width: 'data(size)', height: 'data(size)', color: ink, 'font-size': 12, 'font-family': theme('--sans'),
      'text-valign': 'bottom', 'text-margin-y': 5, 'text-wrap': 'wrap', 'text-max-width': 130, 'text-outline-color': ground, 'text-outline-width': 2.5,
      'border-width': 1.5, 'border-color': ground, 'min-zoomed-font-size': 6 } },
    ...terms('actor').map(term => ({ selector: `node[type = "${term}"]`, style: {
      'background-color': look(term).colour, shape: SHAPES[look(term).shape] ?? look(term).shape } })),
    { selector: 'edge', style: {
      width: 'data(width)', 'curve-style': 'bezier', 'control-point-step-size': 26, 'target-arrow-shape': 'triangle', 'arrow-scale': 0.9, opacity: 0.75,
      color: muted, 'font-size': 10, 'font-family': theme('--sans'), 'text-rotation': 'autorotate', 'text-outline-color': ground, 'text-outline-width': 2 } },
    ...['relation', 'event'].flatMap(terms).map(term => ({ selector: `edge[kind = "${term}"]`, style: {
      'line-color': look(term).colour, 'target-arrow-color': look(term).colour } })),
    ...terms('factuality').map(term => ({ selector: `edge[factuality = "${term}"]`, style: { 'line-style': look(term).line } })),
    { selector: 'edge.near, edge.marked', style: { label: 'data(label)', opacity: 1, 'z-index': 9, 'font-size': 12, color: ink } },
    { selector: 'node.near', style: { 'border-color': accent, 'border-width': 3 } },
    { selector: '.faded', style: { opacity: 0.3 } },
    { selector: 'node.marked', style: { 'z-index': 10, 'min-zoomed-font-size': 0 } },
  ];
}
