/** A month on a line from the first to the last. */

import { type Axis, within } from "./axis";

export interface RangeProps {
  label: string;
  axis: Axis;
  value: number;
  /** The month in words. */
  text: string;
  set: (month: number) => void;
}

/** A slider over months: arrow keys move a month, page keys a year. */
export function Range({ label, axis, value, text, set }: RangeProps) {
  const keys = (event: KeyboardEvent) => {
    const step = { PageUp: 12, PageDown: -12 }[event.key];
    if (!step) return;
    event.preventDefault();
    set(within(axis, value + step));
  };
  return (
    <label class="network-range">
      <span>{label}</span>
      <input
        type="range"
        min={axis.first}
        max={axis.last}
        step={1}
        value={value}
        aria-valuetext={text}
        onInput={({ currentTarget }) => set(Number(currentTarget.value))}
        onKeyDown={keys}
      />
      <output>{text}</output>
    </label>
  );
}
