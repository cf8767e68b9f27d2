// The panel of facts: what stands behind a partner or a line, with the passages that say so.
function showFacts() {
  const panel = byId("facts");
  const content = chosen.partner !== null ? partnerFacts(chosen.partner)
    : chosen.link !== null ? linkFacts(chosen.link) : overview();
  panel.replaceChildren(...content);
  panel.scrollTop = 0;
  say();
}

function say() {
  byId("said").textContent = chosen.partner !== null ? partnerSentence(chosen.partner)
    : chosen.link !== null ? linkSentence(chosen.link) : "";
}

function partnerSentence(i) {
  const partner = partners[i];
  return `${nameOf(partner).text}, ${kindOf(partner)}, ${counted(linksOf[i].length, "connection")}, ${measureName} rank ${rankOf[i]} of ${partners.length}.`;
}

function linkSentence(link) {
  const [a, b, , shared] = links[link];
  return `${nameOf(partners[a]).text} and ${nameOf(partners[b]).text}: ${counted(shared.length, "thing")} in common.`;
}

function overview() {
  const top = ranked.filter((i) => scoreOf(partners[i])).slice(0, 10).map((i) => el("li", {}, partnerButton(i), el("span", { class: "count" }, figure(scoreOf(partners[i])))));
  return [
    el("h2", {}, "Facts and citations"),
    el("p", {}, "Choose a partner or a line in the picture to see the agreements and initiatives behind it and the passages that say so."),
    el("h3", {}, `${data.lowFirst ? "Lowest" : "Highest"} ${measureName}`),
    el("ol", { class: "others" }, ...top),
  ];
}

function partnerButton(i) {
  return el("button", { type: "button", class: "name", onclick: () => choosePartner(i, { move: true }) }, named(partners[i]));
}

function partnerFacts(i) {
  const partner = partners[i];
  return [
    el("p", { class: "kind" }, mark(partner), kindOf(partner)),
    el("h2", {}, named(partner)),
    otherNames(partner),
    figures(partnerFigures(partner, i)),
    otherMeasures(partner),
    el("h3", {}, `Takes part in ${counted(new Set(partner.ties.map(([thing]) => thing)).size, "thing")}`),
    el("ul", { class: "things" }, ...tiesByThing(partner.ties).map(([thing, ties]) => thingFacts(thing, [[null, ties]]))),
    el("h3", {}, `Works with ${counted(linksOf[i].length, "partner")}`),
    el("ul", { class: "others" }, ...connectionsOf(i)),
    el("p", { class: "iri" }, "Identifier: ", el("code", {}, partner.iri)),
  ].filter(Boolean);
}

function otherNames(partner) {
  const shown = nameOf(partner).text;
  const others = Object.entries(partner.labels ?? {}).filter(([, name]) => name !== shown);
  if (partner.acronym && partner.acronym !== shown) others.unshift([null, partner.acronym]);
  if (!others.length) return null;
  return el("p", { class: "also" }, ...others.flatMap(([language, name], n) => [n ? " · " : "", el("bdi", { lang: language }, name)]));
}

function partnerFigures(partner, i) {
  const rank = ` (rank ${rankOf[i]} of ${partners.length})`;
  const rows = [["connections", figure(linksOf[i].length)], [measureName, figure(scoreOf(partner)) + rank]];
  if (partner.community !== undefined && partner.community !== null) rows.push(["community", String(partner.community + 1)]);
  if (partner.places) rows.push(["places", partner.places.join(", ")]);
  if (partner.themes) rows.push(["themes", partner.themes.join(", ")]);
  return rows;
}

const figures = (rows) => el("dl", { class: "figures" }, ...rows.map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value))));

function otherMeasures(partner) {
  const others = measures.map((measure, column) => [measure, partner.scores[column]]).filter(([measure]) => measure !== data.sizeBy);
  const shown = ([measure, value]) => [measure.replaceAll("-", " "), measure === "articulation-point" ? (value ? "yes" : "no") : figure(value)];
  return others.length ? el("details", { class: "more" }, el("summary", {}, "Other measures"), figures(others.map(shown))) : null;
}

