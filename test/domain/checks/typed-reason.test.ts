import type { CheckRow } from "#domain/checks/check";
import { explainCheck, noteOfReason, printOfFinding } from "#domain/checks/given-reason";
import { readExplanations } from "#application/amend-explanations";
import { readPairReasons } from "#domain/checks/pair-reason";
import { BODIES_MISSING } from "./bodies-missing.ts";

const HEADINGS = ["No.", "This side £", "Difference £", "Explained by", "On", "Explained at", "Explained print"];

const check = (finding: string): CheckRow => ({ ...BODIES_MISSING, finding });

/** TP_Checks as the last count left it, with a reason typed since. */
const typed = (finding: string, reason: string) => ({
  headings: [...HEADINGS, "Finding print"],
  rows: [["A16", 2, 2, reason, null, null, null, printOfFinding(finding)]],
});

describe("a reason typed on TP Checks", () => {
  it("is given for what the check had found there: not for others of the same size at the next count", () => {
    const given = readExplanations(typed("Fire; Police", "asked for")).get("A16")!;
    expect(explainCheck(check("Fire; Police"), given).explained?.reason).toBe("asked for");
    const others = explainCheck(check("Fire; Parish"), given);
    expect(others.explained).toBeUndefined();
    // It stays outdated at every later count.
    expect(noteOfReason(others)?.print).toBe(given.print);
  });

  it("on a sheet from before findings were kept, goes by the figure alone", () => {
    const { headings, rows } = typed("", "asked for");
    const before = { headings: headings.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) };
    const given = readExplanations(before).get("A16")!;
    expect(explainCheck(check("Fire; Parish"), given).explained?.reason).toBe("asked for");
  });
});

it("a reason typed on TP Transfers is given for the difference of the whole pair", () => {
  const headings = ["Payer", "Payee", "Capital", "Difference £", "Explained by", "Explained on", "Explained at"];
  const rows = [
    ["ICB", "FCC", "revenue", 150_000.1, "paid in April", null, null],
    ["ICB", "FCC", "capital", -20_000, null, null, null],
    ["ICB", "ODC", "revenue", 5, null, null, null],
  ];
  const reasons = readPairReasons({ headings, rows });
  expect(reasons.map(({ payee, given }) => [payee, given.reason, given.at])).toEqual([
    ["FCC", "paid in April", 130_000.1],
  ]);
});
