import { CONFIRMED_BY_PAIR, NAMED, NOT_CONFIRMED, STATED_BY_SOURCE } from "./answer-of.ts";
import type { Mention, MentionField } from "./mention.ts";

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
  const { stated, suggested, fields, confirmed, isKnown } = lines;
  const confirmedLines = stated.filter((i) => byPair.has(i)).length;
  const bySource = stated.length - confirmedLines;
  const named = [...new Set(fields.map((field) => NAMED_IN[field]))].join(" and ") || NAMED_IN.payee;
  const parts: string[] = [];
  if (bySource > 0) parts.push(`${STATED_BY_SOURCE} on ${countLines(bySource)}`);
  if (confirmedLines > 0) parts.push(`${NAMED} on ${countLines(confirmedLines)}, ${CONFIRMED_BY_PAIR}`);
  if (suggested.length === 0) return parts.join("; ");
  if (stated.length === 0) return `${named} on ${countLines(suggested.length)}${isKnown ? `; ${KNOWN}` : ""}`;
  const left = confirmed === false ? "left in" : NOT_CONFIRMED;
  return [...parts, `${countLines(suggested.length)} more, ${named}: ${left}`].join("; ");
}

/** The spellings by which the lines name the payee, commonest first. */
export function wordsMatched(rows: readonly number[], mentions: readonly (Mention | null)[]): string {
  const counts = new Map<string, number>();
  for (const i of rows) {
    const words = mentions[i]?.words.replace(/\s+/g, " ");
    if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const words = [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
  const more = words.length - MOST_WORDS;
  return words.slice(0, MOST_WORDS).join(" | ") + (more > 0 ? ` | and ${String(more)} more` : "");
}

function countLines(lines: number): string {
  return lines === 1 ? "1 line" : `${String(lines)} lines`;
}
