import type { FaultControl } from "#workbench/host/faults";
import type { WorkbookModel } from "#workbench/model/workbook";
import { COUNCIL_SHEET } from "./use-cases.ts";

/** Something that goes wrong at a round trip. */
export interface FaultKind {
  readonly name: string;
  readonly at: (faults: FaultControl, sync: number) => void;
  /** What a co-author does meanwhile: what is right afterwards is right for the workbook so changed. */
  readonly change?: (model: WorkbookModel) => void;
  /** What the message asks the person to do before another attempt. */
  readonly mend?: (model: WorkbookModel) => void;
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

/** Every way in which Excel or another person gets in between that the workbench can play. */
export const FAULTS: readonly FaultKind[] = [
  { name: "Excel fails, the request not run", at: fail("before") },
  { name: "Excel fails, the request run", at: fail("after") },
  { name: "Excel never answers", at: (faults, sync) => faults.add({ kind: "hang", sync }) },
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
    ...meanwhile("a co-author protects the council's sheet", (model) => {
      model.sheet(COUNCIL_SHEET)!.protection = { locked: true };
    }),
    mend: (model) => {
      model.sheet(COUNCIL_SHEET)!.protection = undefined;
    },
  },
];
