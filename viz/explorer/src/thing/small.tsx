/** A small drawing from another folder, fetched when it comes into view. */

import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePart } from "../page/pages";
import type { SmallProps } from "../parts/small";

type Module = { default: ComponentType<SmallProps> };
const MODULES = import.meta.glob<Module>("../*/small_{network,map,timeline}.tsx");

/** The small network, map or timeline of a thing; nothing where there is no such drawing. */
export function Small({
  folder,
  ...props
}: SmallProps & { folder: "network" | "map" | "timeline" }) {
  const load = MODULES[`../${folder}/small_${folder}.tsx`];
  const [near, place] = useNear();
  const { Part } = usePart(near ? load : undefined);
  if (!load) return null;
  return (
    <div class={`small small-${folder}`} ref={place}>
      {Part && <Part {...props} />}
    </div>
  );
}

/** Return whether a place of the page has come near what is shown. */
function useNear(): [boolean, preact.RefObject<HTMLDivElement | null>] {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) setNear(true);
      },
      { rootMargin: "300px" },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [near, place];
}
