/** A passage of a source: what it is from, where it stands, and where to read it. */

import type { Passage } from "../api/answers";
import { useWords } from "../words/words";
import { External, external } from "./external";
import { Name } from "./name";

/**
 * The facts of a passage in one paragraph: source, place in it, publisher and date, links. Its `own`
 * page has it in its heading and the facts of the source beside it, and no link to itself.
 */
export function PassageFacts({ passage, own = false }: { passage: Passage; own?: boolean }) {
  const { w, date } = useWords();
  const { source, locator, publisher, published, path, url } = passage;
  return (
    <div class="passage">
      <cite>
        <a href={source.path}>
          <Name text={source.name} language={source.language} />
        </a>
      </cite>
      {locator && !own && (
        <span class="locator">
          <Name text={locator} />
        </span>
      )}
      {!own && (publisher || published) && (
        <span class="soft">
          {publisher && <Name text={publisher} />}
          {publisher && published && " · "}
          {published && date(published)}
        </span>
      )}
      <span class="passage-links">
        {!own && <a href={path}>{w("parts-passage-page")}</a>}
        {external(url) && <External url={url}>{w("parts-passage-source")}</External>}
      </span>
    </div>
  );
}
