import type { ColumnPlan } from "#sheets/plan/sheet-plan";
import { type CellLook, formatOf } from "./styles/set-look.ts";

/** Rows of one look in a column, 0-based within it. */
export interface RowLookArea {
  readonly first: number;
  count: number;
  readonly look: CellLook;
}

/** The rows of a column that look otherwise than the column, as few areas as they make. Rows beyond the column are none. */
export function rowLookAreas(plan: ColumnPlan, rows: number): readonly RowLookArea[] {
  const areas: RowLookArea[] = [];
  if (!plan.rowLooks) return areas;
  for (let index = 0; index < rows; index++) {
    const look = lookAt(plan, index);
    if (!look) continue;
    const last = areas.at(-1);
    const follows = last !== undefined && last.first + last.count === index;
    if (follows && last.look.style === look.style && last.look.format === look.format) last.count++;
    else areas.push({ first: index, count: 1, look });
  }
  return areas;
}

/** The number format of one row of a column whose own rows have `format`. */
export function formatAt(plan: ColumnPlan, index: number, format: string): string {
  const look = lookAt(plan, index);
  return look ? formatOf(look) : format;
}

/** A style of its own brings its own format; a format alone stands over the column's style. */
function lookAt(plan: ColumnPlan, index: number): CellLook | undefined {
  const own = plan.rowLooks?.[index];
  return own && { style: own.style ?? plan.style, format: own.format ?? (own.style ? undefined : plan.format) };
}
