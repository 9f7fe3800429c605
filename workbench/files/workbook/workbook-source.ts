import type { ChartModel } from "#workbench/model/chart";
import type { SheetModel } from "#workbench/model/sheet";
import type { DefinedName, TableModel } from "#workbench/model/table";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { Dialect } from "../package/dialect.ts";
import type { Package } from "../package/package.ts";
import type { SharedFormulas } from "../sheet/shared-formulas.ts";
import type { SharedStrings } from "../strings/read-shared-strings.ts";
import type { FileStyles } from "../styles/file-styles.ts";

/** A sheet as it was read, to tell at saving what has changed since. */
export interface SheetSource {
  readonly path: string;
  /** Number of its entry among the workbook's `<sheet>` elements. */
  readonly entry: number;
  readonly read: SheetModel;
  readonly shared: SharedFormulas;
}

export interface TableSource {
  readonly path: string;
  readonly relationship: string;
  /** Id of the sheet whose part points to it. */
  readonly sheetId: string;
  readonly read: TableModel;
}

/** A chart of the file: its part, and the anchor that holds it in the drawing of its sheet. */
export interface ChartSource {
  readonly path: string;
  /** Of the drawing to the part. */
  readonly relationship: string;
  readonly shapeId: number;
  readonly sheetId: string;
  readonly read: ChartModel;
  /** True where the part is our own writing, which may be written again without a loss. */
  readonly isOurs: boolean;
}

/** A name of the file that the model holds, and the number of its `<definedName>` element. */
export interface NameSource {
  readonly entry: number;
  /** Id of the sheet it is scoped to. */
  readonly sheetId: string | undefined;
  readonly read: DefinedName;
}

/** The file a workbook was opened from. Kept in `WorkbookModel.source`; never changed after opening. */
export class WorkbookSource {
  readonly bytes: Uint8Array;
  readonly file: Package;
  readonly workbookPath: string;
  readonly dialect: Dialect;
  readonly stylesPath: string | undefined;
  readonly styles: FileStyles;
  readonly stringsPath: string | undefined;
  readonly strings: SharedStrings;
  /** By sheet id. */
  readonly sheets = new Map<string, SheetSource>();
  /** By the table object of the model. */
  readonly tables = new Map<TableModel, TableSource>();
  /** By the chart object of the model. */
  readonly charts = new Map<ChartModel, ChartSource>();
  readonly names: NameSource[] = [];

  constructor(parts: {
    bytes: Uint8Array;
    file: Package;
    workbookPath: string;
    dialect: Dialect;
    stylesPath: string | undefined;
    styles: FileStyles;
    stringsPath: string | undefined;
    strings: SharedStrings;
  }) {
    this.bytes = parts.bytes;
    this.file = parts.file;
    this.workbookPath = parts.workbookPath;
    this.dialect = parts.dialect;
    this.stylesPath = parts.stylesPath;
    this.styles = parts.styles;
    this.stringsPath = parts.stringsPath;
    this.strings = parts.strings;
  }
}

/** The source of an opened workbook; undefined for one made in memory. */
export function sourceOf(model: WorkbookModel): WorkbookSource | undefined {
  return model.source instanceof WorkbookSource ? model.source : undefined;
}
