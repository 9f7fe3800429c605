import type { CellValue } from "#workbench/model/cell";
import type { WorkbookModel } from "#workbench/model/workbook";

type Figures = Readonly<Record<string, number>>;

/** What the tests read of a fixture's expected.json. */
export interface ExpectedPlace {
  unit: "£" | "£000" | "£m";
  notCounted: { detail: number; outOfPeriod: number; excluded: Figures };
  perHead: number;
  netPerHead: number;
  views: Figures;
  viewsFunderBasis: Figures;
  byAgency: Figures;
  byAgencyFunderBasis: Figures;
  outsideByAgency: Figures;
  byTheme: Figures;
  agencyByTheme: Figures;
  byRevenueCapital: Figures;
  byCofog1: Figures;
  overlap: Readonly<Record<string, Figures & { lead: never }>>;
  overlapTotal: number;
  overlapBeforeNetting: Figures;
  falseOverlap: Figures;
  pairOverlap: Figures;
  transfers: readonly { payer: string; payee: string; payerSays: number; payeeSays: number }[];
  [bridgeLine: string]: unknown;
}

export interface Figure {
  readonly name: string;
  readonly actual: CellValue;
  readonly wanted: number;
  /** Relative to the figure, at least to 1. */
  readonly tolerance: number;
}

type Row = readonly CellValue[];
type Add = (name: string, actual: CellValue, wanted: number | undefined, tolerance?: number) => void;

const UNITS = { "£": 1, "£000": 1000, "£m": 1e6 };
const BRIDGE: readonly (readonly [string, string, 1 | -1])[] = [
  ["Read from sources", "read", 1],
  ["Reported", "reported", 1],
  ["Outside the place", "outsidePlace", -1],
  ["Place share", "apportioned", 1],
  ["Paid between counted bodies", "eliminated", -1],
  ["Total place spend", "totalPlaceSpend", 1],
  ["External income", "externalIncome", -1],
  ["Net place spend", "netPlaceSpend", 1],
  ["Unreconciled", "unreconciledTransfers", 1],
  ["Funder-basis total", "funderBasisTotal", 1],
  ["Unreconciled, gross", "unreconciledAbsolute", 1],
];

/** Every figure of the printed sheets beside the figure of the fixture: the prototype's own comparison, sheet by sheet. */
export function figuresOf(model: WorkbookModel, expected: ExpectedPlace): Figure[] {
  const figures: Figure[] = [];
  const add: Add = (name, actual, wanted = 0, tolerance = 5e-7) => figures.push({ name, actual, wanted, tolerance });
  const book = { model, expected, unit: UNITS[expected.unit], add };
  bridge(book);
  views(book);
  bodies(book);
  agencyByTheme(book);
  cofog(book);
  overlap(book);
  pairs(book);
  transfers(book);
  return figures;
}

interface Book {
  readonly model: WorkbookModel;
  readonly expected: ExpectedPlace;
  readonly unit: number;
  readonly add: Add;
}

function rowsOf(model: WorkbookModel, name: string, first = 1): Row[] {
  const sheet = model.sheet(name)!;
  const { bottom, right } = sheet.usedArea()!;
  return Array.from({ length: bottom - first + 1 }, (_, i) =>
    Array.from({ length: right + 1 }, (_column, column) => sheet.value(first + i, column)),
  ).filter(([key]) => key !== null);
}
function lines(model: WorkbookModel, name: string): Map<CellValue, CellValue> {
  return new Map(rowsOf(model, name).map(([key = null, value = null]) => [key, value]));
}
function negative(value: CellValue | undefined): CellValue {
  return typeof value === "number" ? -value : (value ?? null);
}

function bridge({ model, expected, unit, add }: Book): void {
  const found = lines(model, "TP Bridge");
  for (const [label, key, sign] of BRIDGE) {
    const value = found.get(label) ?? null;
    add(label, sign < 0 ? negative(value) : value, Number(expected[key]) * unit);
  }
  const { detail, outOfPeriod, excluded } = expected.notCounted;
  const classes = Object.values(excluded).reduce((a, b) => a + b, 0);
  add("Detail only", negative(found.get("Detail only")), detail * unit);
  add("Other periods", negative(found.get("Other periods")), outOfPeriod * unit);
  add("Left out by class", negative(found.get("Left out by class")), classes * unit);
  add("Per head", found.get("Per head") ?? null, expected.perHead);
  add("Net per head", found.get("Net per head") ?? null, expected.netPerHead);
}

