import type { RowFigures } from "../apportionment/row-figures.ts";
import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Agency, SourceTerms, TransferPair } from "../place/registers.ts";
import { compareNames } from "./compare-names.ts";
import { lastSaidOf } from "./confirmed-payee.ts";
import { answerOf, isOwnAnswer, type PairAnswer, wordAnswer } from "./answer-of.ts";
import type { KnownLines } from "./effect-of-answer.ts";
import { type FoundLines, linesFound } from "./lines-of-transfer.ts";
import { askKnownPairs } from "./ask-known-pairs.ts";
import { ASKED, creditAnswered, HELD_BY_HAND, RECEIPT_ONLY, wordEvidence, wordsMatched } from "./evidence.ts";
import { type KnownFlows, NO_FLOWS } from "./known-pair.ts";
import { FlowsOfPlace } from "./known-flows.ts";
import type { TransferParts } from "./mark-transfers.ts";
import { foreseeShares } from "./share-after.ts";
import { NO_RECEIPTS, type ReceiptJudgement } from "./judge-receipts.ts";
import type { Mention, Receipt } from "./mention.ts";
import { pairKey, transferKey } from "./pair-key.ts";
import type { TransferShares } from "./settle-transfer-shares.ts";
import { gatherReceipts, type ReceivedLines } from "./suggest-receipts.ts";
import { countedBodies, type SuggestedTransfer, suggestTransfers } from "./suggest-transfers.ts";
import type { PayeeStanding, PayeeStandings } from "./take-out.ts";
import type { TransferRow } from "./transfer-row.ts";

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
  readonly termsOf: (source: string) => SourceTerms | undefined;
}

/** What the words of the rows say of who is paid. */
export interface TransferHints {
  /** By ledger row. */
  readonly mentions: readonly (Mention | null)[];
  /** By ledger row: who pays it, booked below nought. */
  readonly receipts: readonly (Receipt | null)[];
  /** Rows that a confirmed pair made a transfer, or put back as income. */
  readonly byPair: ReadonlySet<number>;
  /** What became of the pairs with such receipts. */
  readonly judged: ReceiptJudgement;
  readonly flows: KnownFlows;
}

export const NO_HINTS: TransferHints = {
  mentions: [],
  receipts: [],
  byPair: new Set(),
  judged: NO_RECEIPTS,
  flows: NO_FLOWS,
};

/** A transfer as it was found, before its share and standing. */
interface Found extends FoundLines {
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
  const counted = countedBodies(ledger, figures);
  const flows = new FlowsOfPlace(settled.agencies, counted, hints.flows);
  const suggested = suggestTransfers(ledger, figures, { mentions: hints.mentions, payeeOfFlow: flows.payeeOf });
  const received = gatherReceipts(ledger, {
    receipts: hints.receipts,
    payerOfFlow: flows.payerOf,
    stands: (i) => figures.counts[i] === 1 || hints.byPair.has(i),
    isBody: (name) => counted.has(name),
  });
  const { judged, byPair } = hints;
  const forAnswers = {
    ...{ ledger, figures, pairs: settled.pairs, stated: settled.parts.transfers, suggested, received, byPair },
    ...{ standings: judged === NO_RECEIPTS ? settled.standings : judged.standings, termsOf: settled.termsOf },
    ...{ mentions: hints.mentions, shareAfter: foreseeShares(settled, received) },
  };
  const told: Told = { ...settled, hints, flows, suggested, received, forAnswers };
  const rows = new Map<string, TransferRow>();
  const add = (found: Found): void => {
    const key = transferKey(found.payer, found.payee, found.capital);
    if (!rows.has(key)) rows.set(key, describe(found, told));
  };
  for (const found of findTransfers(told)) add(found);
  // What a person holds may be the answer to a question: it stands as the question, not as a pair of its own.
  for (const question of askKnownPairs(flows, [...rows.values()])) add({ ...question, otherwise: ASKED });
  for (const pair of settled.pairs.filter(isOfPerson)) add({ ...keyOf(pair), otherwise: HELD_BY_HAND });
  return [...rows.values()].sort(
    (a, b) => compareNames(a.payer, b.payer) || compareNames(a.payee, b.payee) || compareNames(a.capital, b.capital),
  );
}

/** Lines that only words tell of, by the key of TP_Transfers. */
interface LinesByWords {
  readonly suggested: ReadonlyMap<string, SuggestedTransfer>;
  readonly received: ReadonlyMap<string, ReceivedLines>;
}

/** All that a row of TP_Transfers is told from. */
interface Told extends SettledTransfers, LinesByWords {
  readonly hints: TransferHints;
  readonly flows: FlowsOfPlace;
  readonly forAnswers: KnownLines;
}

