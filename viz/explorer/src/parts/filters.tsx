/** Filters of a network: choices under headings, those in force as chips, all in the address. */

import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { Choice, Facets } from "../api/answers";
import { useAnswer } from "../api/client";
import { useQuery } from "../page/router";
import { isDate } from "../words/dates";
import { useWords } from "../words/words";
import { clipped } from "./clipped";
import { type Dated, type Filtered, filtered, type Many } from "./filtered";
import { Name } from "./name";
import { Unread, unreadValues } from "./unread";

/** Return the filters in force, as questions about a network take them. */
export function useFilters(): Filtered {
  const [query] = useQuery();
  return filtered(query);
}

const GROUPS: Record<Many, keyof Facets> = {
  theme: "themes",
  place: "places",
  role: "roles",
  kind: "kinds",
  status: "statuses",
  thing: "things",
  type: "types",
};

function choicesOf(facets: Facets, name: Many): readonly Choice[] {
  return facets[GROUPS[name]] as Choice[];
}

/** What the number of sources may be. */
const KNOWN = { sources: /^[1-9]\d*$/ };

export interface FiltersProps {
  /** Which filters there are, in this order. */
  shown?: readonly (Many | "sources")[];
}

/** Filters that change the query of the address; `useFilters` reads it. */
export function Filters({
  shown = ["theme", "place", "role", "kind", "status", "sources"],
}: FiltersProps) {
  const { w } = useWords();
  const facets = useAnswer("facets", {});
  if (facets.state !== "ready") return null;
  return (
    <div class="filters" role="group" aria-label={w("parts-filters")}>
      {shown.map((name) =>
        name === "sources" ? (
          <Sources key={name} most={facets.answer.sources} />
        ) : (
          <Group key={name} name={name} choices={choicesOf(facets.answer, name)} />
        ),
      )}
    </div>
  );
}

export interface FilterChipsProps {
  /** Which filters by date the page asks with, besides those that it has fields for. */
  dates?: readonly Dated[];
}

/** The filters in force, each with a button that takes it away; and what is none. */
export function FilterChips({ dates = [] }: FilterChipsProps) {
  const [query] = useQuery();
  return (
    <>
      <Unread of={unreadValues(query, KNOWN)} />
      <Chips dates={dates} />
    </>
  );
}

function Chips({ dates }: { dates: readonly Dated[] }) {
  const { w, number, date } = useWords();
  const [query, change] = useQuery();
  const now = filtered(query);
  const chosen = (Object.keys(GROUPS) as Many[]).flatMap((name) =>
    (now[name] ?? []).map((value) => ({ name, value })),
  );
  const dated = dates.filter((name) => isDate((now[name] ?? "").trim()));
  if (!chosen.length && !dated.length && !now.sources) return null;
  return (
    <ul class="chips" aria-label={w("parts-filters-on")}>
      {chosen.map(({ name, value }) => (
        <li key={name + value}>
          <Chosen name={name} value={value} />
        </li>
      ))}
      {dated.map((name) => (
        <li key={name}>
          <Chip drop={() => change({ [name]: null })} about={w(`parts-filter-${name}`)}>
            <span class="soft">{w(`parts-filter-${name}`)}</span> {date((now[name] ?? "").trim())}
          </Chip>
        </li>
      ))}
      {now.sources && (
        <li>
          <Chip drop={() => change({ sources: null })} about={w("parts-filter-sources")}>
            {w("parts-sources-least", { count: now.sources, written: number(now.sources) })}
          </Chip>
        </li>
      )}
      <li>
        <button
          type="button"
          class="link"
          onClick={() => change(cleared(dated), { replace: false })}
        >
          {w("parts-filters-clear")}
        </button>
      </li>
    </ul>
  );
}

