/** The drawing: drawn with WebGL, moved by pointer, by keys and by the buttons beside it. */

import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../words/words";
import { type Heard, Picture } from "./drawing/picture";
import { canDraw } from "./drawing/webgl";
import { useSource } from "./source";
import { type State, spotOf } from "./state";
import { Tip, type Tipped } from "./tip";
import type { Camera } from "./view";
import { useWalking } from "./walking";
import { Zoom } from "./zoom";

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
  const latest = useRef(state);
  latest.current = state;
  const [tip, setTip] = useState<Tipped | null>(null);
  const picture = usePicture(holder, latest, { pointed: setTip, drawn, failed });
  useShown(picture, state);
  const key = useWalking({ model, picture, latest, help });
  return (
    <div class="network-stage">
      <div class="network-sheet">
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
        {tip && <Tip of={tip} />}
      </div>
      <Zoom picture={picture} help={help} />
    </div>
  );
}

interface Told extends Pick<StageProps, "drawn" | "failed"> {
  pointed: (what: Tipped | null) => void;
}

/** Make the drawing of the model in its holder; what is done in it changes the latest state. */
function usePicture(
  holder: RefObject<HTMLDivElement | null>,
  latest: RefObject<State | null>,
  { pointed, drawn, failed }: Told,
): RefObject<Picture | null> {
  const { model } = useSource();
  const picture = useRef<Picture | null>(null);
  useEffect(() => {
    const state = latest.current;
    if (!holder.current || !state || !canDraw()) return failed();
    const camera = settling((at) => latest.current?.change({ at }));
    const heard = { ...chosenBy(latest), moved: camera.moved, pointed, lost: failed };
    const made = new Picture(holder.current, model, state.shown, heard, state.view.at);
    picture.current = made;
    drawn(made);
    performance.mark("network-drawn");
    holder.current.dataset.drawn = "yes";
    return () => {
      camera.end();
      drawn(null);
      picture.current = null;
      made.end();
    };
  }, [model]);
  return picture;
}

/** What a click in the drawing chooses. */
function chosenBy(latest: RefObject<State | null>): Pick<Heard, "partner" | "tie" | "nothing"> {
  return {
    partner: (node) => latest.current?.choose({ partner: node }),
    tie: (tie) => latest.current?.choose({ tie }),
    nothing: () => {
      if (latest.current?.view.selected) latest.current.choose(null);
    },
  };
}

/** Tell where the camera is once it stands still; null where it shows all. */
function settling(tell: (at: Camera | null) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    moved: (at: Camera) => {
      clearTimeout(timer);
      timer = setTimeout(() => tell(isWhole(at) ? null : at), SETTLED);
    },
    end: () => clearTimeout(timer),
  };
}

function isWhole({ x, y, ratio }: Camera): boolean {
  return Math.abs(x - 0.5) + Math.abs(y - 0.5) + Math.abs(ratio - 1) < 0.001;
}

/** Let the drawing show what the state says. */
function useShown(picture: RefObject<Picture | null>, state: State): void {
  const { model } = useSource();
  const { shown, partner, tie, outside, view } = state;
  useEffect(() => picture.current?.show(shown), [shown]);
  useEffect(() => picture.current?.spot(spotOf(model, state)), [partner, tie, shown]);
  useEffect(() => {
    if (outside) picture.current?.stand(view.at);
  }, [outside]);
}
