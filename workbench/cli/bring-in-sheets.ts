import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { isMomentFormat } from "#workbench/formulas/values/date-format";
import { readSections } from "#workbench/formulas/values/format-sections";
import { sheetNameFor } from "#intake/sheet-name";

/**
 * Copies the sheets of another workbook into this one as values: what it shows, laid out as it was, no formula of its own
 * (a formula would point at sheets that are not here). Days are the same days where the one counts them from 1904.
 *
 * @returns the names of the new sheets. Empty sheets and sheets of ours are left behind.
 */
export function bringInSheets(model: WorkbookModel, other: WorkbookModel, path: string): string[] {
  const sheets = other.sheets.filter((sheet) => sheet.usedArea() !== undefined && !sheet.name.startsWith("TP "));
  return sheets.map((sheet) => {
    const taken = model.sheets.map(({ name }) => name);
    const wanted = sheets.length === 1 ? path : `${path.replace(/\.[^.]*$/, "")} ${sheet.name}.xlsx`;
    const added = model.addSheet(sheetNameFor(wanted, taken));
    copyValues({ model, other }, sheet, added);
    added.merges = structuredClone(sheet.merges);
    return added.name;
  });
}

/** Days between the first day of the one date system and of the other. */
const DAYS_APART = 1462;

interface Books {
  readonly model: WorkbookModel;
  readonly other: WorkbookModel;
}

function copyValues({ model, other }: Books, from: SheetModel, to: SheetModel): void {
  const area = from.usedArea();
  if (!area) return;
  const days = daysBetween(model, other);
  model.writeArea(to, area, () => {
    from.columns.forEach((cells, column) => {
      if (!cells) return;
      const target = to.ensureColumn(column);
      cells.values.forEach((value, row) => {
        const isDay = days !== 0 && typeof value === "number" && isMoment(other, from.styleIndex(row, column));
        target.values[row] = isDay ? value + days : value;
      });
    });
  });
}

/** What makes the number of a day in the other workbook the number of the same day here. */
function daysBetween(model: WorkbookModel, other: WorkbookModel): number {
  if (model.date1904 === other.date1904) return 0;
  return other.date1904 ? DAYS_APART : -DAYS_APART;
}

function isMoment(model: WorkbookModel, style: number): boolean {
  const [section = []] = readSections(model.styles.style(style).numberFormat);
  return isMomentFormat(section);
}
