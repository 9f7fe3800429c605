import type { Finding } from "../findings/finding.ts";
import { findAreaColumn } from "./area-column.ts";
import { assignFields, type FieldContext } from "./assign-fields.ts";
import { contractsShown } from "./contracts-register.ts";
import { decideLayout } from "./decide-layout.ts";
import { EVIDENCE_OF_SPEND, findAmount } from "./find-amount.ts";
import { findSideColumn } from "./line-side.ts";
import type { MapContext } from "./map-context.ts";
import { normaliseHeading } from "./heading.ts";
import { amountOf, fieldsOf, headingsOf, type Heading } from "./headings.ts";
import { type OutturnChoice, readOutturn, stageShown } from "./outturn-table.ts";
import {
  FIELDS,
  type Field,
  type IncomeField,
  type Layout,
  type MappedColumn,
  type Mapping,
  type ShownTerms,
} from "./reading.ts";
import { signIncomes } from "./sign-incomes.ts";
import { type StatedColumns, statedColumns, type StatedMapping } from "./stated-columns.ts";
import type { RecognitionVocabulary } from "./vocabulary.ts";

export interface ColumnMap {
  readonly layout: Layout;
  readonly mapping: Mapping;
  readonly findings: readonly Finding[];
  /** Of an outturn or budget: what its headings and titles say of the figures. */
  readonly shown?: ShownTerms;
  /** Income that is written below nought and read as income of that amount; absent = all as it stands. */
  readonly incomeIsBelow?: readonly IncomeField[];
}

/** Headings below this confidence are shown to a person. */
const SURE = 0.8;

/**
 * Says which column is which: by what a person stated, by headings, and by content where a heading says nothing.
 * @returns the mapping; or the finding that stops this source (`amount-ambiguous`, `no-amount-column`, `not-spend`,
 * `contracts-register`).
 */
export function mapColumns(context: MapContext, statedMapping: StatedMapping): ColumnMap | { readonly stop: Finding } {
  const { cells, headerRow } = context;
  const headings = headingsOf(cells, headerRow);
  const stated = statedColumns(headings, statedMapping, { sheet: cells.sheet, row: headerRow });
  const contracts = stated.columns.has("amount") ? null : contractsShown(headings);
  if (contracts !== null) {
    const params = { headings: contracts.join(", ") };
    return { stop: { code: "contracts-register", severity: "look", sheet: cells.sheet, row: headerRow, params } };
  }
  const shape = decideShape(context, headings, stated);
  if ("code" in shape) return { stop: shape };
  const settled = settleColumns(context, headings, { stated, shape });
  if ("code" in settled) return { stop: settled };
  const all = inFieldOrder(withSide(context, headings, { settled, shape }));
  const { layout, outturn } = shape;
  const signed = signIncomes(context, all, { headings, stated: stated.columns, outturn });
  const { below, findings: signs } = signed;
  const mapping = withArea(context, signed.mapping, shape);
  if (!looksLikeSpend(mapping, layout)) {
    return { stop: { code: "not-spend", severity: "note", sheet: cells.sheet, row: headerRow, params: {} } };
  }
  const findings = [...stated.findings, ...doubts(mapping, headings, context), ...signs];
  const map = { layout, mapping, findings, ...(below.length > 0 && { incomeIsBelow: below }) };
  return outturn === null ? map : withShown(map, outturn, context);
}

/** Where a row was spent is asked of columns that say nothing else. */
function withArea(context: MapContext, mapping: Mapping, { without }: Shape): Mapping {
  if (mapping.area !== undefined || without.has("area")) return mapping;
  const area = findAreaColumn(context, mapping);
  return area === null ? mapping : { ...mapping, area };
}

/** What a payment has and a line of an outturn has not. */
const PAYMENT_FIELDS: readonly Field[] = ["payee", "reference", "date"];

