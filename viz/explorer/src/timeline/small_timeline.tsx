/** The timeline of what a thing takes part in, for its page. */

import { useAnswer } from "../api/client";
import { Ready } from "../parts/states";
import { useWords } from "../words/words";
import { undated } from "./extent";
import { TimelineView } from "./timeline_view";

/** Bars of what the thing with the IRI `of` is in; nothing where none has a date. */
export default function SmallTimeline({ of }: { of: string }) {
  const { w } = useWords();
  const answer = useAnswer("timeline", { of });
  return (
    <Ready of={answer}>
      {(found) =>
        found.bars.some(({ span }) => !undated(span)) && (
          <TimelineView
            answer={found}
            bars={found.bars}
            title={w("timeline-of-thing")}
            table={false}
          />
        )
      }
    </Ready>
  );
}
