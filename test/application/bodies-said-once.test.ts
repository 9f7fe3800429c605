import { wordAt } from "#domain/columns/coded";
import { findUnnamedBodies } from "#domain/tagging/find-unnamed-bodies";
import { countSheets, openCouncilSheets } from "#test/support/count-files";
import { fileOf } from "#test/support/run-job";

const HEAD = "Agency,Service,Payee,Date,Net amount";

/** Pounds by body as they are read; "" = nobody is said to have spent them. */
function poundsByBody(rows: readonly string[]): { readonly pounds: Record<string, number>; readonly unnamed: number } {
  const sheets = openCouncilSheets([fileOf("bodies.csv", [HEAD, ...rows].join("\n"))]);
  const { assembled, sources } = countSheets(sheets, {});
  const { ledger } = assembled;
  const pounds: Record<string, number> = {};
  for (let i = 0; i < ledger.size; i++) {
    const body = ledger.agency.codes[i] === -1 ? "" : wordAt(ledger.agency, i);
    pounds[body] = (pounds[body] ?? 0) + ledger.amountPence[i]! / 100;
  }
  const found = findUnnamedBodies(
    ledger,
    sources.blocks.map(({ block }) => block),
  );
  return { pounds, unnamed: Number(found[0]?.params["lines"] ?? 0) };
}

describe("a body that is said once for several lines", () => {
  const COUNTY = ["County,Roads,A,1/6/2025,10000", ",Schools,B,1/6/2025,20000"];
  const BELOW = [",Parks,C,1/6/2025,30000", ",Leisure,D,1/6/2025,20000"];

  it.each<[string, readonly string[], number]>([
    ["a heading without an amount", [...COUNTY, "District,,,,", ...BELOW], 70_000],
    ["a line in suspense", [...COUNTY, "District,Bins,E,1/6/2025,TBC", ...BELOW], 70_000],
    ["a heading that a sort put last", [...COUNTY, ...BELOW, "District,,,,"], 70_000],
    ["a total below its lines", [...COUNTY, ...BELOW, "District total,,,,50000"], 70_000],
    ["a line", [...COUNTY, "District,Bins,E,1/6/2025,5", ...BELOW], 70_000],
  ])("gives no other body's money where the next is named on %s", (_, rows, nobodys) => {
    const { pounds, unnamed } = poundsByBody(rows);
    expect(pounds).toMatchObject({ County: 10_000, "": nobodys });
    expect(unnamed).toBe(3);
  });

  it("is the body of every line where the file names no other, whatever its totals say", () => {
    const rows = [...COUNTY, ...BELOW, "County total,,,,80000", "Grand total,,,,80000"];
    expect(poundsByBody(rows)).toEqual({ pounds: { County: 80_000 }, unnamed: 0 });
  });
});
