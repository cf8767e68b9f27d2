/** A month on a line from the first to the last. */

export interface RangeProps {
  label: string;
  months: readonly [number, number];
  value: number;
  /** The month in words. */
  text: string;
  set: (month: number) => void;
}

/** A slider over months: arrow keys move a month, page keys a year. */
export function Range({ label, months: [first, last], value, text, set }: RangeProps) {
  const keys = (event: KeyboardEvent) => {
    const step = { PageUp: 12, PageDown: -12 }[event.key];
    if (!step) return;
    event.preventDefault();
    set(Math.min(last, Math.max(first, value + step)));
  };
  return (
    <label class="network-range">
      <span>{label}</span>
      <input
        type="range"
        min={first}
        max={last}
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
