import type { OpenBench, SheetDraft } from "../bench.ts";
import { block, column, mark, sheetPlan, table } from "../plans.ts";
import { limitedTo, refusalOf, valueOf, withBench } from "./answer.ts";

const COUNCIL: SheetDraft = {
  name: "Spend",
  rows: [
    ["Agency", "Amount"],
    ["Fire", 10],
    ["Police", 20],
  ],
  table: { name: "Spend", top: 0, left: 0, bottom: 2, right: 1 },
};

const AGENCIES = sheetPlan("TP Agencies", {
  group: "input",
  blocks: [block(0, 0, [["Agencies"], ["=not a formula"]], "TP Title")],
  tables: [
    table("TP_Agencies", 2, [
      column("Agency", ["Fire", "Police"]),
      column("Spend £", "=SUMIFS(Spend[Amount],Spend[Agency],[@Agency])"),
    ]),
  ],
});
const BRIDGE = sheetPlan("TP Bridge", {
  blocks: [
    mark("TP Bridge"),
    block(4, 0, [
      ["Total", { formula: "=SUM(TP_Agencies[Spend £])" }],
      ["Twice", { formula: "=ROUND(B5*2,2)" }],
    ]),
  ],
  merges: ["A1:C1"],
  conditionalFormats: [{ range: "B5:B6", formula: "=$B5<>0", look: "not-nil" }],
  lists: [{ range: "C5", choices: ["Y", "N"] }],
  links: [{ row: 4, column: 0, to: "'TP Agencies'!A1" }],
});

