// Names in the picture: as large at every zoom, the most central first, none over another.
const labelSize = 12.5;
const lineHeight = 15;
const labelFont = (bold) => `${bold ? 600 : 400} ${labelSize}px system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "Noto Sans SC", sans-serif`;
const cell = 40;
let measured = new Map();
let shownLabels = [];

// Cuts a name in two lines of about 20 letters (10 of Chinese, Japanese or Korean).
function shortened(partner) {
  const acronym = acronymOf(partner);
  if (acronym) return [acronym];
  const { text } = nameOf(partner);
  const lines = [""];
  let width = 0;
  for (const part of text.match(wide.test(text) ? /[\x21-\x7e]+|./gsu : /\S+\s*/g) ?? []) {
    const added = [...part].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);
    if (width > 0 && width + added > 21) { lines.push(""); width = 0; }
    lines[lines.length - 1] += part.length > 40 ? `${part.slice(0, 24)}…` : part;
    width += added;
  }
  const kept = lines.slice(0, 2).map((line) => line.trim());
  if (lines.length > 2) kept[1] += "…";
  return kept;
}

function measure(ctx, i) {
  if (!measured.has(i)) {
    const lines = shortened(partners[i]);
    ctx.font = labelFont(true);
    const width = Math.max(...lines.map((line) => ctx.measureText(line).width));
    measured.set(i, { lines, width: width + 4, height: lines.length * lineHeight });
  }
  return measured.get(i);
}

// Remembers which boxes are taken, by cells of a grid.
class Taken {
  #cells = new Map();
  #keys(box) {
    const keys = [];
    for (let x = Math.floor(box.x / cell); x <= Math.floor((box.x + box.width) / cell); x += 1)
      for (let y = Math.floor(box.y / cell); y <= Math.floor((box.y + box.height) / cell); y += 1) keys.push(x * 4099 + y);
    return keys;
  }
  add(box) {
    for (const key of this.#keys(box)) this.#cells.has(key) ? this.#cells.get(key).push(box) : this.#cells.set(key, [box]);
  }
  free(box, overNodes = false) {
    return this.#keys(box).every((key) => (this.#cells.get(key) ?? []).every((other) => other.owner === box.owner || (overNodes && !other.lines)
      || box.x >= other.x + other.width || other.x >= box.x + box.width || box.y >= other.y + other.height || other.y >= box.y + box.height));
  }
}

function places(spot, { width, height }) {
  const { x, y, radius } = spot;
  return [
    { x: x - width / 2, y: y + radius + 3 },
    { x: x + radius + 4, y: y - height / 2 },
    { x: x - radius - 4 - width, y: y - height / 2 },
    { x: x - width / 2, y: y - radius - 3 - height },
  ];
}

const inside = ({ x, y, width, height }) => x >= 2 && y >= 2 && x + width <= stage.clientWidth - 2 && y + height <= stage.clientHeight - 2;

const pushedInside = (box) => ({
  ...box,
  x: Math.max(2, Math.min(box.x, stage.clientWidth - box.width - 2)),
  y: Math.max(2, Math.min(box.y, stage.clientHeight - box.height - 2)),
});

// Chooses where names stand; `first` are shown whatever stands there, the most central over others' symbols.
function placeLabels(ctx, spots, order, first) {
  const taken = new Taken();
  spots.forEach((spot, i) => spot && taken.add({ x: spot.x - spot.radius, y: spot.y - spot.radius, width: 2 * spot.radius, height: 2 * spot.radius, owner: i }));
  const placed = [];
  for (const i of order) {
    if (!spots[i]) continue;
    const size = measure(ctx, i);
    const boxes = places(spots[i], size).map((place) => ({ ...place, ...size, owner: i }));
    const fits = (overNodes) => boxes.find((candidate) => inside(candidate) && taken.free(candidate, overNodes));
    const box = fits(false) ?? (rankOf[i] <= 12 ? fits(true) : null) ?? (first.has(i) ? pushedInside(boxes[0]) : null);
    if (!box) continue;
    taken.add(box);
    placed.push(box);
  }
  return placed;
}

function drawLabels(ctx, boxes, strong, ink, paper) {
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  ctx.lineWidth = 4;
  ctx.strokeStyle = paper;
  ctx.fillStyle = ink;
  for (const { x, y, width, lines, owner } of boxes) {
    ctx.font = labelFont(strong.has(owner));
    lines.forEach((line, n) => {
      ctx.strokeText(line, x + width / 2, y + n * lineHeight + 1);
      ctx.fillText(line, x + width / 2, y + n * lineHeight + 1);
    });
  }
}
