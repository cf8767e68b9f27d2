// The picture: vis-network draws nodes and lines; names and what is chosen are drawn over it.
const stage = byId("stage");
const still = matchMedia("(prefers-reduced-motion: reduce)");
const dark = matchMedia("(prefers-color-scheme: dark)");
let network = null;
let nodeSet = null;
let hovered = null;
let wholeScale = 1;

const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const motion = () => (still.matches ? false : { duration: 250, easingFunction: "easeInOutQuad" });
const coloured = (i) => ({ background: colourOf(partners[i]), border: ink("--paper") });
// On a narrow screen partners are drawn larger, so that they stay visible.
const enlarged = () => Math.max(1, Math.min(1.7, 520 / stage.clientWidth));

function startPicture() {
  const larger = enlarged();
  for (const node of data.nodes) node.size *= larger;
  nodeSet = new vis.DataSet(data.nodes.map((node) => ({ ...node, label: undefined, color: coloured(node.id) })));
  const edges = new vis.DataSet(data.edges);
  network = new vis.Network(byId("canvas"), { nodes: nodeSet, edges }, pictureOptions());
  network.once("afterDrawing", () => {
    performance.mark("citypact-drawn");
    document.documentElement.dataset.drawn = "yes";
  });
  network.on("afterDrawing", drawOver);
  network.on("click", ({ pointer }) => chooseAt(pointer.DOM));
  fit(false);
  byId("canvas").addEventListener("mousemove", (event) => hoverAt({ x: event.offsetX, y: event.offsetY }));
  byId("canvas").addEventListener("mouseleave", () => hoverAt(null));
  dark.addEventListener("change", recolour);
}

function pictureOptions() {
  const opacity = Math.max(0.35, Math.min(1, 900 / links.length));
  const line = { color: ink("--line"), inherit: false, opacity };
  return { ...data.options, edges: { ...data.options.edges, color: line } };
}

function recolour() {
  network.setOptions({ edges: pictureOptions().edges });
  nodeSet.update(data.nodes.map(({ id }) => ({ id, color: coloured(id) })));
  redraw();
}

function redraw() {
  network?.redraw();
}

function fit(animated = true) {
  const [before, from] = [network.getViewPosition(), network.getScale()];
  network.fit({ maxZoomLevel: 1.6, animation: false });
  wholeScale = network.getScale() * 0.93;
  const position = network.getViewPosition();
  if (animated && motion()) network.moveTo({ position: before, scale: from, animation: false });
  network.moveTo({ position, scale: wholeScale, animation: animated && motion() });
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(8, Math.max(0.02, network.getScale() * factor)), animation: motion() });
}

function inView(i) {
  const { x, y } = network.canvasToDOM(network.getPosition(i));
  return x > 40 && y > 30 && x < stage.clientWidth - 40 && y < stage.clientHeight - 30;
}

function bringIntoView(nodes) {
  if (!nodes.every(inView)) network.moveTo({ position: middle(nodes), animation: motion() });
}

function middle(nodes) {
  const spots = nodes.map((i) => network.getPosition(i));
  const centre = (axis) => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
  return { x: centre("x"), y: centre("y") };
}

// Shows a partner among its neighbours, as large as they fit.
function showAround(i) {
  const nodes = [...neighbourhood()];
  const spots = nodes.map((n) => network.getPosition(n));
  const extent = (axis) => Math.max(...spots.map((spot) => spot[axis])) - Math.min(...spots.map((spot) => spot[axis])) + 20 * data.unit;
  const fitting = Math.min(stage.clientWidth / extent("x"), stage.clientHeight / extent("y")) * 0.85;
  const scale = Math.max(wholeScale, Math.min(fitting, 3 * wholeScale));
  const all = ["x", "y"].map((axis) => (Math.max(...spots.map((spot) => spot[axis])) + Math.min(...spots.map((spot) => spot[axis]))) / 2);
  const position = scale <= fitting ? { x: all[0], y: all[1] } : network.getPosition(i);
  network.moveTo({ position, scale, animation: motion() });
}

// Where each partner stands on the screen, or null where it is outside.
function spotsOnScreen() {
  const scale = network.getScale();
  const { clientWidth: width, clientHeight: height } = stage;
  return data.nodes.map(({ id, size }) => {
    const { x, y } = network.canvasToDOM(network.body.nodes[id]);
    const inside = x > -20 && y > -20 && x < width + 20 && y < height + 20;
    return inside ? { x, y, radius: id === chosen.partner ? 1.25 * size * scale + 5 : size * scale } : null;
  });
}

function neighbourhood() {
  if (chosen.partner !== null) return new Set([chosen.partner, ...linksOf[chosen.partner].map((link) => otherEnd(link, chosen.partner))]);
  if (chosen.link !== null) return new Set(links[chosen.link].slice(0, 2));
  if (chosen.group !== null) return new Set(ranked.filter((i) => groupOf(partners[i]) === chosen.group));
  return null;
}

