/** Which ties hold at a day or in a period: certainly, possibly, or not. */
import type { Span } from "../api/answers";

export const NOT = 0;
export const POSSIBLY = 1;
export const CERTAINLY = 2;
export type Holding = typeof NOT | typeof POSSIBLY | typeof CERTAINLY;

/** A period in days, both ends within it; a single day where they are the same. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

const UNBOUND = 1e9;

/**
 * Whether a span holds at some day of a period: certainly where a sign of life lies before the end
 * of the period and another after its beginning, as on the server (docs/networks.md).
 */
export function holding(span: Span, period: Period): Holding {
  const [earliest, latest, knownFrom, knownUntil] = span;
  if ((earliest ?? -UNBOUND) > period.until || (latest ?? UNBOUND) < period.from) return NOT;
  const known = (knownFrom ?? -UNBOUND) <= period.until && (knownUntil ?? UNBOUND) >= period.from;
  return known ? CERTAINLY : POSSIBLY;
}

/** Whether nothing is known of when: no bound, and no time that is certain. */
export function isUndated([earliest, latest, knownFrom, knownUntil]: Span): boolean {
  const known = (knownFrom ?? -UNBOUND) <= (knownUntil ?? UNBOUND);
  return earliest === null && latest === null && !known;
}

/** The spans of all ties in one array, so that a slider can ask for each of them in every frame. */
export class Times {
  private readonly bounds: Int32Array;
  private readonly starts: Uint32Array;
  private readonly undated: readonly boolean[];

  constructor(readonly spans: readonly (readonly Span[])[]) {
    this.starts = new Uint32Array(spans.length + 1);
    spans.forEach((of, tie) => {
      this.starts[tie + 1] = (this.starts[tie] ?? 0) + of.length;
    });
    this.bounds = new Int32Array(4 * (this.starts[spans.length] ?? 0));
    this.undated = spans.flat().map(isUndated);
    let at = 0;
    for (const span of spans.flat())
      for (const [side, bound] of span.entries())
        this.bounds[at++] = bound ?? (side % 2 ? UNBOUND : -UNBOUND);
  }

  /**
   * How a tie holds in a period: the surest of its spans, those without any date only where
   * `undated` lets them in. Always, where there is no period.
   */
  of(tie: number, period: Period | null, undated = true): Holding {
    if (!period) return CERTAINLY;
    let surest: Holding = NOT;
    const end = this.starts[tie + 1] ?? 0;
    for (let n = this.starts[tie] ?? 0; n < end; n++) {
      const found = this.holds(n, period, undated);
      if (found === CERTAINLY) return CERTAINLY;
      if (found > surest) surest = found;
    }
    return surest;
  }

  /** How the tie through one of its things holds in a period. */
  through(tie: number, thing: number, period: Period | null, undated = true): Holding {
    return period ? this.holds((this.starts[tie] ?? 0) + thing, period, undated) : CERTAINLY;
  }

  private holds(n: number, { from, until }: Period, undated: boolean): Holding {
    const { bounds } = this;
    const at = 4 * n;
    if (!undated && this.undated[n]) return NOT;
    if ((bounds[at] ?? 0) > until || (bounds[at + 1] ?? 0) < from) return NOT;
    return (bounds[at + 2] ?? 0) <= until && (bounds[at + 3] ?? 0) >= from ? CERTAINLY : POSSIBLY;
  }

  /** How every tie holds in a period. */
  all(period: Period | null, undated = true): Uint8Array {
    const found = new Uint8Array(this.spans.length);
    for (let tie = 0; tie < found.length; tie++) found[tie] = this.of(tie, period, undated);
    return found;
  }

  /** How many ties may hold in a period only because no text says when. */
  undatedIn(period: Period | null): number {
    const holds = (tie: number, undated: boolean) => this.of(tie, period, undated) !== NOT;
    return this.spans.reduce(
      (sum, _, tie) => sum + Number(holds(tie, true) && !holds(tie, false)),
      0,
    );
  }
}

/** Count the dated ties that hold certainly and possibly in each of some periods. */
export function counts(
  times: Times,
  periods: readonly Period[],
): { certain: number; possible: number }[] {
  return periods.map((period) => {
    let [certain, possible] = [0, 0];
    for (let tie = 0; tie < times.spans.length; tie++) {
      const found = times.of(tie, period, false);
      if (found === CERTAINLY) certain++;
      else if (found === POSSIBLY) possible++;
    }
    return { certain, possible };
  });
}
