// The page: legend, switches and buttons, and the order in which everything starts.
const outlines = {
  dot: "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z",
  square: "M2 2h12v12H2z",
  hexagon: "M4.5 2h7L15 8l-3.5 6h-7L1 8z",
  triangle: "M8 1.5L15 14H1z",
  diamond: "M8 0.5L15.5 8L8 15.5L0.5 8z",
  star: "M8 .8l2.2 4.7 5 .6-3.7 3.5 1 5.1L8 12.2l-4.5 2.5 1-5.1L.8 6.1l5-.6z",
};

function drawnMark(shape, colour) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  for (const [name, value] of Object.entries({ viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true", class: "mark" })) svg.setAttribute(name, value);
  path.setAttribute("d", outlines[shape] ?? outlines.star);
  path.setAttribute("fill", colour);
  svg.append(path);
  return svg;
}

function mark(partner) {
  return drawnMark(looks[partner.kind ?? ""].shape, colourOf(partner));
}

function showLegend() {
  const entries = view.colourBy === "kind" ? kindEntries() : communityEntries();
  byId("legend").replaceChildren(...entries.map(({ group, label, marks, title }) => {
    const button = el("button", { type: "button", "aria-pressed": "false", title, onclick: () => chooseGroup(group) }, ...marks, label);
    button.group = group;
    return el("li", {}, button);
  }));
  byId("shapes").hidden = view.colourBy === "kind";
  byId("shapes").replaceChildren("Shape: ", ...Object.values(looks).flatMap(({ shape, many }, n) => [n ? ", " : "", drawnMark(shape, "currentcolor"), ` ${many}`]));
  markLegend();
}

function markLegend() {
  for (const button of byId("legend").querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.group === chosen.group));
}

const countIn = (group) => partners.filter((partner) => groupOf(partner) === group).length;

function kindEntries() {
  return Object.entries(looks).map(([kind, { colour, shape, many }]) => ({
    group: kind, marks: [drawnMark(shape, colour)], label: `${many} (${countIn(kind)})`, title: `Show only ${many}`,
  }));
}

// A community is named after its two most central members.
function communityEntries() {
  const groups = [...new Set(ranked.map((i) => groupOf(partners[i])))].sort((a, b) => (a === "other" ? 1 : b === "other" ? -1 : a - b));
  return groups.map((group) => {
    const members = ranked.filter((i) => groupOf(partners[i]) === group);
    const names = members.slice(0, 2).map((i) => shortened(partners[i]).join(" ")).join(", ");
    const colour = data.communityColours[group] ?? data.otherCommunity;
    const label = group === "other" ? `others (${members.length})` : `${group + 1}: ${names}${members.length > 2 ? " …" : ""} (${members.length})`;
    return { group, marks: [drawnMark("dot", colour)], label, title: members.slice(0, 12).map((i) => nameOf(partners[i]).text).join(", ") };
  });
}

function changeColours(by) {
  view.colourBy = by;
  chosen.group = null;
  recolour();
  showLegend();
  showChoice();
}

function changeLanguage(language) {
  view.language = language;
  measured = new Map();
  showLegend();
  showChoice();
  tables.forEach((table) => table.show());
}

function languageName(language) {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}

function startChoices() {
  const languages = [...new Set(partners.flatMap((partner) => Object.keys(partner.labels ?? {})))].sort();
  byId("language").append(...languages.map((language) => el("option", { value: language, lang: language, selected: language === view.language }, languageName(language))));
  byId("language-choice").hidden = languages.length < 2;
  byId("language").addEventListener("change", (event) => changeLanguage(event.target.value));
  byId("colour-choice").hidden = partners.every(({ community }) => community === undefined || community === null);
  byId("colour").addEventListener("change", (event) => changeColours(event.target.value));
}

function startButtons() {
  byId("zoom-in").addEventListener("click", () => zoomBy(1.3));
  byId("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
  byId("fit").addEventListener("click", () => fit());
  byId("png").addEventListener("click", savePicture);
  stage.addEventListener("keydown", walk);
  byId("facts").addEventListener("keydown", ({ key }) => { if (key === "Escape") { clearChoice(); stage.focus(); } });
}

startChoices();
showLegend();
startPicture();
showFacts();
startSearch();
startButtons();
setTimeout(startTables);
