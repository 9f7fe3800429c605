import type { Finding } from "../findings/finding.ts";
import { amountAmbiguous } from "./amount-options.ts";
import { chooseAmount, type AmountCandidate } from "./choose-amount.ts";
import { describeColumn } from "./column-content.ts";
import { amountOf, type Heading } from "./headings.ts";
import type { MapContext } from "./map-context.ts";
import { matchHeading } from "./match-heading.ts";
import type { Field, Layout, MappedColumn } from "./reading.ts";

/** What is known when the amount is looked for: the headings, and the columns that the other fields would take. */
export interface AmountSearch {
  readonly headings: readonly Heading[];
  readonly layout: Layout;
  readonly guess: ReadonlyMap<Field, MappedColumn>;
  /** Fields that a person has said have no column. */
  readonly without: ReadonlySet<Field>;
}

const BY_CONTENT = 0.5;
const SURE = 0.7;
const PAID_CONFIDENCE = 0.85;
/** Fields that say a table is of payments. */
export const EVIDENCE_OF_SPEND: readonly Field[] = ["payee", "date", "reference", "service", "purpose", "agency"];

/**
 * Finds the amount column by its heading, by the arithmetic between several, or by content where no heading says it.
 * @returns the column; or the finding that stops this source: `amount-ambiguous`, `no-amount-column`, `not-spend`.
 */
export function findAmount(context: MapContext, search: AmountSearch): MappedColumn | Finding {
  const { cells, headerRow } = context;
  if (search.without.has("amount")) return noAmount(context, search.headings);
  const candidates = candidatesOf(context, search);
  const choice = chooseAmount(candidates, {
    cells,
    from: headerRow + 1,
    vat: search.guess.get("vat")?.column ?? null,
    reference: search.guess.get("reference")?.column ?? null,
  });
  if (choice.kind === "none") return amountByContent(context, search, candidates);
  if (choice.kind === "ambiguous") return ambiguous(context, choice.between);
  const { column, heading, confidence } = choice.candidate;
  return { column, header: heading, confidence };
}

interface Named {
  readonly column: number;
  readonly heading: string;
}

function ambiguous(context: MapContext, between: readonly Named[]): Finding {
  return amountAmbiguous(
    context,
    between.map(({ column }) => column),
  );
}

const PROMISED = / (?:awarded|approved|committed|commitment|offered|ordered|allocated|allocation|contracted) /;
const PAID =
  / (?:amount|value|total|sum|grant|funding) (?:paid|spent|drawn down)| (?:paid|spent|drawn down) (?:amount|value|to date|in year) /;

/** "Amount paid 2025/26": what went out, whatever stands behind it. */
function isPaid({ normal }: Heading): boolean {
  return PAID.test(` ${normal} `) && !/ (?:date|to whom|by|via) /.test(` ${normal} `);
}

function holdsAmounts({ cells, headerRow }: MapContext, column: number): boolean {
  const content = describeColumn(cells, column, headerRow + 1);
  return content.filled > 0 && content.money >= 0.5;
}

function asPaid({ column, text }: Heading): AmountCandidate {
  return { column, heading: text, kind: "plain", confidence: PAID_CONFIDENCE };
}

/** Columns whose heading may mean the amount. `Gross` is the amount in the partner template only. */
function candidatesOf(context: MapContext, { headings, layout, guess }: AmountSearch): AmountCandidate[] {
  const { vocabulary } = context;
  const others = [guess.get("vat"), guess.get("externalIncome"), guess.get("internalIncome")];
  const named = headings.filter((heading) => !others.some((mapped) => mapped?.column === heading.column));
  const paid = named.filter((heading) => isPaid(heading) && holdsAmounts(context, heading.column));
  // What was promised is no spending where what was paid stands beside it.
  const spent = paid.length === 0 ? named : named.filter(({ normal }) => !PROMISED.test(` ${normal} `));
  const candidates = spent.flatMap((heading): AmountCandidate[] => {
    const meaning = amountOf(heading, vocabulary);
    if (!meaning) return paid.includes(heading) ? [asPaid(heading)] : [];
    const { kind, match } = meaning;
    return [{ column: heading.column, heading: heading.text, kind, confidence: match.confidence }];
  });
  const isInvoice = guess.has("vat") && candidates.some((candidate) => candidate.kind === "net");
  if (layout !== "partner template" || isInvoice) return candidates;
  const template = named.filter((heading) => matchHeading(heading.normal, vocabulary.templateAmount) !== null);
  const asLine = template.map((heading): AmountCandidate => ({
    column: heading.column,
    heading: heading.text,
    kind: "net",
    confidence: 1,
  }));
  return asLine.length > 0 ? asLine : candidates;
}

/**
 * The one column of figures with pence that no heading explains, where the other headings say that this is spend; else a
 * column that is headed as the amount although nothing in it can be read: its lines then stand in suspense.
 */
function amountByContent(
  context: MapContext,
  { headings, guess }: AmountSearch,
  unsound: readonly AmountCandidate[],
): MappedColumn | Finding {
  const { cells, headerRow: row } = context;
  const refused = { sheet: cells.sheet, row };
  if (!guess.has("payee") && EVIDENCE_OF_SPEND.filter((field) => guess.has(field)).length < 2) {
    return { code: "not-spend", severity: "note", ...refused, params: {} };
  }
  const used = new Set([...guess.values()].map((mapped) => mapped.column));
  const figures = cells.columns.flatMap((_, column): Named[] => {
    const heading = headings.find((one) => one.column === column);
    const free = !used.has(column) && !isOtherMoney(heading, context) && holdsFigures(context, column);
    return free ? [{ column, heading: heading?.text ?? "" }] : [];
  });
  const [only, second] = figures;
  if (only && second) return ambiguous(context, figures);
  if (only) return { column: only.column, header: only.heading, confidence: BY_CONTENT };
  const headed = unsound.find(({ confidence }) => confidence > SURE);
  if (headed) return { column: headed.column, header: headed.heading, confidence: headed.confidence };
  return noAmount(context, headings);
}

const DEBIT = /^(?:debits?|dr)(?: amount)?$/;
const CREDIT = /^(?:credits?|cr)(?: amount)?$/;

function noAmount({ cells, headerRow: row }: MapContext, headings: readonly Heading[]): Finding {
  const [debit, credit] = [DEBIT, CREDIT].map((words) => headings.find(({ normal }) => words.test(normal)));
  if (debit && credit) {
    const both = { debit: debit.text.trim(), credit: credit.text.trim() };
    return { code: "debit-and-credit", severity: "stop", sheet: cells.sheet, row, column: debit.column, params: both };
  }
  const params = { headings: headings.map((heading) => heading.text.trim()).join(", ") };
  return { code: "no-amount-column", severity: "stop", sheet: cells.sheet, row, params };
}

/** Balances, budgets and quantities are figures, and not what was paid. */
function isOtherMoney(heading: Heading | undefined, { vocabulary }: MapContext): boolean {
  return vocabulary.otherFigures.some((word) => ` ${heading?.normal ?? ""} `.includes(` ${word} `));
}

function holdsFigures({ cells, headerRow }: MapContext, column: number): boolean {
  const content = describeColumn(cells, column, headerRow + 1);
  return content.money >= 0.8 && content.filledShare >= 0.6 && content.pence >= 0.3;
}
