import { done, failed, type Result } from "#application/ports/result";
import type { OpenedFile } from "#application/pane/bring-in";
import type { BroughtFile, Refusal } from "#application/pane/pane-actions";
import { cellOfText } from "./cell-of-text.ts";
import { countsFrom1904 } from "./date-system.ts";
import { whyTooLarge } from "./fit-sheet.ts";
import { readDelimited } from "./read-delimited.ts";

const WORKBOOKS = [".xlsx", ".xlsm"];
const TEXTS = [".csv", ".txt", ".tsv"];

/**
 * Reads a file that a person chose, by its ending; what cannot be read is refused in words. A field of a text file is what
 * `cellOfText` says, and null where it is empty.
 */
export function readFile(file: BroughtFile): Result<OpenedFile, Refusal> {
  const ending = /\.[^.]*$/.exec(file.name.toLowerCase())?.[0] ?? "";
  if (WORKBOOKS.includes(ending)) return readBook(file);
  if (!TEXTS.includes(ending)) {
    return refused("unknown-kind", `${file.name} is neither .xlsx nor .csv. Save it as one of these and try again.`);
  }
  const read = readDelimited(file.bytes);
  if ("rows" in read) return readRows(file.name, read.rows);
  return refused("empty-file", `${file.name} is empty: ${read.empty}. Check that it was downloaded whole.`);
}

function readRows(name: string, rows: readonly (readonly string[])[]): Result<OpenedFile, Refusal> {
  const tooLarge = whyTooLarge(rows);
  if (tooLarge !== null) return refused("too-large", `${name} does not fit on a sheet: ${tooLarge}, then try again.`);
  return done({ kind: "rows", rows: rows.map((row) => row.map(cellOf)) });
}

function cellOf(text: string): string | number | null {
  return text === "" ? null : cellOfText(text);
}

/** Every zip, and so every .xlsx, begins so. An older or encrypted workbook under a new name does not. */
const ZIP = [0x50, 0x4b];

function readBook({ name, bytes }: BroughtFile): Result<OpenedFile, Refusal> {
  if (ZIP.every((byte, at) => bytes[at] === byte))
    return done({ kind: "book", base64: base64Of(bytes), from1904: countsFrom1904(bytes) });
  return refused(
    "not-a-workbook",
    `${name} is not a workbook that can be read: it may be protected by a password or of an older kind. ` +
      "Open it in Excel, save it as .xlsx without a password, and try again.",
  );
}

function refused(code: string, message: string): Result<never, Refusal> {
  return failed({ code, message });
}

/** Bytes a call: more arguments than this overflow the stack. */
const PIECE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
