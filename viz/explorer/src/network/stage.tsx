/** The drawing: drawn with WebGL, moved by pointer and by keys. */

import { useEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../words/words";
import { type Heard, Picture } from "./drawing/picture";
import { canDraw } from "./drawing/webgl";
import { useSource } from "./source";
import { type State, spotOf } from "./state";
import { Tip, type Tipped } from "./tip";
import { useWalking } from "./walking";

const SETTLED = 250; // milliseconds after the last move until the address says where the camera is

export interface StageProps {
  state: State;
  /** Called with the drawing while it is there, so that files can be made of it. */
  drawn: (picture: Picture | null) => void;
  help: () => void;
  /** Called when the drawing cannot be made. */
  failed: () => void;
}

export function Stage({ state, drawn, help, failed }: StageProps) {
  const { w } = useWords();
  const { model } = useSource();
  const holder = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | null>(null);
  const latest = useRef(state);
  const [tip, setTip] = useState<Tipped | null>(null);
  latest.current = state;

  useEffect(() => {
    if (!holder.current || !canDraw()) return failed();
    let settled: ReturnType<typeof setTimeout> | undefined;
    const heard: Heard = {
      partner: (node) => latest.current.choose({ partner: node }),
      tie: (tie) => latest.current.choose({ tie }),
      nothing: () => latest.current.view.selected && latest.current.choose(null),
      moved: (at) => {
        clearTimeout(settled);
        settled = setTimeout(() => latest.current.change({ at: isWhole(at) ? null : at }), SETTLED);
      },
      pointed: setTip,
      lost: failed,
    };
    const made = new Picture(
      holder.current,
      model,
      latest.current.shown,
      heard,
      latest.current.view.at,
    );
    picture.current = made;
    drawn(made);
    performance.mark("network-drawn");
    holder.current.dataset.drawn = "yes";
    return () => {
      clearTimeout(settled);
      drawn(null);
      picture.current = null;
      made.end();
    };
  }, [model]);
  useEffect(() => picture.current?.show(state.shown), [state.shown]);
  useEffect(
    () => picture.current?.spot(spotOf(model, state)),
    [state.partner, state.tie, state.shown],
  );
  useEffect(() => {
    if (state.outside) picture.current?.stand(state.view.at);
  }, [state.outside]);

  const key = useWalking({ model, picture, latest, help });
  return (
    <div class="network-stage">
      <div
        ref={holder}
        class="network-picture"
        role="application"
        aria-label={w("network-drawing", { partners: model.size, ties: model.tieCount })}
        aria-describedby="network-keys"
        tabIndex={0}
        onKeyDown={key}
      />
      <p id="network-keys" class="unseen">
        {w("network-keys")}
      </p>
      <div class="network-zoom" role="group" aria-label={w("network-zoom")}>
        <ZoomButton label={w("network-zoom-in")} sign="+" act={() => picture.current?.zoom(1.5)} />
        <ZoomButton
          label={w("network-zoom-out")}
          sign="−"
          act={() => picture.current?.zoom(1 / 1.5)}
        />
        <ZoomButton label={w("network-zoom-all")} sign="⤢" act={() => picture.current?.fit()} />
        <ZoomButton label={w("network-help")} sign="?" act={help} />
      </div>
      {tip && <Tip of={tip} />}
    </div>
  );
}

function ZoomButton({ label, sign, act }: { label: string; sign: string; act: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={act}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

function isWhole({ x, y, ratio }: { x: number; y: number; ratio: number }): boolean {
  return Math.abs(x - 0.5) + Math.abs(y - 0.5) + Math.abs(ratio - 1) < 0.001;
}
