/** Two dates: which ties appeared, ended, became certain or only possible, and how many stayed. */

import { useMemo, useState } from "preact/hooks";
import type { Answer } from "../api/answers";
import { useAnswer } from "../api/client";
import { useQuery } from "../page/router";
import { DateProblem } from "../parts/date_fault";
import { type Filtered, MANY, ONE } from "../parts/filtered";
import { FilterChips, Filters, useFilters } from "../parts/filters";
import { Panel } from "../parts/panel";
import { Empty, Ready } from "../parts/states";
import { type Column, Table } from "../parts/table";
import { ThingLink } from "../parts/thing_link";
import { Unread, unreadNames } from "../parts/unread";
import { faultOf } from "../words/dates";
import { useWords } from "../words/words";
import { Drawings } from "./drawings";

type Changes = Answer<"changes">;
type Tie = Changes["appeared"][number];

export function Dates() {
  const { w } = useWords();
  const [query] = useQuery();
  const { of: _of, on: _on, since: _since, until: _until, ...filters } = useFilters();
  const [before = "", after = ""] = ["before", "after"].map((name) => query.get(name)?.trim());
  const fault = faultOf(before, after);
  const whole = before && after && !fault;
  const answer = useAnswer("changes", whole ? { ...filters, before, after } : null);
  return (
    <>
      <p class="lead">{w("compare-dates-lead")}</p>
      <Unread of={unreadNames(query, [...MANY, ...ONE, "before", "after"])} />
      <FilterChips />
      <details class="choices">
        <summary>{w("parts-choices")}</summary>
        <Filters />
      </details>
      <DateForm key={`${before}/${after}`} before={before} after={after} wrong={fault !== null} />
      {fault && <DateProblem of={fault} />}
      {whole && <Ready of={answer}>{(found) => <Shown of={found} filters={filters} />}</Ready>}
    </>
  );
}

interface DateFormProps {
  before: string;
  after: string;
  wrong: boolean;
}

function DateForm({ before, after, wrong }: DateFormProps) {
  const { w } = useWords();
  const [, change] = useQuery();
  const [dates, setDates] = useState({ before, after });
  return (
    <form
      class="compare-choice"
      onSubmit={(event) => {
        event.preventDefault();
        change(dates, { replace: false });
      }}
    >
      {(["before", "after"] as const).map((name) => (
        <label key={name}>
          {w(`compare-${name}`)}{" "}
          <input
            value={dates[name]}
            size={12}
            required
            title={w("parts-date-format")}
            aria-invalid={wrong}
            aria-describedby={wrong ? "date-problem" : undefined}
            placeholder={name === "before" ? "2008" : "2020"}
            onInput={(event) => {
              const text = event.currentTarget.value.trim();
              setDates((now) => ({ ...now, [name]: text }));
            }}
          />
        </label>
      ))}
      <button type="submit" class="main">
        {w("compare-compare")}
      </button>
    </form>
  );
}

function Shown({ of, filters }: { of: Changes; filters: Filtered }) {
  const { w } = useWords();
  return (
    <>
      <Drawings filters={filters} before={of.before} after={of.after} />
      <Panel
        title={w("compare-counts")}
        note={`${w("compare-possible", { count: of.possible })} ${w("compare-counts-note")}`}
      >
        <Counts of={of} />
      </Panel>
      {(["appeared", "ended", "confirmed", "doubted"] as const).map((key) => {
        const ties = of[key] ?? [];
        const count = of[`${key}_count`] ?? ties.length;
        const became = key === "confirmed" || key === "doubted";
        if (became && !count) return null;
        const title = w(`compare-${key}`, { count });
        const left = count - ties.length;
        return (
          <Panel key={key} title={title} note={became ? w(`compare-${key}-note`) : undefined}>
            {ties.length ? (
              <TieTable name={key} ties={ties} caption={title} sure={!became} />
            ) : (
              <Empty>{w("compare-no-ties")}</Empty>
            )}
            {left > 0 && <p class="note">{w("parts-left", { count: left })}</p>}
          </Panel>
        );
      })}
    </>
  );
}

/** Partners and ties at both dates: certain ones apart from those that are only possible. */
function Counts({ of }: { of: Changes }) {
  const { w, date, number } = useWords();
  return (
    <table class="compare-counts">
      <thead>
        <tr>
          <td />
          {[of.before, of.after].map((day, n) => (
            <th key={n} scope="col" class="number">
              {date(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(atEach(of)).map(([key, counts]) => (
          <tr key={key}>
            <th scope="row">{w(`compare-count-${key}`)}</th>
            {counts.map((count, n) => (
              <td key={n} class="number">
                {number(count)}
              </td>
            ))}
          </tr>
        ))}
        {Object.entries(atBoth(of)).map(([key, count]) => (
          <tr key={key}>
            <th scope="row">{w(`compare-count-${key}`)}</th>
            <td class="both" colSpan={2}>
              {number(count)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How many there are at the earlier date and at the later one. */
function atEach(of: Changes): Record<string, [before: number, after: number]> {
  const [partners, partnersAfter] = [of.certain_partners_before, of.certain_partners_after];
  const [ties, tiesAfter] = [of.certain_ties_before, of.certain_ties_after];
  return {
    "partners-certain": [partners, partnersAfter],
    "partners-possible": [of.partners_before - partners, of.partners_after - partnersAfter],
    "ties-certain": [ties, tiesAfter],
    "ties-possible": [of.ties_before - ties, of.ties_after - tiesAfter],
  };
}

/** How many ties there are at both dates, by how sure each is. */
function atBoth(of: Changes): Record<string, number> {
  return {
    "stayed-certain": of.stayed_certain,
    "stayed-possible": of.stayed - of.stayed_certain,
    confirmed: of.confirmed_count ?? 0,
    doubted: of.doubted_count ?? 0,
  };
}

interface TieTableProps {
  /** What the address calls the table. */
  name: string;
  ties: readonly Tie[];
  caption: string;
  /** Whether there is a column that says how sure each is. */
  sure: boolean;
}

function TieTable({ name, ties, caption, sure }: TieTableProps) {
  const { w } = useWords();
  const columns = useMemo<Column<Tie>[]>(
    () => [
      ...(["one", "other"] as const).map((side) => ({
        key: side,
        title: w(`compare-partner-${side}`),
        value: (tie: Tie) => tie[side].name,
        show: (tie: Tie) => <ThingLink thing={tie[side]} />,
      })),
      {
        key: "things",
        title: w("compare-through"),
        value: (tie) => tie.things.map(({ name }) => name).join("; "),
        show: (tie) => (
          <ul>
            {tie.things.map((thing) => (
              <li key={thing.iri}>
                <ThingLink thing={thing} />
              </li>
            ))}
          </ul>
        ),
      },
      ...(sure
        ? [
            {
              key: "certain",
              title: w("compare-sure"),
              value: (tie: Tie) =>
                w(tie.certain ? "timeline-sign-certain" : "timeline-sign-possible"),
            },
          ]
        : []),
    ],
    [w, sure],
  );
  return <Table name={name} caption={caption} columns={columns} rows={ties} />;
}
