import { shareAt } from "../apportionment/coded-shares.ts";
import { type Share, shareOf } from "../apportionment/share.ts";
import { settleShares, type ShareTable } from "../apportionment/share-table.ts";
import { wordAt } from "../columns/coded.ts";
import type { CheckInput } from "./check-input.ts";
import { agencyOf } from "./measures.ts";

type Apportioned = Pick<CheckInput, "registers" | "ledger" | "figures">;

/** What another basis would make of a body's spending in the place. */
export interface RunnerUp {
  readonly agency: string;
  /** The basis in use, and the other one. */
  readonly used: string;
  readonly other: string;
  /** £ that goes through the share, before it. */
  readonly grossPence: number;
  /** Change in T, reckoned on the sum: lines rounded one by one may differ by ½p each. */
  readonly changePence: number;
}

/**
 * For every straddling body and basis in use the other basis for which it has drivers; of several the one that would move
 * the total most. Lines whose share a person typed go through no basis.
 *
 * @source method.md 1.4 "Offer sensitivity"; assurance.md C7
 */
export function runnersUp(input: Apportioned): RunnerUp[] {
  const table = settleShares(input.registers.drivers);
  return [...grossByBasis(input)].flatMap(([, { agency, basis, share, pence }]) => {
    const others = [...new Set(input.registers.drivers.filter((one) => one.agency === agency).map((one) => one.basis))]
      .filter((other) => other !== basis)
      .flatMap((other) => changeOf({ agency, basis, share, pence }, other, table))
      .sort((a, b) => Math.abs(b.changePence) - Math.abs(a.changePence));
    return others.slice(0, 1);
  });
}

interface Through {
  readonly agency: string;
  readonly basis: string;
  readonly share: Share;
  pence: number;
}

function changeOf({ agency, basis, share, pence }: Through, other: string, table: ShareTable): RunnerUp[] {
  const tried = table.shareOf(agency, other);
  if (!tried) return [];
  const changePence = shareOf(pence, tried) - shareOf(pence, share);
  return [{ agency, used: basis, other, grossPence: pence, changePence }];
}

/** What goes through the measured share of each straddling body, by body and basis. */
function grossByBasis(input: Apportioned): Map<string, Through> {
  const { figures, registers } = input;
  const driven = new Set(registers.drivers.map((driver) => `${driver.agency}|${driver.basis}`));
  const straddles = straddling(input);
  const through = new Map<string, Through>();
  for (let i = 0; i < input.ledger.size; i++) {
    const share = straddles(i) ? shareAt(figures.ownShare, i) : null;
    const agency = wordAt(input.ledger.agency, i);
    const basis = wordAt(figures.basis, i);
    const key = `${agency}|${basis}`;
    if (!share || !driven.has(key)) continue;
    const held = through.get(key) ?? { agency, basis, share, pence: 0 };
    held.pence += figures.gross[i]! - figures.paidOn[i]!;
    through.set(key, held);
  }
  return through;
}

/** Whether a row is a counted one of a straddling body, with no share typed over it. */
function straddling(input: Apportioned): (i: number) => boolean {
  const agency = agencyOf(input);
  return (i) =>
    input.figures.counts[i] === 1 && Number.isNaN(input.ledger.shareOverride[i]) && agency(i)?.home === "straddling";
}
