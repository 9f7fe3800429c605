import type { TagPlace } from "#application/ports/workbook.port";
import type { Bench, OpenBench, SheetDraft } from "../bench.ts";
import { column, sourcePlan } from "../plans.ts";
import { refusalOf, valueOf, withBench } from "./answer.ts";

const ROWS = [
  ["Payee", "Amount"],
  ["Acme", 10],
  ["Byte", 20],
  ["Cord", 30],
  ["Dome", 40],
] as const;
const PLAIN: SheetDraft = { name: "Spend", rows: ROWS };
const TABLE: SheetDraft = { name: "Spend", rows: ROWS, table: { name: "Spend", top: 0, left: 0, bottom: 4, right: 1 } };
const BESIDE: TagPlace = { sheet: "Spend", headerRow: 0, ledger: null };
const HALF = { shown: 2, hidden: 2 };

async function count(bench: Bench, table: string | null, themes: readonly string[] = ["a", "b", "c", "d"]) {
  const ids = column("TP Row", ["S01-000001", "S01-000002", "S01-000003", "S01-000004"]);
  const plan = sourcePlan("Spend", [ids, column("TP Theme", themes)], { firstColumn: 2, rows: 4 });
  valueOf(await bench.port.writeSourceColumns([{ ...plan, table }]));
}
const themes = (bench: Bench): unknown[] => [1, 2, 3, 4].map((row) => bench.value("Spend", row, 3));

export function describeFiltering(open: OpenBench): void {
  describe.each([
    ["a plain range", PLAIN, null],
    ["the council's table", TABLE, "Spend"],
  ] as const)("rows of %s behind a figure", (_name, draft, table) => {
    test("alone stay in sight, are told, and all come back; no cell is written", () =>
      withBench(open, [draft, { name: "Front", rows: [["x"]] }], async (bench) => {
        await count(bench, table);
        const before = bench.contents("Spend");
        expect(valueOf(await bench.port.standingFilter("Spend"))).toBeNull();
        expect(valueOf(await bench.port.filterRows(BESIDE, [4, 2, 4]))).toEqual(HALF);
        expect(bench.front().sheet).toBe("Spend");
        expect(valueOf(await bench.port.standingFilter(null))).toEqual({ sheet: "Spend", shown: 2, hidden: 2 });
        expect(valueOf(await bench.port.filterRows(BESIDE, [1]))).toEqual({ shown: 1, hidden: 3 });
        expect(valueOf(await bench.port.showAllRows("Spend"))).toBe(3);
        expect(valueOf(await bench.port.standingFilter("Spend"))).toBeNull();
        expect(valueOf(await bench.port.showAllRows("Spend"))).toBe(0);
        expect(bench.contents("Spend")).toBe(before);
      }));

    test("are tagged while the others are hidden, each its own", () =>
      withBench(open, [draft], async (bench) => {
        await count(bench, table);
        valueOf(await bench.port.filterRows(BESIDE, [2, 4]));
        const cells = (row: number, theme: string) => ({ row, cells: { "TP Theme": theme } });
        valueOf(
          await bench.port.tagRows([
            { place: BESIDE, cells: [cells(1, "w"), cells(2, "x"), cells(3, "y"), cells(4, "z")] },
          ]),
        );
        expect(themes(bench)).toEqual(["w", "x", "y", "z"]);
        expect(valueOf(await bench.port.standingFilter("Spend"))).toMatchObject({ shown: 2 });
      }));

    test("give way to the next count, which writes every row", () =>
      withBench(open, [draft], async (bench) => {
        await count(bench, table);
        valueOf(await bench.port.filterRows(BESIDE, [2, 4]));
        await count(bench, table, ["w", "x", "y", "z"]);
        expect(themes(bench)).toEqual(["w", "x", "y", "z"]);
        expect(valueOf(await bench.port.standingFilter("Spend"))).toBeNull();
      }));

    test("are not filtered for where another row bears the same TP Row, or none stands", () =>
      withBench(open, [draft], async (bench) => {
        expect(valueOf(await bench.port.filterRows(BESIDE, [2]))).toEqual({ why: "no-tp-row" });
        await count(bench, table);
        expect(valueOf(await bench.port.filterRows(BESIDE, [2, 5]))).toEqual({ why: "no-tp-row" });
        bench.typeIn("Spend", 3, 2, "S01-000002");
        expect(valueOf(await bench.port.filterRows(BESIDE, [2]))).toEqual({ why: "same-tp-row" });
        expect(valueOf(await bench.port.filterRows(BESIDE, [2, 3]))).toEqual(HALF);
      }));
  });

  test("rows whose TP columns stand elsewhere, and sheets that refuse, are told", () =>
    withBench(open, [PLAIN], async (bench) => {
      await count(bench, null);
      const ledger = { ...BESIDE, ledger: "TP_Ledger_S01" };
      expect(valueOf(await bench.port.filterRows(ledger, [2]))).toEqual({ why: "in-ledger" });
      const gone = { ...BESIDE, sheet: "Gone" };
      expect(refusalOf(await bench.port.filterRows(gone, [2]))).toEqual({ code: "sheet-missing", sheet: "Gone" });
      expect(refusalOf(await bench.port.showAllRows("Gone"))).toEqual({ code: "sheet-missing", sheet: "Gone" });
      bench.protect("Spend");
      expect(refusalOf(await bench.port.filterRows(BESIDE, [2]))).toEqual({ code: "protected", sheet: "Spend" });
    }));
}
