import type { TagCells, TagPlace } from "#application/ports/workbook.port";
import type { Bench, OpenBench, SheetDraft } from "../bench.ts";
import { column, sheetPlan, sourcePlan, table } from "../plans.ts";
import { refusalOf, valueOf, withBench } from "./answer.ts";

const SPEND: SheetDraft = {
  name: "Spend",
  rows: [
    ["Payee", "Amount"],
    ["Acme", 10],
    ["Byte", 20],
    ["Cord", 30],
    ["Dome", 40],
  ],
};
const BESIDE: TagPlace = { sheet: "Spend", headerRow: 0, ledger: null };
const HEADINGS = ["TP Row", "TP Theme", "TP Basis", "TP Tagged by"];

function tagIn(bench: Bench, place: TagPlace, cells: readonly TagCells[]): ReturnType<Bench["port"]["tagRows"]> {
  return bench.port.tagRows([{ place, cells }]);
}

/** TP columns beside the source, as a count leaves them. */
const COLUMNS = sourcePlan(
  "Spend",
  [
    column("TP Row", ["S01-000001", "S01-000002", "S01-000003", "S01-000004"]),
    column("TP Theme", ["Housing", null, null, "Transport"]),
    column("TP Eliminate", [null, null, null, 0.5]),
    column("TP Tagged by", ["source", "source", "source", "source"]),
  ],
  { firstColumn: 2, rows: 4 },
);

/** The same in a ledger of ours, whose rows stand in another order. */
const LEDGER = sheetPlan("TP Ledger S01", {
  tables: [
    table("TP_Ledger_S01", 2, [
      column("Source sheet", ["Spend", "Spend"]),
      column("Source row", [3, 2]),
      column("TP Row", ["S01-000002", "S01-000001"]),
      column("TP Theme", [null, "Housing"]),
    ]),
  ],
});

