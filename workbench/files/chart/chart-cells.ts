import { parseArea } from "#workbench/model/address";
import { CellError } from "#workbench/model/cell";
import { valuesOf, wordOf } from "#workbench/model/chart-preview";
import type { ChartRange } from "#workbench/model/chart";
import type { WorkbookModel } from "#workbench/model/workbook";
import { printAreaFormula } from "../workbook/defined-names.ts";

/** What a chart part says of the cells it is drawn from: their address, and their content as it was last seen. */
export interface ChartCells {
  /** `'TP Bridge'!$I$5:$I$11`; undefined where the sheet has gone. */
  readonly formula: (range: ChartRange) => string | undefined;
  readonly words: (range: ChartRange) => readonly (string | null)[];
  readonly figures: (range: ChartRange) => readonly (number | null)[];
  /** Number format of the first cell. */
  readonly format: (range: ChartRange) => string;
}

/** The cells as they stand in the workbook. */
export function cellsOfModel(model: WorkbookModel): ChartCells {
  return {
    formula: ({ sheetId, area }) => {
      const sheet = model.sheets.find(({ id }) => id === sheetId);
      return sheet && printAreaFormula(sheet.name, area);
    },
    words: (range) => valuesOf(model, range).map((value) => (value === null ? null : wordOf(value))),
    figures: (range) => valuesOf(model, range).map(figureOf),
    format: ({ sheetId, area }) => {
      const sheet = model.sheets.find(({ id }) => id === sheetId);
      return model.styles.style(sheet?.styleIndex(area.top, area.left) ?? 0).numberFormat;
    },
  };
}

/** What is no number is drawn as nothing; an error as well. */
function figureOf(value: ReturnType<typeof valuesOf>[number]): number | null {
  if (value instanceof CellError) return null;
  return typeof value === "number" ? value : null;
}

/** A reference of a chart part as cells of the workbook; undefined for other files, names and several areas. */
export function rangeOfFormula(model: WorkbookModel, formula: string): ChartRange | undefined {
  const mark = formula.lastIndexOf("!");
  const area = parseArea(formula.slice(mark + 1));
  const quoted = /^'(.*)'$/.exec(formula.slice(0, mark));
  const name = quoted ? (quoted[1] ?? "").replaceAll("''", "'") : formula.slice(0, mark);
  const sheet = mark < 0 ? undefined : model.sheet(name);
  return sheet && area ? { sheetId: sheet.id, area } : undefined;
}
