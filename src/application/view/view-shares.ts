import { shareToNumber } from "#domain/apportionment/share";
import { DIRECT } from "#domain/apportionment/share-table";
import { wordAt } from "#domain/columns/coded";
import { compareNames } from "#domain/transfers/compare-names";
import type { ReckonedPlace } from "../reckon-place.ts";
import type { ShareView } from "./place-view.ts";

/** Basis of lines that state their share themselves. */
const ON_THE_LINES = "stated on the lines";

/**
 * The shares through which indirect spending comes to the place, one a body and basis; what is the place's own by its source
 * (direct, without a driver) goes through none.
 */
export function viewShares({ input }: ReckonedPlace): ShareView[] {
  const { ledger, figures, registers } = input;
  const shares = new Map<string, { -readonly [Key in keyof ShareView]: ShareView[Key] }>();
  for (let i = 0; i < ledger.size; i++) {
    const status = figures.status[i];
    if (status !== "counted" && status !== "no share") continue;
    const agency = wordAt(ledger.agency, i);
    const stated = !Number.isNaN(ledger.shareOverride[i]!);
    const basis = stated ? ON_THE_LINES : figures.basis[i]!;
    const own = figures.ownShare[i] ?? null;
    const units = stated ? [] : registers.drivers.filter((unit) => unit.agency === agency && unit.basis === basis);
    if (basis === DIRECT && units.length === 0) continue;
    const key = [agency, basis, stated ? ledger.shareOverride[i] : ""].join("|");
    const share = shares.get(key) ?? {
      agency,
      basis,
      share: own === null ? null : shareToNumber(own),
      inPlace: units.length === 0 ? null : sumOf(units.filter(({ inPlace }) => inPlace === true)),
      whole: units.length === 0 ? null : sumOf(units),
      pence: 0,
    };
    share.pence += ledger.amountPence[i]!;
    shares.set(key, share);
  }
  return [...shares.values()].sort((a, b) => compareNames(a.agency, b.agency) || compareNames(a.basis, b.basis));
}

function sumOf(units: readonly { readonly value: number }[]): number {
  return units.reduce((sum, { value }) => sum + value, 0);
}
