/** The statements about a thing, in groups. */

import type { Entity, Passage, Statement } from "../api/answers";
import type { Cell } from "../parts/csv";
import { csvFile } from "../parts/csv";
import { type Download, fileName } from "../parts/save";
import type { Words } from "../words/words";
import { dataAt } from "./address";
import { whatOf } from "./line";

/** Return the statements of a group, in the order of the answer. */
export function inGroup(entity: Entity, group: string): Statement[] {
  return entity.statements.filter((statement) => statement.group === group);
}

/** Return how many statements of a group are not shown, in words; "" where all are. */
export function leftOut(entity: Entity, group: string, { w, number }: Words): string {
  const count = entity.left_out[group] ?? 0;
  return count ? w("thing-left-out", { count, written: number(count) }) : "";
}

/** Return statements by what they say, in the order in which that occurs first. */
export function byWhat(statements: readonly Statement[], words: Words): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    const what = whatOf(statement, words);
    const before = found.get(what);
    if (before) before.push(statement);
    else found.set(what, [statement]);
  }
  return found;
}

/** Return what a panel of statements offers to take along: its lines as CSV, the thing as JSON-LD. */
export function taken(entity: Entity, lines: readonly Statement[], words: Words): Download[] {
  const { w } = words;
  const name = `${entity.thing.name} ${lines[0]?.group ?? ""}`;
  return [
    {
      label: "CSV",
      file: fileName(name, "csv"),
      make: () =>
        csvFile(
          HEADS.map((head) => w(`thing-csv-${head}`)),
          lines.map((line) => row(line, entity.passages, words)),
        ),
    },
    { label: "JSON-LD", href: dataAt(entity.thing.path, "jsonld") },
  ];
}

const HEADS = [
  "what",
  "value",
  "iri",
  "start",
  "end",
  "on",
  "status",
  "plan",
  "note",
  "sources",
] as const;

function row(line: Statement, passages: readonly Passage[], words: Words): Cell[] {
  const { thing, value, start, end, on, plan, note } = line;
  const status = line.status_name || line.status;
  const cited = line.passages.map((index) => told(passages[index])).join("; ");
  const called = thing?.name ?? value;
  const what = whatOf(line, words);
  return [what, called, thing?.iri, start, end, on, status, plan ? "1" : "", note, cited];
}

function told(passage: Passage | undefined): string {
  return passage ? [passage.source.name, passage.locator].filter(Boolean).join(", ") : "";
}
