const KINDS = ["OUTPUT", "CHECK", "INPUT", "WORKING"];
/** A formula that speaks of a sheet or table of ours. */
const OUR_FORMULA = /^=.*('TP |TP_)/s;

/**
 * True where the first row of a sheet without a table says that we made it: `OUTPUT · TP Bridge` on framed sheets, the
 * title's formula on TP Return, which has no frame.
 *
 * @param firstRow the cells as formulas; a constant stands for itself
 */
export function bearsOurMark(name: string, firstRow: readonly unknown[]): boolean {
  const texts = firstRow.filter((cell) => typeof cell === "string");
  if (name.toLowerCase() === "tp return" && texts.some((text) => OUR_FORMULA.test(text))) return true;
  const marks = KINDS.map((kind) => `${kind} · ${name}`.toLowerCase());
  return texts.some((text) => marks.includes(text.trim().toLowerCase()));
}

const MARK = new RegExp(`^(?:${KINDS.join("|")}) · (TP .+)$`, "i");

/**
 * The sheet of ours that cells name as theirs: they stand on that sheet, or on a copy of it under another name. null where they
 * name none.
 *
 * @param cells as values
 */
export function markedAs(cells: readonly unknown[]): string | null {
  const marks = cells.flatMap((cell) => (typeof cell === "string" ? (MARK.exec(cell.trim())?.[1] ?? []) : []));
  return marks[0] ?? null;
}
