import { normaliseHeading } from "./heading.ts";
import { STAGES, type Stage } from "./stage.ts";
import type { OutturnWords } from "./vocabulary.ts";

export type Side = "gross" | "income" | "net";

/** What a heading of an outturn or budget says of its figures; null or "" where it does not say. */
export interface OutturnMeaning {
  readonly side: Side | null;
  readonly stage: Stage | null;
  /** `2024 25`, or "". */
  readonly year: string;
  /** The words are of accounts ("Net expenditure", "2024-25 Budget"), not of an invoice ("Net"). */
  readonly isSure: boolean;
}

const YEAR = /\b(?:19|20)\d\d(?: (?:(?:19|20)\d\d|\d\d))?\b/;
const SIDES: readonly Side[] = ["gross", "income", "net"];

/**
 * Reads a heading as one of an outturn or budget: `Net expenditure`, `Actual Gross`, `2025-26 Budget`, `Income £000`.
 * @returns null where it says something else ("Variance", "Budget holder").
 * @source inputs.md 2.4
 */
export function outturnMeaning(heading: string, words: OutturnWords): OutturnMeaning | null {
  const normal = ` ${normaliseHeading(heading)} `;
  const year = YEAR.exec(normal)?.[0] ?? "";
  const { stage, rest } = takeStage(normal.replace(YEAR, " "), words);
  const side = SIDES.find((one) => words[one].includes(rest)) ?? null;
  if (side === null && (stage === null || rest !== "")) return null;
  return { side, stage, year, isSure: stage !== null || rest.includes(" ") };
}

/** The stage that a heading names by its longest word ("forecast outturn" is a forecast), and what stands there beside it. */
function takeStage(normal: string, words: OutturnWords): { readonly stage: Stage | null; readonly rest: string } {
  const named = STAGES.flatMap((stage) => words.stages[stage].map((word) => ({ stage, word })))
    .filter(({ word }) => normal.includes(` ${word} `))
    .sort((a, b) => b.word.length - a.word.length)[0];
  if (!named) return { stage: null, rest: plain(normal) };
  return { stage: named.stage, rest: plain(normal.replace(` ${named.word} `, " ")) };
}

function plain(text: string): string {
  return text.replace(/ +/g, " ").trim();
}
