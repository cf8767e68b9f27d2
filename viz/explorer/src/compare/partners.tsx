/** Two partners: what they do together, what only one does, what neither does. */

import type { Answer } from "../api/answers";
import { useAnswer } from "../api/client";
import { useQuery } from "../page/router";
import { Citations } from "../parts/citations";
import { Panel } from "../parts/panel";
import { SearchBox } from "../parts/search_box";
import { Empty, Ready } from "../parts/states";
import { ThingLink } from "../parts/thing_link";
import { Unread, unreadNames } from "../parts/unread";
import { useWords } from "../words/words";
import { RefList } from "./ref_list";
import { SharedTable } from "./shared_table";

type Compared = Answer<"compare">;

export function Partners() {
  const { w } = useWords();
  const [query, change] = useQuery();
  const [one, other] = [query.get("one") ?? "", query.get("other") ?? ""];
  const answer = useAnswer("compare", one && other ? { one, other } : null);
  const found = answer.state === "ready" ? answer.answer : undefined;
  const choose = (name: "one" | "other") => (
    <SearchBox
      label={w(`compare-${name}`)}
      labelled
      kind="partner"
      text={found?.[name].name ?? query.get(name) ?? ""}
      onChoose={(hit) => change({ [name]: hit.thing.iri }, { replace: false })}
    />
  );
  return (
    <>
      <p class="lead">{w("compare-lead")}</p>
      <Unread of={unreadNames(query, ["one", "other"])} />
      <div class="compare-choice">
        {choose("one")}
        {choose("other")}
      </div>
      {one && other && <Ready of={answer}>{(compared) => <Shown of={compared} />}</Ready>}
    </>
  );
}

function Shown({ of }: { of: Compared }) {
  const { w } = useWords();
  return (
    <Citations passages={of.passages}>
      <p>
        <ThingLink thing={of.one} /> · <ThingLink thing={of.other} />
      </p>
      {(["together", "only_one", "only_other"] as const).map((list) => (
        <Things key={list} of={of} list={list} />
      ))}
      <Panel
        title={w("compare-neither", { count: of.counts?.neither ?? of.neither.length })}
        note={w("compare-neither-note")}
      >
        <RefList things={of.neither} />
      </Panel>
      <Sides of={of} />
    </Citations>
  );
}

/** What both do together, or what only one of them does. */
function Things({ of, list }: { of: Compared; list: "together" | "only_one" | "only_other" }) {
  const { w } = useWords();
  const names = { one: of.one.name, other: of.other.name };
  const name = list.replace("_", "-");
  const count = of.counts?.[list] ?? of[list].length;
  const left = count - of[list].length;
  const planned = list === "together" ? (of.counts?.planned ?? 0) : 0;
  const title = w(`compare-${name}`, { ...names, count });
  const note = planned
    ? w("compare-planned", { count: planned, others: count - planned })
    : undefined;
  return (
    <Panel title={title} note={note}>
      {of[list].length ? (
        <SharedTable name={name} shared={of[list]} names={names} caption={title} />
      ) : (
        <Empty>{w("compare-nothing")}</Empty>
      )}
      {left > 0 && <p class="note">{w("parts-left", { count: left })}</p>}
    </Panel>
  );
}

/** Partners, themes and places of both and of each. */
function Sides({ of }: { of: Compared }) {
  const { w } = useWords();
  return (
    <>
      {(["partners", "themes", "places"] as const).map((what) => (
        <Panel key={what} title={w(`compare-${what}`)}>
          <div class="sides">
            <Side title={of.one.name} things={of.one_alone[what]} />
            <Side title={w("compare-both")} things={of.shared[what]} />
            <Side title={of.other.name} things={of.other_alone[what]} />
            {what === "themes" && (
              <Side title={w("compare-neither-themes")} things={of.neither_themes} />
            )}
          </div>
        </Panel>
      ))}
    </>
  );
}

function Side({ title, things }: { title: string; things: Compared["neither"] }) {
  return (
    <div>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <RefList things={things} />
    </div>
  );
}
