import type { SourceColumnsPlan } from "#sheets/plan/sheet-plan";
import type { OpenBench, Rule, SheetDraft } from "../bench.ts";
import { column, sourcePlan } from "../plans.ts";
import { valueOf, withBench } from "./answer.ts";

const PLAIN: SheetDraft = {
  name: "Spend",
  rows: [
    ["Payee", "Amount"],
    ["Acme", 10],
    ["Byte", 20],
    ["Cord", 30],
  ],
};
const COUNCIL_RULES: readonly Rule[] = [{ range: "B2:B4", formula: "=$B2>15" }];
const BESIDE = { firstColumn: 2, rows: 3 };

export function describeSourceRules(open: OpenBench): void {
  describe("conditional formats beside a source", () => {
    test("rules stand on our columns alone: once, however often we run, and the council's stay on its own cells", () =>
      withBench(open, [{ ...PLAIN, rules: COUNCIL_RULES }], async (bench) => {
        const plan = (columns: readonly string[], formula: string): SourceColumnsPlan => ({
          ...sourcePlan(
            "Spend",
            columns.map((heading) => column(heading, ["x", "y", "z"])),
            BESIDE,
          ),
          conditionalFormats: [{ range: "C2:C4", formula, look: "problem" }],
        });
        valueOf(await bench.port.writeSourceColumns([plan(["TP Line", "TP Agency"], '=$C2="suspense"')]));
        expect(bench.rules("Spend")).toEqual([...COUNCIL_RULES, { range: "C2:C4", formula: '=$C2="suspense"' }]);
        valueOf(await bench.port.writeSourceColumns([plan(["TP Status"], '=$C2="no share"')]));
        expect(bench.rules("Spend")).toEqual([...COUNCIL_RULES, { range: "C2:C4", formula: '=$C2="no share"' }]);
      }));

    test("a rule of the council's that runs over our columns holds on its own cells as before", () =>
      withBench(open, [{ ...PLAIN, rules: [{ range: "A2:D4", formula: "=$B2>15" }] }], async (bench) => {
        for (const _run of [1, 2])
          valueOf(
            await bench.port.writeSourceColumns([
              sourcePlan("Spend", [column("TP Line", ["x"]), column("TP Agency", ["y"])], BESIDE),
            ]),
          );
        expect(bench.rules("Spend")).toEqual([{ range: "A2:B4", formula: "=$B2>15" }]);
      }));
  });
}
