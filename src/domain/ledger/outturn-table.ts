import type { Finding } from "../findings/finding.ts";
import { amountAmbiguous } from "./amount-options.ts";
import { describeColumn } from "./column-content.ts";
import { fieldsOf, type Heading } from "./headings.ts";
import { signFindings } from "./income-findings.ts";
import { incomeSign, isReadAsMinus, type SignColumns, signSaid } from "./income-sign.ts";
import type { MapContext } from "./map-context.ts";
import { outturnMeaning, type OutturnMeaning, type Side } from "./outturn-heading.ts";
import type { Field, MappedColumn } from "./reading.ts";
import { STAGES, type Stage } from "./stage.ts";

/** A column of figures whose heading is one of an outturn or budget. */
interface OutturnColumn extends OutturnMeaning {
  readonly heading: Heading;
}

/** The columns of an outturn that are counted, and what they are. */
export interface OutturnChoice {
  readonly amount: MappedColumn;
  /** Income that the gross amount is before; null where the amount is net of it, or there is none. */
  readonly income: MappedColumn | null;
  /** True where that income is written below nought and is read as income of that amount. */
  readonly incomeIsBelow: boolean;
  readonly measure: "gross" | "net";
  readonly findings: readonly Finding[];
}

/** A list of payments has these; a table of what services cost has none of them. */
const OF_PAYMENTS: readonly Field[] = ["payee", "date", "reference", "vat"];
const OF_SERVICES: readonly Field[] = ["service", "agency", "cofog", "theme"];
const SURE = 0.7;
const MOST_FIGURES = 0.5;
const CONFIDENCE = 0.9;

/**
 * Tells a table of an outturn, budget or forecast by its shape: services or bodies down the side, and figures headed gross,
 * income, net or by the stage of the year; no payee, date, document or VAT.
 *
 * @returns its columns of figures, left to right; none where the table is something else.
 * @source method.md, "What may be counted together"; inputs.md 2.4
 */
function outturnColumns(context: MapContext, headings: readonly Heading[]): OutturnColumn[] {
  const { vocabulary, cells, headerRow } = context;
  const fields = headings.flatMap((heading) =>
    [...fieldsOf(heading, vocabulary)].filter(([, { confidence }]) => confidence > SURE).map(([field]) => field),
  );
  if (OF_PAYMENTS.some((field) => fields.includes(field)) || !OF_SERVICES.some((field) => fields.includes(field)))
    return [];
  const columns = headings.flatMap((heading): OutturnColumn[] => {
    const meaning = outturnMeaning(heading.text, vocabulary.outturn);
    const holdsFigures = describeColumn(cells, heading.column, headerRow + 1).money >= MOST_FIGURES;
    return meaning && holdsFigures ? [{ ...meaning, heading }] : [];
  });
  const sides = new Set(columns.flatMap(({ side }) => side ?? []));
  return sides.size >= 2 || columns.some(({ isSure }) => isSure) ? columns : [];
}

/**
 * Chooses what is counted of an outturn: the stage that is furthest on (outturn, then budget and forecast only where they
 * stand alone), gross before net, with the income that stands beside it. Two years, two budgets, or a budget beside a
 * forecast are not guessed between.
 *
 * @param stated - columns that a person has named: a stated amount is not chosen again.
 * @returns the choice; the finding that stops this source, `amount-ambiguous`; null where the table is no outturn. Findings: `stage-chosen` where a budget or
 * forecast stands beside the outturn; `income-below-nought` where income is written as minus, nothing proves what that means,
 * and so it was not taken, or `income-as-it-stands` where a person names it and it was; `income-read-as-minus`, `income-taken-as-minus` where it was read as income of that amount.
 */
export function readOutturn(
  context: MapContext,
  headings: readonly Heading[],
  stated: ReadonlyMap<Field, MappedColumn>,
): OutturnChoice | Finding | null {
  const columns = outturnColumns(context, headings);
  if (columns.length === 0) return null;
  const amount = stated.get("amount")?.column;
  const own = columns.find(({ heading }) => heading.column === amount);
  if (amount !== undefined && own === undefined) return null;
  return chooseOutturn(context, columns, { own, income: stated.get("externalIncome") });
}

function chooseOutturn(
  context: MapContext,
  columns: readonly OutturnColumn[],
  { own, income: statedIncome }: OwnColumns,
): OutturnChoice | Finding {
  const spend = (own === undefined ? columns : [own]).filter(({ side }) => side !== "income");
  const stages = firstOfEach(spend, ({ stage }) => stage ?? "");
  const chosen = chooseAmount(spend, stages);
  if (chosen.length !== 1) return ambiguous(context, chosen);
  const amount = chosen[0]!;
  const { income, isBelow, findings } = readIncomeBeside(context, amount, { columns, stated: statedIncome });
  return {
    amount: mapped(amount),
    income,
    incomeIsBelow: isBelow,
    measure: amount.side === "net" ? "net" : "gross",
    findings: [
      ...stages
        .filter(({ stage }) => stage !== amount.stage)
        .map((other) => ({ code: "stage-chosen", ...told(context, amount, other) }) as const),
      ...findings,
    ],
  };
}

