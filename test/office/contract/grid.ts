import type { OpenBench, SheetDraft } from "../bench.ts";
import { mark, sheetPlan } from "../plans.ts";
import { limitedTo, refusalOf, valueOf, withBench } from "./answer.ts";

const SPEND: SheetDraft = {
  name: "Spend",
  rows: [
    ["Payee", "Amount"],
    ["Acme", 10],
    ["Byte", 20],
    ["Cord", 30],
  ],
};

/** Large enough for several chunks, of the fake too. */
const LARGE = {
  name: "Large",
  rows: Array.from({ length: 3500 }, (_, row) => (row === 0 ? ["Payee", "Amount"] : [`body ${row}`, row])),
};
const CHUNK = 30_000;

export function describeGrid(open: OpenBench): void {
  const small = limitedTo(CHUNK, open);
  describe("the grid", () => {
    test("new sheets stand behind the council's, before ours, with text as text and numbers as numbers", () =>
      withBench(open, [SPEND], async (bench) => {
        valueOf(await bench.port.writeSheets([sheetPlan("TP Views", { blocks: [mark("TP Views")] })]));
        const rows = [
          ["Payee", "Amount", "Ref"],
          ["=HYPERLINK()", 12.5, "007"],
          [null, -3, "1/2"],
          ["'tis", null, "TRUE"],
        ];
        const added = await bench.port.addSheets([
          { name: "Partner", rows },
          { name: "Empty", rows: [] },
        ]);
        expect(valueOf(added)).toEqual(["Partner", "Empty"]);
        expect(bench.sheetNames()).toEqual(["Spend", "Partner", "Empty", "TP Views"]);
        const read = valueOf(await bench.port.readSheet("Partner"));
        expect(rows.map((_, row) => read.columns.map((column) => column[row]))).toEqual(rows);
        expect(bench.formula("Partner", 1, 0)).toBeUndefined();
      }));

    test("no sheet is added where the structure is protected", () =>
      withBench(open, [SPEND], async (bench) => {
        bench.protectStructure();
        expect(refusalOf(await bench.port.addSheets([{ name: "Partner", rows: [["a"]] }]))).toEqual({
          code: "workbook-protected",
        });
        expect(bench.sheetNames()).toEqual(["Spend"]);
      }));

    test.each(["before", "after"] as const)(
      "a fault %s any round trip of adding a sheet leaves no part of it, and is the one that is told",
      async (when) => {
        const whole = await pictureOfLarge(small);
        for (let step = 1; step < 40; step++) {
          const bench = await small([SPEND]);
          const hasFailed = bench.failStep(step, when);
          const told = await bench.port.addSheets([LARGE]).then(
            (answer) => (answer.ok ? "done" : JSON.stringify(answer.error)),
            (fault: unknown) => String(fault),
          );
          const sheets = bench.sheetNames();
          if (hasFailed()) {
            expect(told).toMatch(/GeneralException|told to fail/);
            expect(sheets).toEqual(["Spend"]);
            valueOf(await bench.port.addSheets([LARGE]));
          }
          expect(bench.picture("Large")).toBe(whole);
          await bench.close();
          if (hasFailed()) continue;
          expect(step).toBeGreaterThan(3);
          expect(told).toBe("done");
          return;
        }
        throw new Error("adding the sheet took more round trips than expected");
      },
    );

    test("a stop after any chunk of a sheet is `cancelled`, and no part of it stays", () =>
      withBench(small, [SPEND], async (bench) => {
        let chunks = 0;
        valueOf(await bench.port.addSheets([{ ...LARGE, name: "Whole" }], () => ++chunks > 0));
        expect(chunks).toBeGreaterThan(2);
        for (let last = 1; last <= chunks; last++) {
          let left = last;
          expect(refusalOf(await bench.port.addSheets([LARGE], () => --left > 0))).toEqual({ code: "cancelled" });
          expect(bench.sheetNames()).toEqual(["Spend", "Whole"]);
        }
      }));

    test("a half sheet that cannot be deleted either is named", () =>
      withBench(small, [SPEND], async (bench) => {
        const answer = await bench.port.addSheets([LARGE], () => {
          bench.editCell(true);
          return true;
        });
        expect(refusalOf(answer)).toEqual({ code: "half-added", sheets: ["Large"] });
        expect(bench.sheetNames()).toEqual(["Spend", "Large"]);
        expect(bench.value("Large", LARGE.rows.length - 1, 1)).toBeNull();
      }));

    test("where Excel refuses before a sheet was asked for, that is told, and nothing is deleted", () =>
      withBench(small, [SPEND], async (bench) => {
        bench.editCell(true);
        expect(refusalOf(await bench.port.addSheets([LARGE]))).toEqual({ code: "cell-edit-mode" });
        expect(bench.sheetNames()).toEqual(["Spend"]);
      }));

    test("rows are selected over the used columns, of rows apart the first that stand together", () =>
      withBench(open, [SPEND, { name: "Notes", rows: [["x"]] }], async (bench) => {
        valueOf(await bench.port.showRows("Notes", [0]));
        expect(bench.front()).toEqual({ sheet: "Notes", range: "A1" });
        expect(valueOf(await bench.port.showRows("Spend", [3, 1, 0]))).toBe(2);
        expect(bench.front()).toEqual({ sheet: "Spend", range: "A1:B2" });
        expect(valueOf(await bench.port.showRows("Spend", [3]))).toBe(1);
        expect(bench.front()).toEqual({ sheet: "Spend", range: "A4:B4" });
      }));

    test("a sheet comes to the front, a hidden one too; one that is gone is said", () =>
      withBench(open, [SPEND, { name: "Hidden", rows: [["x"]], hidden: true }], async (bench) => {
        valueOf(await bench.port.openSheet("Hidden"));
        expect(bench.front().sheet).toBe("Hidden");
        expect(refusalOf(await bench.port.openSheet("Gone"))).toEqual({ code: "sheet-missing", sheet: "Gone" });
        expect(refusalOf(await bench.port.showRows("Gone", [1]))).toEqual({ code: "sheet-missing", sheet: "Gone" });
      }));
  });
}

/** The large sheet as it is when nothing goes wrong. */
async function pictureOfLarge(open: OpenBench): Promise<string> {
  const bench = await open([SPEND]);
  valueOf(await bench.port.addSheets([LARGE]));
  const picture = bench.picture("Large");
  await bench.close();
  return picture;
}
