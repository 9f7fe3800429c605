import { shareAt } from "../apportionment/coded-shares.ts";
import { isWhole } from "../apportionment/share.ts";
import { wordAt } from "../columns/coded.ts";
import { type PenceByName, sumOf } from "../columns/tally.ts";
import type { Agency, SourceTerms } from "../place/registers.ts";
import type { TransferRow } from "../transfers/transfer-row.ts";
import { openSuggestions } from "../transfers/open-suggestions.ts";
import type { CheckInput } from "./check-input.ts";

/** Names that a check lists: the sheet behind it has them all. */
const MOST_NAMES = 5;

/** Sum of a value over rows that satisfy a condition. */
export function sumWhere(
  input: CheckInput,
  holds: (i: number) => boolean,
  value: (i: number) => number = (i) => input.figures.gross[i]!,
): number {
  let sum = 0;
  for (let i = 0; i < input.ledger.size; i++) if (holds(i)) sum += value(i);
  return sum;
}

/** How many rows satisfy a condition. */
export function countWhere(input: CheckInput, holds: (i: number) => boolean): number {
  return sumWhere(input, holds, () => 1);
}

export function isCounted(input: CheckInput, i: number): boolean {
  return input.figures.counts[i] === 1;
}

/** Register entry of a row's body. */
export function agencyOf(input: Pick<CheckInput, "registers" | "ledger">): (i: number) => Agency | undefined {
  const agencies = new Map(input.registers.agencies.map((agency) => [agency.name, agency]));
  return (i) => agencies.get(wordAt(input.ledger.agency, i));
}

/** £ that were read on lines with no registered body or home, nothing of them left out (B1). */
export function withoutHome(input: CheckInput): number {
  const isOpen = isWithoutHome(input);
  return sumWhere(input, isOpen, (i) => input.ledger.amountPence[i]!);
}

/** Lines with no registered body or home that may be in the total. */
export function isWithoutHome(input: CheckInput): (i: number) => boolean {
  const agency = agencyOf(input);
  const { leftOut, suspense } = input.ledger;
  return (i) => (agency(i)?.home ?? null) === null && leftOut.codes[i] === -1 && suspense[i] === 0;
}

/** Terms of a row's source. */
export function termsOf(input: CheckInput): (i: number) => SourceTerms | undefined {
  const terms = new Map(input.registers.sources.map((source) => [source.key, source]));
  return (i) => terms.get(wordAt(input.ledger.source, i));
}

/** £ of bodies outside or straddling that enter at 100 % without a person's word that they are for this place (C4). */
export function unconfirmedAtFullShare(input: CheckInput): number {
  const enters = entersUnconfirmed(input);
  return sumWhere(input, (i) => enters(i) !== null, atOwnShare(input));
}

/** The bodies whose £ that is, A to Z. */
export function bodiesUnconfirmedAtFullShare(input: CheckInput): readonly string[] {
  const enters = entersUnconfirmed(input);
  const pounds = atOwnShare(input);
  const names = new Set<string>();
  for (let i = 0; i < input.ledger.size; i++) {
    const name = enters(i);
    if (name !== null && pounds(i) !== 0) names.add(name);
  }
  return [...names].sort((a, b) => (a < b ? -1 : 1));
}

function atOwnShare({ figures }: CheckInput): (row: number) => number {
  return (i) => figures.gross[i]! - figures.paidOn[i]!;
}

/** The body whose row enters whole although it is not at home inside and nobody has said that it is for this place; or null. */
function entersUnconfirmed(input: CheckInput): (row: number) => string | null {
  const agency = agencyOf(input);
  return (i) => {
    const body = agency(i);
    if (!body || body.alreadyForPlace || body.home === "inside" || body.home === null) return null;
    return isCounted(input, i) && isAtFullShare(input, i) ? body.name : null;
  };
}

/** At 100 % by its driver or for want of one; a person's own share is that person's word. */
function isAtFullShare({ figures, ledger }: CheckInput, row: number): boolean {
  const share = shareAt(figures.ownShare, row);
  return Number.isNaN(ledger.shareOverride[row]) && share !== null && isWhole(share);
}

