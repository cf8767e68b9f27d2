/** A part of a page under its own heading, with what can be taken along from it. */

import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { Refused } from "../api/client";
import { useWords } from "../words/words";
import type { Download } from "./save";
import { Failed, Loading } from "./states";
import { refusalOf, take } from "./taking";

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

/**
 * Links and buttons to take something along; `about` says to screen readers what.
 *
 * A file of the server is fetched first: what the server refuses is said here.
 */
export function Downloads({ of, about }: { of: readonly Download[]; about: string }) {
  const { w } = useWords();
  const [taken, setTaken] = useState<Taken | null>(null);
  if (!of.length) return null;
  const begin = (download: Download) => {
    setTaken({ download });
    take(download).then(
      () => setTaken(null),
      (error: unknown) => setTaken({ download, failure: refusalOf(error) }),
    );
  };
  return (
    <>
      <ul class="downloads" aria-label={w("parts-downloads", { about })}>
        {of.map((download) => (
          <li key={download.label}>
            <Way download={download} begin={begin} />
          </li>
        ))}
      </ul>
      {taken && (
        <div class="downloads-said">
          {taken.failure ? (
            <Failed failure={taken.failure} again={() => begin(taken.download)} />
          ) : (
            <Loading />
          )}
        </div>
      )}
    </>
  );
}

/** A download on its way, or that has failed. */
interface Taken {
  readonly download: Download;
  readonly failure?: Refused;
}

function Way({ download, begin }: { download: Download; begin: (download: Download) => void }) {
  if (!("href" in download))
    return (
      <button type="button" class="link" onClick={() => begin(download)}>
        {download.label}
      </button>
    );
  return (
    <a
      href={download.href}
      download=""
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        begin(download);
      }}
    >
      {download.label}
    </a>
  );
}