function* findTransfers({ ledger, figures, parts, suggested, received }: Told): Generator<Found> {
  const byWords = (key: string) => {
    const [more, back] = [suggested.get(key), received.get(key)];
    return { ...(more && { suggested: more }), ...(back && { received: back }) };
  };
  for (const [key, stated] of parts.transfers) yield { ...keyOf(stated), stated, ...byWords(key) };
  for (const [key, more] of suggested) yield { ...keyOf(more), ...byWords(key) };
  for (const [key, back] of received) yield { ...keyOf(back), ...byWords(key) };
  for (let i = 0; i < ledger.size; i++) {
    if (figures.incomeFrom.codes[i] === -1) continue;
    yield {
      payer: wordAt(figures.incomeFrom, i),
      payee: wordAt(ledger.agency, i),
      capital: wordAt(ledger.capital, i),
      otherwise: RECEIPT_ONLY,
    };
  }
}

function keyOf({ payer, payee, capital }: Pick<Found, "payer" | "payee" | "capital">) {
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
  const { takeOut, onPaymentsOnly } = standingOf(found, told, confirmed);
  const lines = withAnswered(linesFound(found, { ...told, judged: told.hints.judged }, answer), answer, () =>
    creditAnswered(lastSaidOf(ofPair, capital), capital),
  );
  const { kind, note } = ofPair.find((pair) => pair.capital === capital) ?? UNNAMED;
  return {
    ...keyOf(found),
    kind: kind || kindByWords(found) || told.flows.kindOf(payer, payee),
    confirmed,
    takeOut,
    payeeOnPaymentsOnly: onPaymentsOnly,
    ...told.shares.shareOf(payer, payee),
    ...wordLines(found, told, { confirmed, answer, ...lines }),
    ...lines,
    ...(answer !== null && answer.receipts !== "" && { receipts: answer.receipts }),
    note,
  };
}

/** With what the credits came to that a person spoke of: all of them where no count has written it yet. */
function withAnswered(
  lines: ReturnType<typeof linesFound>,
  answer: PairAnswer | null,
  heldPence: () => number | null,
): ReturnType<typeof linesFound> {
  const { received } = lines;
  if (!received || answer?.receipts !== "credit") return lines;
  return { ...lines, received: { ...received, answeredPence: heldPence() ?? received.pence } };
}

const UNANSWERED = { confirmed: null };
const UNNAMED = { kind: "", note: "" };

function kindByWords({ suggested, received }: Found): string {
  return suggested?.kind || received?.kind || "";
}

/** A pair without a line and without a kind, as a known pair that is asked about, speaks of the payee as a whole. */
function isOfAnyKind({ capital, stated, suggested, received, otherwise }: Found): boolean {
  return capital === "" && !stated && !suggested && !received && otherwise !== RECEIPT_ONLY;
}

/** As the payee stands; what is held back of lines that are stated, and of a payee that nets off, holds of their row. */
function standingOf(found: Found, told: Told, confirmed: boolean | null): PayeeStanding {
  const { payer, payee, capital, stated } = found;
  const standing = told.standings(payee, isOfAnyKind(found) ? null : capital);
  if (stated) return { ...standing, takeOut: stated.takeOut };
  const isNetted = confirmed === true && told.hints.judged.netted.has(pairKey(payer, payee));
  return isNetted ? { ...standing, takeOut: "payee net" } : standing;
}

function wordLines(
  found: Found,
  { hints, flows }: Told,
  said: Pick<TransferRow, "confirmed" | "received" | "ifYes"> & {
    readonly answer: PairAnswer | null;
  },
): Pick<TransferRow, "evidence" | "wordsMatched"> {
  const { payer, payee, otherwise } = found;
  const { rows: suggested, fields } = found.suggested ?? NO_LINES;
  const lines = { stated: (found.stated ?? NO_LINES).rows, suggested };
  const { confirmed, answer, received, ifYes } = said;
  const isKnown = flows.kindOf(payer, payee) !== "";
  const told = { ...lines, fields, confirmed, isKnown, ...(received && { received }), ...(ifYes && { ifYes }) };
  return {
    evidence: (otherwise ?? wordEvidence(told, hints.byPair)) + wordAnswer(answer),
    wordsMatched: wordsMatched(rowsOf(found), hints),
  };
}

const NO_LINES: Pick<SuggestedTransfer, "rows" | "fields"> = { rows: [], fields: [] };

function rowsOf({ stated, suggested, received }: Found): number[] {
  return [stated, suggested, received].flatMap((lines) => lines?.rows ?? []);
}
