/** The statements about a thing, in groups. */

import type { Entity, Statement } from "../api/answers";
import type { Words } from "../words/words";
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
