import type { LinkPlan, ListPlan } from "#sheets/plan/sheet-plan";
import { CALL_BYTES } from "./chunks.ts";
import type { WriteQueue } from "./write-queue.ts";
import type { OpenSheet } from "./write-tables.ts";

/** Lets a cell take only the words of the list. */
export async function writeLists(queue: WriteQueue, open: OpenSheet, lists: readonly ListPlan[]): Promise<void> {
  for (const { range, choices } of lists) {
    await queue.add({
      sheet: open.name,
      bytes: 5 * CALL_BYTES + 4 * choices.join().length,
      run: () => {
        const { dataValidation } = open.sheet.getRange(range).untrack();
        dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
        dataValidation.errorAlert = {
          title: "Total Place",
          message: `Choose one of: ${choices.join(", ")}`,
          showAlert: true,
          style: "Stop",
        };
      },
    });
  }
}

/** Makes cells link to where their figure is. Goes before looks and values: Excel gives a new link its own. */
export async function writeLinks(queue: WriteQueue, open: OpenSheet, links: readonly LinkPlan[]): Promise<void> {
  for (const { row, column, to } of links) {
    const run = (): void => {
      open.sheet.getRangeByIndexes(row, column, 1, 1).untrack().hyperlink = { documentReference: to };
    };
    await queue.add({ sheet: open.name, bytes: 2 * CALL_BYTES + to.length, run });
  }
}
