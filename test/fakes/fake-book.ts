import type { WorkbookError } from "#application/ports/workbook-error";
import type { FakeSheet, FakeTable } from "./fake-sheet.ts";

/** The fake workbook as its writers see it. */
export interface FakeBook {
  readonly sheets: FakeSheet[];
  readonly structureProtected: boolean;
  sheet(name: string): FakeSheet | undefined;
  table(name: string): { readonly sheet: FakeSheet; readonly table: FakeTable } | undefined;
}

/** An expected failure on its way out of the fake. */
export class FakeRefusal extends Error {
  readonly error: WorkbookError;
  constructor(error: WorkbookError) {
    super(error.code);
    this.error = error;
  }
}
