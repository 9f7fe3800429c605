import { failed } from "#application/ports/result";
import type { WorkbookPort } from "#application/ports/workbook.port";
import type { Bench } from "#test/office/bench";
import { withBench } from "#test/office/contract/answer";
import { openFakeBench } from "#test/office/fake-bench";
import { given, openPane, refusal, reverted } from "./open-pane.ts";

const SPEND = {
  name: "Spend",
  rows: [
    ["Body", "Service", "Gross £000"],
    ["County", "Fostering", 100],
    ["County", "Roads", 50],
  ],
};
const FIRST = { rowId: "S01-000001", sheet: "Spend", row: 1 };

function themeColumn(bench: Pick<Bench, "value">): number {
  return Array.from({ length: 60 }, (_, column) => bench.value("Spend", 0, column)).indexOf("TP Theme");
}

/** A pane in which a person enters the very cell that is about to be tagged, so many times, and types a theme into it. */
async function editedMeanwhile({ port, ...bench }: Bench, times: number) {
  let left = 0;
  const edited: WorkbookPort = Object.assign(Object.create(port) as WorkbookPort, {
    tagRows: (...asked: Parameters<WorkbookPort["tagRows"]>) => {
      if (left === 0) return port.tagRows(...asked);
      left--;
      bench.typeIn("Spend", 1, themeColumn(bench), "Typed by hand");
      return Promise.resolve(failed({ code: "cell-edit-mode" as const }));
    },
  });
  const pane = openPane(edited);
  given(await pane.recount({}));
  // The theme's column stands once something is tagged with one.
  given(await pane.tagRows([FIRST], { theme: "Roads" }));
  left = times;
  return { pane, theme: () => bench.value("Spend", 1, themeColumn(bench)) };
}

it("a tag that was typed while ours was to be written is read before it is written over: Revert brings it back", () =>
  withBench(openFakeBench, [SPEND], async (bench) => {
    const { pane, theme } = await editedMeanwhile(bench, 1);
    const done = given(await pane.tagRows([FIRST], { theme: "Housing" }));
    expect(theme()).toBe("Housing");
    await reverted(done);
    expect(theme()).toBe("Typed by hand");
  }));

it("who goes on typing is told, and what was typed stands", () =>
  withBench(openFakeBench, [SPEND], async (bench) => {
    const { pane, theme } = await editedMeanwhile(bench, 2);
    expect(refusal(await pane.tagRows([FIRST], { theme: "Housing" })).code).toBe("cell-edit-mode");
    expect(theme()).toBe("Typed by hand");
  }));
