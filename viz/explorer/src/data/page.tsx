/** The data: files to take along, and addresses for other programs. */

import { useEffect, useState } from "preact/hooks";
import type { About } from "../api/answers";
import { useAnswer } from "../api/client";
import { Heading } from "../page/heading";
import { External } from "../parts/external";
import { licenceName } from "../parts/licence";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { Ready } from "../parts/states";
import { useWords } from "../words/words";
import { type Files, fetchFiles, grouped, sizeOf } from "./files";
import "./data.css";

/** What other programs ask, by its key, with its path. */
const SERVICES = [
  ["sparql", "/sparql"],
  ["reconcile", "/reconcile"],
  ["api", "/api"],
  ["void", "/.well-known/void"],
  ["ontology", "/ontology"],
] as const;

export default function DataPage() {
  const { w } = useWords();
  const about = useAnswer("about", {});
  return (
    <>
      <Heading text={w("data-title")} />
      <p class="lead">{w("data-lead")}</p>
      <Ready of={about}>{(found) => <Facts about={found} />}</Ready>
      <Panel title={w("data-files")} note={w("data-files-note")}>
        <Downloads />
      </Panel>
      <Panel title={w("data-services")}>
        <dl class="data">
          {SERVICES.map(([name, path]) => (
            <div key={name}>
              <dt>{w(`data-${name}`)}</dt>
              <dd>
                <a href={path}>
                  <bdi>{location.origin + path}</bdi>
                </a>
                <span class="soft">{w(`data-${name}-note`)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
    </>
  );
}

/** Licence, build, and when the last of its sources was read. */
function Facts({ about }: { about: About }) {
  const { w, date } = useWords();
  const read = about.sources.map(({ retrieved }) => retrieved).sort();
  const last = read[read.length - 1];
  return (
    <dl class="data">
      <div>
        <dt>{w("data-licence")}</dt>
        <dd>
          <External url={about.licence}>{licenceName(about.licence)}</External>
        </dd>
      </div>
      <div>
        <dt>{w("data-build")}</dt>
        <dd>
          <bdi>{about.build}</bdi>
        </dd>
      </div>
      {last && (
        <div>
          <dt>{w("data-read")}</dt>
          <dd>{date(last)}</dd>
        </div>
      )}
    </dl>
  );
}

function Downloads() {
  const { w, lang } = useWords();
  const found = useFiles();
  if (found === "failed")
    return (
      <p>
        {w("data-failed")} <a href="/dumps/">/dumps/</a>
      </p>
    );
  if (!found) return <p class="loading">{w("data-loading")}</p>;
  return (
    <>
      {found.note && (
        <p class="note">
          <Name text={found.note} language="en" />
        </p>
      )}
      <dl class="data">
        {grouped(found.files).map(([group, files]) => (
          <div key={group}>
            <dt>{w(`data-group-${group}`)}</dt>
            <dd>
              {files.map(({ name, path, size }) => (
                <span key={name}>
                  <a href={path}>
                    <bdi>{name}</bdi>
                  </a>
                  {size !== null && <span class="soft"> {sizeOf(size, lang)}</span>}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function useFiles(): Files | "failed" | undefined {
  const [found, settle] = useState<Files | "failed">();
  useEffect(() => {
    const control = new AbortController();
    fetchFiles(control.signal).then(settle, () => !control.signal.aborted && settle("failed"));
    return () => control.abort();
  }, []);
  return found;
}
