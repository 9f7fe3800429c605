import type { WorkbookModel } from "#workbench/model/workbook";
import type { ExternalCalls } from "./external-calls.ts";
import type { ExternalFunction, ExternalFunctions } from "./external-functions.ts";

/** The outside functions of a workbook, and where they are called. */
export interface Externals {
  readonly functions: ExternalFunctions;
  readonly calls: ExternalCalls;
}
/** A function by its name, ready to be called. */
export interface Callable {
  readonly asked: ExternalFunction;
  readonly calls: ExternalCalls;
}

/** Kept beside the model, as its graph is, so that compiling and checking a formula know them. */
const kept = new WeakMap<WorkbookModel, Externals>();

export function rememberExternals(model: WorkbookModel, externals: Externals | undefined): void {
  if (externals) kept.set(model, externals);
  else kept.delete(model);
}
/** @param name - in upper case. */
export function externalFunction(model: WorkbookModel, name: string): Callable | undefined {
  const externals = kept.get(model);
  const asked = externals?.functions.find(name);
  return externals && asked && { asked, calls: externals.calls };
}
