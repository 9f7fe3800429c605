import { type DelimitedText, readDelimited } from "#intake/read-delimited";
import { whyTooLarge } from "#intake/fit-sheet";
import { FileError } from "./file-error.ts";

/**
 * Reads a CSV for the workbench, by the add-in's own reader.
 *
 * @throws FileError `empty` where there are no bytes or only blanks, `too-large` where it does not fit on a sheet.
 */
export function readCsv(bytes: Uint8Array): DelimitedText {
  const read = readDelimited(bytes);
  if (!("rows" in read)) {
    throw new FileError("empty", `The CSV file is empty: ${read.empty}. Check that it was downloaded whole.`);
  }
  const tooLarge = whyTooLarge(read.rows);
  if (tooLarge === null) return read;
  throw new FileError("too-large", `The file does not fit on a sheet: ${tooLarge}, then try again.`);
}
