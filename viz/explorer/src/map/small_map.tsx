/** A map for the page of a thing: it and those it works with. */

import { useAnswer } from "../api/client";
import { Ready } from "../parts/states";
import { useWords } from "../words/words";
import { MapView } from "./map_view";

/** The map of the partners around the thing with the IRI `of`; nothing where none has a place. */
export default function SmallMap({ of }: { of: string }) {
  const { w } = useWords();
  const answer = useAnswer("map", { of });
  return (
    <Ready of={answer}>
      {(found) =>
        found.points.iri.length > 0 && (
          <MapView answer={found} shade="none" title={w("map-around")} fit />
        )
      }
    </Ready>
  );
}
