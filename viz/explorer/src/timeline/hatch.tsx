/** The hatching of what is only planned; each drawing has its own, so that it can stand alone. */

/** A pattern with an `id` that nothing else on the page has. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M0 6 L6 0" class="hatch" />
      </pattern>
    </defs>
  );
}

/** Return the style of a drawing that fills its plans with the pattern `id`. */
export function hatched(id: string): Record<`--${string}`, string> {
  return { "--hatch": `url(#${id})` };
}
