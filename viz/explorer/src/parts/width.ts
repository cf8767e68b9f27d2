/** How much room a drawing has: it is laid out for that, so that its texts keep their size. */

import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Below so many CSS pixels a drawing has the form for narrow windows. */
export const NARROW = 620;

/** Return the width of an element in CSS pixels as it changes, `usual` until it is drawn. */
export function useWidth(of: RefObject<Element | null>, usual: number): number {
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return;
    const measure = () => {
      const found = Math.floor(element.getBoundingClientRect().width);
      if (found) setWidth(found);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [of]);
  return width;
}