interface IncomeChoice {
  readonly income: MappedColumn | null;
  readonly isBelow: boolean;
  readonly findings: readonly Finding[];
}

/** The income that a gross amount is before, and how it is signed; one that nothing proves is not taken unless a person names it. */
function readIncomeBeside(
  context: MapContext,
  amount: OutturnColumn,
  { columns, stated }: { readonly columns: readonly OutturnColumn[]; readonly stated: MappedColumn | undefined },
): IncomeChoice {
  const income = amount.side === "net" ? undefined : (stated ?? beside(amount, columns, "income"));
  if (!income) return { income: null, isBelow: false, findings: [] };
  const sign = signSaid(incomeSign(signColumns(context, { amount, income, columns })), context.written);
  return {
    income: sign === "unclear" && stated === undefined ? null : income,
    isBelow: isReadAsMinus(sign),
    findings: signFindings(context, sign, {
      field: "externalIncome",
      column: income,
      amount: amount.heading.text,
      asItStands: sign === "unclear" && stated !== undefined,
    }),
  };
}

/** The one column to count; several where it takes a person to say which. */
function chooseAmount(spend: readonly OutturnColumn[], stages: readonly OutturnColumn[]): readonly OutturnColumn[] {
  const years = firstOfEach(spend, ({ year }) => year);
  if (years.length > 1) return years;
  const ofStage = stages.length === 1 ? spend : spend.filter(({ stage }) => stage === "outturn");
  return ofStage.length === 0 ? stages : bestSide(ofStage);
}

interface OwnColumns {
  /** The amount that a person has named. */
  readonly own: OutturnColumn | undefined;
  /** The income that a person has named. */
  readonly income: MappedColumn | undefined;
}

/** The column of another side that belongs to an amount: of the same stage and year. */
function beside(
  amount: OutturnColumn,
  columns: readonly OutturnColumn[],
  side: "income" | "net",
): MappedColumn | undefined {
  const alike = columns.filter(({ stage, year }) => stage === amount.stage && year === amount.year);
  const amounts = alike.filter((column) => column.side === amount.side);
  const others = alike.filter((column) => column.side === side);
  // Bodies side by side: the income of one is never taken off the spending of another.
  const own = others.length === amounts.length ? others[amounts.indexOf(amount)] : undefined;
  const found = own ?? (amounts.length === 1 ? others[0] : undefined);
  return found && mapped(found);
}

function signColumns(
  { cells, headerRow }: MapContext,
  { amount, income, columns }: { amount: OutturnColumn; income: MappedColumn; columns: readonly OutturnColumn[] },
): SignColumns {
  const below = (column: number) => (cells.columns[column] ?? []).slice(headerRow + 1);
  const net = beside(amount, columns, "net");
  return {
    gross: below(amount.heading.column),
    income: below(income.column),
    net: net ? below(net.column) : null,
  };
}

function firstOfEach(columns: readonly OutturnColumn[], keyOf: (column: OutturnColumn) => string): OutturnColumn[] {
  return columns.filter((column, at) => columns.findIndex((one) => keyOf(one) === keyOf(column)) === at);
}

/** Gross columns where there are any, else net ones, else those that say neither. */
function bestSide(columns: readonly OutturnColumn[]): OutturnColumn[] {
  const of = (side: Side | null): OutturnColumn[] => columns.filter((column) => column.side === side);
  return [of("gross"), of("net"), of(null)].find((found) => found.length > 0) ?? [];
}

function mapped({ heading }: OutturnColumn): MappedColumn {
  return { column: heading.column, header: heading.text, confidence: CONFIDENCE };
}

function ambiguous(context: MapContext, between: readonly OutturnColumn[]): Finding {
  const { cells, headerRow: row } = context;
  if (between.length === 0)
    return { code: "no-amount-column", severity: "stop", sheet: cells.sheet, row, params: { headings: "" } };
  return amountAmbiguous(
    context,
    between.map(({ heading }) => heading.column),
  );
}

function told(
  { cells, headerRow: row }: MapContext,
  { heading }: OutturnColumn,
  other: OutturnColumn,
): Omit<Finding, "code"> {
  const params = { heading: heading.text.trim(), other: other.heading.text.trim() };
  return { severity: "look", sheet: cells.sheet, row, column: heading.column, params };
}

/** The stage that the amount's heading names, else a title above the headings or the sheet's name; null where none does. */
export function stageShown({ cells, headerRow, vocabulary }: MapContext, amountHeading: string): Stage | null {
  const own = outturnMeaning(amountHeading, vocabulary.outturn)?.stage ?? null;
  if (own !== null) return own;
  const titles = cells.columns
    .flatMap((column) => column.slice(0, headerRow))
    .filter((cell) => typeof cell === "string");
  const words = ` ${[...titles, cells.sheet]
    .join(" ")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")} `;
  const named = STAGES.filter((stage) => vocabulary.outturn.stages[stage].some((word) => words.includes(` ${word} `)));
  return named.length === 1 ? named[0]! : null;
}
