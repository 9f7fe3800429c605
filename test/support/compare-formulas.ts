import { cellName } from "#workbench/model/address";
import { CellError, type CellValue } from "#workbench/model/cell";
import type { WorkbookModel } from "#workbench/model/workbook";

/** Every formula cell of ours beside the value that another program works out for it; and the sheets that hold any. */
export function compareFormulas(ours: WorkbookModel, theirs: WorkbookModel) {
  let compared = 0;
  const sheets = new Set<string>();
  const different: string[] = [];
  for (const sheet of ours.sheets) {
    sheet.columns.forEach((cells, column) => {
      for (const [row, formula] of cells?.formulas ?? []) {
        compared++;
        sheets.add(sheet.name);
        const own = sheet.value(row, column);
        const judge = theirs.sheet(sheet.name)!.value(row, column);
        if (own instanceof CellError || !alike(own, judge)) {
          different.push(
            `${sheet.name}!${cellName(row, column)}: ours ${String(own)}, judge ${String(judge)} ${formula.text}`,
          );
        }
      }
    });
  }
  return { compared, different, sheets: [...sheets] };
}

/** Equal text; equal numbers to the last figures a double holds. LibreOffice writes an empty result as no cell. */
function alike(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return (a ?? "") === (b ?? "");
}
