/** The circles of a map: a partner each, or several with their number. */

import { useMemo } from "preact/hooks";
import { useWords, type Words } from "../words/words";
import type { Cluster } from "./clusters";
import { dot, type Frame, meet } from "./frame";
import type { Point } from "./world_map";

const NAMED = 3; // names that the name of a circle has at most

export interface MarksProps {
  marks: readonly Cluster[];
  points: readonly Point[];
  /** What is drawn of the map. */
  frame: Frame;
  /** How many pixels a unit takes. */
  k: number;
  /** Numbers of points whose circles stand out. */
  picked?: readonly number[] | undefined;
  onPick: (mark: Cluster) => void;
  onFocus: (mark: Cluster) => void;
}

/** Circles that are picked by pointer or keyboard. */
export function Marks({ marks, points, frame, k, picked, onPick, onFocus }: MarksProps) {
  return useMemo(() => {
    const chosen = new Set(picked);
    const shown = marks.filter((mark) => meet(dot(mark), frame));
    return (
      <>
        {shown.map((mark) => (
          <Mark
            key={mark.members[0]}
            mark={mark}
            members={mark.members.flatMap((index) => points[index] ?? [])}
            k={k}
            chosen={mark.members.some((index) => chosen.has(index))}
            onPick={onPick}
            onFocus={onFocus}
          />
        ))}
      </>
    );
  }, [marks, points, frame, k, picked, onPick, onFocus]);
}

interface MarkProps extends Pick<MarksProps, "k" | "onPick" | "onFocus"> {
  mark: Cluster;
  members: readonly Point[];
  chosen: boolean;
}

function Mark({ mark, members, k, chosen, onPick, onFocus }: MarkProps) {
  const words = useWords();
  const name = namesOf(members, words);
  const many = members.length > 1;
  const pick = () => onPick(mark);
  return (
    // Preact writes attributes of SVG as they are: “tabIndex” would be none.
    <g
      class="mark"
      transform={`translate(${mark.x} ${mark.y})`}
      role="button"
      tabindex={0}
      aria-label={name}
      aria-pressed={chosen}
      onClick={pick}
      onFocus={() => onFocus(mark)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        pick();
      }}
    >
      <title>{name}</title>
      <circle r={mark.radius / k} stroke-width={0.8 / k} />
      {many && (
        <text font-size={10 / k} dy="0.35em">
          {words.number(members.length)}
        </text>
      )}
    </g>
  );
}

/** What a circle stands for: “5: UNEP, UN-Habitat and 3 more”, those with most ties first. */
function namesOf(members: readonly Point[], { w, list, number }: Words): string {
  const count = members.length;
  const names = [...members]
    .sort((one, other) => other.weight - one.weight)
    .map(({ name }) => name);
  if (count === 1) return names.join();
  const left = w("map-more", { count: count - NAMED + 1 });
  const said = count <= NAMED ? names : [...names.slice(0, NAMED - 1), left];
  return `${number(count)}: ${list(said)}`;
}
