// The SPARQL editor: YASGUI on our own endpoint, with our own prefixes, asking nobody else.

/* global Yasgui */

const prefixes = await (await fetch('/prefixes')).json();

// Its completers of classes and properties ask a service on the internet, and so does that of prefixes.
const { Yasqe } = Yasgui;
for (const name of Object.keys(Yasqe.Autocompleters ?? {})) {
  if (name !== 'variables') delete Yasqe.Autocompleters[name];
}
Object.assign(Yasqe.defaults, {
  prefixCcApi: '/prefixes',
  autocompleters: ['variables'],
  collapsePrefixesOnLoad: true,
  value: document.querySelector('#plain textarea').value,
});

document.getElementById('plain').hidden = true;
const editor = new Yasgui(document.getElementById('editor'), {
  requestConfig: { endpoint: '/sparql', method: 'POST' },
  copyEndpointOnNewTab: false,
  endpointCatalogueOptions: { getData: () => [{ endpoint: '/sparql' }], keys: [], renderItem: () => {} },
  yasqe: { ...Yasqe.defaults },
  yasr: { prefixes: { ...prefixes }, drawOutputSelector: true },
  persistenceId: null,
  autofocus: true,
});

// What is ours is shown by this server, wherever the address of the thing says it is published.
document.getElementById('editor').addEventListener('click', event => {
  const link = event.target.closest('a[href]');
  if (link?.href.startsWith(prefixes.id)) {
    event.preventDefault();
    location.assign(`/page/${link.href.slice(prefixes.id.length)}`);
  }
});

function show(query) {
  const tab = editor.getTab();
  tab.setQuery(query);
  tab.getYasqe().collapsePrefixes?.(true);
}

function ofAddress() {
  const query = new URLSearchParams(location.hash.slice(1)).get('query');
  if (query) show(query);
}
addEventListener('hashchange', ofAddress);
ofAddress();
