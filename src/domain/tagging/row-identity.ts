import { fingerprint } from "../columns/fingerprint.ts";
import type { Field } from "../ledger/reading.ts";
import type { SourceRows } from "./source-text.ts";

/** Which row of the source a row is, in parts: prints of 8 hex. */
export interface RowIdentity {
  /** Its own identifying cells: what changes least. Rows that agree in them are twins. */
  readonly words: string;
  /** Its amount, which tells twins apart; "" = not known, in a workbook counted before it was kept. */
  readonly amount: string;
  /** What was filled down to it from a row above; "" = nothing. */
  readonly above: string;
}

/** Cells that say which row it is, and change least: the amount is none of them. */
const IDENTITY: readonly Field[] = ["line", "source", "agency", "payee", "reference", "date", "service", "purpose"];

/**
 * Which row of the source this is. A cell that was filled down from a row above says nothing of its own row, for a sort would
 * put another word there: it is kept apart, as the amount is, and both only tell twins apart.
 *
 * @param amount - what the row reads, as text.
 */
export function identityOf(row: Pick<SourceRows, "typed" | "filled" | "isFilledDown">, amount: string): RowIdentity {
  const above = row.isFilledDown ? IDENTITY.map((field) => row.filled(field)) : [];
  return {
    words: fingerprint(IDENTITY.map((field) => row.typed(field))),
    amount: partPrint([amount]),
    above: above.every((text) => text === "") ? "" : partPrint(above),
  };
}

/** The prints that earlier versions gave the same row: its words with what was filled down, and with its amount as a twin. */
export function olderPrints(
  row: Pick<SourceRows, "typed" | "text">,
  amount: string,
): { readonly filled: string; readonly asTwin: string } {
  return {
    filled: fingerprint(IDENTITY.map((field) => row.text(field))),
    asTwin: fingerprint([fingerprint(IDENTITY.map((field) => row.typed(field))), amount]),
  };
}

/** Never all noughts, which stand for a part that is not there. */
function partPrint(texts: readonly string[]): string {
  const print = fingerprint(texts);
  return print === NOUGHTS ? "00000001" : print;
}

const NOUGHTS = "00000000";

/** As it stands at the head of TP Print: `1a2b3c4d`, `1a2b3c4d-9e8f7a6b`, or `1a2b3c4d-9e8f7a6b-11223344` under a word filled down. */
export function writeIdentity({ words, amount, above }: RowIdentity): string {
  if (above !== "") return `${words}-${amount}-${above}`;
  return amount === "" ? words : `${words}-${amount}`;
}

/** Reads `writeIdentity`; parts that are not there are empty. */
export function readIdentity(text: string): RowIdentity {
  const [words = "", amount = "", above = ""] = text.split("-");
  return { words, amount, above };
}
