/** Finds a partner of the drawing by its names. */

import { useCombobox } from "../parts/combobox";
import { FindBox } from "../parts/find_box";
import { Mark } from "../parts/mark";
import { Name } from "../parts/name";
import { useWords } from "../words/words";
import { useSource } from "./source";

export interface FinderProps {
  /** Finds partners by a name, the best first. */
  find: (text: string) => Promise<readonly number[]>;
  choose: (node: number) => void;
}

export function Finder({ find, choose }: FinderProps) {
  const { w } = useWords();
  const { model } = useSource();
  const box = useCombobox("", find);
  const take = (node: number | undefined) => {
    if (node === undefined) return;
    box.leave(model.name(node));
    choose(node);
  };
  return (
    <FindBox
      box={box}
      label={w("network-find")}
      labelled
      keyOf={String}
      choose={take}
      submit={() => take(box.hits[box.at] ?? box.hits[0])}
    >
      {(node) => {
        const { name, language, kind } = model.ref(node);
        return (
          <>
            <Mark kind={kind} />
            <Name text={name} language={language} />
          </>
        );
      }}
    </FindBox>
  );
}
