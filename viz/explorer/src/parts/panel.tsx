/** A part of a page under its own heading, with what can be taken along from it. */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useWords } from "../words/words";
import { type Download, save } from "./save";

/**
 * A section with a heading (`level` 2 unless told) and links to take its content along: CSV,
 * JSON-LD, PNG, SVG, as `downloads` says. `id` is where a link within the page leads.
 */
export function Panel({
  title,
  id,
  level = 2,
  downloads = [],
  note,
  children,
}: {
  title: string;
  id?: string;
  level?: 2 | 3;
  downloads?: readonly Download[];
  note?: ComponentChildren;
  children: ComponentChildren;
}) {
  const own = useId();
  const head = `${id ?? own}-title`;
  const Title = level === 2 ? "h2" : "h3";
  return (
    <section class="panel" id={id} aria-labelledby={head}>
      <div class="panel-head">
        <Title id={head}>{title}</Title>
        <Downloads of={downloads} about={title} />
      </div>
      {note && <p class="note">{note}</p>}
      {children}
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
