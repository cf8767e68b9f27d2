/** YASGUI's editor of SPARQL over the endpoint of this server. */

import { Yasgui } from "@zazuko/yasgui";
import "@zazuko/yasgui/build/yasgui.min.css";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../words/words";
import { amend } from "./amend";
import { type Outcome, outcomeOf } from "./outcome";
import "./editor.css";

export type Yasqe = InstanceType<typeof Yasgui.Yasqe>;

export interface EditorProps {
  /** Where the editor is kept while it is there. */
  editor: { current: Yasqe | null };
  /** The query that it begins with, and whether that is asked at once. */
  first: string;
  asked: boolean;
  /** Told each query that is asked, and what came of it. */
  onAsk: (query: string) => void;
  onAnswer: (outcome: Outcome) => void;
}

export function Editor(props: EditorProps) {
  const { editor } = props;
  const { w } = useWords();
  const place = useEditor(props);
  return (
    <>
      <div class="sparql-editor" dir="ltr" ref={place} />
      <p class="question-buttons">
        <button type="button" class="main" onClick={() => editor.current && run(editor.current)}>
          {w("ask-ask")}
        </button>
        <span class="note">
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
        </span>
      </p>
    </>
  );
}

/**
 * What YASGUI's editor is told: it asks this server, nothing goes elsewhere or is kept, and Tab leads
 * out of it as out of any field (WCAG 2.2, 2.1.2).
 */
const SETTINGS = {
  requestConfig: { ...Yasgui.Yasqe.defaults.requestConfig, endpoint: "/sparql" },
  extraKeys: { ...Yasgui.Yasqe.defaults.extraKeys, Tab: false, "Shift-Tab": false },
  autocompleters: ["variables"],
  prefixCcApi: null,
  persistenceId: null,
  consumeShareLink: null,
  createShareableLink: null,
  showQueryButton: false,
  resizeable: false,
  editorHeight: "280px",
};
type Settings = ConstructorParameters<typeof Yasgui.Yasqe>[1];

/** Keep an editor in an element of the page, which is returned. */
function useEditor(props: EditorProps): RefObject<HTMLDivElement | null> {
  const { editor } = props;
  const { w } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (!place.current) return;
    const value = editor.current?.getValue() ?? latest.current.first;
    const yasqe = new Yasgui.Yasqe(place.current, { ...SETTINGS, value } as unknown as Settings);
    yasqe.on("query", () => latest.current.onAsk(yasqe.getValue()));
    yasqe.on("queryResponse", (_: unknown, response: unknown) =>
      latest.current.onAnswer(outcomeOf(response)),
    );
    const first = editor.current === null;
    editor.current = yasqe;
    const stop = amend(place.current, w("ask-editor"));
    if (first && latest.current.asked) run(yasqe);
    return () => {
      stop();
      yasqe.destroy();
    };
  }, [w, editor]);
  return place;
}

/** Ask the query in an editor; its events tell what comes of that. */
function run(yasqe: Yasqe): void {
  yasqe.query().catch(() => undefined);
}
