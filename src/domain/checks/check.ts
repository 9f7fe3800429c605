/** Result of a check, in the words of assurance.md. */
export type CheckResult = "Ties" | "Does not tie" | "Look at" | "Not proven" | "n/a";
/** S = stop, L = limitation, N = note. */
export type CheckSeverity = "S" | "L" | "N";

/** One check of assurance.md as the tool finds it. Money in pence unless `unit` says rows. */
export interface CheckRow {
  /** `A2` */
  readonly id: string;
  readonly name: string;
  readonly words: string;
  /** null where the check has no such side. */
  readonly thisSide: number | null;
  readonly thatSide: number | null;
  readonly difference: number | null;
  readonly unit: "pence" | "rows" | "share" | "pounds a head";
  readonly tolerance: string;
  readonly result: CheckResult;
  readonly severity: CheckSeverity;
  /** Sheet (and cell) where to look, e.g. `'TP Bridge'!B14`. */
  readonly where: string;
  /** What was found, in words, for a person: names, counts. "" where nothing. */
  readonly finding: string;
  /** It may be signed only with a reason (`explained`): until one is given it stops like a stop. Absent = it need not have one. */
  readonly needsReason?: true;
  /** Reasons that people gave for parts of what is found, each with whose it is; they print on the return too. Absent = none. */
  readonly partReasons?: readonly string[];
  /** Every part of what is found has a reason, so that it needs none as a whole. Absent = some part has none. */
  readonly isExplainedByParts?: true;
  /** A person's reason, as it prints on the return, and when it was given; absent where nobody gave one. Closes L and N, never S. */
  readonly explained?: { readonly reason: string; readonly on: string };
  /** A reason that was given for another figure: it closes nothing until a person gives one for what is found now. */
  readonly outdated?: GivenReason;
}

/** A reason as TP_Checks holds it. */
export interface GivenReason {
  readonly reason: string;
  /** 22/11/2026 */
  readonly on: string;
  /** The figure that it was given for, as the sheet shows it; null = not known. */
  readonly at: number | string | null;
  /** Prints of the reason and of what the check had found then, see `printOfReason`. */
  readonly print: string;
  /** Given in the pane just now: it holds for what the check finds now, whatever stood on the sheet. */
  readonly isNew?: boolean;
}