export function describeSheets(open: OpenBench): void {
  describe("sheets of ours", () => {
    test("are made after the council's in the order planned, whatever they refer to", () =>
      withBench(open, [COUNCIL], async (bench) => {
        expect(valueOf(await bench.port.writeSheets([BRIDGE, AGENCIES]))).toEqual(["TP Bridge", "TP Agencies"]);
        expect(bench.sheetNames()).toEqual(["Spend", "TP Bridge", "TP Agencies"]);
        expect(bench.tableAt("TP_Agencies")).toBe("TP Agencies!A4:B6");
        expect(bench.formula("TP Bridge", 4, 1)).toBe("=SUM(TP_Agencies[Spend £])");
        expect(bench.formula("TP Agencies", 5, 1)).toBe("=SUMIFS(Spend[Amount],Spend[Agency],[@Agency])");
        expect([bench.value("TP Agencies", 1, 0), bench.formula("TP Agencies", 1, 0)]).toEqual([
          "=not a formula",
          undefined,
        ]);
      }));

    test("rows of a table may differ from their column: a group's row, a format that one row alone has", () =>
      withBench(open, [], async (bench) => {
        const figures = {
          ...column("Figure", []),
          cells: { kind: "formulas", formulas: [null, { formula: "=1/4" }, 3, 4] },
          rowLooks: { 0: { style: "TP Group" }, 1: { format: "0.0%" }, 2: { format: "0.0%" } },
        } as const;
        const plan = sheetPlan("TP Checks", { tables: [table("TP_Checks", 4, [figures])] });
        for (const _run of [1, 2]) valueOf(await bench.port.writeSheets([plan]));
        expect([4, 5, 6, 7].map((row) => bench.look("TP Checks", row, 0))).toEqual([
          { style: "TP Group" },
          { style: "TP Tag", format: "0.0%" },
          { style: "TP Tag", format: "0.0%" },
          expect.objectContaining({ style: "TP Tag" }),
        ]);
        expect([bench.formula("TP Checks", 5, 0), bench.value("TP Checks", 6, 0)]).toEqual(["=1/4", 3]);
      }));

    test("a second run gives the same sheets, not more of them", () =>
      withBench(open, [COUNCIL], async (bench) => {
        valueOf(await bench.port.writeSheets([BRIDGE, AGENCIES]));
        const first = [bench.picture("TP Bridge"), bench.picture("TP Agencies")];
        valueOf(await bench.port.writeSheets([BRIDGE, AGENCIES]));
        expect(bench.sheetNames()).toEqual(["Spend", "TP Bridge", "TP Agencies"]);
        expect([bench.picture("TP Bridge"), bench.picture("TP Agencies")]).toEqual(first);
      }));

    test("a refilled sheet keeps nothing of what it held, and its table takes its new size", () =>
      withBench(open, [COUNCIL], async (bench) => {
        valueOf(await bench.port.writeSheets([AGENCIES]));
        const smaller = sheetPlan("TP Agencies", { tables: [table("TP_Agencies", 1, [column("Note", ["n"])])] });
        valueOf(await bench.port.writeSheets([smaller]));
        expect(bench.tableAt("TP_Agencies")).toBe("TP Agencies!A4:A5");
        expect(JSON.parse(bench.contents("TP Agencies"))).toHaveLength(5);
        expect(bench.value("TP Agencies", 0, 0)).toBeNull();
        const larger = sheetPlan("TP Agencies", {
          tables: [table("TP_Agencies", 3, [column("Agency", ["a", "b", "c"]), column("Note", ["d", "e", "f"])])],
        });
        valueOf(await bench.port.writeSheets([larger]));
        expect(bench.tableAt("TP_Agencies")).toBe("TP Agencies!A4:B7");
        expect([bench.value("TP Agencies", 3, 0), bench.value("TP Agencies", 6, 1)]).toEqual(["Agency", "f"]);
      }));

    test("two tables below one another may both change size", () =>
      withBench(open, [COUNCIL], async (bench) => {
        const plan = (rows: number): ReturnType<typeof sheetPlan> => {
          const words = Array.from({ length: rows }, (_, index) => `w${index}`);
          return sheetPlan("TP Place", {
            tables: [
              table("TP_Place", rows, [column("Setting", words)]),
              table("TP_Classes", 2, [column("Class", ["x", "y"])], rows + 6),
            ],
          });
        };
        for (const rows of [2, 6, 3]) {
          valueOf(await bench.port.writeSheets([plan(rows)]));
          expect(bench.tableAt("TP_Place")).toBe(`TP Place!A4:A${rows + 4}`);
          expect(bench.tableAt("TP_Classes")).toBe(`TP Place!A${rows + 7}:A${rows + 9}`);
          expect(bench.value("TP Place", rows + 8, 0)).toBe("y");
        }
      }));

    test("a new sheet goes behind the one planned before it", () =>
      withBench(open, [COUNCIL], async (bench) => {
        valueOf(await bench.port.writeSheets([BRIDGE, AGENCIES].slice(1)));
        valueOf(await bench.port.writeSheets([sheetPlan("TP Return"), AGENCIES, sheetPlan("TP Log")]));
        expect(bench.sheetNames()).toEqual(["Spend", "TP Return", "TP Agencies", "TP Log"]);
      }));

    test("the council's sheet and table are byte for byte as before", () =>
      withBench(open, [COUNCIL], async (bench) => {
        const before = bench.picture("Spend");
        valueOf(await bench.port.writeSheets([BRIDGE, AGENCIES]));
        expect(bench.picture("Spend")).toBe(before);
      }));

    test("a sheet that is not ours, a protected one, a protected workbook and a taken table name are refused", () =>
      withBench(open, [COUNCIL, { name: "TP Bridge", rows: [["x"]] }], async (bench) => {
        const { port } = bench;
        expect(refusalOf(await port.writeSheets([sheetPlan("Spend")]))).toEqual({
          code: "not-our-sheet",
          sheet: "Spend",
        });
        const clash = sheetPlan("TP New", { tables: [table("Spend", 1, [column("A", ["x"])])] });
        expect(refusalOf(await port.writeSheets([clash]))).toEqual({ code: "not-our-sheet", sheet: "Spend" });
        bench.protect("TP Bridge");
        expect(refusalOf(await port.writeSheets([AGENCIES, BRIDGE]))).toEqual({
          code: "protected",
          sheet: "TP Bridge",
        });
        bench.protectStructure();
        expect(refusalOf(await port.writeSheets([AGENCIES]))).toEqual({ code: "workbook-protected" });
        expect(bench.sheetNames()).toEqual(["Spend", "TP Bridge"]);
      }));

    test.each(["TP Log", "tp agencies", "TP Bridge", "TP Return"])(
      "a council's own %s is refused before anything is written, and stays as it is",
      (name) =>
        withBench(open, [COUNCIL, { name, rows: [["Our log"], ["Monday", 5]] }], async (bench) => {
          const before = bench.picture(name);
          const plans = ["TP First", "TP Return", "TP Log"].map((one) => sheetPlan(one, { blocks: [mark(one)] }));
          expect(refusalOf(await bench.port.writeSheets([...plans, AGENCIES, BRIDGE]))).toEqual({
            code: "not-our-sheet",
            sheet: name,
          });
          expect(bench.picture(name)).toBe(before);
          expect(bench.sheetNames()).toEqual(["Spend", name]);
        }),
    );

    test("an empty sheet of ours, and TP Return by the formula of its title, are written again", () =>
      withBench(open, [COUNCIL, { name: "TP Bridge", rows: [] }], async (bench) => {
        const title = block(0, 0, [[{ formula: "='TP Bridge'!$B$5" }]]);
        const plans = [BRIDGE, AGENCIES, sheetPlan("TP Return", { blocks: [title] })];
        for (const _run of [1, 2]) valueOf(await bench.port.writeSheets(plans));
        expect(bench.formula("TP Return", 0, 0)).toBe("='TP Bridge'!$B$5");
      }));

    test("nothing is written while a cell is being edited", () =>
      withBench(open, [COUNCIL], async (bench) => {
        bench.editCell(true);
        expect(refusalOf(await bench.port.writeSheets([AGENCIES]))).toEqual({ code: "cell-edit-mode" });
        bench.editCell(false);
        expect(bench.sheetNames()).toEqual(["Spend"]);
      }));

    test("many sheets go in chunks within the sync and byte budget", () =>
      withBench(limitedTo(20_000, open), [COUNCIL], async (bench) => {
        const words = Array.from({ length: 300 }, (_, row) => `word ${row}`);
        const plans = ["A", "B", "C"].map((name) =>
          sheetPlan(`TP ${name}`, { tables: [table(`TP_${name}`, 300, [column("One", words), column("Two", words)])] }),
        );
        valueOf(await bench.port.writeSheets([sheetPlan("TP First")]));
        bench.count();
        const told: number[] = [];
        valueOf(await bench.port.writeSheets(plans, (done) => told.push(done) > 0));
        expect(bench.value("TP C", 303, 1)).toBe("word 299");
        const count = bench.count();
        if (!count) return;
        expect(count.syncs).toBeLessThanOrEqual(3 + told.length);
        expect(told.length).toBeLessThanOrEqual(2 * Math.ceil(count.requestBytes / 20_000));
        expect(count.maxRequestBytes).toBeLessThan(1.5 * 20_000);
      }));
  });
}
