/** Filters of a network: choices under headings, those in force as chips, all in the address. */

import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { Choice, Facets } from "../api/answers";
import { useAnswer } from "../api/client";
import { useQuery } from "../page/router";
import { useWords } from "../words/words";
import { type Filtered, filtered, type Many } from "./filtered";
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
          <Group key={name} name={name} choices={facets.answer[GROUPS[name]] as Choice[]} />
        ),
      )}
    </div>
  );
}

/** The filters in force, each with a button that takes it away; and what is none. */
export function FilterChips() {
  const [query] = useQuery();
  return (
    <>
      <Unread of={unreadValues(query, KNOWN)} />
      <Chips />
    </>
  );
}

function Chips() {
  const { w, number } = useWords();
  const [query, change] = useQuery();
  const facets = useAnswer("facets", {});
  const now = filtered(query);
  const chips = (Object.keys(GROUPS) as Many[]).flatMap((name) =>
    (now[name] ?? []).map((value) => ({ name, value })),
  );
  if (!chips.length && !now.sources) return null;
  const choice = (name: Many, value: string) =>
    facets.state === "ready"
      ? (facets.answer[GROUPS[name]] as Choice[]).find((one) => one.value === value)
      : undefined;
  const drop = (name: Many, value: string) =>
    change({ [name]: (now[name] ?? []).filter((other) => other !== value) });
  return (
    <ul class="chips" aria-label={w("parts-filters-on")}>
      {chips.map(({ name, value }) => (
        <li key={name + value}>
          <Chip drop={() => drop(name, value)} about={choice(name, value)?.name ?? value}>
            <span class="soft">{w(`parts-filter-${name}`)}</span>{" "}
            <Name
              text={choice(name, value)?.name ?? value}
              language={choice(name, value)?.language}
            />
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
        <button type="button" class="link" onClick={() => change(cleared(), { replace: false })}>
          {w("parts-filters-clear")}
        </button>
      </li>
    </ul>
  );
}

function cleared(): Record<string, null> {
  return Object.fromEntries([...Object.keys(GROUPS), "sources"].map((name) => [name, null]));
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

function Group({ name, choices }: { name: Many; choices: Choice[] }) {
  const { w, number } = useWords();
  const [query, change] = useQuery();
  const [wanted, setWanted] = useState("");
  const [all, setAll] = useState(false);
  const id = useId();
  if (!choices.length) return null;
  const on = query.getAll(name);
  const fits = choices.filter(({ name: text }) => matches(text, wanted));
  const shown = all ? fits : fits.filter((choice, at) => at < FEW || on.includes(choice.value));
  const toggle = (value: string, set: boolean) =>
    change({ [name]: set ? [...on, value] : on.filter((other) => other !== value) });
  return (
    <details class="filter" open={on.length > 0}>
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
      <ul id={id}>
        {shown.map((choice) => (
          <li key={choice.value}>
            <label>
              <input
                type="checkbox"
                checked={on.includes(choice.value)}
                onChange={(event) => toggle(choice.value, event.currentTarget.checked)}
              />
              <Name text={choice.name} language={choice.language} />
              <span class="count">{number(choice.count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length < fits.length && (
        <button type="button" class="link" aria-controls={id} onClick={() => setAll(true)}>
          {w("parts-filter-all", { count: fits.length, written: number(fits.length) })}
        </button>
      )}
    </details>
  );
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
