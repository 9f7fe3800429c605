import type { GivenReason } from "./check.ts";
import { readReason, type ReasonHeadings } from "./read-reason.ts";
import { type RegisterRow, registerRows, type RegisterTable } from "../place/register-rows.ts";
import { pairKey } from "../transfers/pair-key.ts";

/** Why payer and payee say different things, as a row of TP_Transfers holds it. It speaks of the pair, whatever its row's kind. */
export interface PairReason {
  readonly payer: string;
  readonly payee: string;
  readonly capital: string;
  /** `at` = what payer says less what payee says, £, when it was given. */
  readonly given: GivenReason;
}

/** Columns of TP_Transfers that hold a reason: the first two are a person's. */
export const PAIR_REASON_HEADINGS = {
  reason: "Explained by",
  on: "Explained on",
  at: "Explained at",
  print: "Explained print",
} as const satisfies ReasonHeadings;

/** The reasons that stand on TP_Transfers. One typed since the last count was given for the difference that stood there. */
export function readPairReasons(transfers: RegisterTable | null): PairReason[] {
  const rows = registerRows(transfers, "payer");
  const differences = new Map<string, number>();
  for (const row of rows) {
    differences.set(keyOf(row), (differences.get(keyOf(row)) ?? 0) + (row.number("Difference £") ?? 0));
  }
  return rows.flatMap((row) => {
    const beside = () => ({ figure: toPenny(differences.get(keyOf(row)) ?? 0), findingPrint: "" });
    const given = readReason(row, PAIR_REASON_HEADINGS, beside);
    if (!given) return [];
    return [{ payer: row.text("payer"), payee: row.text("payee"), capital: row.text("capital"), given }];
  });
}

function keyOf(row: RegisterRow): string {
  return pairKey(row.text("payer"), row.text("payee"));
}

function toPenny(pounds: number): number {
  return Math.round(pounds * 100) / 100;
}
