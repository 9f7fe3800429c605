import type { Finding } from "../findings/finding.ts";
import { assignFields } from "./assign-fields.ts";
import { decideLayout } from "./decide-layout.ts";
import { EVIDENCE_OF_SPEND, findAmount } from "./find-amount.ts";
import type { MapContext } from "./map-context.ts";
import { normaliseHeading } from "./heading.ts";
import { amountOf, fieldsOf, headingsOf, type Heading } from "./headings.ts";
import { FIELDS, type Field, type Layout, type MappedColumn, type Mapping } from "./reading.ts";
import { statedColumns, type StatedMapping } from "./stated-columns.ts";
import type { RecognitionVocabulary } from "./vocabulary.ts";

export interface ColumnMap {
  readonly layout: Layout;
  readonly mapping: Mapping;
  readonly findings: readonly Finding[];
}

/** Headings below this confidence are shown to a person. */
const SURE = 0.8;

/**
 * Says which column is which: by what a person stated, by headings, and by content where a heading says nothing.
 * @returns the mapping; or the finding that stops this source (`amount-ambiguous`, `no-amount-column`, `not-spend`).
 */
export function mapColumns(context: MapContext, statedMapping: StatedMapping): ColumnMap | { readonly stop: Finding } {
  const { cells, headerRow, vocabulary } = context;
  const headings = headingsOf(cells, headerRow);
  const stated = statedColumns(headings, statedMapping, { sheet: cells.sheet, row: headerRow });
  const meant = headings.flatMap((heading) => sureFields(heading, vocabulary));
  const layout = decideLayout([...stated.columns.keys(), ...meant]);
  const fieldContext = { cells, from: headerRow + 1, vocabulary, layout, without: stated.without };
  const guess = assignFields(headings, columnNumbers(stated.columns), fieldContext);
  const amount =
    stated.columns.get("amount") ?? findAmount(context, { headings, layout, guess, without: stated.without });
  if ("code" in amount) return { stop: amount };
  const settled = new Map<Field, MappedColumn>([...stated.columns, ["amount", amount]]);
  const mapping = inFieldOrder(new Map([...settled, ...assignFields(headings, columnNumbers(settled), fieldContext)]));
  if (!looksLikeSpend(mapping, layout)) {
    return { stop: { code: "not-spend", severity: "note", sheet: cells.sheet, row: headerRow, params: {} } };
  }
  return { layout, mapping, findings: [...stated.findings, ...doubts(mapping, headings, context)] };
}

function sureFields(heading: Heading, vocabulary: RecognitionVocabulary): Field[] {
  return [...fieldsOf(heading, vocabulary)].filter(([, match]) => match.confidence > 0.7).map(([field]) => field);
}

function columnNumbers(map: ReadonlyMap<Field, MappedColumn>): Map<Field, number> {
  return new Map([...map].map(([field, mapped]) => [field, mapped.column]));
}

function inFieldOrder(map: ReadonlyMap<Field, MappedColumn>): Mapping {
  const entries = FIELDS.flatMap((field): [Field, MappedColumn][] => {
    const mapped = map.get(field);
    return mapped ? [[field, mapped]] : [];
  });
  return Object.fromEntries(entries);
}

/** A list of names with a figure is not yet spend: payments name a payee, a service, a purpose or a document. */
function looksLikeSpend(mapping: Mapping, layout: Layout): boolean {
  if (layout === "partner template") {
    return mapping.agency !== undefined || mapping.source !== undefined || mapping.service !== undefined;
  }
  const sure = (["payee", "reference", "service", "purpose"] as const).some((f) => (mapping[f]?.confidence ?? 0) > 0.7);
  return sure || EVIDENCE_OF_SPEND.filter((field) => mapping[field] !== undefined).length >= 2;
}

/** What a person should look at: columns taken on thin evidence, headings that stand twice, an amount headed as a total. */
function doubts(mapping: Mapping, headings: readonly Heading[], context: MapContext): Finding[] {
  const repeated = repeatedHeadings(headings);
  return FIELDS.flatMap((field): Finding[] => {
    const mapped = mapping[field];
    if (!mapped) return [];
    const codes: string[] = [];
    if (mapped.confidence < SURE) codes.push("column-guessed");
    if (repeated.has(normaliseHeading(mapped.header))) codes.push("heading-twice");
    if (field === "amount" && mayBeInvoiceTotal(mapped, mapping, context)) codes.push("amount-may-be-invoice-total");
    const params = { field, heading: mapped.header.trim() };
    const at = { sheet: context.cells.sheet, row: context.headerRow, column: mapped.column };
    return codes.map((code) => ({ code, severity: "look", ...at, params }));
  });
}

function repeatedHeadings(headings: readonly Heading[]): Set<string> {
  const seen = new Set<string>();
  const twice = headings.filter(({ normal }) => normal !== "" && seen.size === seen.add(normal).size);
  return new Set(twice.map(({ normal }) => normal));
}

function mayBeInvoiceTotal(amount: MappedColumn, mapping: Mapping, { vocabulary }: MapContext): boolean {
  if (mapping.basis || mapping.cofog) return false;
  const heading = { column: amount.column, text: amount.header, normal: normaliseHeading(amount.header) };
  return amountOf(heading, vocabulary)?.kind === "gross";
}
