import { createHash } from "node:crypto";
import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";
import type { WorkbookModel } from "#workbench/model/workbook";
import { type BookState, stateOf } from "./book-state.ts";
import { type Ground, plainLook, plainRecount, type Told } from "./use-case.ts";

/** What became of a workbook by a plain Recount. */
export interface Recounted {
  readonly told: Told;
  readonly isUnfinished: boolean;
  readonly state: BookState;
}

/**
 * Plain Recounts of workbooks, each once: what a Recount gives is a matter of the workbook, and most faults leave one of few. It is
 * known for one that is the same in every cell, look, name and table.
 */
export class Recounts {
  private readonly known = new Map<string, Recounted>();

  /** The model is as after the Recount only where it was the first of its kind. */
  async of(model: WorkbookModel, ground: Ground): Promise<Recounted> {
    const print = printOf(model);
    return this.known.get(print) ?? this.recount(print, model, ground);
  }

  /** After a fault: where the Recount is known, the session is asked for a look, which shows that it still works. */
  async after(model: WorkbookModel, ground: Ground): Promise<Recounted> {
    const print = printOf(model);
    const known = this.known.get(print);
    if (!known) return this.recount(print, model, ground);
    const told = await plainLook(ground);
    return told === "" ? known : { ...known, told };
  }

  private async recount(print: string, model: WorkbookModel, ground: Ground): Promise<Recounted> {
    const told = await plainRecount(ground);
    const recounted = { told, isUnfinished: model.sheet(UNFINISHED_SHEET) !== undefined, state: stateOf(model) };
    this.known.set(print, recounted);
    return recounted;
  }
}

/** What belongs to the file it was opened from and to who listens: nothing that a Recount could read. */
const NOT_READ: ReadonlySet<string> = new Set(["source", "listeners", "indexByContent"]);

/** The same for models that are the same in all that the host could answer from them. */
function printOf(model: WorkbookModel): string {
  const plain = (key: string, value: unknown): unknown => {
    if (NOT_READ.has(key)) return undefined;
    if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
    if (ArrayBuffer.isView(value)) {
      return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64");
    }
    return value;
  };
  return createHash("sha256").update(JSON.stringify(model, plain)).digest("base64");
}
