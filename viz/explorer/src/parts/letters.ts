/** How wide a text is where it is laid out without being drawn. */

/** A character as wide as two Latin ones: of an East Asian script. */
export const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

/** Return how many letters wide a text is; those as wide as two count so. */
export function letters(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}
