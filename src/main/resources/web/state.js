// What the explorer shows is in the address, so that a link shows the same to someone else.

const LISTS = ['type', 'kind', 'factuality', 'report'];
const TEXTS = ['view', 'around', 'from', 'to', 'max', 'source', 'target', 'fact'];
const listeners = [];

export function read() {
  const parameters = new URLSearchParams(location.search);
  const state = {};
  for (const name of TEXTS) state[name] = parameters.get(name) ?? '';
  for (const name of LISTS) state[name] = (parameters.get(name) ?? '').split(',').filter(Boolean);
  state.view ||= 'network';
  return state;
}

/** Changes parts of the state; the back button undoes it. */
export function change(changes) {
  const state = { ...read(), ...changes };
  history.pushState(null, '', `${location.pathname}${query(state)}`);
  listeners.forEach(listener => listener(read()));
}

export function onChange(listener) {
  listeners.push(listener);
}

/** Writes a state as the end of an address. */
export function query(state, names = [...TEXTS, ...LISTS]) {
  const parameters = new URLSearchParams();
  for (const name of names) {
    const value = Array.isArray(state[name]) ? state[name].join(',') : state[name];
    if (value && !(name === 'view' && value === 'network')) parameters.set(name, value);
  }
  const text = parameters.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text ? `?${text}` : '';
}

addEventListener('popstate', () => listeners.forEach(listener => listener(read())));
