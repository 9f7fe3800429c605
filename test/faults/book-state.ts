import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";
import type { CouncilSheet } from "./books.ts";

/** What a workbook says, sheet by sheet: values and formulas as text, and rows that are hidden. Looks are not in it. */
export type BookState = ReadonlyMap<string, string>;

/** A log grows with every count, and the sheet of a run that broke off says nothing of the place. */
const NOT_COMPARED: ReadonlySet<string> = new Set(["TP Log", UNFINISHED_SHEET]);

export function stateOf(model: WorkbookModel): BookState {
  const sheets = model.sheets.filter(({ name }) => !NOT_COMPARED.has(name));
  return new Map(sheets.map((sheet) => [sheet.name, JSON.stringify([filledCells(sheet), hiddenRows(sheet)])]));
}

/** The minute at which something was written down: work that waited for a cell to be entered is done at another. */
const WHEN = /^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d$/;

/** Cells that hold something, by place: a cell that was emptied is like one that never held anything. */
function filledCells(sheet: SheetModel): [number, number, unknown][] {
  return sheet.columns.flatMap((cells, column) =>
    (cells?.values ?? []).flatMap((value, row): [number, number, unknown][] => {
      const held = sheet.formula(row, column)?.text ?? value;
      if (held === null) return [];
      return [[column, row, typeof held === "string" && WHEN.test(held) ? "when" : held]];
    }),
  );
}

function hiddenRows(sheet: SheetModel): number[] {
  return [...sheet.hiddenRows].sort((a, b) => a - b);
}

/** The council's own cells: the columns of its sheets left of ours. */
export function councilCells(model: WorkbookModel, sheets: readonly CouncilSheet[]): string {
  return JSON.stringify(
    sheets.map(({ sheet, columns }) =>
      model
        .sheet(sheet)
        ?.columns.slice(0, columns)
        .map((cells) => cells?.values),
    ),
  );
}

/** Names of the sheets that differ. */
export function differences(one: BookState, other: BookState): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}
