import type { RowFigures } from "../apportionment/row-figures.ts";
import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Agency, TransferPair } from "../place/registers.ts";
import { compareNames } from "./compare-names.ts";
import { answerOf, isOwnAnswer, type PairAnswer, wordAnswer } from "./answer-of.ts";
import { askKnownPairs } from "./ask-known-pairs.ts";
import { ASKED, HELD_BY_HAND, RECEIPT_ONLY, wordEvidence, wordsMatched } from "./evidence.ts";
import { type KnownFlows, NO_FLOWS } from "./known-pair.ts";
import { FlowsOfPlace } from "./known-flows.ts";
import type { MarkedTransfer, TransferParts } from "./mark-transfers.ts";
import type { Mention } from "./mention.ts";
import { transferKey } from "./pair-key.ts";
import type { TransferShares } from "./settle-transfer-shares.ts";
import { countedBodies, type SuggestedTransfer, suggestTransfers } from "./suggest-transfers.ts";
import type { PayeeStandings } from "./take-out.ts";
import type { TransferLines, TransferRow } from "./transfer-row.ts";

/** How the transfers of a count were settled. */
export interface SettledTransfers {
  readonly ledger: Ledger;
  readonly figures: RowFigures;
  readonly parts: TransferParts;
  readonly shares: TransferShares;
  readonly standings: PayeeStandings;
  /** What people hold in TP_Transfers. */
  readonly pairs: readonly TransferPair[];
  readonly agencies: readonly Agency[];
}

/** What the words of the rows say of who is paid. */
export interface TransferHints {
  /** By ledger row. */
  readonly mentions: readonly (Mention | null)[];
  /** Rows that a confirmed pair made a transfer. */
  readonly byPair: ReadonlySet<number>;
  readonly flows: KnownFlows;
}

export const NO_HINTS: TransferHints = { mentions: [], byPair: new Set(), flows: NO_FLOWS };

/** A transfer as it was found, before its share and standing. */
interface Found {
  readonly payer: string;
  readonly payee: string;
  readonly capital: string;
  readonly stated?: MarkedTransfer;
  readonly suggested?: SuggestedTransfer;
  /** Why it stands here where no line of the payer names the payee. */
  readonly otherwise?: string;
}

/**
 * The rows of TP_Transfers: every transfer that a line states, every one that the words of lines suggest, every receipt
 * without one, every pair a person holds, and every known flow of which nobody has said anything.
 *
 * @source workbook-model.md, TP_Transfers; assurance.md D10
 */
export function listTransfers(settled: SettledTransfers, hints: TransferHints = NO_HINTS): TransferRow[] {
  const { ledger, figures } = settled;
  const flows = new FlowsOfPlace(settled.agencies, countedBodies(ledger, figures), hints.flows);
  const suggested = suggestTransfers(ledger, figures, { mentions: hints.mentions, payeeOfFlow: flows.payeeOf });
  const told: Told = { ...settled, hints, flows };
  const rows = new Map<string, TransferRow>();
  const add = (found: Found): void => {
    const key = transferKey(found.payer, found.payee, found.capital);
    if (!rows.has(key)) rows.set(key, describe(found, told));
  };
  for (const found of findTransfers(told, suggested)) add(found);
  // What a person holds may be the answer to a question: it stands as the question, not as a pair of its own.
  for (const question of askKnownPairs(flows, [...rows.values()])) add({ ...question, otherwise: ASKED });
  for (const pair of settled.pairs.filter(isOfPerson)) add({ ...keyOf(pair), otherwise: HELD_BY_HAND });
  return [...rows.values()].sort(
    (a, b) => compareNames(a.payer, b.payer) || compareNames(a.payee, b.payee) || compareNames(a.capital, b.capital),
  );
}

/** All that a row of TP_Transfers is told from. */
interface Told extends SettledTransfers {
  readonly hints: TransferHints;
  readonly flows: FlowsOfPlace;
}

function* findTransfers(
  { ledger, figures, parts }: Told,
  suggested: ReadonlyMap<string, SuggestedTransfer>,
): Generator<Found> {
  for (const [key, stated] of parts.transfers) {
    const more = suggested.get(key);
    yield { ...keyOf(stated), stated, ...(more && { suggested: more }) };
  }
  for (const more of suggested.values()) yield { ...keyOf(more), suggested: more };
  for (let i = 0; i < ledger.size; i++) {
    const payer = figures.incomeFrom[i]!;
    if (payer === "") continue;
    yield { payer, payee: wordAt(ledger.agency, i), capital: wordAt(ledger.capital, i), otherwise: RECEIPT_ONLY };
  }
}

function keyOf({ payer, payee, capital }: Found | MarkedTransfer | SuggestedTransfer | TransferPair) {
  return { payer, payee, capital };
}

function isOfPerson(pair: TransferPair): boolean {
  const { note, evidence = "" } = pair;
  return isOwnAnswer(pair) || note !== "" || evidence === "" || evidence === HELD_BY_HAND;
}

function describe(found: Found, told: Told): TransferRow {
  const { payer, payee, capital } = found;
  const ofPair = told.pairs.filter((pair) => pair.payer === payer && pair.payee === payee);
  const answer = answerOf(ofPair, capital);
  const { confirmed } = answer ?? found.stated ?? UNANSWERED;
  const { takeOut, onPaymentsOnly } = told.standings(payee, isOfAnyKind(found) ? null : capital);
  const { kind, note } = ofPair.find((pair) => pair.capital === capital) ?? UNNAMED;
  return {
    ...keyOf(found),
    kind: kind || found.suggested?.kind || told.flows.kindOf(payer, payee),
    confirmed,
    takeOut,
    payeeOnPaymentsOnly: onPaymentsOnly,
    ...told.shares.shareOf(payer, payee),
    ...wordLines(found, told, { confirmed, answer }),
    ...linesFound(found, told.figures),
    note,
  };
}

const UNANSWERED = { confirmed: null };
const UNNAMED = { kind: "", note: "" };

/** A pair without a line and without a kind, as a known pair that is asked about, speaks of the payee as a whole. */
function isOfAnyKind({ capital, stated, suggested, otherwise }: Found): boolean {
  return capital === "" && !stated && !suggested && otherwise !== RECEIPT_ONLY;
}

function wordLines(
  { payer, payee, otherwise, ...found }: Found,
  { hints, flows }: Told,
  said: { readonly confirmed: boolean | null; readonly answer: PairAnswer | null },
): Pick<TransferRow, "evidence" | "wordsMatched"> {
  const lines = { stated: found.stated?.rows ?? [], suggested: found.suggested?.rows ?? [] };
  const fields = found.suggested?.fields ?? [];
  const { confirmed, answer } = said;
  const told = { ...lines, fields, confirmed, isKnown: flows.kindOf(payer, payee) !== "" };
  return {
    evidence: (otherwise ?? wordEvidence(told, hints.byPair)) + wordAnswer(answer),
    wordsMatched: wordsMatched([...lines.stated, ...lines.suggested], hints.mentions),
  };
}

function linesFound({ stated, suggested }: Found, figures: RowFigures): Pick<TransferRow, "stated" | "suggested"> {
  return {
    ...(stated && { stated: linesOf(stated, figures) }),
    ...(suggested && { suggested: linesOf(suggested, figures) }),
  };
}

function linesOf({ rows }: { readonly rows: readonly number[] }, { gross, placeSpend }: RowFigures): TransferLines {
  const sumOf = (pence: Float64Array): number => rows.reduce((sum, i) => sum + pence[i]!, 0);
  return { rows, pence: sumOf(gross), placePence: sumOf(placeSpend) };
}