function litLinks(lit) {
  if (chosen.partner !== null) return linksOf[chosen.partner];
  if (chosen.link !== null) return [chosen.link];
  return links.flatMap(([a, b], i) => (lit.has(a) && lit.has(b) ? [i] : []));
}

function drawOver(ctx) {
  const lit = neighbourhood();
  if (lit) light(ctx, lit);
  const ratio = ctx.canvas.width / ctx.canvas.clientWidth;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  const first = new Set([chosen.partner, hovered?.partner, ...(chosen.link === null ? [] : links[chosen.link].slice(0, 2))]);
  const order = [...ranked.filter((i) => first.has(i)), ...ranked.filter((i) => !first.has(i) && (!lit || lit.has(i)))];
  const spots = spotsOnScreen().map((spot, i) => (!lit || lit.has(i) || first.has(i) ? spot : null));
  shownLabels = placeLabels(ctx, spots, order, first);
  drawLabels(ctx, shownLabels, first, ink("--ink"), ink("--paper"));
  ctx.restore();
}

// Lays paper over everything and draws again what is chosen.
function light(ctx, lit) {
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.globalAlpha = 0.82;
  ctx.fillStyle = ink("--paper");
  ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.restore();
  ctx.strokeStyle = ink("--lit");
  for (const link of litLinks(lit)) drawLink(ctx, link);
  for (const i of lit) network.body.nodes[i].draw(ctx);
  if (chosen.partner !== null) ring(ctx, chosen.partner);
}

function drawLink(ctx, link) {
  const [a, b] = links[link].slice(0, 2).map((i) => network.body.nodes[i]);
  const pixels = chosen.group === null ? Math.min(5, 1.5 + Math.log2(links[link][3].length)) : 0.8;
  ctx.lineWidth = pixels / network.getScale();
  ctx.beginPath();
  ctx.moveTo(a.x, a.y);
  ctx.lineTo(b.x, b.y);
  ctx.stroke();
}

function ring(ctx, i) {
  const { x, y } = network.body.nodes[i];
  ctx.lineWidth = 3 / network.getScale();
  ctx.strokeStyle = ink("--ink");
  ctx.beginPath();
  ctx.arc(x, y, 1.25 * data.nodes[i].size + 4 / network.getScale(), 0, 2 * Math.PI);
  ctx.stroke();
}

// What is at a point of the screen: a partner, its name, or a line.
function whatIsAt(point) {
  const node = network.getNodeAt(point);
  if (node !== undefined) return { partner: node };
  const label = shownLabels.find(({ x, y, width, height }) => point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height);
  if (label) return { partner: label.owner };
  const edge = network.getEdgeAt(point);
  return edge === undefined ? null : { link: edge };
}

function chooseAt(point) {
  const found = whatIsAt(point);
  stage.focus({ preventScroll: true });
  if (found?.partner !== undefined) choosePartner(found.partner);
  else if (found) chooseLink(found.link);
  else clearChoice();
}

function hoverAt(point) {
  const found = point && whatIsAt(point);
  if (found?.partner === hovered?.partner && found?.link === hovered?.link) return;
  const changed = found?.partner !== hovered?.partner;
  hovered = found;
  showTip(found, point);
  if (changed) redraw();
}

function showTip(found, point) {
  const tip = byId("tip");
  tip.hidden = !found;
  stage.classList.toggle("pointing", Boolean(found));
  if (!found) return;
  tip.replaceChildren(...(found.link === undefined ? partnerTip(partners[found.partner], found.partner) : linkTip(found.link)));
  const left = Math.min(point.x + 14, stage.clientWidth - tip.offsetWidth - 4);
  tip.style.transform = `translate(${Math.max(4, left)}px, ${Math.min(point.y + 16, stage.clientHeight - tip.offsetHeight - 4)}px)`;
}

function partnerTip(partner, i) {
  return [el("b", {}, named(partner)), el("span", {}, `${kindOf(partner)} · ${counted(linksOf[i].length, "connection")}`)];
}

function linkTip(link) {
  const [a, b, , shared] = links[link];
  return [el("b", {}, named(partners[a]), " — ", named(partners[b])), el("span", {}, `${counted(shared.length, "thing")} in common`)];
}

function savePicture() {
  const drawn = stage.querySelector("canvas");
  const copy = el("canvas", { width: drawn.width, height: drawn.height });
  const ctx = copy.getContext("2d");
  ctx.fillStyle = ink("--paper");
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(drawn, 0, 0);
  copy.toBlob((blob) => {
    const address = URL.createObjectURL(blob);
    el("a", { href: address, download: "network.png" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  });
}
