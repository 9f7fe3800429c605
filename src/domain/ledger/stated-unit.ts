import type { Unit } from "../place/registers.ts";
import type { SheetCells } from "./cells.ts";
import { cellText } from "./text-at.ts";

const THOUSANDS = /£\s*['’`]?\s*000['’]?s?\b|£\s*k\b|£\s*thousands?\b|\bin thousands\b|\(['’]?000['’]?s?\)/i;
const MILLIONS = /£\s*m\b|£\s*mn\b|£\s*millions?\b|\bin millions\b/i;
const POUNDS = /£(?!\s*\d)/;

/** The unit that a text states, if any: `£000`, `£'000`, `£k`, `£m`, or a bare £. "Payments over £500" states none. */
export function unitIn(text: string): Unit | null {
  if (THOUSANDS.test(text)) return "£000";
  if (MILLIONS.test(text)) return "£m";
  return POUNDS.test(text) ? "£" : null;
}

/** The unit stated by the amount's heading, else by a title above the headings; a bare £ counts in the heading only. */
export function statedUnit(cells: SheetCells, headerRow: number, amountHeading: string): Unit | null {
  const own = unitIn(amountHeading);
  if (own !== null) return own;
  for (let row = 0; row < headerRow; row++) {
    for (const column of cells.columns) {
      const unit = unitIn(cellText(column[row]));
      if (unit === "£000" || unit === "£m") return unit;
    }
  }
  return null;
}
