import type { SourceView } from "#application/view/place-view";
import { unstatedTerms } from "#domain/place/new-registers";

const HEADINGS = [
  ["Body Name", "Fordshire County Council", "agency", 1],
  ["Supplier (Beneficiary Name)", "ACME CARE LTD", "payee", 1],
  ["Transaction Number", "INV-1001", "reference", 0.7],
  ["Payment Date", "12/05/2025", "date", 1],
  ["Purpose of spend", "Home care", "purpose", 1],
  ["Net Amount £", "£4,800.00", "amount", 1],
  ["Cost centre", "4410", null, 0],
] as const;

/** The payments of the pane's mock-up: 15 rows, £28,163.90, total in F20, one question, one broken cell, four rows left out. */
export function paymentsSource(changes: Partial<SourceView> = {}): SourceView {
  return {
    key: "S02",
    sheet: "Payments Apr-Jun 2025",
    headerRow: 2,
    layout: "payments",
    terms: { ...unstatedTerms("S02"), unit: "£", use: "detail", vat: "net" },
    rows: 15,
    sumPence: 2_816_390,
    suspense: 0,
    control: { pence: 2_816_390, differencePence: 0, row: 19 },
    columns: HEADINGS.map(([header, sample, field, confidence], column) => ({
      column,
      header,
      sample,
      field,
      confidence,
    })),
    leftOut: [
      { row: 0, reason: "title" },
      { row: 1, reason: "title" },
      { row: 10, reason: "blank row" },
      { row: 19, reason: "Total" },
    ],
    findings: [
      {
        code: "cell-error",
        severity: "look",
        sheet: "Payments Apr-Jun 2025",
        row: 11,
        column: 4,
        params: { text: "#REF!", heading: "Purpose of spend" },
      },
    ],
    answersNeeded: ["reference"],
    ...changes,
  };
}
