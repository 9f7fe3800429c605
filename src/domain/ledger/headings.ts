import type { SheetCells } from "./cells.ts";
import { normaliseHeading } from "./heading.ts";
import { isMisspelt, matchHeading, type HeadingMatch } from "./match-heading.ts";
import { FIELDS, type Field } from "./reading.ts";
import { AMOUNT_KINDS, type AmountKind, type RecognitionVocabulary } from "./vocabulary.ts";

/** Longer cells are sentences, not headings. */
const LONGEST_HEADING = 80;

/** One cell of a row taken as a heading. */
export interface Heading {
  readonly column: number;
  /** As it stands in the cell. */
  readonly text: string;
  readonly normal: string;
}

export interface AmountMeaning {
  readonly kind: AmountKind;
  readonly match: HeadingMatch;
}

/** The text cells of a row as headings; numbers and empty cells are none. */
export function headingsOf(cells: SheetCells, row: number): Heading[] {
  const headings: Heading[] = [];
  for (const [column, values] of cells.columns.entries()) {
    const cell = values[row];
    if (typeof cell !== "string" || cell.trim() === "" || cell.length > LONGEST_HEADING) continue;
    headings.push({ column, text: cell, normal: normaliseHeading(cell) });
  }
  return headings;
}

/** The amount has kinds of its own; `findSideColumn` and `findAreaColumn` look at what stands in the column. */
function isToldByContent(field: Field): field is "amount" | "side" | "area" {
  return field === "amount" || field === "side" || field === "area";
}

/** The fields (amount apart) that a heading can mean, with how well. A slip counts only where nothing is spelt right. */
export function fieldsOf(heading: Heading, vocabulary: RecognitionVocabulary): Map<Field, HeadingMatch> {
  const found = new Map<Field, HeadingMatch>();
  for (const field of FIELDS) {
    if (isToldByContent(field)) continue;
    const match = matchHeading(heading.normal, vocabulary.fields[field]);
    if (match) found.set(field, match);
  }
  const amount = amountOf(heading, vocabulary);
  const sound = [...found].filter(([, match]) => !isMisspelt(match));
  return sound.length > 0 || (amount && !isMisspelt(amount.match)) ? new Map(sound) : found;
}

/** What kind of amount a heading states, or null: the best match counts, on a tie the kind that is better to count. */
export function amountOf(heading: Heading, vocabulary: RecognitionVocabulary): AmountMeaning | null {
  let best: AmountMeaning | null = null;
  for (const kind of AMOUNT_KINDS) {
    const match = matchHeading(heading.normal, vocabulary.amounts[kind]);
    if (match && match.confidence > (best?.match.confidence ?? 0)) best = { kind, match };
  }
  return best;
}
