import { runReturn } from "#workbench/cli/run-return";
import { openXlsx } from "#workbench/files/open-xlsx";
import { compareFormulas } from "#test/support/compare-formulas";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { checkOf } from "#test/support/check-results";
import { fileOf, scratch } from "#test/support/run-job";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const MOVED = [
  "Body name,Supplier,Date,Transaction No,Purpose,Net Amount",
  "Ford,Acme,01/06/2025,T1,Beds,10.00",
  "Ford,Beacon,02/06/2025,T2,Beds,n/k",
  "Date,Supplier,Transaction No,Net Amount,Purpose,Body name",
  "03/06/2025,Acme,T3,£5.00,Beds,Ford",
  "04/06/2025,Acme,T4,,Beds,Ford",
  "05/06/2025,Cedar,T5,7,Beds,Ford",
];
const GLUED = ["Supplier,Total", "Acme,10.00", "Academy21740.00", "Grand Total,750.00"];

const CASED = [
  "Body name,Service,Theme,Client group,Funding stream,Net Amount",
  "Ford,Care,Older people,Adults,Better Care Fund,100",
  "Ford,Meals,older people,adults,better care fund,5",
  "Ford,Flats,Housing,,,50",
];

/** £10.00 under the first headings, £5.00 and £7.00 under the second; n/k and the empty amount stand in suspense. */
const READ = { rows: 3, sum: 22, suspense: 1 };

describe("columns that move further down the sheet", () => {
  it("are counted by their own headings; the withheld amount stands in suspense", async () => {
    const { report, bytes } = await count("moved", MOVED);
    expect((report["sources"] as unknown[])[0]).toMatchObject(READ);
    expect(checkOf(report, "A1")).toMatchObject({ result: "ties" });
    expect(checkOf(report, "A4")).toMatchObject({ result: "does not tie", difference: 1 });
    expect(checkOf(report, "F11")).toMatchObject({ result: "ties" });
    const sheet = openXlsx(bytes).sheet("moved")!;
    const read = sheet.columns.findIndex((cells) => cells?.values[0] === "TP Read");
    expect(sheet.columns[read]!.values.slice(1, 7)).toEqual([10, 0, 0, 5, 0, 7]);
  });

  it("a figure stuck to the text counts as the file's own total proves it", async () => {
    const { report } = await count("glued", GLUED);
    expect((report["sources"] as unknown[])[0]).toMatchObject({ rows: 2, sum: 750, suspense: 0, controlTotal: 750 });
    expect(checkOf(report, "A2")).toMatchObject({ result: "ties", difference: 0 });
  });

  it("themes that differ in case alone are one line of every sheet, and tie to the total", async () => {
    const { report, bytes } = await count("cased", CASED);
    expect(checkOf(report, "F3")).toMatchObject({ result: "ties", difference: 0 });
    const themes = openXlsx(bytes)
      .sheet("TP Agency x Theme")!
      .columns.map((cells) => cells?.values[3]);
    expect(themes.filter((heading) => /older/i.test(String(heading)))).toEqual(["Older people"]);
  });

  const soffice = libreOffice();
  (soffice === null ? it.skip : it)(
    "LibreOffice works every formula out alike",
    async () => {
      const books = new Map([
        ["moved", (await count("moved", MOVED)).bytes],
        ["cased", (await count("cased", CASED)).bytes],
        ["glued", (await count("glued", GLUED)).bytes],
      ]);
      for (const [name, bytes] of recalculate(soffice!, books)) {
        expect(compareFormulas(openXlsx(books.get(name)!), openXlsx(bytes)).different).toEqual([]);
      }
    },
    120_000,
  );
});

async function count(name: string, rows: readonly string[]) {
  const out = join(scratch(), `${name}.xlsx`);
  const inputs = [fileOf(`${name}.csv`, rows.join("\n"))];
  const job = await runReturn({ command: "return", inputs, settings: null, out, json: true, live: "formulas" });
  return { ...job, bytes: readFileSync(out) };
}
