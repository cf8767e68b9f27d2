/** A thing by its name, with the mark of its kind, as a link to its page. */

import type { Ref } from "../api/answers";
import { useWords } from "../words/words";
import { kindKey, Mark } from "./mark";
import { Name } from "./name";

/** A link to the page of a thing; `plain` leaves out the mark. */
export function ThingLink({ thing, plain = false }: { thing: Ref; plain?: boolean }) {
  const { w } = useWords();
  return (
    <a class="thing-link" href={thing.path} title={thing.kind ? w(kindKey(thing.kind)) : undefined}>
      {!plain && <Mark kind={thing.kind} />}
      <Name text={thing.name} language={thing.language} />
    </a>
  );
}
