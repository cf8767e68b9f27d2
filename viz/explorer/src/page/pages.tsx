/** Which page answers at which address; each is a chunk of its own. */

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Loading } from "../parts/states";
import { useWords } from "../words/words";
import { Heading } from "./heading";
import { Missing } from "./missing";
import type { Place } from "./router";

/** What every page gets: where the reader is. A page is the default export of `FOLDER/page.tsx`. */
export type PageProps = Place;

type Module = { default: ComponentType<PageProps> };
const MODULES = import.meta.glob<Module>("../*/page.tsx");

const ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, "home"],
  [/^\/search\/?$/, "found"],
  [/^\/network\/?$/, "network"],
  [/^\/map\/?$/, "map"],
  [/^\/timeline\/?$/, "timeline"],
  [/^\/ask(\/|$)/, "ask"],
  [/^\/(compare|changes)\/?$/, "compare"],
  [/^\/data\/?$/, "data"],
  [/^\/thing\/?$/, "thing"],
  [/^\/(id|source|cite|dataset|theme|type|instrument|role|status)\//, "thing"],
  [/^\/(measure|qualifier|scheme|ontology)(\/|$)/, "thing"],
];

/** Return the folder of the page at a path, "" where there is none. */
export function folderAt(path: string): string {
  return ADDRESSES.find(([pattern]) => pattern.test(path))?.[1] ?? "";
}

/** Begin to fetch the page at a path, before the words for it are there. */
export function fetchPage(path: string): void {
  MODULES[`../${folderAt(path)}/page.tsx`]?.().catch(() => undefined);
}

/** The page at the reader's place, fetched when it is first needed. */
export function Page(place: Place) {
  const load = MODULES[`../${folderAt(place.path)}/page.tsx`];
  const { Part, failed } = usePart(load);
  if (!load) return <Missing {...place} />;
  if (failed) return <Unfetched />;
  return Part ? <Part {...place} /> : <Loading />;
}

/** Fetch a part of the explorer; `Part` is undefined until it is there. */
export function usePart<Props>(
  load: (() => Promise<{ default: ComponentType<Props> }>) | undefined,
): {
  Part: ComponentType<Props> | undefined;
  failed: boolean;
} {
  const [got, setGot] = useState<{ load: typeof load; Part?: ComponentType<Props> }>();
  useEffect(() => {
    let left = false;
    load?.().then(
      (module) => !left && setGot({ load, Part: module.default }),
      () => !left && setGot({ load }),
    );
    return () => {
      left = true;
    };
  }, [load]);
  const mine = got && got.load === load ? got : undefined;
  return { Part: mine?.Part, failed: mine !== undefined && !mine.Part };
}

/** What stands where a part of the explorer cannot be fetched. */
export function Unfetched() {
  const { w } = useWords();
  return (
    <>
      <Heading text={w("page-failed-title")} />
      <p>{w("page-unfetched")}</p>
      <button type="button" onClick={() => location.reload()}>
        {w("page-again")}
      </button>
    </>
  );
}
