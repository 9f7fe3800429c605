import type { ColumnCells, SheetModel } from "#workbench/model/sheet";
import { type Area, MAX_ROWS } from "#workbench/model/address";
import { asWord } from "../batch/method-arguments.ts";
import { cutConditionalFormats, cutHyperlinks, cutValidations } from "../formats/cut-marks.ts";
import { fitTableHeaders } from "../tables/fit-headers.ts";
import { intersect } from "./address.ts";
import { needWritable } from "./permission.ts";
import type { Block } from "./read-cells.ts";

const APPLY_TO = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/** `Range.clear`: contents, formats, links or all of it. Whole rows, columns and sheets too. */
export function clearCells(block: Block, applyTo: unknown = "All"): void {
  const what = asWord(applyTo, APPLY_TO);
  const { book, sheet, area } = block;
  needWritable(book, sheet, area);
  if (what === "All" || what === "Contents") book.changes.asOne(block, () => clearContents(block));
  if (what === "All" || what === "Formats") {
    forStored(sheet, area, (cells, first, last) => cells.styles.makePlain(first, last));
    cutConditionalFormats(sheet, area);
  }
  if (what === "All") cutValidations(sheet, area);
  if (what !== "Contents" && what !== "Formats") cutHyperlinks(sheet, area);
}

function clearContents({ book, sheet, area }: Block): void {
  const used = sheet.usedArea();
  const cleared = used && intersect(used, area);
  if (!cleared) return;
  book.model.writeArea(sheet, cleared, () => {
    forStored(sheet, cleared, (cells, first, last) => {
      cells.values.fill(null, first, Math.min(last + 1, cells.values.length));
      for (const row of [...cells.formulas.keys()]) if (row >= first && row <= last) cells.formulas.delete(row);
    });
  });
  fitTableHeaders(book, sheet, cleared);
}

/** The columns of an area that are stored, with the rows of the area. */
function forStored(
  sheet: SheetModel,
  area: Area,
  run: (cells: ColumnCells, first: number, last: number) => void,
): void {
  const right = Math.min(area.right, sheet.columns.length - 1);
  for (let column = area.left; column <= right; column++) {
    const cells = sheet.columns[column];
    if (cells) run(cells, area.top, Math.min(area.bottom, MAX_ROWS - 1));
  }
}