/** £ of bodies inside the place that fall outside it because the payee straddles (C6). */
export function insideMoneyOutside(input: CheckInput): number {
  const agency = agencyOf(input);
  return sumWhere(
    input,
    (i) => input.figures.paidOn[i] !== 0 && agency(i)?.home === "inside",
    (i) => input.figures.paidOn[i]! - input.figures.eliminated[i]!,
  );
}

/** £ of transfer lines that may not be taken out, since the payee is not counted (D2) or reports net (D3). */
export function leftInTransfers(input: CheckInput, why: "payee not counted" | "payee net"): number {
  return leftInOf(
    input,
    input.count.transfers.filter((row) => row.takeOut === why),
  );
}

/** £ of the lines of some transfers, before anything is taken out. */
export function leftInOf(input: CheckInput, transfers: readonly TransferRow[]): number {
  const keys = new Set(transfers.map((row) => `${row.payer}|${row.payee}|${row.capital}`));
  const { ledger } = input;
  const keyOf = (i: number): string =>
    `${wordAt(ledger.agency, i)}|${wordAt(ledger.transferTo, i)}|${wordAt(ledger.capital, i)}`;
  return sumWhere(
    input,
    (i) => isCounted(input, i) && ledger.transferTo.codes[i] !== -1 && ledger.eliminate[i] !== 0 && keys.has(keyOf(i)),
  );
}

/** £ taken out whose payee is counted from payments only (D3, limitation). */
export function takenOutOnPaymentsOnly(input: CheckInput): number {
  const keys = new Set(
    input.count.transfers
      .filter((row) => row.takeOut === "Y" && row.payeeOnPaymentsOnly)
      .map((row) => `${row.payee}|${row.capital}`),
  );
  const { ledger, figures } = input;
  return sumWhere(
    input,
    (i) => figures.paidOn[i] !== 0 && keys.has(`${wordAt(ledger.transferTo, i)}|${wordAt(ledger.capital, i)}`),
  );
}

/** £ of T on rows whose source meets a condition. */
export function spendWhereSource(input: CheckInput, holds: (terms: SourceTerms) => boolean): number {
  const terms = termsOf(input);
  return sumWhere(
    input,
    (i) => {
      const source = terms(i);
      return source !== undefined && holds(source);
    },
    (i) => input.figures.placeSpend[i]!,
  );
}

/** £ of T on any accounting basis but the largest (A8); 0 where one basis, or none, is stated. */
export function offMainBasis(input: CheckInput): number {
  const bases = input.count.byAccountingBasis;
  return bases.size < 2 ? 0 : input.count.totalPence - Math.max(...bases.values());
}

/** Social protection, education and health as a share of T (G1); null where T is nothing. */
export function socialShare(input: CheckInput): number | null {
  const { byCofog1, totalPence } = input.count;
  if (totalPence === 0 || ![...byCofog1.keys()].some((name) => name !== "")) return null;
  return sumOf(startingWith(byCofog1, ["07", "09", "10"])) / totalPence;
}

function startingWith(pence: PenceByName, codes: readonly string[]): PenceByName {
  return new Map([...pence].filter(([name]) => codes.includes(name.slice(0, 2))));
}

/** Σ of negative body × theme cells (F13): the overlap measures leave them out. */
export function negativeCells(input: CheckInput): number {
  let sum = 0;
  for (const row of input.count.byAgencyTheme.values()) for (const pence of row.values()) if (pence < 0) sum += pence;
  return sum;
}

/** Σ |difference| of pairs of which only one side says anything (D4). */
export function oneSided(input: CheckInput): number {
  return input.count.pairs
    .filter((pair) => pair.payerSaysPence === 0 || pair.payeeSaysPence === 0)
    .reduce((sum, pair) => sum + Math.abs(pair.differencePence), 0);
}

/** £ of suggested transfers that nobody has accepted or refused, each pair without its sign (D1). */
export function unconfirmedTransfers({ transfers }: Pick<CheckInput["count"], "transfers">): number {
  return openSuggestions(transfers).reduce((sum, { pence }) => sum + Math.abs(pence), 0);
}

/** Names for a person: the first few, and how many more. */
export function listNames(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join("; ")}; and ${String(more)} more` : names.join("; ");
}
