import { graphOf } from "#workbench/formulas/graph/graph-of";
import { numberOf } from "#workbench/formulas/values/coerce";
import { NotComputed, type CellContext } from "#workbench/formulas/values/operand";
import { singleValue } from "#workbench/formulas/values/single-value";
import { RangeIndexes } from "#workbench/formulas/ranges/range-indexes";
import { type Area, areasMeet } from "#workbench/model/address";
import { CellError, type CellValue } from "#workbench/model/cell";
import type { ConditionalFormat, SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";

/** The rules that hold for a cell, first first. */
export type RulesAt = (row: number, column: number) => readonly ConditionalFormat[];

const NONE: readonly ConditionalFormat[] = [];

/**
 * Reads which conditional formats hold, by their formulas as they stand relative to the corner of their area. A rule that
 * is an error, a text, or outside what the calculator knows holds nowhere, as in Excel.
 */
export function conditionalRules(model: WorkbookModel, sheet: SheetModel, within: Area): RulesAt {
  const rules = sheet.conditionalFormats.filter(({ area }) => areasMeet(area, within));
  if (rules.length === 0) return () => NONE;
  const context: CellContext = { row: 0, column: 0, date1904: model.date1904, indexes: new RangeIndexes(), calls: 0 };
  const tests = rules.map((rule) => ({ rule, holds: testOf(model, sheet, rule) }));
  return (row, column) => {
    const here = tests.filter(({ rule: { area }, holds }) => {
      if (row < area.top || row > area.bottom || column < area.left || column > area.right) return false;
      context.row = row;
      context.column = column;
      return holds(context);
    });
    return here.length === 0 ? NONE : here.map(({ rule }) => rule);
  };
}

function testOf(model: WorkbookModel, sheet: SheetModel, { area, formula }: ConditionalFormat) {
  const place = { sheet, row: area.top, column: area.left };
  const { evaluate } = graphOf(model).compiledFor(formula, place);
  if (!evaluate) return () => false;
  return (context: CellContext): boolean => {
    try {
      return isTrue(singleValue(evaluate(context), context));
    } catch (thrown) {
      if (thrown instanceof NotComputed || thrown instanceof CellError) return false;
      throw thrown;
    }
  };
}

function isTrue(value: CellValue): boolean {
  if (typeof value === "string" || value instanceof CellError) return false;
  return numberOf(value) !== 0;
}
