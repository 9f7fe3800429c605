import { codeColumn } from "#domain/columns/coded";
import type { Ledger } from "#domain/ledger/ledger";
import type { SourceTerms } from "#domain/place/registers";
import { judgePayees } from "#domain/transfers/take-out";

type Line = readonly [agency: string, capital: string, source: string, counts: 0 | 1];

const TERMS: Readonly<Record<string, Partial<SourceTerms>>> = {
  books: { measure: "gross", accountingBasis: "outturn" },
  net: { measure: "net", accountingBasis: "outturn" },
  paid: { measure: "gross", accountingBasis: "payments" },
};

function judge(lines: readonly Line[]): ReturnType<typeof judgePayees> {
  const column = (at: 0 | 1 | 2) => codeColumn(lines.map((line) => line[at]));
  const ledger = { size: lines.length, agency: column(0), capital: column(1), source: column(2) } as unknown as Ledger;
  const counts = Uint8Array.from(lines, (line) => line[3]);
  return judgePayees(ledger, counts, (source) => TERMS[source] as SourceTerms | undefined);
}

/** By method.md 1.5, and by hand. */
it("only counted lines of a payee make it one whose payments are taken out, of one kind or of any", () => {
  const standing = judge([
    ["Police", "revenue", "books", 0],
    ["Trust", "revenue", "books", 0],
    ["Trust", "revenue", "books", 1],
    ["Trust", "capital", "books", 0],
  ]);
  const takeOut = (payee: string, capital: string | null): string => standing(payee, capital).takeOut;
  expect([takeOut("Police", "revenue"), takeOut("Police", null)]).toEqual(["payee not counted", "payee not counted"]);
  expect([takeOut("Trust", "revenue"), takeOut("Trust", "capital"), takeOut("Trust", null)]).toEqual([
    ...["Y", "payee not counted", "Y"],
  ]);
});

it("a payee is net, or known by payments alone, where all of its counted lines are", () => {
  const standing = judge([
    ["Trust", "revenue", "net", 1],
    ["Trust", "revenue", "net", 1],
    ["Trust", "revenue", "books", 0],
    ["Police", "revenue", "paid", 1],
    ["Police", "revenue", "paid", 1],
    ["Fire", "revenue", "paid", 1],
    ["Fire", "revenue", "books", 1],
    ["Fire", "revenue", "net", 1],
  ]);
  expect(standing("Trust", "revenue")).toEqual({ takeOut: "payee net", onPaymentsOnly: false });
  expect(standing("Police", "revenue")).toEqual({ takeOut: "Y", onPaymentsOnly: true });
  expect(standing("Fire", "revenue")).toEqual({ takeOut: "Y", onPaymentsOnly: false });
});
