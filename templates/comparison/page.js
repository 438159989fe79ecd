"use strict";
// The filter of levels and resources is done by the style. This counts what is left, hides
// headings without anything below them, and finds words.
const text = document.getElementById("text");
const cards = [...document.querySelectorAll(".card")];
const words = new Map(cards.map((card) => [card, card.textContent.toLowerCase()]));

function update() {
  const wanted = text.value.trim().toLowerCase().split(/\s+/);
  for (const card of cards) {
    card.hidden = !wanted.every((word) => words.get(card).includes(word));
  }
  for (const level of document.querySelectorAll(".level")) {
    level.hidden = false;
    const own = [...level.querySelectorAll(".card")];
    level.hidden = own.every((card) => getComputedStyle(card).display === "none");
  }
  const number = (some) => some.reduce((sum, card) => sum + Number(card.dataset.items), 0);
  const shown = number(cards.filter((card) => card.checkVisibility()));
  const all = number(cards);
  const changes = all === 1 ? "change" : "changes";
  document.getElementById("count").value =
    shown === all ? `${all} ${changes}` : `${shown} of ${all} ${changes}`;
  document.getElementById("no-match").hidden = shown > 0 || all === 0;
}

document.getElementById("search").hidden = false;
document.addEventListener("input", update);
update();
