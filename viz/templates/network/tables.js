// The same facts as tables, a page at a time: sorted by any column, narrowed by any word.
const rowsAtOnce = 25;
const shownAtOnce = 5;

// A list of which the first entries are shown, the others on demand.
function folded(entries, noun, attributes = {}) {
  const list = (part) => el("ul", attributes, ...part.map((make) => make()));
  if (entries.length <= shownAtOnce + 1) return [list(entries)];
  const more = el("details", {}, el("summary", {}, `${entries.length - shownAtOnce} more ${noun}`));
  more.addEventListener("toggle", () => more.append(list(entries.slice(shownAtOnce))), { once: true });
  return [list(entries.slice(0, shownAtOnce)), more];
}

function rolesIn(thing, ties) {
  const roles = [...new Set(ties.map(([, role]) => role || "takes part"))];
  return el("li", {}, named(things[thing]), ` (${roles.join(", ")})`);
}

const partnerColumns = [
  { head: "Rank", value: (i) => rankOf[i], cell: (i) => String(rankOf[i]), number: true },
  { head: "Partner", value: (i) => nameOf(partners[i]).text, cell: (i) => [mark(partners[i]), partnerButton(i)], header: true },
  { head: "Kind", value: (i) => kindOf(partners[i]), cell: (i) => kindOf(partners[i]) },
  { head: measureName, value: (i) => scoreOf(partners[i]) ?? -1, cell: (i) => figure(scoreOf(partners[i])), number: true, high: true },
  { head: "Connections", value: (i) => linksOf[i].length, cell: (i) => String(linksOf[i].length), number: true, high: true },
  { head: "Takes part in", value: (i) => partners[i].ties.length, cell: (i) => folded(tiesByThing(partners[i].ties).map(([thing, ties]) => () => rolesIn(thing, ties)), "things"), high: true },
];

const linkColumns = [
  { head: "Partner", value: (i) => nameOf(partners[links[i][0]]).text, cell: (i) => [partnerButton(links[i][0])], header: true },
  { head: "Works with", value: (i) => nameOf(partners[links[i][1]]).text, cell: (i) => [partnerButton(links[i][1])] },
  { head: "In common", value: (i) => links[i][3].length, cell: (i) => String(links[i][3].length), number: true, high: true },
  { head: "Weight", value: (i) => links[i][2], cell: (i) => figure(links[i][2]), number: true, high: true },
  { head: "Through, with the passages that say so", value: (i) => things[links[i][3][0]]?.label ?? "", cell: (i) => folded(sharedThings(i), "things", { class: "things" }) },
];

class Table {
  constructor(holder, { rows, columns, caption, words, sorted }) {
    Object.assign(this, { holder, rows, columns, caption, words, sorted, page: 0, kept: rows });
    this.filter = el("input", { type: "search", "aria-label": `Narrow the table of ${caption.toLowerCase()}`, placeholder: "Narrow by name", oninput: () => { this.page = 0; this.show(); } });
    this.body = el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption });
    this.pages = el("div", { class: "pages" });
    holder.append(el("div", { class: "table-tools" }, this.filter, this.pages), this.body);
    this.show();
  }

  sortBy(column) {
    const same = this.sorted.column === column;
    this.sorted = { column, falling: same ? !this.sorted.falling : Boolean(this.columns[column].high) };
    this.show();
    this.body.querySelectorAll("th button")[column].focus();
  }

  ordered() {
    const asked = fold(this.filter.value.trim());
    const { column, falling } = this.sorted;
    const { value } = this.columns[column];
    const kept = asked ? this.rows.filter((row) => this.words(row).some((name) => name.includes(asked))) : [...this.rows];
    const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, view.language));
    return kept.sort((a, b) => (falling ? -1 : 1) * compare(value(a), value(b)));
  }

  show() {
    const rows = this.ordered();
    const last = Math.max(0, Math.ceil(rows.length / rowsAtOnce) - 1);
    this.page = Math.min(this.page, last);
    const shown = rows.slice(this.page * rowsAtOnce, (this.page + 1) * rowsAtOnce);
    this.body.replaceChildren(el("table", {}, el("caption", { class: "unseen" }, this.caption), this.head(), el("tbody", {}, ...shown.map((row) => this.line(row)))));
    this.showPages(rows.length, last);
  }

  head() {
    return el("thead", {}, el("tr", {}, ...this.columns.map((column, n) => {
      const direction = this.sorted.column !== n ? null : this.sorted.falling ? "descending" : "ascending";
      return el("th", { scope: "col", class: column.number ? "number" : null, "aria-sort": direction }, el("button", { type: "button", onclick: () => this.sortBy(n) }, column.head));
    })));
  }

  line(row) {
    return el("tr", {}, ...this.columns.map((column) => el(column.header ? "th" : "td", { scope: column.header ? "row" : null, class: column.number ? "number" : null }, ...[column.cell(row)].flat())));
  }

  showPages(count, last) {
    const from = this.page * rowsAtOnce;
    const turn = (by) => { this.page += by; this.show(); };
    const text = count ? `${(from + 1).toLocaleString("en")}–${Math.min(count, from + rowsAtOnce).toLocaleString("en")} of ${count.toLocaleString("en")}` : "None";
    this.pages.replaceChildren(
      el("button", { type: "button", disabled: this.page === 0, "aria-label": "Earlier rows", onclick: () => turn(-1) }, "‹"),
      el("span", { role: "status" }, text),
      el("button", { type: "button", disabled: this.page >= last, "aria-label": "Later rows", onclick: () => turn(1) }, "›"));
  }
}

const tables = [];
function startTable(id, make) {
  const holder = byId(id);
  const begin = () => { if (holder.open && !holder.dataset.begun) { holder.dataset.begun = "yes"; tables.push(make(holder)); } };
  holder.addEventListener("toggle", begin);
  begin();
}

function startTables() {
  startTable("partner-table", (holder) => new Table(holder, { rows: ranked, columns: partnerColumns, caption: "Partners", words: (i) => namesToSearch[i], sorted: { column: 0, falling: false } }));
  startTable("link-table", (holder) => new Table(holder, { rows: links.map((_, i) => i), columns: linkColumns, caption: "Connections", words: (i) => [...namesToSearch[links[i][0]], ...namesToSearch[links[i][1]]], sorted: { column: 2, falling: true } }));
}
