import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { StringWriter } from "../strings/string-writer.ts";
import type { StyleWriter } from "../styles/style-writer.ts";
import type { SharedFormulas } from "./shared-formulas.ts";

/** What the writers of a sheet's parts need to know. */
export interface SheetWriting {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
  /** The sheet as it was read; a blank one for a new sheet. */
  readonly was: SheetModel;
  readonly shared: SharedFormulas;
  readonly strings: StringWriter;
  readonly styles: StyleWriter;
  /** Relationship ids of tables that the sheet gains and loses. */
  readonly tables: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** Relationship id of a drawing that the sheet gains. */
  readonly drawing: string | undefined;
  /** Namespace of `r:id`. */
  readonly relationships: string;
}
