import { shareAt } from "#domain/apportionment/coded-shares";
import { statusOf } from "#domain/apportionment/row-figures";
import { type Share, shareOf, shareToNumber } from "#domain/apportionment/share";
import { DIRECT, settleShares } from "#domain/apportionment/share-table";
import { wordAt } from "#domain/columns/coded";
import { compareNames } from "#domain/transfers/compare-names";
import type { ReckonedPlace } from "../reckon-place.ts";
import type { OtherShare, ShareView } from "./place-view.ts";

/** Basis of lines that state their share themselves. */
const ON_THE_LINES = "stated on the lines";

type Gathering = { -readonly [Key in keyof ShareView]: ShareView[Key] } & { readonly rows: number[] };

/** Shares of the bodies' lines: `shares` of indirect spending, `whole` of what comes to the place through none. */
export interface SharesOfBodies {
  readonly shares: readonly ShareView[];
  readonly whole: readonly ShareView[];
}

/**
 * The shares through which spending comes to the place, one a body and basis; what is the place's own by its source (direct,
 * without a driver) goes through none and stands apart: a person may give it one.
 */
export function viewShares({ input }: Pick<ReckonedPlace, "input">): SharesOfBodies {
  const { ledger, figures } = input;
  const shares = new Map<string, Gathering>();
  for (let i = 0; i < ledger.size; i++) {
    const status = statusOf(ledger, figures, i);
    if (status !== "counted" && status !== "no share") continue;
    const typed = ledger.shareOverride[i]!;
    const basis = Number.isNaN(typed) ? wordAt(figures.basis, i) : ON_THE_LINES;
    const key = [wordAt(ledger.agency, i), basis, basis === ON_THE_LINES ? typed : ""].join("|");
    const share = shares.get(key) ?? shareOfRow(input, i, basis);
    share.pence += ledger.amountPence[i]! - figures.paidOn[i]!;
    share.keptPence += figures.placeSpend[i]!;
    share.rows.push(i);
    shares.set(key, share);
  }
  const others = otherShares(input);
  const all = [...shares.values()]
    .map(({ rows, ...share }) => ({ ...share, instead: others(share, rows), measured: basesOf(share.agency, input) }))
    .sort((a, b) => compareNames(a.agency, b.agency) || compareNames(a.basis, b.basis));
  const isWhole = ({ basis, whole }: ShareView): boolean => basis === DIRECT && whole === null;
  return { shares: all.filter((share) => !isWhole(share)), whole: all.filter(isWhole) };
}

/** The share that a row goes through, with the quantities behind it; nothing has gone through it yet. */
function shareOfRow({ ledger, figures, registers }: ReckonedPlace["input"], i: number, basis: string): Gathering {
  const agency = wordAt(ledger.agency, i);
  const own = shareAt(figures.ownShare, i);
  const units = registers.drivers.filter((unit) => unit.agency === agency && unit.basis === basis);
  return {
    agency,
    basis,
    share: own === null ? null : shareToNumber(own),
    inPlace: units.length === 0 ? null : sumOf(units.filter(({ inPlace }) => inPlace === true)),
    whole: units.length === 0 ? null : sumOf(units),
    pence: 0,
    keptPence: 0,
    instead: [],
    rows: [],
  };
}

/** Reckons what each other basis with drivers would make of rows: each line is rounded, as a Recount does. */
function otherShares({ figures, ledger, registers }: ReckonedPlace["input"]) {
  const table = settleShares(registers.drivers);
  const stays = (i: number): number => ledger.amountPence[i]! - figures.paidOn[i]!;
  const kept = (rows: readonly number[], share: Share): number =>
    rows.reduce((sum, i) => sum + shareOf(stays(i), share), 0);
  return (used: Pick<ShareView, "agency" | "basis" | "keptPence">, rows: readonly number[]): OtherShare[] => {
    return basesOf(used.agency, { registers }).flatMap((basis) => {
      const share = basis === used.basis ? null : table.shareOf(used.agency, basis);
      if (!share) return [];
      return [{ basis, share: shareToNumber(share), changePence: kept(rows, share) - used.keptPence }];
    });
  };
}

/** Every basis for which a body has figures. */
function basesOf(body: string, { registers }: Pick<ReckonedPlace["input"], "registers">): string[] {
  const units = registers.drivers.filter(({ agency }) => agency === body);
  return [...new Set(units.map(({ basis }) => basis))].sort(compareNames);
}

function sumOf(units: readonly { readonly value: number }[]): number {
  return units.reduce((sum, { value }) => sum + value, 0);
}
