// Choosing partners and lines, by pointer, by key and from lists.
function choosePartner(i, { move = false, around = false } = {}) {
  Object.assign(chosen, { partner: i, link: null, group: null });
  if (around) showAround(i);
  else if (move) bringIntoView([i]);
  showChoice();
}

function chooseLink(link, { move = false } = {}) {
  Object.assign(chosen, { partner: null, link, group: null });
  if (move) bringIntoView(links[link].slice(0, 2));
  showChoice();
}

function chooseGroup(group) {
  Object.assign(chosen, { partner: null, link: null, group: chosen.group === group ? null : group });
  showChoice();
}

function clearChoice() {
  Object.assign(chosen, { partner: null, link: null, group: null });
  showChoice();
}

function showChoice() {
  redraw();
  showFacts();
  markLegend();
}

// The nearest partner in a direction; what stands aside counts as farther.
function nextTowards(from, dx, dy) {
  const start = network.getPosition(from);
  let best = null;
  let least = Infinity;
  for (const { id } of data.nodes) {
    const { x, y } = network.body.nodes[id];
    const ahead = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    if (id === from || ahead <= 0 || aside > 2 * ahead) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) [best, least] = [id, distance];
  }
  return best;
}

const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

function walk(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = stepFor(event.key);
  if (!step) return;
  event.preventDefault();
  step();
}

function stepFor(key) {
  if (directions[key]) return () => walkTowards(...directions[key]);
  return {
    Enter: () => byId("facts").focus(),
    Escape: clearChoice,
    Home: () => ranked.length && choosePartner(ranked[0], { move: true }),
    "+": () => zoomBy(1.3),
    "=": () => zoomBy(1.3),
    "-": () => zoomBy(1 / 1.3),
    0: () => fit(),
  }[key];
}

function walkTowards(dx, dy) {
  const from = chosen.partner ?? (chosen.link === null ? null : links[chosen.link][0]);
  const next = from === null ? ranked[0] : nextTowards(from, dx, dy);
  if (next !== null && next !== undefined) choosePartner(next, { move: true });
}
