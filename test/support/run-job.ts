import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runReturn, type Return } from "#workbench/cli/run-return";

export const PLACES = ["fordshire", "chainshire", "mixedshire", "creditshire"] as const;
const FIXTURES = join(__dirname, "../fixtures");

export function placeFolder(place: string): string {
  return join(FIXTURES, "places", place);
}
export const PAYMENTS = join(FIXTURES, "payments/payments-as-received.csv");

/** A new folder for files of one test. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), "place-job-"));
}

/** Writes a file into a new folder and gives its path. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(scratch(), name);
  writeFileSync(path, content);
  return path;
}

export interface SavedReturn extends Return {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Runs `return` as the command line does and reads the saved workbook back. */
export async function countAndSave(
  inputs: readonly string[],
  settings: string | null = null,
  live: "auto" | "values" = "auto",
): Promise<SavedReturn> {
  const path = join(scratch(), "out.xlsx");
  const done = await runReturn({ command: "return", inputs, settings, out: path, json: true, live });
  return { ...done, path, bytes: readFileSync(path) };
}

export function countFixture(place: string, live: "auto" | "values" = "auto"): Promise<SavedReturn> {
  return countAndSave([join(placeFolder(place), "count-lines.csv")], placeFolder(place), live);
}

export function readFixture(place: string, file: string): string {
  return readFileSync(join(placeFolder(place), file), "utf8");
}
