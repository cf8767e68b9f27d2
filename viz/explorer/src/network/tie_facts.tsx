/** The agreements behind a tie: what the two share, the part of each, and who says so. */

import { useEffect, useState } from "preact/hooks";
import type { Ref } from "../api/answers";
import { Refused } from "../api/client";
import { between } from "../parts/between";
import { Citations, Cites, PassageList } from "../parts/citations";
import { kindKey, Mark } from "../parts/mark";
import { Name } from "../parts/name";
import { Failed, Loading } from "../parts/states";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";
import type { Evidence, Said } from "./evidence";
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
              {[w(kindKey(through.thing.kind)), between(through.start, through.end, words)]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <ul class="network-parts">
              <Parts who={why.one} of={through.one} thing={through.thing} />
              <Parts who={why.other} of={through.other} thing={through.thing} />
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
function Parts({ who, of, thing }: { who: Ref; of: readonly Said[]; thing: Ref }) {
  if (!of.length || who.iri === thing.iri) return null;
  return (
    <li>
      <Name text={who.name} language={who.language} />
      {": "}
      {of.map((said, at) => (
        <span key={`${said.what} ${said.start} ${said.on}`}>
          {at > 0 && "; "}
          <Line said={said} known={thing.name} />
        </span>
      ))}
    </li>
  );
}

/** `known` is the name of the thing, which stands above. */
function Line({ said, known }: { said: Said; known: string }) {
  const words = useWords();
  const when = said.on ? words.date(said.on) : between(said.start, said.end, words);
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
