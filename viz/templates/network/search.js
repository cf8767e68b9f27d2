// Finding a partner by any of its names.
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const namesOf = (partner) => [partner.label, partner.acronym, ...Object.values(partner.labels ?? {}), ...(partner.also ?? [])].filter(Boolean);
const namesToSearch = partners.map((partner) => namesOf(partner).map(fold));
let results = [];
let current = -1;

// Partners whose name holds every word: first those called so, then those whose name begins so.
function findPartners(text) {
  const asked = fold(text.trim());
  const parts = asked.split(/\s+/).filter(Boolean);
  if (!parts.length) return [];
  const found = ranked.filter((i) => parts.every((part) => namesToSearch[i].some((name) => name.includes(part))));
  const distance = (i) => Math.min(...namesToSearch[i].map((name) => (name === asked ? 0 : name.startsWith(asked) ? 1 : 2)));
  return found.sort((one, other) => distance(one) - distance(other)).slice(0, 12);
}

function showResults() {
  const box = byId("search");
  results = findPartners(box.value);
  current = results.length ? 0 : -1;
  const list = byId("found");
  const none = box.value.trim() && !results.length;
  list.replaceChildren(...results.map((i, n) => el("li", { role: "option", id: `found-${n}`, onmousedown: (event) => { event.preventDefault(); take(n); } }, mark(partners[i]), named(partners[i]), matchedName(i))),
    none ? el("li", { role: "option", "aria-disabled": "true", class: "none" }, "No partner has this name.") : "");
  list.hidden = !results.length && !none;
  box.setAttribute("aria-expanded", String(!list.hidden));
  markResult();
}

// The name that was found, where it is not the one shown.
function matchedName(i) {
  const asked = fold(byId("search").value.trim());
  const shown = nameOf(partners[i]).text;
  if (fold(shown).includes(asked)) return partners[i].acronym && partners[i].acronym !== shown ? el("span", { class: "count" }, partners[i].acronym) : "";
  const other = namesOf(partners[i]).find((name) => fold(name).includes(asked));
  return other ? el("bdi", { class: "count" }, other) : "";
}

function markResult() {
  [...byId("found").children].forEach((option, n) => option.setAttribute("aria-selected", String(n === current)));
  if (current >= 0) {
    byId("search").setAttribute("aria-activedescendant", `found-${current}`);
    byId(`found-${current}`).scrollIntoView({ block: "nearest" });
  } else byId("search").removeAttribute("aria-activedescendant");
}

function hideResults() {
  byId("found").hidden = true;
  byId("search").setAttribute("aria-expanded", "false");
  byId("search").removeAttribute("aria-activedescendant");
}

function take(n) {
  if (results[n] === undefined) return;
  choosePartner(results[n], { around: true });
  byId("search").value = nameOf(partners[results[n]]).text;
  hideResults();
}

function searchKey(event) {
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (moves[event.key] && results.length) {
    event.preventDefault();
    if (byId("found").hidden) showResults();
    else current = (current + moves[event.key] + results.length) % results.length;
    markResult();
  } else if (event.key === "Enter") {
    event.preventDefault();
    take(current);
  } else if (event.key === "Escape") {
    if (byId("found").hidden) clearChoice();
    hideResults();
  }
}

function startSearch() {
  const box = byId("search");
  box.addEventListener("input", showResults);
  box.addEventListener("keydown", searchKey);
  box.addEventListener("blur", hideResults);
}
