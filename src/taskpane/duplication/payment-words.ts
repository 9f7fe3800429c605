import type { DuplicateGroupView, PaymentView } from "#application/view/duplicates-view";
import { dayOf } from "#domain/dates/serial";
import { PAIR, PAYMENTS, WHY_ALIKE } from "../words/duplication.ts";
import type { RunDays } from "../words/repeated-run.ts";
import type { DuplicateQuestion } from "./questions.ts";

/** 12/05/2025; "" where there is no date. */
export function dateText(serial: number | null): string {
  if (serial === null) return "";
  const { year, month, day } = dayOf(serial);
  return `${twoFigures(day)}/${twoFigures(month)}/${String(year)}`;
}

function twoFigures(value: number): string {
  return String(value).padStart(2, "0");
}

/** Rows as they are numbered on the sheet. */
export function sheetRows({ rows }: PaymentView): readonly number[] {
  return rows.map((row) => row + 1);
}

export function payeeOf({ payee }: PaymentView): string {
  return payee === "" ? PAYMENTS.noPayee : payee;
}

/** The days on which a run stands there. */
export function runDays({ groups: [group] }: DuplicateQuestion): RunDays {
  const dayAt = (at: number): string => dateText(group?.payments[at]?.date ?? null);
  return { first: dayAt(0), again: dayAt(1) };
}

/** Why the payments of a group are alike, as a sentence. */
export function whyAlike({ test, payments }: DuplicateGroupView): string {
  const [first, second] = payments;
  const references = [first?.reference ?? "", second?.reference ?? ""] as const;
  // Of an unequal pair the placeholder is the one to be named.
  const named = test === "same day" && /\d/.test(references[0]) ? ([references[1], ""] as const) : references;
  const places = payments.map((one) => `${one.agency} ${PAIR.rowInWords(sheetRows(one))}`).join(", ");
  return WHY_ALIKE[test]({ references: named, places });
}
