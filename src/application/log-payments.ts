import type { LogRow } from "#domain/ledger/source-row";
import type { Amendments } from "./amendments.ts";

/** What was decided on payments and payees, for TP Log: one line a decision, the rows of the two payments named. */
export function sayPayments({
  duplicates = [],
  suppliers = [],
}: Amendments): Pick<LogRow, "action" | "source" | "rows">[] {
  return [
    ...duplicates.map(({ rows, verdict, note }) => {
      const pair = rows.join(" and ");
      const said = verdict === null ? `Decision on ${pair} taken back` : `Payments ${pair}: ${VERDICTS[verdict]}`;
      return { action: withNote(said, note), source: "TP Duplicates", rows: rows.length };
    }),
    ...suppliers.map(({ name, supplier, decision }) => ({
      action:
        decision === null
          ? `Answer on payee “${name}” taken back`
          : `Payee “${name}” is ${decision === "same" ? "" : "not "}“${supplier}”`,
      source: "TP Suppliers",
      rows: null,
    })),
  ];
}

const VERDICTS = { duplicate: "duplicate", not: "not a duplicate", unsure: "unsure" } as const;

function withNote(said: string, note: string): string {
  return note === "" ? said : `${said}. ${note}`;
}
