import type { ClassHint } from "../left-out/class-words.ts";
import { lineSide } from "../ledger/line-side.ts";
import type { Mention } from "../transfers/mention.ts";
import type { BlockRows } from "./block-rows.ts";
import type { SourceText } from "./source-text.ts";

/** What a payment has and a line of accounts has not. */
const OF_A_PAYMENT = ["payee", "reference", "date"] as const;

/**
 * The class that a line below nought says by words of income, where nothing else tells: no column calls it income or
 * spending, and it names no counted body, which is asked as a transfer. Summed up as negative spending it would make the
 * total too small, and nobody would know.
 *
 * A line of a list of payments is a credit on what was paid, whatever its account is called.
 *
 * @param amount - of the line, in the file's unit; null = in suspense.
 * @source method.md, FORMULAS 6; assurance.md E1
 */
export function askIncome(row: SourceText, asked: AskedOfIncome): ClassHint | null {
  const { amount } = asked;
  const { incomeClassOf } = asked.rows;
  if (!incomeClassOf || amount === null || amount >= 0) return null;
  return isToldOtherwise(row) || isTransfer(asked) ? null : incomeClassOf(row);
}

function isToldOtherwise(row: SourceText): boolean {
  return lineSide(row.text("side")) !== null || OF_A_PAYMENT.some((field) => row.text(field) !== "");
}

function isTransfer({ mention, rows }: AskedOfIncome): boolean {
  return mention !== null && (mention.body === "" || rows.isCounted?.(mention.body) === true);
}

/** What is known of a line that is asked for words of income. */
export interface AskedOfIncome {
  readonly rows: Pick<BlockRows, "incomeClassOf" | "isCounted">;
  readonly amount: number | null;
  readonly mention: Mention | null;
}
