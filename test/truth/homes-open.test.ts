import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkOf } from "#test/support/check-results";
import { compareFormulas } from "#test/support/compare-formulas";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { scratch } from "#test/support/run-job";
import { runReturn } from "#workbench/cli/run-return";
import { openXlsx } from "#workbench/files/open-xlsx";

const SPEND = [
  "Agency,Service,COFOG,Theme,Gross,External income,Internal income,Apportionment basis,Transfer to,Income from",
  "County,Roads,04.5,Roads,700,0,0,direct,,",
  "District,Homes,06.1,Homes,300,0,0,direct,,",
].join("\n");

/** Two bodies, £1,000 together; of the district nobody has said whether it is of the place. */
async function returnOf(districtHome: string) {
  const folder = scratch();
  const input = join(folder, "spend.csv");
  writeFileSync(input, SPEND);
  writeFileSync(join(folder, "agencies.csv"), `agency,home\nCounty,inside\nDistrict,${districtHome}`);
  const out = join(folder, "out.xlsx");
  const job = { command: "return", inputs: [input], settings: folder, out, json: true, live: "formulas" } as const;
  const { report } = await runReturn(job);
  return { report, bytes: readFileSync(out) };
}

describe("a body of which nobody has said the home", () => {
  let open: Awaited<ReturnType<typeof returnOf>>;
  beforeAll(async () => {
    open = await returnOf("");
  }, 60_000);

  it("is one stop: B1. The views tie with its £ beside them", () => {
    expect(open.report).toMatchObject({ totalPlaceSpend: 1000 });
    expect(checkOf(open.report, "B1")).toMatchObject({ result: "does not tie" });
    expect(checkOf(open.report, "F6")).toMatchObject({ result: "ties" });
  });

  it("stands on the sheets as the tool has it: view 2 without it, and the way to B1 beside the views", () => {
    const model = openXlsx(open.bytes);
    const checks = model.sheet("TP Checks")!;
    const row = Array.from({ length: 120 }, (_, at) => at).find((at) => checks.value(at, 0) === "F6")!;
    expect([3, 4, 5, 7].map((column) => checks.value(row, column))).toEqual([1000, 1000, 0, "Ties"]);
    const views = model.sheet("TP Views")!;
    expect([views.value(5, 2), views.value(6, 2), views.value(7, 6)]).toEqual([700, 0, "See B1"]);
  });

  it("ties in the views themselves once it is said", async () => {
    const { report, bytes } = await returnOf("outside");
    for (const id of ["B1", "F6"]) expect(checkOf(report, id)).toMatchObject({ result: "ties" });
    expect(openXlsx(bytes).sheet("TP Views")!.value(7, 6)).toBe("Ties");
  });

  const soffice = libreOffice();
  (soffice ? it : it.skip)(
    "is the same where LibreOffice works the formulas out",
    () => {
      const theirs = recalculate(soffice!, new Map([["book", open.bytes]])).get("book")!;
      const { compared, different } = compareFormulas(openXlsx(open.bytes), openXlsx(theirs));
      expect(different).toEqual([]);
      expect(compared).toBeGreaterThan(100);
    },
    60_000,
  );
});
