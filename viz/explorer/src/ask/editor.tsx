/** YASGUI's editor of SPARQL over the endpoint of this server. */

import { Yasgui } from "@zazuko/yasgui";
import "@zazuko/yasgui/build/yasgui.min.css";
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
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (!place.current) return;
    const yasqe = new Yasgui.Yasqe(place.current, {
      value: editor.current?.getValue() ?? latest.current.first,
      requestConfig: { ...Yasgui.Yasqe.defaults.requestConfig, endpoint: "/sparql" },
      autocompleters: ["variables"],
      prefixCcApi: null,
      persistenceId: null,
      consumeShareLink: null,
      createShareableLink: null,
      showQueryButton: false,
      resizeable: false,
      editorHeight: "280px",
    } as unknown as ConstructorParameters<typeof Yasgui.Yasqe>[1]);
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

/** Ask the query in an editor; its events tell what comes of that. */
function run(yasqe: Yasqe): void {
  yasqe.query().catch(() => undefined);
}
