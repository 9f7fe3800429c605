import type { ClassHint } from "../left-out/class-words.ts";
import { EXTERNAL_INCOME, FUNDING, INCOME } from "../ledger/left-out.ts";
import { lineSide } from "../ledger/line-side.ts";
import type { Mention } from "../transfers/mention.ts";
import { NOT_STATED } from "../transfers/pair-key.ts";
import { wayOfMoney } from "../transfers/receipt-words.ts";
import type { BlockRows } from "./block-rows.ts";
import { isChargedOutside } from "./charged-outside.ts";
import { isFee, isFunding } from "./kind-of-income.ts";
import type { RowTags } from "./row-tags.ts";
import type { SourceText } from "./source-text.ts";

/** TP Left out of what one service of a body charges another. */
const RECHARGE = "internal recharge";
/** Classes whose income is a body's own money going round: what comes back of it is income from nobody. */
const OWN_MONEY = [
  RECHARGE,
  ...["reserves and provisions", "depreciation", "accounting adjustment"],
  ...["loans and investments", "recoverable VAT"],
];

/** What is known of a line that its source calls income. */
export interface IncomeAsked {
  readonly rows: Pick<BlockRows, "isCounted" | "payerOfFlow">;
  readonly mention: Mention | null;
  /** The class that its words say; absent = rows are not asked. */
  readonly hint?: ClassHint | null;
}

/**
 * The tags of a line that its source calls income: out of the spending, and stated as income from the counted body that
 * pays it, or from outside. A tax, or a grant of a body that is not counted, is funding and neither; nor is it income where
 * a body's own money goes round: a recharge between its services, a movement of its reserves.
 *
 * What the source itself leaves out under another class stays there.
 *
 * @param asked - `rows.isCounted` says whether a body has spending in the count, `payerOfFlow` which counted body pays a known flow.
 * @source method.md, FORMULAS 6: "Y is sales, fees, charges and private contributions. Grants from public bodies that are not
 * counted are funding, never Y"
 */
export function withIncomeLine(tags: RowTags, row: SourceText, asked: IncomeAsked): RowTags {
  if (tags.leftOut !== "" || lineSide(row.text("side")) !== "income") return tags;
  const payer = payerOf(tags, row, asked);
  // Several counted bodies may pay it: which of them, a person says in TP Income from (check A15).
  if (payer === NOT_STATED) return { ...tags, leftOut: INCOME, incomeFrom: "" };
  if (payer !== "" && payer !== tags.agency && asked.rows.isCounted?.(payer) === true) {
    return { ...tags, leftOut: INCOME, incomeFrom: payer };
  }
  return { ...tags, leftOut: classOf(tags, row, { ...asked, payer }) };
}

/** Whom the source or the words name; of a known flow whose words name nobody, the one counted body that can pay it. */
function payerOf({ incomeFrom, agency }: RowTags, row: SourceText, { mention, rows }: IncomeAsked): string {
  const named = incomeFrom || (mention?.body ?? "");
  return named === "" && isOfFlow(row, mention) ? (rows.payerOfFlow?.(agency, mention!.kind) ?? "") : named;
}

/** The service that bears a flow's name has fees of its own: it is asked only where the line says nothing else. */
function isOfFlow(row: SourceText, mention: Mention | null): boolean {
  return (mention?.kind ?? "") !== "" && (mention?.field !== "service" || row.text("purpose") === "");
}

/** Of income that no counted body pays, or that the body pays itself. */
function classOf(tags: RowTags, row: SourceText, asked: IncomeAsked & { readonly payer: string }): string {
  if (asked.payer === "") return isOfFlow(row, asked.mention) ? FUNDING : unpaidClass(row, asked.hint);
  if (asked.payer === tags.agency) return isPaidByItself(tags, row) ? RECHARGE : unpaidClass(row, asked.hint);
  return isFee(row, "recharges too") && !isFunding(row) ? EXTERNAL_INCOME : FUNDING;
}

/** Of income of which nothing names who pays it. */
function unpaidClass(row: SourceText, hint: ClassHint | null = null): string {
  return ownMoney(row, hint) ?? (isFunding(row) ? FUNDING : EXTERNAL_INCOME);
}

/** A body's own name on its income says who pays only where the source or the words say so: “Marlow leisure fees” do not. */
function isPaidByItself({ incomeFrom, agency }: RowTags, row: SourceText): boolean {
  if (incomeFrom === agency) return true;
  return wayOfMoney([row.text("purpose"), row.text("service")]) === "receives" && !isFee(row);
}

function ownMoney(row: SourceText, hint: ClassHint | null): string | null {
  if (hint === null || !OWN_MONEY.includes(hint.class)) return null;
  if (hint.class === RECHARGE && isChargedOutside(row)) return null;
  const isOfTheLine = hint.field === "purpose" || (hint.field === "service" && row.text("purpose") === "");
  return isOfTheLine ? hint.class : null;
}
