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
  const names = { one: of.one.name, other: of.other.name };
  const planned = of.counts?.planned ?? 0;
  const lists = (["together", "only_one", "only_other"] as const).map((name) => {
    const count = of.counts?.[name] ?? of[name].length;
    const key = `compare-${name.replace("_", "-")}`;
    return { key, shared: of[name], count, left: count - of[name].length };
  });
  return (
    <Citations passages={of.passages}>
      <p>
        <ThingLink thing={of.one} /> · <ThingLink thing={of.other} />
      </p>
      {lists.map(({ key, shared, count, left }) => (
        <Panel
          key={key}
          title={w(key, { ...names, count })}
          note={
            key === "compare-together" && planned > 0
              ? w("compare-planned", { count: planned, others: count - planned })
              : undefined
          }
        >
          {shared.length ? (
            <SharedTable shared={shared} names={names} caption={w(key, { ...names, count })} />
          ) : (
            <Empty>{w("compare-nothing")}</Empty>
          )}
          {left > 0 && <p class="note">{w("parts-left", { count: left })}</p>}
        </Panel>
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
