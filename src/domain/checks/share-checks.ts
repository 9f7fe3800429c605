import { shareAt } from "../apportionment/coded-shares.ts";
import { statusOf } from "../apportionment/row-figures.ts";
import { isWhole, shareToNumber } from "../apportionment/share.ts";
import { wordAt } from "../columns/coded.ts";
import type { Driver } from "../place/registers.ts";
import type { TransferRow } from "../transfers/transfer-row.ts";
import type { CheckInput } from "./check-input.ts";
import {
  agencyOf,
  bodiesUnconfirmedAtFullShare,
  countWhere,
  insideMoneyOutside,
  isCounted,
  sumWhere,
  unconfirmedAtFullShare,
} from "./measures.ts";
import { type CheckDefinition, mustBeNil, shouldBeNil } from "./outcome.ts";

/** Section C: shares. */
export const SHARE_CHECKS: readonly CheckDefinition<CheckInput>[] = [
  {
    id: "C1",
    name: "Between 0 and 1",
    words: "lines with no share, or one below 0 or above 1",
    severity: "S",
    where: "'TP Drivers'!A4",
    unit: "rows",
    tolerance: "0 rows",
    run: (input) => mustBeNil(countWhere(input, lacksShare(input)), needing(input)),
  },
  {
    id: "C2",
    name: "Drivers whole",
    words: "drivers that lack a unit, a value, or Y or N, or sum to nothing; units that stand twice",
    severity: "S",
    where: "'TP Drivers'!A4",
    unit: "rows",
    tolerance: "0 rows",
    run: ({ registers }) => {
      const sums = new Map<string, number>();
      const wrong = new Set<string>();
      for (const driver of registers.drivers) {
        const key = `${driver.agency}, ${driver.basis}`;
        sums.set(key, (sums.get(key) ?? 0) + driver.value);
        if (driver.unit === "" || driver.inPlace === null || !(driver.value >= 0)) wrong.add(key);
      }
      for (const [key, sum] of sums) if (!(sum > 0)) wrong.add(key);
      const twice = repeatedUnits(registers.drivers);
      return mustBeNil(wrong.size + twice.length, [...wrong, ...twice].join("; "));
    },
  },
  {
    id: "C3",
    name: "Inside is 1",
    words: "final spending of bodies inside the place at another share than 1",
    severity: "S",
    where: "'TP Agencies'!A4",
    unit: "rows",
    tolerance: "0 rows",
    run: (input) => {
      const agency = agencyOf(input);
      const { figures } = input;
      const off = (i: number): boolean =>
        isCounted(input, i) &&
        agency(i)?.home === "inside" &&
        figures.gross[i] !== figures.paidOn[i] &&
        !isWhole(shareAt(figures.ownShare, i)!);
      return mustBeNil(countWhere(input, off));
    },
  },
  {
    id: "C4",
    name: "Outside at 100 %",
    words: 'bodies outside or straddling at share 1 without "already for this place" confirmed',
    severity: "S",
    where: "'TP Agencies'!A4",
    unit: "pence",
    tolerance: "£0.00",
    run: (input) => mustBeNil(unconfirmedAtFullShare(input), bodiesUnconfirmedAtFullShare(input).join("; ")),
  },
  {
    id: "C5",
    name: "Transfers take the payee's share",
    words: "share used less share by the rule, times £",
    severity: "S",
    where: "'TP Transfers'!A4",
    unit: "pence",
    tolerance: "½p a line",
    run: (input) => {
      const { off, lines } = offTheRule(input);
      const within = off <= (lines + 1) / 2;
      return { ...mustBeNil(off), result: within ? "Ties" : "Does not tie" };
    },
  },
  {
    id: "C6",
    name: "Inside money left outside",
    words: "£ of bodies inside that fall outside because the payee straddles",
    severity: "L",
    where: "'TP Transfers'!A4",
    unit: "pence",
    tolerance: "shown",
    run: (input) => shouldBeNil(insideMoneyOutside(input)),
  },
];

/** One text a driver row beyond the first of the same body, basis and unit: its value would weigh twice. */
function repeatedUnits(drivers: readonly Driver[]): string[] {
  const seen = new Set<string>();
  return drivers.flatMap(({ agency, basis, unit }) => {
    const key = `${agency}|${basis}|${unit}`.toLowerCase();
    if (unit !== "" && seen.has(key)) return [`${agency}, ${basis}: ${unit} twice`];
    seen.add(key);
    return [];
  });
}

function lacksShare({ ledger, figures }: CheckInput): (i: number) => boolean {
  return (i) => statusOf(ledger, figures, i) === "no share";
}

function needing(input: CheckInput): string {
  const bases = new Set<string>();
  const lacks = lacksShare(input);
  for (let i = 0; i < input.ledger.size; i++) {
    if (!lacks(i)) continue;
    const agency = wordAt(input.ledger.agency, i);
    bases.add(`${agency || "(no body)"}: ${wordAt(input.figures.basis, i) || "no basis"}`);
  }
  return [...bases].join("; ");
}

/** Σ over transfers of |share used − payee says ÷ receipts| × what is paid on, pence, and how many lines carry rounding. */
function offTheRule(input: CheckInput): { off: number; lines: number } {
  let off = 0;
  let lines = 0;
  for (const row of input.count.transfers) {
    if (row.share === null || !row.receiptStated) continue;
    const { receipts, internal, rows } = receiptsOf(input, row);
    const paid = paidOf(input, row);
    if (receipts === 0 || paid === 0) continue;
    off += Math.abs(paid * (shareToNumber(row.share) - internal / receipts));
    lines += rows * Math.max(1, Math.abs(paid / receipts));
  }
  return { off: Math.round(off), lines };
}

function receiptsOf(input: CheckInput, row: TransferRow): { receipts: number; internal: number; rows: number } {
  const { ledger, figures } = input;
  const states = (i: number): boolean =>
    wordAt(figures.incomeFrom, i) === row.payer && wordAt(ledger.agency, i) === row.payee && isCounted(input, i);
  return {
    receipts: sumWhere(input, states, (i) => ledger.internalIncomePence[i]!),
    internal: sumWhere(input, states, (i) => figures.internal[i]!),
    rows: countWhere(input, states),
  };
}

function paidOf(input: CheckInput, row: TransferRow): number {
  const { ledger, figures } = input;
  return sumWhere(
    input,
    (i) =>
      figures.paidOn[i] !== 0 &&
      wordAt(ledger.agency, i) === row.payer &&
      wordAt(ledger.transferTo, i) === row.payee &&
      wordAt(ledger.capital, i) === row.capital,
    (i) => figures.paidOn[i]!,
  );
}
