// The data of the page, what the reader has chosen, and how names are shown.
const data = JSON.parse(document.getElementById("data").textContent);
const { partners, things, passages, links, looks, measures } = data;
const chosen = { partner: null, link: null, group: null };
const view = { language: data.language, colourBy: "kind" };
const sizeColumn = measures.indexOf(data.sizeBy);
const byId = (id) => document.getElementById(id);
const plans = new Set(["proposed", "planned", "drafted", "announced"]);

const linksOf = partners.map(() => []);
links.forEach(([a, b], i) => { linksOf[a].push(i); linksOf[b].push(i); });

const scoreOf = (partner) => partner.scores[sizeColumn];
const weightOf = (i) => (scoreOf(partners[i]) === null ? -1e300 : (data.lowFirst ? -1 : 1) * scoreOf(partners[i]));
const measureName = data.sizeBy.replaceAll("-", " ");
const ranked = partners
  .map((_, i) => i)
  .sort((a, b) => weightOf(b) - weightOf(a)
    || linksOf[b].length - linksOf[a].length || a - b);
const rankOf = [];
ranked.forEach((partner, place) => { rankOf[partner] = place + 1; });

// Builds an element; children are elements or text, never markup.
function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

function nameOf(item) {
  const name = item.labels?.[view.language];
  return name ? { text: name, language: view.language } : { text: item.label, language: languageOf(item) };
}

function languageOf(item) {
  return Object.entries(item.labels ?? {}).find(([, name]) => name === item.label)?.[0] ?? null;
}

function named(item) {
  const { text, language } = nameOf(item);
  return el("bdi", { lang: language }, text);
}

function otherEnd(link, partner) {
  return links[link][0] === partner ? links[link][1] : links[link][0];
}

function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

function figure(value) {
  if (value === null || value === undefined) return "–";
  return Math.abs(value) >= 1000 || Number.isInteger(value) ? value.toLocaleString("en") : String(+value.toPrecision(3));
}

function kindOf(partner) {
  return looks[partner.kind ?? ""].one;
}

const momentary = new Set(["event", "publication", "output"]);

// When something began and ended; a whole year is shown as the year.
function period(from, to, kind) {
  const whole = (from.endsWith("-01-01") || !from) && (to.endsWith("-12-31") || !to);
  const [start, end] = whole ? [from.slice(0, 4), to.slice(0, 4)] : [from, to];
  if (start && end) return start === end ? start : `${start} to ${end}`;
  if (start) return momentary.has(kind) ? start : `since ${start}`;
  return end ? `until ${end}` : "";
}

// Letters as wide as two: Chinese, Japanese, Korean.
const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/u;

// The acronym, where the name is long and has one.
function acronymOf(partner) {
  const { text } = nameOf(partner);
  const short = text.length > 16 && !wide.test(text) && partner.acronym?.length < text.length;
  return short ? partner.acronym : null;
}

function shortName(partner) {
  const acronym = acronymOf(partner);
  return acronym ? el("bdi", { title: nameOf(partner).text }, acronym) : named(partner);
}

function colourOf(partner) {
  if (view.colourBy === "kind") return looks[partner.kind ?? ""].colour;
  return data.communityColours[partner.community ?? -1] ?? data.otherCommunity;
}

function groupOf(partner) {
  if (view.colourBy === "kind") return partner.kind ?? "";
  return partner.community !== undefined && partner.community !== null
    && partner.community < data.communityColours.length ? partner.community : "other";
}
