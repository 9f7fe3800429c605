import type { ColumnValues } from "../plan/sheet-plan.ts";
import type { StyleName } from "../plan/style-names.ts";
import type { BlockRows } from "./block-rows.ts";

export type Value = string | number | null;

/** A column of values: what a person, a rule or the add-in says of a row. */
export interface TagColumn {
  readonly heading: string;
  readonly width: number;
  readonly style?: StyleName;
  readonly format?: string;
  /** Written only where the block has any of it. */
  readonly used?: (rows: BlockRows) => boolean;
  readonly values: (rows: BlockRows) => ColumnValues;
}
