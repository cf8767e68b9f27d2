/** The page for addresses at which nothing is. */

import { SearchBox } from "../parts/search_box";
import { useWords } from "../words/words";
import { Heading } from "./heading";
import { decoded, type Place } from "./router";

export function Missing({ path, query }: Place) {
  const { w } = useWords();
  return (
    <>
      <Heading text={w("page-missing-title")} />
      <p>{w("page-missing", { path: query.get("iri") ?? decoded(path) })}</p>
      <SearchBox label={w("page-search")} large />
      <p>
        <a href="/">{w("page-home")}</a>
      </p>
    </>
  );
}
