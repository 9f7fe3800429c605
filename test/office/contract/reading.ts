import { cell, formula, rowBlock } from "#sheets/plan/cells";
import type { OpenBench, SheetDraft } from "../bench.ts";
import { mark, sheetPlan } from "../plans.ts";
import { limitedTo, refusalOf, valueOf, withBench } from "./answer.ts";

const SPEND: SheetDraft = {
  name: "County spend",
  rows: [
    ["Payee", "Amount", "Paid"],
    ["Acme Ltd", 1250.5, true],
    [null, null, null],
    ["0071", -3, null],
  ],
};

/** 400 rows of 5 cells, each row told apart by its number. */
const LONG: SheetDraft = {
  name: "Long",
  rows: Array.from({ length: 400 }, (_, row) => [row, `payee ${row}`, row / 2, "text of some length", null]),
};

/** A formula of ours in A2. */
const SUM = rowBlock(1, 0, [cell(formula("=1+1"), "TP Figure")]);

export function describeReading(open: OpenBench): void {
  describe("reading", () => {
    test("survey lists sheets in tab order with extents, tables and what is hidden", () =>
      withBench(
        open,
        [
          { ...SPEND, table: { name: "Spend", top: 0, left: 0, bottom: 3, right: 2 } },
          { name: "Empty", rows: [] },
          {
            name: "Notes",
            rows: [
              [null, null],
              [null, "x"],
            ],
            hidden: true,
          },
        ],
        async (bench) => {
          bench.protect("Notes");
          expect(valueOf(await bench.port.survey())).toEqual([
            {
              name: "County spend",
              visible: true,
              protected: false,
              rowCount: 4,
              columnCount: 3,
              tables: [{ name: "Spend", top: 0, left: 0, bottom: 3, right: 2, showTotals: false }],
            },
            { name: "Empty", visible: true, protected: false, rowCount: 0, columnCount: 0, tables: [] },
            { name: "Notes", visible: false, protected: true, rowCount: 2, columnCount: 2, tables: [] },
          ]);
          expect(bench.count()?.syncs ?? 0).toBeLessThanOrEqual(2);
        },
      ));

    test("areas come row by row as they are asked for, with formulas where they are wanted", () =>
      withBench(open, [SPEND, LONG], async (bench) => {
        valueOf(await bench.port.writeSheets([sheetPlan("TP Views", { blocks: [mark("TP Views"), SUM] })]));
        bench.count();
        const wanted = [
          { sheet: "County spend", area: { top: 1, left: 0, bottom: 3, right: 1 } },
          { sheet: "TP Views", area: { top: 1, left: 0, bottom: 1, right: 1 }, formulas: true },
          { sheet: "Long", area: { top: 398, left: 2, bottom: 400, right: 2 } },
          { sheet: "County spend", area: { top: 0, left: 1, bottom: 0, right: 1 }, formulas: true },
        ];
        expect(valueOf(await bench.port.readCells(wanted))).toEqual([
          [
            ["Acme Ltd", 1250.5],
            [null, null],
            ["0071", -3],
          ],
          [["=1+1", null]],
          [[199], [199.5], [null]],
          [["Amount"]],
        ]);
        expect(bench.count()?.syncs ?? 0).toBeLessThanOrEqual(2);
        expect(valueOf(await bench.port.readCells([]))).toEqual([]);
        const nowhere = { sheet: "Nowhere", area: { top: 0, left: 0, bottom: 0, right: 0 } };
        expect(refusalOf(await bench.port.readCells([nowhere]))).toEqual({ code: "sheet-missing", sheet: "Nowhere" });
      }));

    test("a large area comes in chunks", () =>
      withBench(limitedTo(10_000, open), [LONG], async (bench) => {
        bench.count();
        const area = { top: 0, left: 0, bottom: 399, right: 4 };
        const [cells] = valueOf(await bench.port.readCells([{ sheet: "Long", area }]));
        expect(cells).toEqual(LONG.rows);
        const count = bench.count();
        if (!count) return;
        expect(count.syncs).toBeGreaterThan(2);
        expect(count.maxResponseBytes).toBeLessThan(40_000);
      }));

    test("a sheet comes as columns from A1, empty cells null, text as text", () =>
      withBench(open, [SPEND], async (bench) => {
        expect(valueOf(await bench.port.readSheet("County spend"))).toEqual({
          sheet: "County spend",
          rowCount: 4,
          columns: [
            ["Payee", "Acme Ltd", null, "0071"],
            ["Amount", 1250.5, null, -3],
            ["Paid", true, null, null],
          ],
        });
      }));

    test("an empty sheet has no rows and no columns; a missing one is refused by name", () =>
      withBench(open, [{ name: "Empty", rows: [] }], async ({ port }) => {
        expect(valueOf(await port.readSheet("Empty"))).toEqual({ sheet: "Empty", rowCount: 0, columns: [] });
        expect(refusalOf(await port.readSheet("Gone"))).toEqual({ code: "sheet-missing", sheet: "Gone" });
      }));

    test("a long sheet comes whole in chunks within the sync budget", () =>
      withBench(limitedTo(10_000, open), [LONG], async (bench) => {
        const told: number[] = [];
        const cells = valueOf(
          await bench.port.readSheet("Long", (done, of) => {
            told.push(done);
            return of === 400;
          }),
        );
        expect(cells.columns[0]).toEqual(Array.from({ length: 400 }, (_, row) => row));
        expect(cells.columns[1]?.[399]).toBe("payee 399");
        // A column with nothing in it is no part of the used cells.
        expect(cells.columns).toHaveLength(4);
        expect(told.at(-1)).toBe(400);
        const count = bench.count();
        if (!count) return;
        expect(told.length).toBeGreaterThan(2);
        expect(count.syncs).toBeLessThanOrEqual(2 + told.length);
        expect(count.maxResponseBytes).toBeLessThan(2 * 10_000);
      }));

    test("a reader who asks to stop gets `cancelled`", () =>
      withBench(open, [LONG], async ({ port }) => {
        expect(refusalOf(await port.readSheet("Long", () => false))).toEqual({ code: "cancelled" });
      }));

    test("tables come with headings and rows, null for one that is not there", () =>
      withBench(
        open,
        [
          { ...SPEND, table: { name: "Spend", top: 0, left: 0, bottom: 3, right: 2 } },
          {
            name: "TP Rules",
            rows: [["Words"], ["foster"]],
            table: { name: "TP_Rules", top: 0, left: 0, bottom: 1, right: 0 },
          },
        ],
        async (bench) => {
          expect(valueOf(await bench.port.readTables(["TP_Rules", "TP_None", "Spend"]))).toEqual([
            { headings: ["Words"], rows: [["foster"]], at: { column: 0, rows: [1] } },
            null,
            { headings: ["Payee", "Amount", "Paid"], rows: SPEND.rows.slice(1) },
          ]);
          expect(bench.count()?.syncs ?? 0).toBeLessThanOrEqual(3);
        },
      ));

    test("a large table comes in chunks", () =>
      withBench(
        limitedTo(10_000, open),
        [{ ...LONG, table: { name: "Big", top: 0, left: 0, bottom: 399, right: 3 } }],
        async ({ port }) => {
          const [big] = valueOf(await port.readTables(["Big"]));
          expect(big?.rows).toHaveLength(399);
          expect(big?.rows[398]).toEqual([399, "payee 399", 199.5, "text of some length"]);
        },
      ));

    test("nothing is read while a cell is being edited", () =>
      withBench(open, [SPEND], async (bench) => {
        bench.editCell(true);
        expect(refusalOf(await bench.port.readSheet("County spend"))).toEqual({ code: "cell-edit-mode" });
        bench.editCell(false);
        expect(valueOf(await bench.port.readSheet("County spend")).rowCount).toBe(4);
      }));
  });
}
