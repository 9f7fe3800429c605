import { vatIn } from "../ledger/vat-in.ts";
import type { GuessedTerm, Guesses } from "../place/guessed-terms.ts";
import { unstatedTerms } from "../place/new-registers.ts";
import type { AccountingBasis, Measure, SourceTerms, Unit, VatBasis } from "../place/registers.ts";
import type { Reading } from "../ledger/reading.ts";

/** What is known of a block before its terms are settled. */
export interface TermsInput {
  readonly key: string;
  /** What the file's Source column says; "" where it has none. */
  readonly named: string;
  readonly sheet: string;
  readonly path: string;
  readonly reading: Reading;
  /** What people have stated of sources, by Source value, path suffix, sheet name or id. */
  readonly stated: readonly SourceTerms[];
  readonly placeUnit: Unit;
  /** Calendar months that the dates of the block cover; null where it has no dates. */
  readonly monthsCovered: number | null;
}

/**
 * Settles what a source is: what a person stated of it wins, then what the file itself shows, else not known.
 *
 * A list whose lines name payees, days or numbers is on the basis *payments*, and any list is in pounds, unless somebody says
 * otherwise; a partner template is in the unit that its headings state, else in the place's. A column called net of VAT says
 * how VAT stands. What was settled is kept with its reason: settled once more from what an earlier count wrote, it is the same.
 *
 * @source method.md, "What may be counted together"; headless.md, sources.csv
 */
export function settleTerms(input: TermsInput): SourceTerms {
  const { measureStated, ...stated } = statedOf(input);
  const { reading } = input;
  const basis = stated.accountingBasis ?? basisShown(reading);
  const monthsShown = basis === "payments" ? input.monthsCovered : null;
  const settled: SourceTerms = {
    ...stated,
    key: input.key,
    unit: stated.unit ?? unitShown(input),
    accountingBasis: basis,
    measure: measureOf(stated.measure, measureStated, reading),
    vat: stated.vat === "unknown" ? vatShown(reading) : stated.vat,
    months: stated.months ?? monthsShown,
  };
  const guessed = { ...stated.guessed, ...reasonsOf(reading, { stated, measureStated, settled }) };
  return Object.keys(guessed).length === 0 ? settled : { ...settled, guessed };
}

interface Settling {
  readonly stated: Omit<SourceTerms, "measureStated">;
  readonly measureStated: boolean | undefined;
  readonly settled: SourceTerms;
}

/** Why each setting is what it is that nobody has said and that is known now. */
function reasonsOf(reading: Reading, { stated, measureStated, settled }: Settling): Guesses {
  const heading = `the heading of its amounts is “${(reading.mapping.amount?.header ?? "").trim()}”`;
  const reasons: readonly (readonly [GuessedTerm, isGuessed: boolean, because: string])[] = [
    ["unit", stated.unit === null, unitReason(reading)],
    ["accountingBasis", stated.accountingBasis === null && settled.accountingBasis !== null, basisReason(reading)],
    ["measure", measureStated !== true && reading.shown !== undefined, measureReason(reading, heading)],
    ["vat", stated.vat === "unknown" && settled.vat !== "unknown", heading],
    ["months", stated.months === null && settled.months !== null, "its payments are dated in so many months"],
  ];
  return Object.fromEntries(reasons.flatMap(([term, isGuessed, because]) => (isGuessed ? [[term, because]] : [])));
}

function unitReason({ statedUnit, layout }: Reading): string {
  if (statedUnit !== null) return `its titles or headings say ${statedUnit}`;
  return layout === "payments"
    ? "its lines are single amounts, and no heading names another"
    : "it is the unit of the place";
}

function basisReason(reading: Reading): string {
  if (reading.layout !== "payments") return "its headings and titles say so";
  const shown = OF_A_PAYMENT.flatMap((field) => reading.mapping[field]?.header.trim() ?? []);
  return `its lines have ${shown.map((header) => `“${header}”`).join(", ")}`;
}

/** What a list of payments has beside its amounts. */
const OF_A_PAYMENT = ["payee", "date", "reference"] as const;

/** One row an amount is a list of payments only where it says to whom, when or under what number. */
function basisShown(reading: Reading): AccountingBasis | null {
  if (reading.layout !== "payments") return stageOf(reading);
  return OF_A_PAYMENT.some((field) => reading.mapping[field] !== undefined) ? "payments" : null;
}

function stageOf({ shown }: Reading): AccountingBasis | null {
  return shown?.stage ?? null;
}

/**
 * As stated, else as the headings of an outturn say: net figures are never called gross. Lines that are income are taken
 * out of the spending, and what is left is gross, though the heading says net of both together.
 */
function measureOf(measure: Measure, isStated: boolean | undefined, reading: Reading): Measure {
  if (isStated === true) return measure;
  return hasIncomeLines(reading) ? "gross" : (reading.shown?.measure ?? measure);
}

function measureReason(reading: Reading, heading: string): string {
  return hasIncomeLines(reading) ? "its lines of income are told apart from its spending" : heading;
}

function hasIncomeLines({ incomeLines, kinds }: Reading): boolean {
  return incomeLines?.isIncome.some((isIncome, i) => isIncome && kinds[i] === "line") ?? false;
}

/** TP_Sources' own row of this source first, else what a settings file says of it. */
function statedOf(input: TermsInput): SourceTerms {
  const own = input.stated.find((terms) => terms.key === input.key);
  return own ?? input.stated.find((terms) => isMeant(terms.key, input)) ?? unstatedTerms(input.key);
}

function unitShown({ reading, placeUnit }: TermsInput): Unit {
  return reading.statedUnit ?? (reading.layout === "payments" ? "£" : placeUnit);
}

function isMeant(key: string, { named, sheet, path }: TermsInput): boolean {
  if (key === "") return false;
  if (named !== "") return key === named;
  if (key.toLowerCase() === sheet.toLowerCase()) return true;
  const suffix = `/${key.toLowerCase().replaceAll("\\", "/")}`;
  return `/${path.toLowerCase().replaceAll("\\", "/")}`.endsWith(suffix);
}

/** As the amount's heading says of VAT. The net and gross of an outturn are of income, not of VAT. */
function vatShown({ mapping, shown }: Reading): VatBasis {
  return (shown === undefined ? vatIn(mapping.amount?.header ?? "") : null) ?? "unknown";
}
