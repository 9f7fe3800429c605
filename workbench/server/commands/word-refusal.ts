import { HostError } from "#workbench/host/batch/host-error";
import { Refusal } from "../refusal.ts";

const WORDS: Readonly<Partial<Record<HostError["code"], string>>> = {
  AccessDenied: "This cell or sheet is protected. Unprotect the sheet to change it.",
  FormulaLengthExceedsLimit: "This formula is longer than Excel takes (8,192 characters).",
  ItemAlreadyExists: "There is already one of this name. Choose another name.",
  MergedRangeConflict: "This would cut through merged cells. Unmerge them first.",
};

/** What the host refused, in words for the person at the grid; undefined for anything else, which is a bug. */
export function wordRefusal(thrown: unknown): Refusal | undefined {
  if (thrown instanceof Refusal) return thrown;
  if (!(thrown instanceof HostError)) return undefined;
  const { message } = thrown;
  if (/refers to its own cell/.test(message)) {
    return new Refusal("This formula refers to its own cell, directly or through others. Change what it refers to.");
  }
  if (/problem with this formula/.test(message)) {
    return new Refusal("There is a problem with this formula. Check its brackets, names and separators.");
  }
  if (/sheet name/.test(message)) {
    return new Refusal("A sheet's name has 1 to 31 characters and none of : \\ / ? * [ ].");
  }
  return new Refusal(WORDS[thrown.code] ?? message, { cause: thrown });
}