function connectionsOf(i) {
  return [...linksOf[i]]
    .sort((a, b) => links[b][3].length - links[a][3].length || links[b][2] - links[a][2])
    .map((link) => {
      const other = partners[otherEnd(link, i)];
      return el("li", {}, el("button", { type: "button", class: "name", onclick: () => chooseLink(link, { move: true }) }, mark(other), named(other)),
        el("span", { class: "count" }, `${links[link][3].length} in common`));
    });
}

// What two partners share, the earliest first.
function sharedThings(link) {
  const [a, b, , shared] = links[link];
  const order = (thing) => `${things[thing].start ?? "9999"} ${nameOf(things[thing]).text}`;
  return [...shared]
    .sort((one, other) => order(one).localeCompare(order(other), view.language))
    .map((thing) => () => thingFacts(thing, [[a, tiesIn(a, thing)], [b, tiesIn(b, thing)]]));
}

function linkFacts(link) {
  const [a, b, , shared] = links[link];
  return [
    el("p", { class: "kind" }, "Connection"),
    el("h2", { class: "ends" }, partnerButton(a), el("span", {}, "and"), partnerButton(b)),
    el("h3", {}, `${counted(shared.length, "thing")} in common`),
    el("ul", { class: "things" }, ...sharedThings(link).map((facts) => facts())),
  ];
}

function tiesIn(partner, thing) {
  return partners[partner].ties.filter(([of]) => of === thing);
}

function tiesByThing(ties) {
  const grouped = new Map();
  for (const tie of ties) grouped.has(tie[0]) ? grouped.get(tie[0]).push(tie) : grouped.set(tie[0], [tie]);
  return [...grouped];
}

function thingFacts(thing, sides) {
  const item = things[thing];
  const about = [item.kind, period(item.start ?? "", item.end ?? "", item.kind)].filter(Boolean).join(", ");
  return el("li", {},
    el("p", { class: "thing" }, el("b", {}, named(item)), " ", el("span", { class: "about" }, about), statusOf(item.status)),
    el("ul", { class: "ties" }, ...byPassages(sides).map((said) => tieFacts(said, item))));
}

// Participations that rest on the same passages, which are cited once.
function byPassages(sides) {
  const grouped = new Map();
  for (const [partner, ties] of sides) for (const tie of ties) {
    const key = tie[5].join();
    grouped.has(key) ? grouped.get(key).push([partner, tie]) : grouped.set(key, [[partner, tie]]);
  }
  return [...grouped.values()];
}

function statusOf(status) {
  return status ? el("span", { class: plans.has(status) ? "status plan" : "status" }, status) : null;
}

function tieFacts(said, item) {
  const cited = said[0][1][5];
  return el("li", {},
    ...byPartner(said).map(([partner, ties]) => el("p", { class: "tie" },
      ...(partner === null ? [] : [shortName(partners[partner]), ": "]),
      ...ties.flatMap((tie, n) => [n ? ", " : "", ...participation(tie, item)]))),
    el("ul", { class: "passages" }, ...bySource(cited).map((found) => el("li", {}, citation(found)))));
}

function byPartner(said) {
  const grouped = new Map();
  for (const [partner, tie] of said) grouped.has(partner) ? grouped.get(partner).push(tie) : grouped.set(partner, [tie]);
  return [...grouped];
}

// The role; its dates where they are not those of the thing itself.
function participation([, role, start, end, status], item) {
  const dates = period(start, end, item.kind);
  const same = dates === period(item.start ?? "", item.end ?? "", item.kind) || (!end && start && item.start?.startsWith(start));
  return [el("b", { class: "role" }, role || "takes part"), same || !dates ? "" : ` (${dates})`, statusOf(status)].filter(Boolean);
}

// Passages of one source, which are cited together.
function bySource(cited) {
  const grouped = new Map();
  for (const passage of cited.map((n) => passages[n])) {
    const key = JSON.stringify([passage.source, passage.url]);
    grouped.has(key) ? grouped.get(key).push(passage) : grouped.set(key, [passage]);
  }
  return [...grouped.values()];
}

// A citation as people read it: title, publisher, date and passages; a link only where one may lead.
function citation(found) {
  const { source, publisher, published, url, address } = found[0];
  const imprint = [publisher, published].filter(Boolean).join(", ");
  const title = el("bdi", {}, source);
  return el("cite", {},
    url ? el("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, title) : title,
    imprint && ` (${imprint})`, ...found.map(({ locator }) => locator && `, ${locator}`), address && ` [${address}]`);
}
