/** The heading of a page, and sentences that screen readers say. */

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { arrived } from "./router";

/**
 * The one `h1` of a page. It names the window `text`, and takes the focus when the reader has come
 * from another page. `children` are what is shown where that is more than the text.
 */
export function Heading({ text, children }: { text: string; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = text === "Citypact" ? text : `${text} – Citypact`;
    if (arrived()) heading.current?.focus({ preventScroll: true });
  }, [text]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? text}
    </h1>
  );
}

/** Let screen readers say a sentence: how many things a filter has found, that a link is copied. */
export function announce(sentence: string): void {
  const place = document.getElementById("said");
  if (!place) return;
  place.textContent = "";
  setTimeout(() => {
    place.textContent = sentence;
  }, 50);
}
