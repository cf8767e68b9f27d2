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
  const top = ranked.slice(0, 10).map((i) => el("li", {}, partnerButton(i), el("span", { class: "count" }, figure(scoreOf(partners[i])))));
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
    el("dl", { class: "figures" }, ...partnerFigures(partner, i).flatMap(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value)))),
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
  const rows = [["Connections", figure(linksOf[i].length)]];
  measures.forEach((measure, column) => {
    if (measure === "degree" && measure !== data.sizeBy) return;
    const rank = column === sizeColumn ? ` (rank ${rankOf[i]} of ${partners.length})` : "";
    rows.push([measure.replaceAll("-", " "), figure(partner.scores[column]) + rank]);
  });
  if (partner.community !== undefined && partner.community !== null) rows.push(["community", String(partner.community + 1)]);
  if (partner.places) rows.push(["Places", partner.places.join(", ")]);
  if (partner.themes) rows.push(["Themes", partner.themes.join(", ")]);
  return rows;
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

function linkFacts(link) {
  const [a, b, , shared] = links[link];
  return [
    el("p", { class: "kind" }, "Connection"),
    el("h2", { class: "ends" }, partnerButton(a), el("span", {}, "and"), partnerButton(b)),
    el("h3", {}, `${counted(shared.length, "thing")} in common`),
    el("ul", { class: "things" }, ...shared.map((thing) => thingFacts(thing, [[a, tiesIn(a, thing)], [b, tiesIn(b, thing)]]))),
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
  const about = [item.kind, period(item.start, item.end)].filter(Boolean).join(", ");
  return el("li", {},
    el("p", { class: "thing" }, el("b", {}, named(item)), " ", el("span", { class: "about" }, about), statusOf(item.status)),
    el("ul", { class: "ties" }, ...sides.flatMap(([partner, ties]) => ties.map((tie) => tieFacts(partner, tie, item)))));
}

function statusOf(status) {
  return status ? el("span", { class: plans.has(status) ? "status plan" : "status" }, status) : null;
}

function tieFacts(partner, [, role, start, end, status, cited], item) {
  const dates = start === (item.start ?? "") && end === (item.end ?? "") ? "" : period(start, end);
  return el("li", {},
    partner === null ? null : named(partners[partner]), partner === null ? "" : ": ",
    el("b", { class: "role" }, role || "takes part"), dates && `, ${dates}`, statusOf(status),
    el("ul", { class: "passages" }, ...bySource(cited).map((found) => el("li", {}, citation(found)))));
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
