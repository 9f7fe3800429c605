import { readMoney } from "../money/read-money.ts";
import type { RawCell } from "./cells.ts";

/** What an amount cell holds. `text` is as it stands in the cell. */
export type AmountCell =
  | { readonly kind: "amount"; readonly value: number; readonly isNumber: boolean }
  | { readonly kind: "empty" }
  | { readonly kind: "nil"; readonly text: string }
  | { readonly kind: "unreadable"; readonly text: string };

const EMPTY: AmountCell = { kind: "empty" };

/** Reads one amount cell: a number as it is, text as ledgers write amounts, everything else as unreadable. */
export function readAmount(cell: RawCell | undefined): AmountCell {
  if (typeof cell === "number") return { kind: "amount", value: cell, isNumber: true };
  if (typeof cell === "boolean") return { kind: "unreadable", text: cell ? "TRUE" : "FALSE" };
  return cell === null || cell === undefined || cell.trim() === "" ? EMPTY : readText(cell);
}

function readText(cell: string): AmountCell {
  const read = readMoney(cell);
  if (read === "nil") return { kind: "nil", text: cell };
  return read === null ? { kind: "unreadable", text: cell } : { kind: "amount", value: read, isNumber: false };
}
