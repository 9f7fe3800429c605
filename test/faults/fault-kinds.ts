import type { FaultControl } from "#workbench/host/faults";
import { renameSheet } from "#workbench/host/sheets/sheet-names";
import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { Patience } from "./patience.ts";
import { COUNCIL_COLUMNS, COUNCIL_SHEET } from "./books.ts";
import type { UseCase } from "./use-case.ts";

/** Something that goes wrong at a round trip. */
export interface FaultKind {
  readonly name: string;
  readonly at: (faults: FaultControl, sync: number, patience: Patience) => void;
  /** What a co-author does meanwhile: what is right afterwards is right for the workbook so changed. */
  readonly change?: (model: WorkbookModel) => void;
  /** What the message asks the person to do before another attempt. */
  readonly mend?: (model: WorkbookModel) => void;
  /** As long as it is not mended, a use case is refused: what is right afterwards is right for the mended workbook. */
  readonly refuses?: (useCase: UseCase) => boolean;
  /** What is refused beside the rows a Recount does elsewhere, where it comes to it: with that in place the use case is not refused. */
  readonly recountsElsewhere?: (useCase: UseCase) => boolean;
  /** The page is gone at that round trip, with all it knew: what follows another session does. */
  readonly endsSession?: true;
  /** Use cases of which it is clear what is right afterwards; absent = all. */
  readonly strikes?: (useCase: UseCase) => boolean;
}

const fail = (when: "before" | "after"): FaultKind["at"] => {
  return (faults, sync) => {
    faults.add({ kind: "fail", sync, code: "GeneralException", when });
  };
};

/** A co-author's change, just before the round trip. */
function meanwhile(name: string, change: (model: WorkbookModel) => void): FaultKind {
  return { name, change, at: (faults, sync) => faults.add({ kind: "meanwhile", sync, change }) };
}

const AMOUNT = 6;
const TABLE_OF_OURS = "TP_Transfers";
const RENAMED = "count lines 2";

/** Takes the council's rows in the opposite order, as a sort does that leaves our columns as they are. */
function turnCouncilRows(model: WorkbookModel): void {
  const sheet = model.sheet(COUNCIL_SHEET);
  const columns = sheet?.columns.slice(0, COUNCIL_COLUMNS) ?? [];
  const bottom = Math.max(...columns.map((cells) => cells?.values.length ?? 0)) - 1;
  if (sheet) turnRows(model, sheet, { top: 1, left: 0, bottom, right: COUNCIL_COLUMNS - 1 });
}

/** The same for a table of ours, all of its columns. */
function turnTableRows(model: WorkbookModel): void {
  const table = model.table(TABLE_OF_OURS);
  const sheet = table && model.sheet(table.sheet);
  if (sheet) turnRows(model, sheet, { ...table.area, top: table.area.top + 1 });
}

function turnRows(model: WorkbookModel, sheet: SheetModel, area: Area): void {
  const { top, left, bottom, right } = area;
  model.writeArea(sheet, area, () => {
    for (const cells of sheet.columns.slice(left, right + 1)) {
      // A column ends with its last filled cell: all are turned about the same row.
      const asTheyStand = Array.from({ length: bottom - top + 1 }, (_, i) => cells?.values[top + i] ?? null);
      asTheyStand.toReversed().forEach((value, i) => cells && (cells.values[top + i] = value));
    }
  });
}

/** One person deletes a sheet, and takes it back when told what is missing. */
function deletesSheet(name: string, deleted: string): FaultKind {
  const gone = new WeakMap<WorkbookModel, { readonly sheet: SheetModel; readonly at: number }>();
  return {
    ...meanwhile(name, (model) => {
      const sheet = model.sheet(deleted);
      if (!sheet) return;
      gone.set(model, { sheet, at: model.sheets.indexOf(sheet) });
      model.removeSheet(sheet);
    }),
    mend: (model) => {
      const taken = gone.get(model);
      if (!taken) return;
      gone.delete(model);
      model.sheets.splice(taken.at, 0, taken.sheet);
      model.structureChanged();
    },
  };
}

function protectsSheet(name: string, sheet: string): FaultKind {
  const protecting = (protection: { readonly locked: true } | undefined) => (model: WorkbookModel) => {
    const found = model.sheet(sheet);
    if (found) found.protection = protection;
  };
  return { ...meanwhile(name, protecting({ locked: true })), mend: protecting(undefined) };
}

/** Every way in which Excel or another person gets in between that the workbench can play. */
export const FAULTS: readonly FaultKind[] = [
  { name: "Excel fails, the request not run", at: fail("before") },
  { name: "Excel fails, the request run", at: fail("after") },
  {
    name: "Excel never answers",
    at: (faults, sync, patience) => {
      faults.add({ kind: "meanwhile", sync, change: () => patience.end() });
      faults.add({ kind: "hang", sync });
    },
  },
  { name: "the connection is lost", at: (faults, sync) => faults.add({ kind: "drop", sync }) },
  {
    name: "the person enters a cell",
    at: (faults, sync) => {
      const change = (): void => {
        faults.cellEditMode = true;
        setTimeout(() => (faults.cellEditMode = false), 20);
      };
      // From the next round trip on.
      faults.add({ kind: "meanwhile", sync, change });
    },
  },
  meanwhile("a co-author changes an amount", (model) => {
    model.setValue(model.sheet(COUNCIL_SHEET)!, 1, AMOUNT, 12_345);
  }),
  meanwhile("a co-author deletes a sheet of ours", (model) => {
    const sheet = model.sheet("TP Bridge");
    if (sheet) model.removeSheet(sheet);
  }),
  meanwhile("a co-author adds a sheet", (model) => {
    if (!model.sheet("Notes")) model.addSheet("Notes", 0);
  }),
  {
    ...meanwhile("a co-author renames the council's sheet", (model) => {
      renameSheet(model, model.sheet(COUNCIL_SHEET)!, RENAMED);
    }),
    mend: (model) => {
      const sheet = model.sheet(RENAMED);
      if (sheet) renameSheet(model, sheet, COUNCIL_SHEET);
    },
    // The others know the file, or the row, by the name of its sheet.
    strikes: ({ name }) => name.startsWith("a Recount"),
  },
  {
    ...meanwhile("a co-author sorts the council's rows", turnCouncilRows),
    // A tag given to a row by its place goes to the one or the other, as they stood when it was given.
    strikes: ({ namesRow }) => !namesRow,
  },
  meanwhile("a co-author makes a table of ours longer", (model) => {
    const table = model.table("TP_Rules");
    if (!table) return;
    table.area = { ...table.area, bottom: table.area.bottom + 2 };
    model.structureChanged();
  }),
  {
    name: "events are lost",
    at: (faults, sync) => faults.add({ kind: "meanwhile", sync, change: () => faults.dropEvents(1000) }),
  },
  { name: "the pane is closed", at: (faults, sync) => faults.add({ kind: "hang", sync }), endsSession: true },
  {
    ...protectsSheet("a co-author protects the council's sheet", COUNCIL_SHEET),
    refuses: ({ besideRows }) => besideRows === true,
    recountsElsewhere: ({ leavesOurs }) => leavesOurs !== true,
  },
  {
    ...protectsSheet("a co-author protects a sheet of ours", "TP Bridge"),
    refuses: ({ leavesOurs }) => leavesOurs !== true,
  },
  meanwhile("a co-author sorts a table of ours", turnTableRows),
  { ...deletesSheet("a co-author deletes the council's sheet", COUNCIL_SHEET), refuses: () => true },
];
