import type { RawCell } from "#domain/columns/raw-cell";
import { FORDSHIRE_PAYMENTS } from "#reference/sample-payments";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { WorkbookModel } from "#workbench/model/workbook";
import { ANOTHER_FILE } from "../books.ts";
import { lookedAt, told, type UseCase } from "../use-case.ts";

/** A partner's workbook with a sheet of spend, and one that a count of the partner's own left in it. */
function partnersBook(): Uint8Array {
  const model = new WorkbookModel();
  const fill = (name: string, rows: readonly (readonly RawCell[])[]): void => {
    const sheet = model.addSheet(name);
    rows.forEach((row, at) => row.forEach((value, column) => model.setValue(sheet, at, column, value)));
  };
  fill("Partner spend", [
    ["Agency", "Service", "Gross"],
    ["Marl District Council", "Parks", 125],
  ]);
  fill("TP Bridge", [["From what was read", "", "OUTPUT · TP Bridge"]]);
  return saveXlsx(model);
}

/** New sheets of the council's. */
export const SHEETS: readonly UseCase[] = [
  {
    name: "a file brought in",
    book: "counted",
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      return async () => told(await pane.bringIn([ANOTHER_FILE]));
    },
  },
  {
    name: "a partner's workbook brought in",
    book: "counted",
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      return async () => told(await pane.bringIn([{ name: "partner.xlsx", bytes: partnersBook() }]));
    },
  },
  {
    name: "the sample's payments opened",
    book: "counted",
    doneAgain: true,
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      return async () => told(await pane.addSamplePayments());
    },
    // Its rows stand there, of which nothing is stated yet: by their title they are in no total.
    steps: async ({ workbook }) =>
      Promise.resolve(async () => {
        const { sheet: name, rows } = FORDSHIRE_PAYMENTS;
        const added = await workbook.addSheets([{ name, rows }]);
        return added.ok ? "" : added.error.code;
      }),
  },
];
