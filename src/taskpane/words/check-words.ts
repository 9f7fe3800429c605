/** What is said of one check when it does not simply tie. */
export interface CheckWords {
  /** What is wrong, in at most six words: no code, no rule's name. */
  readonly title: string;
  /** The same where there is nothing to check against. */
  readonly unproven?: string;
  /** What the figure at the right is. */
  readonly meaning: string;
  readonly thisSide: string;
  readonly thatSide: string;
  /** Why it matters, in one sentence. */
  readonly why: string;
  readonly todo: string;
  /** What is counted where the check counts things and not £; a row unless said. */
  readonly one?: string;
}

export const ALLOWED = "Allowed";
/** Nothing of it is allowed. */
export const MUST_BE = { meaning: "difference", thatSide: ALLOWED } as const;
/** Part of the total that stands on it. */
export const IN_TOTAL = { meaning: "of the total", thatSide: ALLOWED } as const;
