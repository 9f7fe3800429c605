import type { SelectedCells, WorkbookPort } from "#application/ports/workbook.port";
import type { OpenBench, SheetDraft } from "../bench.ts";
import { column, mark, sheetPlan, sourcePlan } from "../plans.ts";
import { valueOf, withBench } from "./answer.ts";

const SPEND: SheetDraft = {
  name: "Spend",
  rows: [
    ["Payee", "Amount"],
    ["Acme", 10],
    ["Byte", 20],
    ["Cord", 30],
  ],
};

/** What a listener has heard; `next` waits for one more thing. */
function listen(port: WorkbookPort) {
  const heard: ("changed" | SelectedCells | null)[] = [];
  let wake: () => void = () => undefined;
  const hear = (what: "changed" | SelectedCells | null): void => {
    heard.push(what);
    wake();
  };
  const stop = port.watch({ changed: () => hear("changed"), selected: hear });
  return {
    heard,
    stop,
    next: async (): Promise<void> => {
      const before = heard.length;
      while (heard.length === before) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}

/** What the bench selects: of these rows the first column. */
const columnA = (top: number, bottom: number) => ({ top, left: 0, bottom, right: 0 });

/** Listening begins with an answer of Excel's; any later answer comes after it. */
async function listening(port: WorkbookPort): Promise<void> {
  valueOf(await port.survey());
  valueOf(await port.survey());
}

export function describeEvents(open: OpenBench): void {
  describe("events", () => {
    test("a cell that a person types is told, once for several at a time", () =>
      withBench(open, [SPEND], async (bench) => {
        const ear = listen(bench.port);
        await listening(bench.port);
        const next = ear.next();
        bench.typeIn("Spend", 1, 1, 11);
        await next;
        expect(ear.heard[0]).toBe("changed");
        ear.stop();
      }));

    test("cells that a person selects are told with their sheet", () =>
      withBench(open, [SPEND, { name: "Notes", rows: [["x"]] }], async (bench) => {
        const ear = listen(bench.port);
        await listening(bench.port);
        const next = ear.next();
        bench.selectRows("Spend", 1, 2);
        await next;
        expect(ear.heard.at(-1)).toEqual({ sheet: "Spend", areas: [columnA(1, 2)] });
        ear.stop();
      }));

    test("cells selected on a sheet of ours are told as well: a figure may be asked about", () =>
      withBench(open, [SPEND, { name: "TP Bridge", rows: [["T"], [1]] }], async (bench) => {
        const ear = listen(bench.port);
        await listening(bench.port);
        const next = ear.next();
        bench.selectRows("TP Bridge", 1, 1);
        await next;
        expect(ear.heard.at(-1)).toEqual({ sheet: "TP Bridge", areas: [columnA(1, 1)] });
        const after = ear.next();
        bench.selectRows("TP Bridge", 0, 1);
        await after;
        expect(ear.heard.at(-1)).toEqual({ sheet: "TP Bridge", areas: [columnA(0, 1)] });
        ear.stop();
      }));

    test("our own writes are not told", () =>
      withBench(open, [SPEND], async (bench) => {
        const ear = listen(bench.port);
        await listening(bench.port);
        const columns = [
          column("TP Row", ["S01-000001", "S01-000002", "S01-000003"]),
          column("TP Theme", [null, null, null]),
        ];
        valueOf(await bench.port.writeSourceColumns([sourcePlan("Spend", columns, { firstColumn: 2, rows: 3 })]));
        valueOf(await bench.port.writeSheets([sheetPlan("TP Views", { blocks: [mark("TP Views")] })]));
        valueOf(
          await bench.port.tagRows([
            {
              place: { sheet: "Spend", headerRow: 0, ledger: null },
              cells: [{ row: 1, cells: { "TP Theme": "Housing" } }],
            },
          ]),
        );
        const next = ear.next();
        bench.selectRows("Spend", 1, 1);
        await next;
        expect(ear.heard).toEqual([{ sheet: "Spend", areas: [columnA(1, 1)] }]);
        ear.stop();
      }));
  });
}