/** All columns, the one that calls some lines income among them: it is read as something else too only where nothing else can be. */
function withSide(
  context: MapContext,
  headings: readonly Heading[],
  { settled, shape }: { readonly settled: ReadonlyMap<Field, MappedColumn>; readonly shape: Shape },
): Map<Field, MappedColumn> {
  const fields = fieldContext(context, shape);
  const assigned = assignFields(headings, columnNumbers(settled), fields);
  const names = new Map([...settled, ...assigned]);
  const isPayments = shape.layout === "payments" && PAYMENT_FIELDS.some((field) => names.has(field));
  const side = new Map([...settled, ...sideColumn(context, settled, { shape, isPayments })]);
  const column = side.get("side")?.column;
  const shared = [...assigned.entries()].find(([, mapped]) => mapped.column === column)?.[0];
  const others = shared === undefined ? assigned : assignFields(headings, columnNumbers(side), fields);
  const isNeeded = shared !== undefined && !others.has(shared);
  return new Map([...side, ...(isNeeded ? assigned : others)]);
}

/** Whatever its heading. */
function sideColumn(
  context: MapContext,
  settled: ReadonlyMap<Field, MappedColumn>,
  { shape, isPayments }: { readonly shape: Shape; readonly isPayments: boolean },
): [Field, MappedColumn][] {
  if (settled.has("side") || shape.without.has("side")) return [];
  const found = findSideColumn(context, settled.get("amount")?.column ?? -1, isPayments);
  return found ? [["side", found]] : [];
}

function withShown(map: ColumnMap, outturn: OutturnChoice, context: MapContext): ColumnMap {
  const { measure, findings } = outturn;
  const stage = stageShown(context, map.mapping.amount?.header ?? "");
  return {
    ...map,
    findings: [...map.findings, ...findings],
    shown: { stage, measure },
  };
}

/** What kind of table it is, as its headings and shape tell. */
interface Shape {
  readonly layout: Layout;
  readonly outturn: OutturnChoice | null;
  /** Fields that have no column. */
  readonly without: ReadonlySet<Field>;
}

function decideShape(context: MapContext, headings: readonly Heading[], stated: StatedColumns): Shape | Finding {
  const meant = headings.flatMap((heading) => sureFields(heading, context.vocabulary));
  const layout = decideLayout([...stated.columns.keys(), ...meant]);
  const outturn = layout === "payments" ? readOutturn(context, headings, stated.columns) : null;
  if (outturn === null) return { layout, outturn, without: stated.without };
  if ("code" in outturn) return outturn;
  return { layout: "partner template", outturn, without: withoutIncome(stated.without, outturn) };
}

function fieldContext({ cells, headerRow, vocabulary }: MapContext, { layout, without }: Shape): FieldContext {
  return { cells, from: headerRow + 1, vocabulary, layout, without };
}

/** The columns of which there is no doubt before the others are given out: those a person named, and the amount. */
function settleColumns(
  context: MapContext,
  headings: readonly Heading[],
  { stated, shape }: { readonly stated: StatedColumns; readonly shape: Shape },
): Map<Field, MappedColumn> | Finding {
  const { layout, outturn, without } = shape;
  const guess = assignFields(headings, columnNumbers(stated.columns), fieldContext(context, shape));
  const amount =
    stated.columns.get("amount") ?? outturn?.amount ?? findAmount(context, { headings, layout, guess, without });
  return "code" in amount ? amount : settledColumns(stated.columns, amount, outturn);
}

/** Net figures hold the income already: taken again, it would be taken off twice. */
function withoutIncome(without: ReadonlySet<Field>, outturn: OutturnChoice | null): ReadonlySet<Field> {
  if (outturn === null || outturn.income !== null) return without;
  return new Set<Field>([...without, "externalIncome", "internalIncome"]);
}

function settledColumns(
  stated: ReadonlyMap<Field, MappedColumn>,
  amount: MappedColumn,
  outturn: OutturnChoice | null,
): Map<Field, MappedColumn> {
  const settled = new Map<Field, MappedColumn>([...stated, ["amount", amount]]);
  const income = outturn?.income ?? null;
  if (income !== null && !settled.has("externalIncome")) settled.set("externalIncome", income);
  return settled;
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
