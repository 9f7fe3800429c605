import type { WorkbookModel } from "#workbench/model/workbook";
import type { Package } from "../package/package.ts";
import type { StringWriter } from "../strings/string-writer.ts";
import type { StyleWriter } from "../styles/style-writer.ts";
import type { SheetSource, WorkbookSource } from "../workbook/workbook-source.ts";
import type { XmlNode } from "../xml/xml-tree.ts";

/** One saving: the model, the file it came from, and the copy of its package that is being patched. */
export interface Saving {
  readonly model: WorkbookModel;
  readonly source: WorkbookSource;
  readonly file: Package;
  readonly strings: StringWriter;
  readonly styles: StyleWriter;
  /** What each sheet was, by sheet id; blank ones for new sheets. */
  readonly sheets: Map<string, SheetSource>;
  /** Relationship ids of the sheets that the file does not have yet, by sheet id. */
  readonly newSheets: Map<string, string>;
}

/** A place in the list of tabs: a sheet of the model's, or one that the model does not hold. */
export interface Slot {
  /** Number of its entry in the file; -1 for a new sheet. */
  readonly entry: number;
  readonly sheetId: string | undefined;
}

/** The workbook part as it is, and the tabs as they shall be. */
export interface WorkbookPart {
  readonly xml: string;
  readonly root: XmlNode;
  readonly slots: readonly Slot[];
}

export function folderOfWorkbook({ source }: Saving): string {
  return source.workbookPath.slice(0, source.workbookPath.lastIndexOf("/") + 1);
}
