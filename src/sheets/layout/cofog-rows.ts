import { NOT_STATED, UNCODED } from "#domain/checks/signed-parts";
import type { BookInput } from "../book-input.ts";

/** One list of TP COFOG: head row, rows, total; rows as the sheet numbers them. */
export interface CofogList {
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly names: readonly string[];
}

/** T by function, by revenue and capital, by share basis and by accounting basis: the same rows four times. */
export interface CofogRows {
  readonly functions: CofogList;
  readonly capital: CofogList;
  readonly shareBasis: CofogList;
  readonly accountingBasis: CofogList;
}

/** The last row of every list: what carries no such word. */
export const NOT_STATED_ROW = {
  functions: UNCODED,
  capital: NOT_STATED,
  basis: "no basis",
  accounting: NOT_STATED,
};

export function layOutCofog({ count, agencies, registers }: BookInput): CofogRows {
  const named = (names: Iterable<string>): string[] => [...new Set(names)].filter((name) => name !== "").sort();
  const bases = named([
    ...count.byShareBasis.keys(),
    ...agencies.map((agency) => agency.defaultBasis),
    ...registers.drivers.map((driver) => driver.basis),
  ]);
  const functions = listAt(4, [...named(count.byCofog1.keys()), NOT_STATED_ROW.functions]);
  const capital = listAt(functions.total + 2, ["revenue", "capital", NOT_STATED_ROW.capital]);
  const shareBasis = listAt(capital.total + 2, [...bases, NOT_STATED_ROW.basis]);
  const accountingBasis = listAt(shareBasis.total + 2, [
    "outturn",
    "budget",
    "forecast",
    "payments",
    NOT_STATED_ROW.accounting,
  ]);
  return { functions, capital, shareBasis, accountingBasis };
}

function listAt(head: number, names: readonly string[]): CofogList {
  const last = head + names.length;
  return { head, first: head + 1, last, total: last + 1, names };
}
