// What every page has: buttons that copy.

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy).textContent;
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  });
}

// The box at the top offers what holds the words typed; without this it is a form that finds the same.
const box = document.querySelector('.find input');
const offers = document.createElement('ul');
offers.className = 'found';
offers.hidden = true;
box.after(offers);
let asked = 0;

async function offer() {
  const wanted = box.value.trim();
  const turn = ++asked;
  if (wanted.length < 2) {
    offers.hidden = true;
    return;
  }
  const answer = await fetch(`/search?q=${encodeURIComponent(wanted)}`);
  const { names, sentences } = answer.ok ? await answer.json() : { names: [], sentences: [] };
  if (turn !== asked) return;
  const found = [
    ...names.slice(0, 10).map(({ page, label, type }) => ({ page, label, remark: type })),
    ...sentences.slice(0, 4).map(({ facts, sentence, reportTitle }) => ({ page: facts[0].page, label: sentence, remark: reportTitle })),
  ];
  offers.replaceChildren(...found.map(({ page, label, remark }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const kind = document.createElement('small');
    const words = document.createElement('span');
    link.href = page;
    words.textContent = label;
    kind.textContent = remark;
    link.append(words, kind);
    item.append(link);
    return item;
  }));
  offers.hidden = found.length === 0;
}

function step(by) {
  const links = [box, ...offers.querySelectorAll('a')];
  const next = links.indexOf(document.activeElement) + by;
  links[Math.max(0, Math.min(links.length - 1, next))].focus();
}

box.addEventListener('input', offer);
box.form.addEventListener('keydown', event => {
  if (event.key === 'Escape') offers.hidden = true;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  step(event.key === 'ArrowDown' ? 1 : -1);
});
document.addEventListener('click', event => {
  if (!box.form.contains(event.target)) offers.hidden = true;
});
