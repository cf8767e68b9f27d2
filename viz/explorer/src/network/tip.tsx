/** What the pointer is over, in two lines. */

import { kindKey } from "../parts/mark";
import { Name } from "../parts/name";
import { useWords } from "../words/words";
import { useSource } from "./source";

export interface Tipped {
  partner?: number;
  tie?: number;
  at: { x: number; y: number };
}

export function Tip({ of }: { of: Tipped }) {
  const { w, number } = useWords();
  const { model } = useSource();
  const name = (node: number) => {
    const { name, language } = model.ref(node);
    return <Name text={name} language={language} />;
  };
  const put = (element: HTMLElement | null) => {
    if (!element) return;
    const { width } = element.parentElement?.getBoundingClientRect() ?? { width: 0 };
    element.style.left = `${Math.max(4, Math.min(of.at.x + 14, width - element.offsetWidth - 4))}px`;
    element.style.top = `${of.at.y + 18}px`;
  };
  if (of.tie !== undefined) {
    const [one, two] = model.ends(of.tie);
    const count = model.shared(of.tie).length;
    return (
      <div class="network-tip" ref={put}>
        <b>
          {name(one)} – {name(two)}
        </b>
        <span>{w("network-shared", { count, written: number(count) })}</span>
      </div>
    );
  }
  if (of.partner === undefined) return null;
  const count = model.ties[of.partner]?.length ?? 0;
  return (
    <div class="network-tip" ref={put}>
      <b>{name(of.partner)}</b>
      <span>
        {w(kindKey(model.kind(of.partner)))} ·{" "}
        {w("network-ties", { count, written: number(count) })}
      </span>
    </div>
  );
}
