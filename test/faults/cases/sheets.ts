import type { NewSheet, WorkbookPort } from "#application/ports/workbook.port";
import { FORDSHIRE_PAYMENTS } from "#reference/sample-payments";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { WorkbookModel } from "#workbench/model/workbook";
import { ANOTHER_FILE } from "../books.ts";
import { lookedAt, told, type Told, type UseCase } from "../use-case.ts";

/** A sheet of a partner's spend, and one that a count of the partner's own left beside it. */
const PARTNERS: readonly NewSheet[] = [
  {
    name: "Partner spend",
    rows: [
      ["Agency", "Service", "Gross"],
      ["Marl District Council", "Parks", 125],
    ],
  },
  { name: "TP Bridge", rows: [["From what was read", null, "OUTPUT · TP Bridge"]] },
];

function partnersBook(): Uint8Array {
  const model = new WorkbookModel();
  for (const { name, rows } of PARTNERS) {
    const sheet = model.addSheet(name);
    rows.forEach((row, at) => row.forEach((value, column) => model.setValue(sheet, at, column, value)));
  }
  return saveXlsx(model);
}

function numbered(sheets: readonly NewSheet[]): NewSheet[] {
  return sheets.map(({ name, rows }) => ({ name: name.startsWith("TP ") ? `${name} (2)` : name, rows }));
}

async function added(workbook: WorkbookPort, sheets: readonly NewSheet[]): Promise<Told> {
  const names = await workbook.addSheets(sheets);
  return names.ok ? "" : names.error.code;
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
    // Excel has named the sheet of the partner's count otherwise: the pane lists it as a copy of ours, which is not read.
    steps: ({ workbook }) => Promise.resolve(() => added(workbook, numbered(PARTNERS))),
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
    steps: ({ workbook }) => {
      const { sheet: name, rows } = FORDSHIRE_PAYMENTS;
      return Promise.resolve(() => added(workbook, [{ name, rows }]));
    },
  },
];
