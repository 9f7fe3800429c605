import { invalid } from "../batch/host-error.ts";
import { isUnbounded } from "./address.ts";
import { cellCount, readWritten } from "./block.ts";
import { needUnprotected } from "./permission.ts";
import type { Block } from "./read-cells.ts";

/** Sets number formats: one for all, or one a cell; null leaves a cell's. @throws InvalidArgument for a bad code. */
export function writeNumberFormats({ book, sheet, area }: Block, value: unknown): void {
  needUnprotected(book, sheet, "allowFormatCells");
  if (isUnbounded(area)) throw invalid("The format of whole rows or columns is not modelled by the workbench.");
  const written = readWritten(area, value);
  const reformat = formatter(book.model.styles);
  for (let column = area.left; column <= area.right; column++) {
    const cells = sheet.ensureColumn(column);
    for (let row = area.top; row <= area.bottom; row++) {
      const code = written(row, column);
      if (code !== null) cells.styles.set(row, reformat(cells.styles.get(row) ?? 0, code));
    }
  }
  book.counters.cells += cellCount(area);
}

function formatter(styles: Block["book"]["model"]["styles"]): (index: number, code: unknown) => number {
  const known = new Map<string, number>();
  return (index, code) => {
    const key = `${String(code)}\u0000${String(index)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = styles.indexOf({ ...styles.style(index), numberFormat: needNumberFormat(code) });
    known.set(key, made);
    return made;
  };
}

const MOST_SECTIONS = 4;
/** Everything of a code that is literal or has a meaning by itself; what letters are left must be those of dates. */
const HARMLESS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|AM\/PM|A\/P|E[+-]/gi;

/** @throws InvalidArgument for a code that Excel refuses: open quotes, bare letters, more than four sections. */
export function needNumberFormat(code: unknown): string {
  if (typeof code !== "string") throw invalid();
  const rest = code.replace(HARMLESS, "");
  const letters = rest.replace(/[dmyhsbeg]/gi, "");
  if (/["[\]\\]/.test(rest) || /\p{L}/u.test(letters) || rest.split(";").length > MOST_SECTIONS) {
    throw invalid(`The argument is invalid or missing or has an incorrect format: number format ${code}`);
  }
  return code === "" ? "General" : code;
}
