/** Asking the server: one function a question, with answers typed by `schema.ts`. */

import { useEffect, useMemo, useState } from "preact/hooks";
import { useWords } from "../words/words";
import type { Answer, Asked, Question } from "./answers";
import type { components } from "./schema";

/** What is wrong with a date that was asked with. */
export type Fault = components["schemas"]["Fault"];

/** A question that the server refuses, or that does not reach it (status 0). */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(message);
  }
}

type Value = string | number | boolean | null | undefined | Value[] | { [name: string]: Value };

/**
 * Return a question as the query string of its address; what is empty is left out.
 *
 * `parameters: { city: "光州" }` becomes `parameters.city=光州`, a list one pair for each item.
 */
export function written(asked: object): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(asked) as [string, Value][]) write(pairs, name, value);
  return pairs.toString();
}

function write(pairs: URLSearchParams, name: string, value: Value): void {
  if (Array.isArray(value)) for (const item of value) write(pairs, name, item);
  else if (value !== null && typeof value === "object")
    for (const [rest, inner] of Object.entries(value)) write(pairs, `${name}.${rest}`, inner);
  else if (value !== undefined && value !== null && value !== "" && value !== false)
    pairs.append(name, String(value));
}

/** Return the address of a question, as a link to a download needs it. */
export function address<Name extends Question>(name: Name, asked: Asked<Name>): string {
  const query = written(asked);
  return query ? `/api/${name}?${query}` : `/api/${name}`;
}

/** Answers that were given: a build does not change while a page is open. */
const given = new Map<string, unknown>();
const KEPT = 60;

/** Questions on their way, and how many parts of the page wait for each. */
const asked = new Map<string, { answer: Promise<unknown>; control: AbortController; by: number }>();

/**
 * Ask a question of the API. `asked.lang` is that of names. Parts of a page that ask the same share
 * one request; it is stopped when the `signal` of each has been.
 *
 * @throws {Refused} the server refuses, with its reason as a sentence, or cannot be reached.
 */
export async function ask<Name extends Question>(
  name: Name,
  question: Asked<Name>,
  signal?: AbortSignal,
): Promise<Answer<Name>> {
  const where = address(name, question);
  if (given.has(where)) return given.get(where) as Answer<Name>;
  const run = asked.get(where) ?? begin(where);
  run.by += 1;
  const leave = () => {
    run.by -= 1;
    if (run.by > 0 || asked.get(where) !== run) return;
    run.control.abort();
    asked.delete(where);
  };
  const stopped = new Promise<never>((_, stop) => {
    signal?.addEventListener("abort", () => {
      leave();
      stop(signal.reason);
    });
  });
  return Promise.race([run.answer as Promise<Answer<Name>>, stopped]);
}

function begin(where: string) {
  const control = new AbortController();
  const answer = fetched(where, control.signal).then((found) => {
    if (given.size >= KEPT) given.delete(given.keys().next().value ?? "");
    given.set(where, found);
    return found;
  });
  const run = { answer, control, by: 0 };
  asked.set(where, run);
  const done = () => {
    if (asked.get(where) === run) asked.delete(where);
  };
  answer.then(done, done);
  return run;
}

/** How often a question is asked again that the server has no room for, as right after its start. */
const AGAIN = 3;
const LONGEST_PAUSE = 10; // seconds

async function fetched(where: string, signal: AbortSignal, again = AGAIN): Promise<unknown> {
  const response = await reached(where, signal);
  if (response.ok) return response.json();
  const pause = Number(response.headers.get("Retry-After"));
  if (response.status === 503 && pause > 0 && again > 0) {
    await new Promise((done) => setTimeout(done, 1000 * Math.min(pause, LONGEST_PAUSE)));
    return fetched(where, signal, again - 1);
  }
  throw await refused(response);
}

/** Return what an answer refuses, with the reason that the server gives. */
export async function refused(response: Response): Promise<Refused> {
  const said = response.headers.get("Content-Type")?.startsWith("text/plain");
  const faults: Fault[] = JSON.parse(response.headers.get("Citypact-Faults") ?? "[]");
  return new Refused(response.status, said ? (await response.text()).slice(0, 500) : "", faults);
}

async function reached(where: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(where, { signal, headers: { Accept: "application/json" } });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Refused(0, "");
  }
}

/** How far the answer to a question is. `again` asks once more after a refusal. */
export type Waiting<T> =
  | { state: "loading" }
  | { state: "failed"; failure: Refused; again: () => void }
  | { state: "ready"; answer: T };

/**
 * Ask a question when a part of the page is shown, in the reader's language; a new question stops
 * the one before. `asked` null asks nothing and stays "loading".
 */
export function useAnswer<Name extends Question>(
  name: Name,
  asked: Omit<Asked<Name>, "lang"> | null,
): Waiting<Answer<Name>> {
  const { lang } = useWords();
  const full = asked && ({ ...asked, lang } as unknown as Asked<Name>);
  const where = full && address(name, full);
  const kept = useMemo(
    () => (where === null ? undefined : (given.get(where) as Answer<Name> | undefined)),
    [where],
  );
  const [at, settle] = useState<{ where: string | null; waiting: Waiting<Answer<Name>> }>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!full || kept !== undefined) return;
    const control = new AbortController();
    const again = () => setTurn((count) => count + 1);
    settle(undefined);
    ask(name, full, control.signal).then(
      (answer) => settle({ where, waiting: { state: "ready", answer } }),
      (failure: Refused) => {
        if (!control.signal.aborted)
          settle({ where, waiting: { state: "failed", failure, again } });
      },
    );
    return () => control.abort();
  }, [where, turn]);
  if (kept !== undefined) return { state: "ready", answer: kept };
  return at && at.where === where ? at.waiting : { state: "loading" };
}
