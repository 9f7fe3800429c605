import { type DelimitedText, readDelimited } from "#intake/read-delimited";
import { FileError } from "./file-error.ts";

/**
 * Reads a CSV for the workbench, by the add-in's own reader.
 *
 * @throws FileError `empty` where there are no bytes or only blanks.
 */
export function readCsv(bytes: Uint8Array): DelimitedText {
  const read = readDelimited(bytes);
  if ("rows" in read) return read;
  throw new FileError("empty", `The CSV file is empty: ${read.empty}. Check that it was downloaded whole.`);
}
