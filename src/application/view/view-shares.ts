import { shareToNumber } from "#domain/apportionment/share";
import { DIRECT } from "#domain/apportionment/share-table";
import { wordAt } from "#domain/columns/coded";
import { compareNames } from "#domain/transfers/compare-names";
import type { ReckonedPlace } from "../reckon-place.ts";
import type { ShareView } from "./place-view.ts";

/** Basis of lines that state their share themselves. */
const ON_THE_LINES = "stated on the lines";

type Gathering = { -readonly [Key in keyof ShareView]: ShareView[Key] };

/**
 * The shares through which indirect spending comes to the place, one a body and basis; what is the place's own by its source
 * (direct, without a driver) goes through none.
 */
export function viewShares({ input }: ReckonedPlace): ShareView[] {
  const { ledger, figures } = input;
  const shares = new Map<string, Gathering>();
  for (let i = 0; i < ledger.size; i++) {
    const status = figures.status[i];
    if (status !== "counted" && status !== "no share") continue;
    const typed = ledger.shareOverride[i]!;
    const basis = Number.isNaN(typed) ? figures.basis[i]! : ON_THE_LINES;
    const key = [wordAt(ledger.agency, i), basis, basis === ON_THE_LINES ? typed : ""].join("|");
    const share = shares.get(key) ?? shareOfRow(input, i, basis);
    share.pence += ledger.amountPence[i]!;
    shares.set(key, share);
  }
  return [...shares.values()]
    .filter(({ basis, whole }) => basis !== DIRECT || whole !== null)
    .sort((a, b) => compareNames(a.agency, b.agency) || compareNames(a.basis, b.basis));
}

/** The share that a row goes through, with the quantities behind it; nothing has gone through it yet. */
function shareOfRow({ ledger, figures, registers }: ReckonedPlace["input"], i: number, basis: string): Gathering {
  const agency = wordAt(ledger.agency, i);
  const own = figures.ownShare[i] ?? null;
  const units = registers.drivers.filter((unit) => unit.agency === agency && unit.basis === basis);
  return {
    agency,
    basis,
    share: own === null ? null : shareToNumber(own),
    inPlace: units.length === 0 ? null : sumOf(units.filter(({ inPlace }) => inPlace === true)),
    whole: units.length === 0 ? null : sumOf(units),
    pence: 0,
  };
}

function sumOf(units: readonly { readonly value: number }[]): number {
  return units.reduce((sum, { value }) => sum + value, 0);
}
