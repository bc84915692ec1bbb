// Makes elements. Text goes in as text, never as markup.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export const html = (name, attributes = {}, ...children) => fill(document.createElement(name), attributes, children);
export const svg = (name, attributes = {}, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

/** "claimedResponsibilityFor" becomes "claimed responsibility for". */
export const words = term => term.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

export const plural = (number, one, many) => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
