/** A network: its drawing, what is chosen in it, time, and the same facts as tables. */

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { pngOf } from "../parts/png";
import { type Download, fileName } from "../parts/save";
import { Unread } from "../parts/unread";
import { useWords, type Words } from "../words/words";
import { Controls } from "./controls";
import type { Picture } from "./drawing/picture";
import { sceneOf } from "./export/scene";
import { svgOf } from "./export/svg";
import { Help } from "./help";
import { Legend } from "./legend";
import { nameParts } from "./naming";
import { PartnerFacts } from "./partner_facts";
import { Slider } from "./slider";
import { type Source, SourceContext } from "./source";
import { Stage } from "./stage";
import { type State, useView } from "./state";
import { Tables } from "./tables";
import { TieFacts } from "./tie_facts";
import { unread } from "./unread";
import "./network.css";
import "./facts.css";
import "./time.css";

export interface NetworkViewProps {
  source: Source;
  /** The field that finds a partner; it calls `found` with the partner's path. */
  search: (found: (path: string) => boolean) => ComponentChildren;
}

export function NetworkView({ source, search }: NetworkViewProps) {
  const words = useWords();
  const { w } = words;
  const { model } = source;
  const state = useView(source);
  const [picture, setPicture] = useState<Picture | null>(null);
  const [broken, setBroken] = useState(false);
  const [help, setHelp] = useState(false);
  const title = nameParts(state, source, words).join(" · ");
  useEffect(() => {
    document.title = `${w("network-title")} – ${title} – Citypact`;
  }, [w, title]);
  const found = (path: string): boolean => {
    const node = model.partner(path);
    if (node === null) return false;
    state.choose({ partner: node });
    picture?.flyTo([node]);
    return true;
  };
  if (!model.size) return <p class="notice">{w("network-empty")}</p>;
  const drawing = state.view.show === "drawing" && !broken;
  return (
    <SourceContext.Provider value={source}>
      <div class="network-tools">
        {search(found)}
        <Controls state={state} pictures={picture ? pictures(picture, state, source, words) : []} />
      </div>
      <Unread of={unread(source.query, model)} />
      {broken && <p class="notice">{w("network-no-webgl")}</p>}
      {model.network.left_out > 0 && <LeftOut source={source} />}
      <WithoutTies source={source} />
      {drawing ? (
        <>
          <div class="network-board">
            <div class="network-figure">
              <Stage
                state={state}
                drawn={setPicture}
                help={() => setHelp(true)}
                failed={() => setBroken(true)}
              />
              <Legend state={state} />
            </div>
            <Facts state={state} />
          </div>
          <Slider state={state} />
        </>
      ) : (
        <>
          <Slider state={state} />
          <div class="network-beside">
            <Tables state={state} />
            <Facts state={state} />
          </div>
        </>
      )}
      <Help open={help} close={() => setHelp(false)} />
    </SourceContext.Provider>
  );
}

function LeftOut({ source: { model } }: { source: Source }) {
  const { w, number } = useWords();
  const { left_out: left, edge_count: count } = model.network;
  return <p class="note">{w("network-left-out", { left: number(left), count: number(count) })}</p>;
}

/** How many partners have no tie, and how many are not in the network at all. */
function WithoutTies({ source: { model } }: { source: Source }) {
  const { w, number } = useWords();
  const { partners = 0, untied = 0, others = 0 } = model.network;
  if (!untied && !others) return null;
  return (
    <p class="note">
      {w("network-without-ties", {
        partners: number(partners),
        untied: number(untied),
        others: number(others),
      })}
    </p>
  );
}

function Facts({ state }: { state: State }) {
  const { w } = useWords();
  const { partner, tie } = state;
  return (
    <aside
      class="network-facts"
      id="network-facts"
      tabIndex={-1}
      aria-label={w("network-facts")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        state.choose(null);
        document.querySelector<HTMLElement>(".network-picture")?.focus();
      }}
    >
      {(partner !== null || tie !== null) && (
        <button
          type="button"
          class="network-close"
          aria-label={w("parts-close")}
          onClick={() => state.choose(null)}
        >
          ×
        </button>
      )}
      {tie !== null ? (
        <TieFacts tie={tie} state={state} />
      ) : partner !== null ? (
        <PartnerFacts node={partner} state={state} />
      ) : (
        <p class="soft">{w("network-choose")}</p>
      )}
    </aside>
  );
}

/** Files of what is drawn now, called as the view is. */
function pictures(picture: Picture, state: State, source: Source, words: Words): Download[] {
  const svg = () =>
    new Blob([svgOf(sceneOf(picture, state, source, words))], { type: "image/svg+xml" });
  const file = (extension: string) =>
    fileName(nameParts(state, source, words).join(" "), extension);
  return [
    { label: "PNG", file: file("png"), make: () => pngOf(svg(), 3) },
    { label: "SVG", file: file("svg"), make: svg },
  ];
}
