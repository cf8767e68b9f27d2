/** The agreements behind a tie: what the two share, the part of each, and who says so. */

import { useEffect, useState } from "preact/hooks";
import { Refused } from "../api/client";
import { Citations, Cites, PassageList } from "../parts/citations";
import { kindKey, Mark } from "../parts/mark";
import { Name } from "../parts/name";
import { Failed, Loading } from "../parts/states";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";
import type { Evidence, Ref, Said } from "./answers";
import { useSource } from "./source";
import type { State } from "./state";

export function TieFacts({ tie, state }: { tie: number; state: State }) {
  const { w, number } = useWords();
  const { model } = useSource();
  const [one, two] = model.ends(tie);
  const count = model.shared(tie).length;
  return (
    <>
      <p class="network-kind">{w("network-tie")}</p>
      <h2 class="network-ends">
        <End node={one} state={state} />
        <span class="soft">{w("network-and")}</span>
        <End node={two} state={state} />
      </h2>
      <p class="soft">{w("network-shared", { count, written: number(count) })}</p>
      <Behind tie={tie} key={tie} />
    </>
  );
}

function End({ node, state }: { node: number; state: State }) {
  const { model } = useSource();
  const { name, language, kind } = model.ref(node);
  return (
    <span>
      <Mark kind={kind} />
      <button type="button" class="link" onClick={() => state.choose({ partner: node })}>
        <Name text={name} language={language} />
      </button>
    </span>
  );
}

type Found = { why: Evidence } | { failure: Refused } | null;

function Behind({ tie }: { tie: number }) {
  const source = useSource();
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<Found>(null);
  useEffect(() => {
    let left = false;
    setFound(null);
    source.why(tie).then(
      (why) => !left && setFound({ why }),
      (error) =>
        !left && setFound({ failure: error instanceof Refused ? error : new Refused(0, "") }),
    );
    return () => {
      left = true;
    };
  }, [source.model, tie, turn]);
  if (!found) return <Loading />;
  if ("failure" in found) return <Failed failure={found.failure} again={() => setTurn(turn + 1)} />;
  return <Through why={found.why} />;
}

function Through({ why }: { why: Evidence }) {
  const words = useWords();
  const { w } = words;
  return (
    <Citations passages={why.passages}>
      <ul class="network-through">
        {why.through.map((through) => (
          <li key={through.thing.iri}>
            <p class="network-thing">
              <ThingLink thing={through.thing} />
            </p>
            <p class="soft">
              {[w(kindKey(through.thing.kind)), between(words, through.start, through.end)]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <ul class="network-parts">
              <Parts who={why.one} of={through.one} in_={through.thing} />
              <Parts who={why.other} of={through.other} in_={through.thing} />
            </ul>
          </li>
        ))}
      </ul>
      {why.left_out > 0 && (
        <p class="note">
          {w("network-and-more", { count: why.left_out, written: words.number(why.left_out) })}
        </p>
      )}
      <h3>{w("network-passages")}</h3>
      <PassageList passages={why.passages} />
    </Citations>
  );
}

/** The part of a partner in a thing: one role after the other. */
function Parts({ who, of, in_ }: { who: Ref; of: readonly Said[]; in_: Ref }) {
  if (!of.length || who.iri === in_.iri) return null;
  return (
    <li>
      <Name text={who.name} language={who.language} />
      {": "}
      {of.map((said, at) => (
        <span key={`${said.what} ${said.start} ${said.on}`}>
          {at > 0 && "; "}
          <Line said={said} known={in_.name} />
        </span>
      ))}
    </li>
  );
}

/** `known` is the name of the thing, which stands above. */
function Line({ said, known }: { said: Said; known: string }) {
  const words = useWords();
  const when = said.on ? words.date(said.on) : between(words, said.start, said.end);
  return (
    <>
      <b>{said.what_name}</b>
      {said.value && said.value !== known && (
        <>
          {" "}
          <Name text={said.value} language={said.language} />
        </>
      )}
      {when && <span class="soft"> · {when}</span>}
      {(said.status_name || said.plan) && (
        <span class={said.plan ? "status plan" : "status"}>
          {said.status_name || words.w("network-plan")}
        </span>
      )}
      <Cites passages={said.passages} />
    </>
  );
}

/** “2009 – May 2012”, “since 2009”, “until 2012” or nothing. */
export function between(
  {
    w,
    date,
  }: { w: (key: string, args?: Record<string, string>) => string; date: (text: string) => string },
  start: string,
  end: string,
): string {
  if (start && end) return start === end ? date(start) : `${date(start)} – ${date(end)}`;
  if (start) return w("network-since", { date: date(start) });
  return end ? w("network-until", { date: date(end) }) : "";
}
