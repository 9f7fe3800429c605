import type { RawCell } from "../columns/raw-cell.ts";

/** Rows of a register as they stand in a TP table or a settings CSV. */
export interface RegisterTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
}

/** One row of a register, read by heading; case, spaces and underscores of headings do not matter. */
export interface RegisterRow {
  text(heading: string): string;
  number(heading: string): number | null;
  /** True for Y/yes, false for N/no, null where it is empty. */
  yes(heading: string): boolean | null;
}

/** The rows of a register that have a key: an empty TP table keeps one row, in which only formulas stand. */
export function registerRows(table: RegisterTable | null | undefined, key: string): RegisterRow[] {
  if (!table) return [];
  const columnOf = new Map(table.headings.map((heading, column) => [foldHeading(heading), column]));
  return table.rows
    .map((cells): RegisterRow => {
      const raw = (heading: string): RawCell => cells[columnOf.get(foldHeading(heading)) ?? -1] ?? null;
      return {
        text: (heading) => String(raw(heading) ?? "").trim(),
        number: (heading) => numberOf(raw(heading)),
        yes: (heading) => yesOf(raw(heading)),
      };
    })
    .filter((row) => row.text(key) !== "");
}

function foldHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .trim();
}

function numberOf(cell: RawCell): number | null {
  if (typeof cell === "number") return cell;
  const text = typeof cell === "string" ? cell.replaceAll(",", "").trim() : "";
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

function yesOf(cell: RawCell): boolean | null {
  const text = String(cell ?? "")
    .trim()
    .toLowerCase();
  if (text === "") return null;
  return text === "y" || text === "yes" || text === "true";
}
