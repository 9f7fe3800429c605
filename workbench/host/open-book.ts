import type { Area } from "#workbench/model/address";
import type { ExternalFunctions } from "#workbench/formulas/external/external-functions";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { HostObjects } from "./batch/host-objects.ts";
import { References } from "./batch/references.ts";
import type { HostCounters } from "./counters.ts";
import { ChangedCells } from "./events/changed-cells.ts";
import { ChangeEvents } from "./events/change-events.ts";
import { EventHub } from "./events/event-hub.ts";
import type { Origin } from "./events/event-types.ts";
import { Front } from "./events/front.ts";
import { StructureEvents } from "./events/structure-events.ts";
import { CustomFunctions } from "./functions/custom-functions.ts";
import type { FunctionDeclarations } from "./functions/function-metadata.ts";
import { NamedStyles } from "./formats/named-styles.ts";

/** What the host needs of a calculator; injected, so that the host does not know which one it is. */
export interface Calculation {
  /** What has come to show something else, where it is known. */
  recalculate(): { readonly changed: readonly { readonly sheet: string; readonly area: Area }[] } | undefined;
  check(sheet: SheetModel, row: number, column: number, formula: string): "ok" | "syntax" | "circular";
  /** Lets formulas call the add-in's functions. `tell` is called when an answer has come. */
  useExternals?(functions: ExternalFunctions, tell: () => void): void;
  /** What the answer of a formula takes of the sheet, its own cell included; undefined where it is that cell alone. */
  spillOf?(sheet: SheetModel, row: number, column: number): Area | undefined;
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
  /** The add-in's shared runtime. */
  readonly runtime: { isPaneVisible: boolean; startState: "Inactive" | "Background" } = {
    isPaneVisible: true,
    startState: "Inactive",
  };
  readonly events = new EventHub();
  readonly functions: CustomFunctions;
  readonly changes: ChangeEvents;
  readonly front: Front;
  private readonly structure: StructureEvents;
  private readonly changedCells = new ChangedCells();
  private structureChanged = false;
  private stale = false;
  /** An answer of a custom function waits to be taken in. */
  private answered = false;
  private suspended = false;
  private readonly stopListening: () => void;

  constructor(parts: {
    model: WorkbookModel;
    calculation: Calculation;
    counters: HostCounters;
    functions: readonly FunctionDeclarations[];
    makeObjects: (book: OpenBook) => HostObjects;
  }) {
    this.model = parts.model;
    this.calculation = parts.calculation;
    this.counters = parts.counters;
    this.namedStyles = new NamedStyles(parts.model);
    this.objects = parts.makeObjects(this);
    this.functions = new CustomFunctions(this.events, parts.functions);
    if (this.functions.size > 0) {
      parts.calculation.useExternals?.(this.functions, () => {
        this.answered = true;
      });
    }
    this.changes = new ChangeEvents(parts.model, this.events);
    this.front = new Front(parts.model, this.events);
    this.structure = new StructureEvents(parts.model, this.events);
    this.stopListening = parts.model.onChange((change) => {
      this.stale = true;
      if (change.kind === "structure") {
        this.structureChanged = true;
        this.structure.note(this.changes.origin === "coauthor" ? "Remote" : "Local");
      } else {
        this.changes.note(change);
        this.changedCells.add(change.sheet, change.area);
      }
    });
  }

  get activeSheet(): SheetModel {
    return this.front.sheet;
  }

  /** Runs something in the name of whoever does it: events tell. */
  as<T>(origin: Origin, run: () => T): T {
    const before = this.changes.origin;
    this.changes.origin = origin;
    try {
      return run();
    } finally {
      this.front.settle();
      this.changes.origin = before;
    }
  }

  /** To be called before figures are read: computes what writes since the last time have made stale. */
  freshen(): void {
    if (this.suspended) return;
    // What a function answers is shown in manual mode too: its cell was calculated when it asked.
    if (this.answered || this.calculationMode !== "Manual") this.calculate();
  }
  calculate(): void {
    if (!this.stale && !this.answered) return;
    const report = this.calculation.recalculate();
    this.stale = false;
    this.answered = false;
    for (const { sheet, area } of report?.changed ?? []) {
      const model = this.model.sheet(sheet);
      if (model) this.changedCells.add(model, area);
    }
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
  /** Computes what is stale and puts what the windows shall draw anew behind what is already waiting to be told. */
  settle(): void {
    this.freshen();
    const { outbox } = this.events;
    if (this.structureChanged) outbox.push({ kind: "structure" });
    this.structureChanged = false;
    const changes = this.changedCells.take();
    if (changes.length > 0) outbox.push({ kind: "cells", changes });
  }
  close(): void {
    this.stopListening();
  }
}
