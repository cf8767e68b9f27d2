/** A map for the page of a thing: its places, its parties, those it works with. */

import { useAnswer } from "../api/client";
import { PARTNERS } from "../parts/kinds";
import type { SmallProps } from "../parts/small";
import { Ready } from "../parts/states";
import { useWords } from "../words/words";
import { MapView } from "./map_view";

/** The map around the thing with the IRI `of`; nothing where there is nothing to draw. */
export default function SmallMap({ of, thing }: SmallProps) {
  const { w } = useWords();
  const answer = useAnswer("map", { of });
  if (answer.state === "failed" && [400, 404].includes(answer.failure.status)) return null;
  const title = thing.kind in PARTNERS ? w("map-around") : w("map-of-thing");
  return (
    <Ready of={answer}>
      {(found) =>
        (found.points.iri.length > 0 || found.places.length > 0) && (
          <MapView answer={found} shade="none" title={title} fit />
        )
      }
    </Ready>
  );
}
