/** Which keys move the drawing. */

import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../words/words";

const KEYS = [
  ["← → ↑ ↓", "network-key-arrows"],
  ["Enter", "network-key-enter"],
  ["Esc", "network-key-escape"],
  ["+ −", "network-key-zoom"],
  ["0", "network-key-all"],
  ["?", "network-key-help"],
] as const;

export function Help({ open, close }: { open: boolean; close: () => void }) {
  const { w } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  if (!open) return null;
  return (
    <dialog ref={dialog} class="network-help" aria-labelledby="network-help-title" onClose={close}>
      <h2 id="network-help-title">{w("network-help")}</h2>
      <p>{w("network-help-how")}</p>
      <dl>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{w(what)}</dd>
          </div>
        ))}
      </dl>
      <p>{w("network-help-slider")}</p>
      <form method="dialog">
        <button type="submit">{w("parts-close")}</button>
      </form>
    </dialog>
  );
}