function views({ model, expected, unit, add }: Book): void {
  const found = lines(model, "TP Views");
  for (const key of ["v1", "v2", "v3", "v4", "unaligned", "v2InsideOnly", "v3WithStraddling"]) {
    add(key, found.get(key) ?? null, expected.views[key]! * unit);
  }
  add("v4Share", found.get("v4Share") ?? null, expected.views.v4Share, 1e-5);
  add("fv2", found.get("fv2") ?? null, expected.viewsFunderBasis.v2! * unit);
  add("fv3", found.get("fv3") ?? null, expected.viewsFunderBasis.v3! * unit);
}

function bodies({ model, expected, unit, add }: Book): void {
  for (const [body, , spend = null, funder = null, outside = null] of rowsOf(model, "TP Bodies")) {
    const name = String(body);
    add(`spend of ${name}`, spend, (expected.byAgency[name] ?? 0) * unit);
    add(`funder basis of ${name}`, funder, (expected.byAgencyFunderBasis[name] ?? 0) * unit);
    add(`outside of ${name}`, outside, (expected.outsideByAgency[name] ?? 0) * unit);
  }
}

function agencyByTheme({ model, expected, unit, add }: Book): void {
  const rows = rowsOf(model, "TP Agency x Theme", 4);
  const sheet = model.sheet("TP Agency x Theme")!;
  const headings = sheet.columns.map((_cells, column) => sheet.value(3, column));
  const untagged = headings.indexOf("Untagged");
  for (const row of rows) {
    const isTotal = row[0] === "Total";
    headings.slice(1, untagged).forEach((heading, i) => {
      const theme = String(heading);
      const wanted = isTotal ? expected.byTheme[theme] : expected.agencyByTheme[`${String(row[0])} | ${theme}`];
      add(`${String(row[0])} | ${theme}`, row[i + 1] ?? null, (wanted ?? 0) * unit);
    });
    if (isTotal) return;
  }
}

function cofog({ model, expected, unit, add }: Book): void {
  for (const [label, value] of lines(model, "TP COFOG")) {
    const name = String(label);
    const isNature = name === "revenue" || name === "capital";
    const wanted = isNature ? expected.byRevenueCapital[name] : expected.byCofog1[name.slice(0, 2)];
    add(name, value, (wanted ?? 0) * unit);
  }
}

function overlap({ model, expected, unit, add }: Book): void {
  let nonLead = 0;
  for (const row of rowsOf(model, "TP Overlap")) {
    const theme = String(row[0]);
    overlapOfTheme(row, { model, expected, unit, add });
    nonLead += Number(row[7]);
    add(`${theme} before netting`, row[12]!, (expected.overlapBeforeNetting[theme] ?? 0) * unit);
    add(`${theme} false overlap`, row[13]!, (expected.falseOverlap[theme] ?? 0) * unit);
  }
  add("overlap in all", nonLead, expected.overlapTotal * unit);
}

function overlapOfTheme(row: Row, { expected, unit, add }: Book): void {
  const theme = String(row[0]);
  const wanted = expected.overlap[theme];
  if (!wanted) return;
  add(`${theme} total`, row[1]!, wanted.total! * unit);
  add(`${theme} agencies`, row[2]!, wanted.agencies);
  add(`${theme} non-lead`, row[7]!, wanted.nonLead! * unit);
  add(`${theme} credits left out`, row[9]!, wanted.creditsLeftOut! * unit);
  add(`${theme} net total`, row[10]!, wanted.netTotal! * unit);
  add(`${theme} HHI`, row[3]!, wanted.hhi, 2e-6);
  add(`${theme} effective number`, row[4]!, wanted.neff, 2e-6);
  add(`${theme} rate`, row[8]!, wanted.rate, 2e-6);
  expect([theme, row[5]]).toEqual([theme, wanted.lead]);
}

function pairs({ model, expected, unit, add }: Book): void {
  for (const [a, b, value = null] of rowsOf(model, "TP Pairs")) {
    const pair = [String(a), String(b)].sort().join(" | ");
    add(pair, value, (expected.pairOverlap[pair] ?? 0) * unit);
  }
}

function transfers({ model, expected, unit, add }: Book): void {
  const found = new Map<string, { payer: number; payee: number }>();
  for (const row of rowsOf(model, "TP Transfers")) {
    const key = `${String(row[1])} | ${String(row[2])}`;
    const sums = found.get(key) ?? { payer: 0, payee: 0 };
    found.set(key, { payer: sums.payer + Number(row[8]), payee: sums.payee + Number(row[9]) });
  }
  for (const { payer, payee, payerSays, payeeSays } of expected.transfers) {
    const sums = found.get(`${payer} | ${payee}`);
    add(`${payer} to ${payee}: payer`, sums?.payer ?? null, payerSays * unit);
    add(`${payer} to ${payee}: payee`, sums?.payee ?? null, payeeSays * unit);
  }
}
