/** What a panel of statements offers to take along. */

import type { Entity, Passage, Statement } from "../api/answers";
import { type Cell, csvFile } from "../parts/csv";
import type { Download } from "../parts/save";
import { useFileName } from "../parts/subject";
import { useWords, type Words } from "../words/words";
import { dataAt } from "./address";
import { whatOf } from "./line";

/** Return what a panel called `title` offers: its lines as CSV, and the thing as JSON-LD. */
export function useTaken({
  thing,
  passages,
}: Entity): (title: string, lines: readonly Statement[]) => Download[] {
  const words = useWords();
  const fileName = useFileName();
  const heads = HEADS.map((head) => words.w(`thing-csv-${head}`));
  return (title, lines) => [
    {
      label: "CSV",
      file: fileName(title, "csv"),
      make: () =>
        csvFile(
          heads,
          lines.map((line) => row(line, passages, words)),
        ),
    },
    { label: "JSON-LD", href: dataAt(thing.path, "jsonld") },
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
