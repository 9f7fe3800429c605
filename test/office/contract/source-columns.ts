import type { RawCell } from "#domain/ledger/cells";
import type { Bench, OpenBench, SheetDraft } from "../bench.ts";
import { column, sourcePlan } from "../plans.ts";
import { limitedTo, refusalOf, valueOf, withBench } from "./answer.ts";

const ROWS: readonly (readonly RawCell[])[] = [
  ["Payee", "Amount"],
  ["Acme", 10],
  ["Byte", 20],
  ["Cord", 30],
];
const PLAIN: SheetDraft = { name: "Spend", rows: ROWS };
const TABLE: SheetDraft = { ...PLAIN, table: { name: "Ledger", top: 0, left: 0, bottom: 3, right: 1 } };
const BESIDE = { firstColumn: 2, rows: 3 };
const IN_TABLE = { ...BESIDE, table: "Ledger" };

const HOSTILE = ["=1+1", "+44 1865", "-5", "@SUM(A1)", "'quoted", "\tTab", "0071", "1/2", "TRUE", "#REF!", "Mar 2024"];

export function describeSourceColumns(open: OpenBench): void {
  describe("TP columns beside a plain range", () => {
    test("values are written by row and formulas are filled down", () =>
      withBench(open, [PLAIN], async (bench) => {
        const columns = [column("TP Line", ["line", "line", null]), column("TP Read", "=ROUND($B2*$B$2,2)")];
        valueOf(await bench.port.writeSourceColumns([sourcePlan("Spend", columns, BESIDE)]));
        expect(rowOf(bench, 0)).toEqual(["Payee", "Amount", "TP Line", "TP Read"]);
        expect([1, 2, 3].map((row) => bench.value("Spend", row, 2))).toEqual(["line", "line", null]);
        expect([1, 2, 3].map((row) => bench.formula("Spend", row, 3))).toEqual([
          "=ROUND($B2*$B$2,2)",
          "=ROUND($B3*$B$2,2)",
          "=ROUND($B4*$B$2,2)",
        ]);
      }));

    test("a formula a row is written as planned", () =>
      withBench(open, [PLAIN], async (bench) => {
        const mixed = {
          ...column("TP Mixed", []),
          cells: { kind: "formulas", formulas: [{ formula: "=$B2" }, "=text", 7] } as const,
        };
        valueOf(await bench.port.writeSourceColumns([sourcePlan("Spend", [mixed], BESIDE)]));
        expect(bench.formula("Spend", 1, 2)).toBe("=$B2");
        expect([bench.value("Spend", 2, 2), bench.formula("Spend", 2, 2)]).toEqual(["=text", undefined]);
        expect(bench.value("Spend", 3, 2)).toBe(7);
      }));

    test.each(["TP Tag", "TP Ours word"] as const)("text that looks like something else stays text (%s)", (style) =>
      withBench(open, [{ name: "Spend", rows: [["Payee"]] }], async (bench) => {
        const texts = { ...column("TP Text", HOSTILE), style };
        const place = { firstColumn: 1, rows: HOSTILE.length };
        valueOf(await bench.port.writeSourceColumns([sourcePlan("Spend", [texts], place)]));
        expect(HOSTILE.map((_, index) => bench.value("Spend", index + 1, 1))).toEqual(HOSTILE);
        expect(HOSTILE.map((_, index) => bench.formula("Spend", index + 1, 1))).toEqual(HOSTILE.map(() => undefined));
      }),
    );

    test("a number in a text column stays a number", () =>
      withBench(open, [PLAIN], async (bench) => {
        valueOf(await bench.port.writeSourceColumns([sourcePlan("Spend", [column("TP Any", ["a", 5, true])], BESIDE)]));
        expect([1, 2, 3].map((row) => bench.value("Spend", row, 2))).toEqual(["a", 5, true]);
      }));

    test("a second run replaces the first, with the columns that are no longer planned", () =>
      withBench(
        open,
        [{ name: "Spend", rows: ROWS.map((row) => [...row, null, null, null, null, row[0] ?? null]) }],
        async (bench) => {
          const three = ["TP Line", "TP Agency", "TP Theme"].map((heading) => column(heading, ["x", "y", "z"]));
          valueOf(await bench.port.writeSourceColumns([sourcePlan("Spend", three, BESIDE)]));
          valueOf(
            await bench.port.writeSourceColumns([sourcePlan("Spend", [column("TP Agency", ["p", null, "r"])], BESIDE)]),
          );
          expect(rowOf(bench, 0, 7)).toEqual(["Payee", "Amount", "TP Agency", null, null, null, "Payee"]);
          expect(rowOf(bench, 1, 7)).toEqual(["Acme", 10, "p", null, null, null, "Acme"]);
          expect(rowOf(bench, 2, 7)).toEqual(["Byte", 20, null, null, null, null, "Byte"]);
        },
      ));

    test("rows that an earlier, longer run left right below are cleared, a total further down is not", () =>
      withBench(open, [PLAIN], async (bench) => {
        valueOf(
          await bench.port.writeSourceColumns([sourcePlan("Spend", [column("TP Row", ["a", "b", "c"])], BESIDE)]),
        );
        valueOf(
          await bench.port.writeSourceColumns([
            sourcePlan("Spend", [column("TP Row", ["a", "b"])], { ...BESIDE, rows: 2 }),
          ]),
        );
        expect(bench.value("Spend", 3, 2)).toBeNull();
        expect(bench.value("Spend", 3, 0)).toBe("Cord");
      }));

    test("a column that holds something else is refused by its letter, and nothing is written", () =>
      withBench(
        open,
        [{ name: "Spend", rows: ROWS.map((row, index) => [...row, null, index === 2 ? "note" : null]) }],
        async (bench) => {
          const before = bench.picture("Spend");
          const plan = sourcePlan("Spend", [column("TP Line", ["x"]), column("TP Agency", ["y"])], BESIDE);
          expect(refusalOf(await bench.port.writeSourceColumns([plan]))).toEqual({
            code: "columns-taken",
            sheet: "Spend",
            column: "D",
          });
          expect(bench.picture("Spend")).toBe(before);
        },
      ));

    test("a protected sheet is refused before anything is written to any source", () =>
      withBench(open, [PLAIN, { name: "Other", rows: ROWS }], async (bench) => {
        bench.protect("Other");
        const before = bench.picture("Spend");
        const plans = ["Spend", "Other"].map((name) => sourcePlan(name, [column("TP Line", ["x"])], BESIDE));
        expect(refusalOf(await bench.port.writeSourceColumns(plans))).toEqual({ code: "protected", sheet: "Other" });
        expect(bench.picture("Spend")).toBe(before);
      }));

    test("the council's cells and its other sheets are byte for byte as before", () =>
      withBench(open, [PLAIN, { name: "Notes", rows: [["keep", 1]] }], async (bench) => {
        const notes = bench.picture("Notes");
        valueOf(await bench.port.writeSourceColumns([sourcePlan("Spend", [column("TP Line", ["x"])], BESIDE)]));
        expect(ROWS.map((_, row) => rowOf(bench, row, 2))).toEqual(ROWS);
        expect(bench.picture("Notes")).toBe(notes);
      }));

    test("a row with a look of its own has it, and the others have their column's", () =>
      withBench(open, [PLAIN], async (bench) => {
        const any = {
          ...column("TP Any", ["word", 0.25, "0071"]),
          rowLooks: { 1: { style: "TP Working", format: "0.0%" }, 2: { style: "TP Ours word" } },
        } as const;
        valueOf(await bench.port.writeSourceColumns([sourcePlan("Spend", [any], BESIDE)]));
        expect([1, 2, 3].map((row) => bench.look("Spend", row, 2))).toEqual([
          { style: "TP Tag" },
          { style: "TP Working", format: "0.0%" },
          { style: "TP Ours word" },
        ]);
        expect([1, 2, 3].map((row) => bench.value("Spend", row, 2))).toEqual(["word", 0.25, "0071"]);
      }));

    test("many rows go in chunks within the sync and byte budget", () =>
      withBench(limitedTo(12_000, open), [{ name: "Spend", rows: [["Payee"]] }], async (bench) => {
        const rows = 500;
        const words = Array.from({ length: rows }, (_, row) => `value of row ${row}`);
        const columns = [column("TP A", words), column("TP B", words), column("TP C", "=LEN($B2)")];
        const told: number[] = [];
        const plan = sourcePlan("Spend", columns, { firstColumn: 1, rows });
        // Once before, so that the named styles are there.
        valueOf(
          await bench.port.writeSourceColumns([sourcePlan("Spend", columns.slice(0, 1), { firstColumn: 1, rows: 1 })]),
        );
        bench.count();
        valueOf(await bench.port.writeSourceColumns([plan], (done) => told.push(done) > 0));
        expect(bench.value("Spend", rows, 2)).toBe("value of row 499");
        expect(bench.formula("Spend", rows, 3)).toBe("=LEN($B501)");
        const count = bench.count();
        if (!count) return;
        const chunks = Math.ceil(count.requestBytes / 12_000);
        expect(count.syncs).toBeLessThanOrEqual(2 + told.length);
        expect(told.length).toBeLessThanOrEqual(2 * chunks);
        expect(count.maxRequestBytes).toBeLessThan(1.5 * 12_000);
      }));
  });

  describe("TP columns in a council table", () => {
    test("the table grows to the right, and structured references read their own row", () =>
      withBench(open, [TABLE], async (bench) => {
        const columns = [column("TP Line", ["a", "b", "c"]), column("TP Read", '=IF([@[TP Line]]="a",[@Amount],0)')];
        valueOf(await bench.port.writeSourceColumns([sourcePlan("Spend", columns, IN_TABLE)]));
        expect(bench.tableAt("Ledger")).toBe("Spend!A1:D4");
        expect(rowOf(bench, 0)).toEqual(["Payee", "Amount", "TP Line", "TP Read"]);
        expect([1, 3].map((row) => bench.formula("Spend", row, 3))).toEqual([
          '=IF([@[TP Line]]="a",[@Amount],0)',
          '=IF([@[TP Line]]="a",[@Amount],0)',
        ]);
        expect(ROWS.map((_, row) => rowOf(bench, row, 2))).toEqual(ROWS);
      }));

    test("a second run with other columns in another order replaces the first", () =>
      withBench(open, [TABLE], async (bench) => {
        const run = (headings: readonly string[]): Promise<unknown> =>
          bench.port
            .writeSourceColumns([
              sourcePlan(
                "Spend",
                headings.map((heading) => column(heading, [heading])),
                IN_TABLE,
              ),
            ])
            .then(valueOf);
        await run(["TP Line", "TP Agency", "TP Theme"]);
        await run(["TP Theme", "TP Line"]);
        expect(bench.tableAt("Ledger")).toBe("Spend!A1:D4");
        expect(rowOf(bench, 0, 5)).toEqual(["Payee", "Amount", "TP Theme", "TP Line", null]);
        expect(rowOf(bench, 1, 5)).toEqual(["Acme", 10, "TP Theme", "TP Line", null]);
      }));

    test("columns of the council's to the right of ours stay where they are", () =>
      withBench(
        open,
        [
          {
            name: "Spend",
            rows: [
              ["Payee", "TP Line", "TP Agency", "Note"],
              ["Acme", "x", "y", "n"],
            ],
            table: { name: "Ledger", top: 0, left: 0, bottom: 1, right: 3 },
          },
        ],
        async (bench) => {
          const place = { firstColumn: 1, rows: 1, table: "Ledger" };
          valueOf(await bench.port.writeSourceColumns([sourcePlan("Spend", [column("TP Agency", ["z"])], place)]));
          expect(bench.tableAt("Ledger")).toBe("Spend!A1:D2");
          expect(rowOf(bench, 1)).toEqual(["Acme", "z", null, "n"]);
          expect(rowOf(bench, 0)).toEqual(["Payee", "TP Agency", "TP (not used 1)", "Note"]);
          const wider = ["TP 1", "TP 2", "TP 3"].map((heading) => column(heading, ["x"]));
          expect(refusalOf(await bench.port.writeSourceColumns([sourcePlan("Spend", wider, place)])).code).toBe(
            "columns-taken",
          );
        },
      ));
  });
}

function rowOf(bench: Bench, row: number, width = 4): RawCell[] {
  return Array.from({ length: width }, (_, index) => bench.value("Spend", row, index));
}
