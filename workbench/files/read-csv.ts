import { decodeText } from "./csv/decode-text.ts";
import { detectDelimiter } from "./csv/detect-delimiter.ts";
import { splitRecords } from "./csv/split-records.ts";
import { FileError } from "./file-error.ts";

/**
 * Reads a delimited text file into records of text, nothing trimmed or converted.
 *
 * The index of a record is its row in Excel: a line break in quotes stays inside its record, blank lines are records
 * with one empty field, ragged records stay ragged. Encoding (UTF-8, UTF-16, else Windows-1252) and delimiter (comma,
 * semicolon, tab, bar) are found from the content.
 *
 * @throws FileError `empty` where there are no bytes or only blanks.
 */
export function readCsv(bytes: Uint8Array): { rows: string[][]; encoding: string; delimiter: string } {
  if (bytes.length === 0) throw empty("it holds 0 bytes");
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === "") throw empty("it holds only blank lines");
  const delimiter = detectDelimiter(text);
  return { rows: splitRecords(text, delimiter), encoding, delimiter };
}

function empty(reason: string): FileError {
  return new FileError("empty", `The CSV file is empty: ${reason}. Check that it was downloaded whole.`);
}
