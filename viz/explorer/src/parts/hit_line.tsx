/** A thing that was found: its name, the name that fits, and which one it is. */

import type { Hit } from "../api/answers";
import { Name } from "./name";

/** The words of a hit; put the mark, and a link where it is one, around them. */
export function HitLine({ hit }: { hit: Hit }) {
  const { thing, matched, matched_language, about } = hit;
  return (
    <span class="hit">
      <Name text={thing.name} language={thing.language} />
      {matched && matched !== thing.name && (
        <>
          {" "}
          <span class="matched">
            <Name text={matched} language={matched_language} />
          </span>
        </>
      )}
      {about && <span class="soft"> {about}</span>}
    </span>
  );
}
