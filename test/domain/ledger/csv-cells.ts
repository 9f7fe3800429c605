import Papa from "papaparse";
import type { RawCell, SheetCells } from "#domain/ledger/cells";

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const LONGEST_NUMBER = 15;

/** Decodes a CSV as Excel does: UTF-8 where it is valid, else windows-1252. */
export function decodeCsv(bytes: Uint8Array): string {
  const utf8 = new TextDecoder("utf-8").decode(bytes);
  return utf8.includes("\uFFFD") ? new TextDecoder("windows-1252").decode(bytes) : utf8;
}

/** A CSV's text as a sheet: plain decimal numbers are numbers, everything else is text. */
export function cellsOfCsv(text: string, sheet = "sheet"): SheetCells {
  const { data } = Papa.parse<string[]>(text.replace(/\r\n?/g, "\n"), { skipEmptyLines: false });
  if (data.at(-1)?.join("") === "" && data.at(-1)?.length === 1) data.pop();
  const width = Math.max(0, ...data.map((record) => record.length));
  const columns = Array.from({ length: width }, (_, column) => data.map((record) => cellOf(record[column] ?? "")));
  return { sheet, rowCount: data.length, columns };
}

function cellOf(text: string): RawCell {
  if (text === "") return null;
  return PLAIN_NUMBER.test(text) && text.length <= LONGEST_NUMBER ? Number(text) : text;
}
