import { readControl } from "./read-control.ts";
import { readWork } from "./read-work.ts";
import { describeColumn, type ColumnContent } from "./column-content.ts";
import type { SheetCells } from "./cells.ts";
import { ONLY_IN_TEMPLATE } from "./decide-layout.ts";
import { fieldsOf, type Heading } from "./headings.ts";
import type { HeadingMatch } from "./match-heading.ts";
import type { Field, Layout, MappedColumn } from "./reading.ts";
import { cellText } from "./text-at.ts";
import type { RecognitionVocabulary } from "./vocabulary.ts";

/** A heading counts for a field from this confidence on, once the content below has been looked at. */
const LEAST_CONFIDENCE = 0.4;
const CELLS_LOOKED_AT = 200;

/** What is needed to judge headings by what stands below them. */
export interface FieldContext {
  readonly cells: SheetCells;
  readonly from: number;
  readonly vocabulary: RecognitionVocabulary;
  readonly layout: Layout;
  /** Fields that a person has said have no column. */
  readonly without: ReadonlySet<Field>;
}

interface Claim {
  readonly field: Field;
  readonly heading: Heading;
  readonly confidence: number;
  /** The confidence by which claims are ordered: an empty column stands behind a filled one. */
  readonly weight: number;
  readonly rank: number;
}

/**
 * Gives each field its column, best claim first; a field has one column and a column one field.
 * @param taken - columns that are settled already (the amount, what a person has stated).
 */
export function assignFields(
  headings: readonly Heading[],
  taken: ReadonlyMap<Field, number>,
  context: FieldContext,
): Map<Field, MappedColumn> {
  const fields = new Set(taken.keys());
  const columns = new Set(taken.values());
  const claims = headings
    .filter((heading) => !columns.has(heading.column))
    .flatMap((heading) => claimsOf(heading, context));
  claims.sort((a, b) => b.weight - a.weight || a.rank - b.rank || a.heading.column - b.heading.column);
  const assigned = new Map<Field, MappedColumn>();
  for (const { field, heading, confidence } of claims) {
    if (fields.has(field) || columns.has(heading.column)) continue;
    fields.add(field);
    columns.add(heading.column);
    assigned.set(field, { column: heading.column, header: heading.text, confidence });
  }
  return assigned;
}

function claimsOf(heading: Heading, context: FieldContext): Claim[] {
  const content = describeColumn(context.cells, heading.column, context.from);
  const claims: Claim[] = [];
  for (const [field, match] of fieldsOf(heading, context.vocabulary)) {
    if (context.without.has(field) || (context.layout === "payments" && ONLY_IN_TEMPLATE.has(field))) continue;
    const weight = judge(field, match, { content, hasItsWords: () => holdsWordsOf(field, heading.column, context) });
    const confidence = content.filled === 0 ? match.confidence : weight;
    if (weight >= LEAST_CONFIDENCE) claims.push({ field, heading, confidence, weight, rank: match.rank });
  }
  return claims;
}

/** The weight of a heading after a look at the content: a payee is words, a date is dates, an empty column is little. */
function judge(field: Field, match: HeadingMatch, below: Below): number {
  const weak = match.confidence < SURE;
  const short = below.content.filled === 0 ? "empty" : shortcoming(field, below, weak);
  return match.confidence - (short === null ? 0 : PENALTY[short][weak ? "weak" : "sure"]);
}

const SURE = 0.7;
/** What is taken off; a weak heading that the content does not bear out is dropped altogether. */
const PENALTY = {
  empty: { sure: 0.3, weak: 0.6 },
  "few words": { sure: 0.5, weak: 0.6 },
  "few dates": { sure: 0.2, weak: 0.6 },
  "other words": { sure: 0, weak: 0.6 },
} as const;

/** What stands below a heading, as far as it was looked at. */
interface Below {
  readonly content: ColumnContent;
  /** True where nearly all filled cells are words that only this field has. */
  readonly hasItsWords: () => boolean;
}

function shortcoming(field: Field, { content, hasItsWords }: Below, weak: boolean): keyof typeof PENALTY | null {
  switch (field) {
    case "payee":
    case "agency":
      return content.words < (weak ? 0.5 : 0.3) ? "few words" : null;
    case "date":
      return content.dates < 0.5 ? "few dates" : null;
    case "capital":
    case "control":
    case "work":
      return hasItsWords() ? null : "other words";
    default:
      return null;
  }
}

function holdsWordsOf(field: Field, column: number, { cells, from, vocabulary }: FieldContext): boolean {
  const texts = (cells.columns[column] ?? [])
    .slice(from, from + CELLS_LOOKED_AT)
    .map((cell) => cellText(cell).toLowerCase())
    .filter((text) => text !== "");
  const isWord = (text: string): boolean => {
    if (field === "control") return readControl(text) !== "";
    return field === "work" ? readWork(text) !== "" : vocabulary.capitalWords.includes(text);
  };
  return texts.length > 0 && texts.filter(isWord).length >= 0.8 * texts.length;
}
