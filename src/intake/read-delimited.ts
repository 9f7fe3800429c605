import { decodeText } from "./decode-text.ts";
import { type Delimiter, detectDelimiter } from "./detect-delimiter.ts";
import { splitRecords } from "./split-records.ts";

/** A delimited file as records of text, nothing trimmed or converted. */
export interface DelimitedText {
  readonly rows: string[][];
  readonly encoding: string;
  readonly delimiter: Delimiter;
}

/**
 * Reads a delimited text file.
 *
 * The index of a record is its row in Excel: a line break in quotes stays inside its record, blank lines are records
 * with one empty field, ragged records stay ragged. Encoding (UTF-8, UTF-16, else Windows-1252) and delimiter (comma,
 * semicolon, tab, bar) are found from the content.
 *
 * @returns the records, or in words why there are none.
 */
export function readDelimited(bytes: Uint8Array): DelimitedText | { readonly empty: string } {
  if (bytes.length === 0) return { empty: "it holds 0 bytes" };
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === "") return { empty: "it holds only blank lines" };
  const delimiter = detectDelimiter(text);
  return { rows: splitRecords(text, delimiter), encoding, delimiter };
}
