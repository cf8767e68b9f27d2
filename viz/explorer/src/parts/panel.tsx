/** A part of a page under its own heading, with what can be taken along from it. */

import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { useWords } from "../words/words";
import { type Download, save } from "./save";

/**
 * A section that folds under its heading, with links to take its content along: CSV, JSON-LD, PNG,
 * SVG, as `downloads` says. `id` is where a link within the page leads.
 */
export function Panel({
  title,
  id,
  downloads = [],
  note,
  children,
}: {
  title: string;
  id?: string;
  downloads?: readonly Download[];
  note?: ComponentChildren;
  children: ComponentChildren;
}) {
  const own = useId();
  const head = id ?? own;
  const body = `${head}-body`;
  const [folded, fold] = useState(false);
  return (
    <section class="panel" aria-labelledby={head}>
      <div class="panel-head">
        <h2 id={head}>
          <button
            type="button"
            class="fold"
            aria-expanded={!folded}
            aria-controls={body}
            onClick={() => fold(!folded)}
          >
            {title}
          </button>
        </h2>
        <Downloads of={downloads} about={title} />
      </div>
      <div class="panel-body" id={body} hidden={folded}>
        {note && <p class="note">{note}</p>}
        {children}
      </div>
    </section>
  );
}

/** Links and buttons to take something along; `about` says to screen readers what. */
export function Downloads({ of, about }: { of: readonly Download[]; about: string }) {
  const { w } = useWords();
  if (!of.length) return null;
  return (
    <ul class="downloads" aria-label={w("parts-downloads", { about })}>
      {of.map((download) => (
        <li key={download.label}>
          {"href" in download ? (
            <a href={download.href} download="">
              {download.label}
            </a>
          ) : (
            <button type="button" class="link" onClick={() => void take(download)}>
              {download.label}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

async function take(download: Extract<Download, { make: unknown }>): Promise<void> {
  save(download.file, await download.make());
}
