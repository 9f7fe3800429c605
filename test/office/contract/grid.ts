import type { OpenBench, SheetDraft } from "../bench.ts";
import { mark, sheetPlan } from "../plans.ts";
import { refusalOf, valueOf, withBench } from "./answer.ts";

const SPEND: SheetDraft = {
  name: "Spend",
  rows: [
    ["Payee", "Amount"],
    ["Acme", 10],
    ["Byte", 20],
    ["Cord", 30],
  ],
};

export function describeGrid(open: OpenBench): void {
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

    test("rows are selected over the used columns, of rows apart the first that stand together", () =>
      withBench(open, [SPEND, { name: "Notes", rows: [["x"]] }], async (bench) => {
        valueOf(await bench.port.showRows("Notes", [0]));
        expect(bench.front()).toEqual({ sheet: "Notes", range: "A1" });
        valueOf(await bench.port.showRows("Spend", [3, 1, 0]));
        expect(bench.front()).toEqual({ sheet: "Spend", range: "A1:B2" });
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
