import { pounds } from "../money/say-pounds.ts";
import { CONFIRMED_BY_PAIR, NAMED, NOT_CONFIRMED, RECEIVED, STATED_BY_SOURCE } from "./answer-of.ts";
import type { TransferPair } from "../place/registers.ts";
import type { Mention, MentionField, Receipt } from "./mention.ts";
import type { EffectOfAnswer, ReceivedTransfer } from "./transfer-row.ts";

/** Evidence of a pair that stands only because a person wrote it. */
export const HELD_BY_HAND = "held by hand";
/** Evidence of a receipt to which no line of the payer answers. */
export const RECEIPT_ONLY = "receipt stated by the payee only";
/** Evidence of a question: a known flow of which no line says anything. */
export const ASKED = "known pair, no line names it";
/** At the end of the evidence of a suggestion that is also a known flow. */
export const KNOWN = "known pair";

/** Most spellings that TP_Transfers shows beside a pair. */
const MOST_WORDS = 4;

const NAMED_IN: Readonly<Record<MentionField, string>> = {
  payee: `${NAMED} as payee`,
  purpose: `${NAMED} in the purpose`,
  service: `${NAMED} in the service`,
  reference: `${NAMED} in the reference`,
};

/** The lines of a transfer, and how they stand. */
export interface LinesOfEvidence {
  /** Lines that are a transfer: stated by source, rule or person, or by a confirmed pair. */
  readonly stated: readonly number[];
  /** Lines that only seem to be one. */
  readonly suggested: readonly number[];
  readonly fields: readonly MentionField[];
  readonly confirmed: boolean | null;
  readonly isKnown: boolean;
  /** What the payee books below nought of it; absent = nothing. */
  readonly received?: ReceivedTransfer;
  /** What a Y would make of the total; absent = nothing is open. */
  readonly ifYes?: EffectOfAnswer;
}

/**
 * Why a transfer stands in TP_Transfers, in words.
 *
 * Where a source states some lines and others only name the payee, the words end in `not confirmed`: the Y beside them
 * then speaks of the stated lines alone.
 *
 * @param byPair - rows that a confirmed pair made a transfer.
 */
export function wordEvidence(lines: LinesOfEvidence, byPair: ReadonlySet<number>): string {
  return lines.stated.length === 0 ? wordUnstated(lines) : wordStated(lines, byPair);
}

function wordUnstated({ suggested, fields, isKnown, received, ifYes }: LinesOfEvidence): string {
  const byWords = suggested.length === 0 ? "" : `${wordFields(fields)} on ${countLines(suggested.length)}`;
  const isOpen = received === undefined || received.state === "open";
  return joined([byWords, wordReceived(received, ifYes), isKnown && isOpen ? KNOWN : ""]);
}

function wordStated(lines: LinesOfEvidence, byPair: ReadonlySet<number>): string {
  const { stated, suggested, fields, confirmed, received, ifYes } = lines;
  const confirmedLines = stated.filter((i) => byPair.has(i)).length;
  const bySource = stated.length - confirmedLines;
  const parts = [
    bySource > 0 ? `${STATED_BY_SOURCE} on ${countLines(bySource)}` : "",
    confirmedLines > 0 ? `${NAMED} on ${countLines(confirmedLines)}, ${CONFIRMED_BY_PAIR}` : "",
    wordReceived(received, ifYes),
  ];
  if (suggested.length === 0) return joined(parts) + (received?.state === "open" ? `: ${NOT_CONFIRMED}` : "");
  const left = confirmed === false ? "left in" : NOT_CONFIRMED;
  return joined([...parts, `${countLines(suggested.length)} more, ${wordFields(fields)}: ${left}`]);
}

function wordFields(fields: readonly MentionField[]): string {
  return [...new Set(fields.map((field) => NAMED_IN[field]))].join(" and ") || NAMED_IN.payee;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("; ");
}

type ReceivedEvidence = NonNullable<LinesOfEvidence["received"]>;

const BECAME: Readonly<Record<ReceivedTransfer["state"], string>> = {
  open: "",
  "put back": `, put back as income, ${CONFIRMED_BY_PAIR}`,
  netted: `, left netted off for want of payer's lines, ${CONFIRMED_BY_PAIR}`,
  refused: ", left as credits",
};

function wordReceived(received: ReceivedEvidence | undefined, ifYes: EffectOfAnswer | undefined): string {
  if (!received) return "";
  const { rows, isSure, state, answeredPence } = received;
  const said = `${RECEIVED} on ${countLines(rows.length)}${isSure ? "" : ", by words that leave it open"}`;
  const answered = answeredPence === undefined ? "" : `, ${pounds(answeredPence)}${ANSWERED}`;
  return `${said}${BECAME[state]}${answered}${state === "open" ? wordRise(ifYes) : ""}`;
}

/** After the £ of credits that a person spoke of. */
const ANSWERED = " answered";

/**
 * What the credits of a kind came to when a person said that they are credits, as the last count wrote it, pence; null where
 * no count has written it. Nothing of a kind that had no lines yet when a count acted on what was said of the pair as a whole.
 *
 * @param held - what stands of this kind, else of the pair as a whole.
 */
export function creditAnswered(held: TransferPair | undefined, capital: string): number | null {
  const { evidence = "" } = held ?? {};
  if (held?.capital !== capital && evidence === HELD_BY_HAND) return 0;
  const said = new RegExp(`${BECAME.refused}, £(\\d+)(?:\\.(\\d\\d))?${ANSWERED}`).exec(evidence);
  return said && Number(said[1]) * 100 + Number(said[2] ?? 0);
}

/** Whoever types the Y on the sheet is warned too, and told why the total rises. */
function wordRise(ifYes: EffectOfAnswer | undefined): string {
  if (!ifYes || ifYes.changePence <= 0) return "";
  const why = ifYes.isBorne ? "the payee has the larger share in the place" : "what is taken out now comes back in";
  return `, Y raises the total by ${pounds(ifYes.changePence)}: ${why}`;
}

interface HintedRows {
  readonly mentions: readonly (Mention | null)[];
  readonly receipts: readonly (Receipt | null)[];
}

/** The spellings by which the lines name the other body, commonest first. */
export function wordsMatched(rows: readonly number[], hints: HintedRows): string {
  const counts = new Map<string, number>();
  for (const i of rows) {
    const words = (hints.mentions[i] ?? hints.receipts[i])?.words.replace(/\s+/g, " ");
    if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const words = [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
  const more = words.length - MOST_WORDS;
  return words.slice(0, MOST_WORDS).join(" | ") + (more > 0 ? ` | and ${String(more)} more` : "");
}

function countLines(lines: number): string {
  return lines === 1 ? "1 line" : `${String(lines)} lines`;
}
