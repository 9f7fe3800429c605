import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { HostObjects } from "./batch/host-objects.ts";
import { References } from "./batch/references.ts";
import type { HostCounters } from "./counters.ts";
import { NamedStyles } from "./formats/named-styles.ts";

/** What the host needs of a calculator; injected, so that the host does not know which one it is. */
export interface Calculation {
  recalculate(): unknown;
  check(sheet: SheetModel, row: number, column: number, formula: string): "ok" | "syntax" | "circular";
  dispose(): void;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

export interface SheetProtection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password: string | undefined;
}

/** A workbook as one Excel has it open: the model, and what belongs to the running application rather than to the file. */
export class OpenBook {
  readonly model: WorkbookModel;
  readonly calculation: Calculation;
  readonly counters: HostCounters;
  readonly references = new References();
  readonly namedStyles: NamedStyles;
  readonly objects: HostObjects;
  /** Passwords and options of sheets protected in this session. */
  readonly protections = new WeakMap<SheetModel, SheetProtection>();
  /** Title, author and the like, while the workbook is open. */
  readonly properties = new Map<string, string>();
  structurePassword: string | undefined;
  calculationMode: CalculationMode = "Automatic";
  eventsEnabled = true;
  selection: { sheet: SheetModel; area: Area } | undefined;
  private activeSheetOrNone: SheetModel | undefined;
  private stale = false;
  private suspended = false;
  private readonly stopListening: () => void;

  constructor(parts: {
    model: WorkbookModel;
    calculation: Calculation;
    counters: HostCounters;
    makeObjects: (book: OpenBook) => HostObjects;
  }) {
    this.model = parts.model;
    this.calculation = parts.calculation;
    this.counters = parts.counters;
    this.namedStyles = new NamedStyles(parts.model);
    this.objects = parts.makeObjects(this);
    this.stopListening = parts.model.onChange(() => {
      this.stale = true;
    });
  }

  /** The sheet in front: the one last activated while it exists, else the first visible one. */
  get activeSheet(): SheetModel {
    const sheets = this.model.sheets;
    if (this.activeSheetOrNone && sheets.includes(this.activeSheetOrNone)) return this.activeSheetOrNone;
    const sheet = sheets.find(({ visibility }) => visibility === "visible");
    if (!sheet) throw new Error("A workbook has at least one visible sheet.");
    return sheet;
  }
  set activeSheet(sheet: SheetModel) {
    this.activeSheetOrNone = sheet;
  }

  /** To be called before figures are read: computes what writes since the last time have made stale. */
  freshen(): void {
    if (this.suspended || this.calculationMode === "Manual") return;
    this.calculate();
  }
  calculate(): void {
    if (!this.stale) return;
    this.calculation.recalculate();
    this.stale = false;
  }
  suspendCalculation(): void {
    this.suspended = true;
  }
  /** Ends what lasts for one batch only, and leaves the workbook as the next one shall find it. */
  endBatch(): void {
    this.suspended = false;
    this.namedStyles.settle();
    this.freshen();
  }
  close(): void {
    this.stopListening();
  }
}