export function describeTagging(open: OpenBench): void {
  describe("tags of single rows", () => {
    test("cells are read under the headings that stand, row by row as asked", () =>
      withBench(open, [SPEND], async (bench) => {
        valueOf(await bench.port.writeSourceColumns([COLUMNS]));
        expect(valueOf(await bench.port.readTags(BESIDE, [4, 1], HEADINGS))).toEqual([
          { row: 4, cells: { "TP Row": "S01-000004", "TP Theme": "Transport", "TP Tagged by": "source" } },
          { row: 1, cells: { "TP Row": "S01-000001", "TP Theme": "Housing", "TP Tagged by": "source" } },
        ]);
      }));

    test("a source without TP columns has no cells; a sheet that is gone is said", () =>
      withBench(open, [SPEND], async (bench) => {
        expect(valueOf(await bench.port.readTags(BESIDE, [1], HEADINGS))).toEqual([{ row: 1, cells: {} }]);
        const gone = await bench.port.readTags({ ...BESIDE, sheet: "Gone" }, [1], HEADINGS);
        expect(refusalOf(gone)).toEqual({ code: "sheet-missing", sheet: "Gone" });
      }));

    test("only the cells of the rows named change, and text is never taken for anything else", () =>
      withBench(open, [SPEND], async (bench) => {
        valueOf(await bench.port.writeSourceColumns([COLUMNS]));
        const written = await tagIn(bench, BESIDE, [
          { row: 2, cells: { "TP Theme": "=1+1", "TP Tagged by": "source; person: theme" } },
          { row: 4, cells: { "TP Theme": null, "TP Eliminate": 0.25 } },
          { row: 3, cells: { "TP Theme": "07" } },
        ]);
        valueOf(written);
        const themes = [1, 2, 3, 4].map((row) => bench.value("Spend", row, 3));
        expect(themes).toEqual(["Housing", "=1+1", "07", null]);
        expect(bench.formula("Spend", 2, 3)).toBeUndefined();
        expect([3, 4].map((row) => bench.value("Spend", row, 4))).toEqual([null, 0.25]);
        expect([1, 2, 3].map((row) => bench.value("Spend", row, 5))).toEqual([
          "source",
          "source; person: theme",
          "source",
        ]);
        expect([1, 2, 3, 4].map((row) => [bench.value("Spend", row, 0), bench.value("Spend", row, 1)])).toEqual(
          SPEND.rows.slice(1),
        );
      }));

    test("a row beside which another id stands has moved, and a heading that is gone as well: nothing is written", () =>
      withBench(open, [SPEND], async (bench) => {
        valueOf(await bench.port.writeSourceColumns([COLUMNS]));
        const moved = { code: "rows-moved", sheet: "Spend" };
        const theme = (row: number, id: string): TagCells => ({ row, id, cells: { "TP Theme": "Roads" } });
        expect(refusalOf(await tagIn(bench, BESIDE, [theme(1, "S01-000001"), theme(2, "S01-000003")]))).toEqual(moved);
        expect(refusalOf(await tagIn(bench, BESIDE, [{ row: 1, cells: { "TP Stream": "x" } }]))).toEqual(moved);
        const read = valueOf(await bench.port.readTags(BESIDE, [1, 2], ["TP Theme"]));
        expect(read.map(({ cells }) => cells["TP Theme"])).toEqual(["Housing", null]);
        valueOf(await tagIn(bench, BESIDE, [theme(2, "S01-000002")]));
      }));

    test("rows of a ledger are found by the council's row", () =>
      withBench(open, [SPEND], async (bench) => {
        valueOf(await bench.port.writeSheets([LEDGER]));
        const place = { ...BESIDE, ledger: "TP_Ledger_S01" };
        expect(valueOf(await bench.port.readTags(place, [1, 2, 3], ["TP Row", "TP Theme"]))).toEqual([
          { row: 1, cells: { "TP Row": "S01-000001", "TP Theme": "Housing" } },
          { row: 2, cells: { "TP Row": "S01-000002", "TP Theme": null } },
          { row: 3, cells: {} },
        ]);
        valueOf(await tagIn(bench, place, [{ row: 2, cells: { "TP Theme": "Transport" } }]));
        expect([4, 5].map((row) => bench.value("TP Ledger S01", row, 3))).toEqual(["Transport", "Housing"]);
      }));

    test("a protected sheet is left alone", () =>
      withBench(open, [SPEND], async (bench) => {
        valueOf(await bench.port.writeSourceColumns([COLUMNS]));
        bench.protect("Spend");
        const before = bench.picture("Spend");
        const written = await tagIn(bench, BESIDE, [{ row: 1, cells: { "TP Theme": "Transport" } }]);
        expect(refusalOf(written)).toEqual({ code: "protected", sheet: "Spend" });
        expect(bench.picture("Spend")).toBe(before);
      }));

    test("a thousand rows apart are tagged within few syncs", () =>
      withBench(
        open,
        [{ name: "Long", rows: [["Payee"], ...Array.from({ length: 2000 }, (_, at) => [`payee ${at}`])] }],
        async (bench) => {
          const empty = Array.from({ length: 2000 }, () => null);
          const plan = sourcePlan("Long", [column("TP Row", empty.map(String)), column("TP Theme", empty)], {
            firstColumn: 1,
            rows: 2000,
          });
          valueOf(await bench.port.writeSourceColumns([plan]));
          bench.count();
          const rows = Array.from({ length: 1000 }, (_, at) => 2 * at + 1);
          const place = { ...BESIDE, sheet: "Long" };
          valueOf(
            await tagIn(
              bench,
              place,
              rows.map((row) => ({ row, cells: { "TP Theme": "Housing" } })),
            ),
          );
          expect(bench.count()?.syncs ?? 0).toBeLessThanOrEqual(4);
          expect([1, 2, 1999, 2000].map((row) => bench.value("Long", row, 2))).toEqual([
            "Housing",
            null,
            "Housing",
            null,
          ]);
        },
      ));
  });
}
