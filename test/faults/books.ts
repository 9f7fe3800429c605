import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { countWorkbook } from "#application/count-workbook";
import { VERSION } from "#application/version";
import { wordCountError } from "#application/word-count-error";
import type { WorkbookPort } from "#application/ports/workbook.port";
import { FORDSHIRE_PAYMENTS } from "#reference/sample-payments";
import { given, openPane } from "#test/application/pane/open-pane";
import { SIGN_OFF } from "#test/workbench/host/open-sample";
import { openInputs, pathOf } from "#workbench/cli/open-inputs";
import { readSettings } from "#workbench/cli/read-settings";
import { openHost } from "#workbench/cli/open-host";
import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { BookName, Books, Told } from "./use-case.ts";

/** From the root of the project, where jest and the bench are run. */
const FOLDER = resolve("test/fixtures/places/chainshire");
export const INPUT = join(FOLDER, "count-lines.csv");
const SETTINGS = readSettings(FOLDER);
export const COUNCIL_SHEET = "count-lines";
/** Columns of the fixture: everything right of them is ours. */
export const COUNCIL_COLUMNS = 14;
/** A sheet of the council's with functions of ours beside its own formulas. */
const FIGURES = "Figures";

/** Cells of the council's, from A1 on: all rows of so many columns. */
export interface CouncilSheet {
  readonly sheet: string;
  readonly columns: number;
}

/** The council's cells that must stand, whatever happens. Those of “Figures” are converted where that is asked for. */
export function councilSheets(book: BookName): readonly CouncilSheet[] {
  const lines = { sheet: COUNCIL_SHEET, columns: COUNCIL_COLUMNS };
  return book === "paid" ? [lines, { sheet: FORDSHIRE_PAYMENTS.sheet, columns: 6 }] : [lines];
}

export async function firstCount(workbook: WorkbookPort): Promise<Told> {
  const counted = await countWorkbook(workbook, {
    settings: SETTINGS,
    pathOf: (sheet) => (sheet === COUNCIL_SHEET ? INPUT : ""),
    live: "auto",
    now: "22/11/2026 14:00:00",
    clock: () => 0,
    version: VERSION,
  });
  return counted.ok ? "" : wordCountError(counted.error);
}

export async function makeBooks(): Promise<Books> {
  const opened = openInputs([INPUT]);
  const uncounted = saveXlsx(opened.model);
  if (pathOf(opened, COUNCIL_SHEET) === "") throw new Error(`${INPUT} did not come in on sheet ${COUNCIL_SHEET}`);
  const counted = await bookAfter(opened.model, async (workbook) => {
    const why = await firstCount(workbook);
    if (why !== "") throw new Error(why);
  });
  const paid = await bookAfter(openXlsx(counted), async (workbook) => {
    given(await openPane(workbook).addSamplePayments());
  });
  const signed = await bookAfter(openXlsx(counted), async (workbook) => {
    given(await openPane(workbook).recount({ signOff: SIGN_OFF }));
  });
  return { uncounted, counted, paid, signed, figured: withFunctions(openXlsx(counted)) };
}

async function bookAfter(model: WorkbookModel, work: (workbook: WorkbookPort) => Promise<void>): Promise<Uint8Array> {
  const host = await openHost(model);
  try {
    await work(host.workbook);
    return saveXlsx(model);
  } finally {
    host.close();
  }
}

/** As Excel saves them: the one with its answer, the other still waiting for it. */
function withFunctions(model: WorkbookModel): Uint8Array {
  const sheet = model.addSheet(FIGURES, 1);
  const enter = (row: number, formula: string, shown: number | string): void => {
    model.setValue(sheet, row, 1, shown);
    model.setFormula(sheet, row, 1, formula);
  };
  model.setValue(sheet, 0, 0, "Cleaned");
  enter(0, '=PLACE.CLEAN("(1,234.50)")', -1234.5);
  enter(1, "=PLACE.TOTAL(C1:C2,D1:D2)", "#BUSY!");
  return saveXlsx(model);
}

/** The first rows of the place as another file: a part of it, which no sheet holds already. */
export const ANOTHER_FILE = {
  name: "more-lines.csv",
  bytes: new TextEncoder().encode(readFileSync(INPUT, "utf8").split("\n").slice(0, 4).join("\n")),
};
