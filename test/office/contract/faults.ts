import type { Bench, OpenBench, SheetDraft } from "../bench.ts";
import { block, column, mark, sheetPlan, sourcePlan, table } from "../plans.ts";
import { limitedTo, refusalOf, valueOf, withBench } from "./answer.ts";

const COUNCIL: readonly SheetDraft[] = [
  {
    name: "Spend",
    rows: Array.from({ length: 61 }, (_, row) => (row === 0 ? ["Agency", "Amount"] : [`body ${row}`, row])),
    table: { name: "Spend", top: 0, left: 0, bottom: 60, right: 1 },
  },
  {
    name: "Plain",
    rows: Array.from({ length: 61 }, (_, row) => (row === 0 ? ["Agency", "Amount"] : [`body ${row}`, row])),
  },
];
const WORDS = Array.from({ length: 60 }, (_, row) => `word ${row}`);
const SOURCES = [
  sourcePlan("Spend", [column("TP Line", WORDS), column("TP Read", "=[@Amount]*2")], {
    firstColumn: 2,
    rows: 60,
    table: "Spend",
  }),
  sourcePlan("Plain", [column("TP Line", WORDS), column("TP Read", "=$B2*2")], { firstColumn: 2, rows: 60 }),
];
const SHEETS = [
  sheetPlan("TP One", { blocks: [mark("TP One"), block(0, 0, [["One", { formula: "=SUM(TP_Two[Word])" }]])] }),
  sheetPlan("TP Two", { tables: [table("TP_Two", 60, [column("Word", WORDS)])] }),
];
/** Small enough for several chunks a job, large enough for one call. */
const SMALL = 20_000;

type Job = (bench: Bench, progress?: () => boolean) => Promise<{ readonly ok: boolean }>;
const JOBS: readonly (readonly [string, Job, readonly string[]])[] = [
  ["writeSourceColumns", ({ port }, progress) => port.writeSourceColumns(SOURCES, progress), ["Spend", "Plain"]],
  [
    "writeBook",
    ({ port }, progress) => port.writeBook({ sheets: SHEETS, sourceColumns: SOURCES }, progress),
    ["Spend", "Plain", "TP One", "TP Two"],
  ],
  ["writeSheets", ({ port }, progress) => port.writeSheets(SHEETS, progress), ["TP One", "TP Two"]],
];

export function describeFaults(open: OpenBench): void {
  const small = limitedTo(SMALL, open);
  describe("when Excel fails or the officer stops", () => {
    const whenever = JOBS.flatMap(([name, job, sheets]) =>
      (["before", "after"] as const).map((when) => [name, when, job, sheets] as const),
    );
    test.each(whenever)(
      "%s: a fault %s any round trip leaves the council's cells whole, and a second run mends the rest",
      (_name, when, job, sheets) =>
        withBench(small, COUNCIL, async (clean) => {
          const council = councilCells(clean);
          expect(valueOfJob(await job(clean))).toBe(true);
          const wanted = sheets.map((sheet) => clean.picture(sheet));
          for (let step = 1; step < 40; step++) {
            const bench = await small(COUNCIL);
            const hasFailed = bench.failStep(step, when);
            const outcome = await job(bench).then(
              ({ ok }) => (ok ? "done" : "refused"),
              () => "threw",
            );
            expect(councilCells(bench)).toEqual(council);
            if (!hasFailed()) {
              expect(outcome).toBe("done");
              expect(step).toBeGreaterThan(3);
              await bench.close();
              return;
            }
            expect(outcome).not.toBe("done");
            expect(valueOfJob(await job(bench))).toBe(true);
            expect(sheets.map((sheet) => bench.picture(sheet))).toEqual(wanted);
            await bench.close();
          }
          throw new Error("the job took more round trips than expected");
        }),
    );

    test.each(JOBS)(
      "%s: a stop after the first chunk is `cancelled`, and a second run mends the rest",
      (_name, job, sheets) =>
        withBench(small, COUNCIL, async (bench) => {
          const council = councilCells(bench);
          const stopped = await job(bench, () => false);
          expect(stopped).toEqual({ ok: false, error: { code: "cancelled" } });
          expect(councilCells(bench)).toEqual(council);
          expect(valueOfJob(await job(bench))).toBe(true);
          const again = await small(COUNCIL);
          await job(again);
          expect(sheets.map((sheet) => bench.picture(sheet))).toEqual(sheets.map((sheet) => again.picture(sheet)));
          await again.close();
        }),
    );

    test("a protected sheet stays as it is when only one source is refused", () =>
      withBench(open, COUNCIL, async (bench) => {
        bench.protect("Plain");
        const before = [bench.picture("Spend"), bench.picture("Plain")];
        expect(refusalOf(await bench.port.writeSourceColumns(SOURCES))).toEqual({ code: "protected", sheet: "Plain" });
        expect([bench.picture("Spend"), bench.picture("Plain")]).toEqual(before);
        valueOf(await bench.port.writeSourceColumns(SOURCES.slice(0, 1)));
      }));
  });
}

/** What the council typed: the first two columns of its sheets. */
function councilCells(bench: Bench): unknown {
  return ["Spend", "Plain"].map((sheet) =>
    Array.from({ length: 61 }, (_, row) =>
      [0, 1].map((at) => [bench.value(sheet, row, at), bench.formula(sheet, row, at)]),
    ),
  );
}

function valueOfJob(answer: { readonly ok: boolean }): boolean {
  return answer.ok;
}