/** A choice in force: what it filters by, and what it is called as soon as that is known. */
function Chosen({ name, value }: { name: Many; value: string }) {
  const { w } = useWords();
  const [query, change] = useQuery();
  const facets = useAnswer("facets", {});
  const choices = facets.state === "ready" ? choicesOf(facets.answer, name) : [];
  const choice = choices.find((one) => one.value === value);
  const called = choice?.name ?? clipped(value);
  return (
    <Chip drop={() => change(toggled(query, name, value, false))} about={called}>
      <span class="soft">{w(`parts-filter-${name}`)}</span>{" "}
      <Name text={called} language={choice?.language} />
    </Chip>
  );
}

function cleared(dates: readonly Dated[]): Record<string, null> {
  const names = [...Object.keys(GROUPS), "sources", ...dates];
  return Object.fromEntries(names.map((name) => [name, null]));
}

function Chip(props: { drop: () => void; about: string; children: ComponentChildren }) {
  const { w } = useWords();
  return (
    <span class="chip">
      <span>{props.children}</span>
      <button
        type="button"
        aria-label={w("parts-filter-drop", { about: props.about })}
        onClick={props.drop}
      >
        ×
      </button>
    </span>
  );
}

const FEW = 10;

function Group({ name, choices }: { name: Many; choices: readonly Choice[] }) {
  const { w, number } = useWords();
  const [query] = useQuery();
  const on = query.getAll(name);
  const [wanted, setWanted] = useState("");
  const [open] = useState(on.length > 0); // later only the reader opens and closes it
  if (!choices.length) return null;
  return (
    <details class="filter" open={open}>
      <summary>
        {w(`parts-filter-${name}`)}
        {on.length > 0 && <span class="count"> {number(on.length)}</span>}
      </summary>
      {choices.length > FEW && (
        <input
          type="search"
          aria-label={w("parts-filter-find", { about: w(`parts-filter-${name}`) })}
          placeholder={w("parts-filter-find-short")}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <Choices
        name={name}
        choices={choices.filter(({ name: text }) => matches(text, wanted))}
        on={on}
      />
    </details>
  );
}

interface ChoicesProps {
  name: Many;
  choices: readonly Choice[];
  /** The values in force. */
  on: readonly string[];
}

/** Choices to tick: those in force and the first others, until all are wanted. */
function Choices({ name, choices, on }: ChoicesProps) {
  const { w, number } = useWords();
  const [query, change] = useQuery();
  const [all, setAll] = useState(false);
  const id = useId();
  const shown = all ? choices : choices.filter(({ value }, at) => at < FEW || on.includes(value));
  return (
    <>
      <ul id={id}>
        {shown.map(({ value, name: text, language, count }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={on.includes(value)}
                onChange={({ currentTarget: { checked } }) =>
                  change(toggled(query, name, value, checked))
                }
              />
              <Name text={text} language={language} />
              <span class="count">{number(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length < choices.length && (
        <button type="button" class="link" aria-controls={id} onClick={() => setAll(true)}>
          {w("parts-filter-all", { count: choices.length, written: number(choices.length) })}
        </button>
      )}
    </>
  );
}

/** The values of a filter with one more, or without one. */
function toggled(query: URLSearchParams, name: Many, value: string, on: boolean) {
  const others = query.getAll(name).filter((other) => other !== value);
  return { [name]: on ? [...others, value] : others };
}

function matches(text: string, wanted: string): boolean {
  return text.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());
}

function Sources({ most }: { most: number }) {
  const { w, number } = useWords();
  const [query, change] = useQuery();
  if (most < 2) return null;
  const steps = Array.from({ length: Math.min(most, 5) }, (_, at) => at + 1);
  return (
    <label class="filter sources">
      {w("parts-filter-sources")}{" "}
      <select
        value={query.get("sources") ?? "1"}
        onChange={({ currentTarget: { value } }) =>
          change({ sources: value === "1" ? null : value })
        }
      >
        {steps.map((step) => (
          <option key={step} value={step}>
            {w("parts-sources-least", { count: step, written: number(step) })}
          </option>
        ))}
      </select>
    </label>
  );
}
