// The reader: pointing at a fact lights up its sentence, and pointing at a sentence its facts.

const facts = [...document.querySelectorAll('.fact')];
const pieces = [...document.querySelectorAll('[data-facts]')];

function light(ids, on) {
  for (const fact of facts) fact.classList.toggle('lit', on && ids.includes(fact.id));
  for (const piece of pieces) {
    piece.classList.toggle('lit', on && piece.dataset.facts.split(' ').some(id => ids.includes(id)));
  }
}

function onPointing(element, ids) {
  element.addEventListener('pointerenter', () => light(ids, true));
  element.addEventListener('pointerleave', () => light(ids, false));
  element.addEventListener('focusin', () => light(ids, true));
  element.addEventListener('focusout', () => light(ids, false));
}

for (const fact of facts) onPointing(fact, [fact.id]);
for (const piece of pieces) onPointing(piece, piece.dataset.facts.split(' '));
