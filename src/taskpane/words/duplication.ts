import type { DuplicateGrade, DuplicateTest } from "#domain/duplicates/duplicates";
import type { ReferenceKind, Unit } from "#domain/place/registers";
import { inFull, inUnit } from "../format/money.ts";
import { counted, figure, percent } from "../format/numbers.ts";

/** Words of the Duplication step: three lists whose £ are never added. */
export const DUPLICATION = {
  lists: "Three lists",
  tabs: { double: "Double counts", payments: "Duplicate payments", overlap: "Overlap" },
  lookAgain: "Look again",
  looking: "Looking for duplicates",
  looked: (found: ClassCount | null) => `Looked again. ${lookedAnswer(found)}`,
  notCounted: "Nothing is counted yet: count first.",
  goToCount: "Go to Count",
} as const;

/** @param found - null = there was nothing to test. */
function lookedAnswer(found: ClassCount | null): string {
  if (found === null) return "No source with payments was there to be tested.";
  if (found.questions === 0) return "No payments alike.";
  return found.left === 0 ? `${figure(found.questions)} alike, all decided.` : `${figure(found.left)} to look into.`;
}

/** Words of the first list: one pound that was counted twice. */
export const DOUBLE_COUNTS = {
  lead: "One pound that two bodies both report is one pound. It is taken out of the total once.",
  paidBetween: "Paid between counted bodies",
  takenOut: (pence: number, unit: Unit) => `${inUnit(pence, unit)} taken out`,
  pair: (payer: string, payee: string) => `${payer} → ${payee}`,
  out: "taken out",
  agree: "Both sides agree",
  disagree: (difference: string) => `The two sides differ by ${difference}`,
  payerSays: "Payer says",
  payeeSays: "Payee says",
  difference: "Difference",
  toConfirm: (transfers: number) =>
    `${counted(transfers, "transfer")} to confirm: nothing of ${transfers === 1 ? "it" : "them"} is taken out yet.`,
  openCount: "Open Count",
  noPairs: "No row says that one counted body pays another.",
  leftIn: (pairs: readonly string[]) =>
    `Left in, though rows say that one pays the other: ${pairs.join("; ")}. Count says of each pair why.`,
  repeated: "Sources counted twice",
  repeatedIn: "still in the total",
  repeatedWhat: "One file may stand in the workbook under two names. Put one of the two to Detail in Sources.",
  openSources: "Open Sources",
  noneRepeated: "No source repeats the rows of another.",
  republished: "Payments in two files",
  republishedWhat: "Same body, reference, date and amount in two files: published twice, not paid twice.",
  again: (sheet: string, row: number) => `again on ${sheet}, row ${String(row)}`,
} as const;

/** Questions of a class, and those of them with a payment that nobody has decided on. */
interface ClassSize {
  readonly questions: number;
  /** More than the questions where a payment run that stands there again is one of them. */
  readonly findings: number;
  readonly left: number;
  readonly pence: number;
}

type ClassCount = Omit<ClassSize, "pence">;

/** The questions as the pane asks them; where they are fewer than the groups of TP Duplicates, both. */
function howMany(grade: DuplicateGrade, { questions, findings, left }: ClassCount): string {
  const areAlike = findings === questions;
  const all = areAlike ? figure(questions) : `${counted(questions, "question")} of ${counted(findings, "finding")}`;
  if (left === 0) return `${all} decided`;
  if (left < questions) return `${figure(left)} of ${all} to look into`;
  return grade === "strong" ? `${all} to look into` : all;
}

/** Words of the second list. */
export const PAYMENTS = {
  tested: (payments: number, pence: number) =>
    `${counted(payments, "payment")}, ${inFull(pence)} tested. Nothing here is taken out of the total.`,
  noneAlike: (payments: number) => `${counted(payments, "payment")} tested. None alike.`,
  noPayments: "No source with payments. Overlap needs none.",
  noPaymentsTodo:
    "Bring in a body’s list of payments in Sources: a payee, a date and an amount on each row. As Detail it is tested here and not added to the total.",
  samplePlace: "Fordshire",
  addSample: "Try it with 15 made-up payments",
  addSampleWhat: "Fills a new sheet, £28,163.90. They are detail: Fordshire’s total stays as it is.",
  addingSample: "Filling a sheet with made-up payments",
  grades: {
    strong: "Strong",
    "two bodies": "Same invoice at two bodies: ask both",
    probable: "Probable",
    possible: "Possible",
  } satisfies Readonly<Record<DuplicateGrade, string>>,
  /** A class by what is left to decide of it. Count and £ do not part on a narrow pane. */
  sum: (grade: DuplicateGrade, { pence, ...count }: ClassSize) => `${howMany(grade, count)},\u00a0${inFull(pence)}`,
  atRisk: "at risk",
  weakReference: (sheets: readonly string[], kind: ReferenceKind) =>
    `${sheets.join(", ")}: ${KINDS[kind]}, so only payee, amount and day are compared.`,
  withoutCredits: (sheets: readonly string[]) =>
    `${sheets.join(", ")} ${sheets.length === 1 ? "has" : "have"} no credit: credits may be missing.`,

  regular: "Set aside: regular payments",
  reversals: "Set aside: paid and credited back",
  notTestable: "Not testable: name withheld",
  payment: (date: string, rows: string) => (date === "" ? rows : `${date}, ${rows}`),
  noDate: "no date",
  noReference: "none",
  noPayee: "(no name)",
} as const;

const KINDS: Readonly<Record<ReferenceKind, string>> = {
  supplier: "its references are suppliers’ invoice numbers",
  document: "its references are the body’s own document numbers",
  dummy: "its references are dummies",
  unknown: "nobody has said what its references are",
};

/** Two references as a sentence needs them; `places` says who paid, for an invoice at two bodies. */
export interface AlikeWords {
  readonly references: readonly [string, string];
  readonly places: string;
}

/** Why two payments stand in one group. */
export const WHY_ALIKE: Readonly<Record<DuplicateTest, (alike: AlikeWords) => string>> = {
  "same invoice": () => "Same invoice, supplier and amount",
  "same invoice at two bodies": ({ places }) => places,
  "same amount at two bodies": ({ places }) => `Same supplier and amount within a fortnight: ${places}`,
  "supplier variant": () => "Same invoice and amount; one supplier in two spellings",
  "leading nought": ({ references: [a, b] }) => `Same supplier and amount; ${a} and ${b} differ by noughts in front`,
  "number with suffix": ({ references: [a, b] }) => `Same supplier and amount; ${a} and ${b} differ at the end`,
  "one digit differs": ({ references: [a, b] }) => `Same supplier and amount; ${a} and ${b} differ by one figure`,
  "same account": ({ references: [a] }) =>
    `Same supplier, number and amount; three bills or more bear ${a}, as the number of an account`,
  "number counts on": ({ references: [a, b] }) =>
    `Same supplier and amount; ${a} and ${b} differ by one figure, as two invoices may`,
  "net and gross": () => "Same invoice and supplier; once without VAT, once with it",
  "two accounts": () => "Same invoice and amount at two supplier accounts",
  "number swapped": ({ references: [a, b] }) => `Same supplier and amount; ${a} and ${b} have two digits swapped`,
  "amount swapped": () => "Same invoice and supplier; the amounts have two digits swapped",
  "both swapped": ({ references: [a, b] }) => `Same day; ${a} and ${b} have two digits swapped`,
  "amount mistyped": () => "Same invoice and supplier; the amounts differ by one figure",
  "amount near": () => "Same invoice and supplier; the amounts are pennies apart",
  "another number": ({ references: [a, b] }) => `Same supplier and amount soon after; ${a} and ${b} are two numbers`,
  "same day": ({ references: [a] }) =>
    a === "" ? "Same supplier, amount and day; no invoice number" : `Alike, but “${a}” is not an invoice number`,
  "repeat line": () => "Equal lines in one document",
};

/** More row numbers would not be read. */
const MOST_ROWS_NAMED = 4;

/** @param rows - as they are numbered on the sheet. */
function rowsInWords(rows: readonly number[]): string {
  if (rows.length > MOST_ROWS_NAMED) return counted(rows.length, "row");
  return rows.length === 1 ? `row ${rows.join("")}` : `rows ${rows.join(", ")}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words of a pair, side by side. */
export const PAIR = {
  caption: (payee: string) => `${payee}: the two payments compared`,
  part: "Part",
  compared: "Compared",
  row: (rows: readonly number[]) => capitalised(rowsInWords(rows)),
  rowInWords: rowsInWords,
  rowsAnd: (first: number, second: number) => `Rows ${String(first)} and ${String(second)}`,
  and: " and ",
  onSheet: (row: string, sheet: string) => `${row}, ${sheet}`,
  parts: { invoice: "Invoice", amount: "Amount", supplier: "Supplier", date: "Date", purpose: "Purpose", body: "Body" },
  signs: {
    same: { shown: "=", heard: "same" },
    tidied: { shown: "≈", heard: "same once tidied" },
    differs: { shown: "≠", heard: "differs" },
  },
  key: "= same, ≈ same once tidied, ≠ differs",
  pager: (at: number, of: number) => `${figure(at)} of ${figure(of)}`,
  previous: "Previous payment",
  following: "Next payment",
  selectBoth: "Select both rows in the sheet",
  selectAll: (rows: number) => `Select ${counted(rows, "row")} in the sheet`,
  selectOn: (rows: string, sheet: string) => `Select ${rows} on ${sheet}`,
} as const;

/** Words of the third list. */
export const OVERLAP = {
  lead: "Several bodies spend on these themes. That is not a saving: at most what is outside the lead body overlaps.",
  heading: "Themes with more than one body",
  meaning: "outside the lead body",
  small: (bodies: number, lead: string) => `${counted(bodies, "body")}. Lead: ${lead}`,
  isLead: (body: string) => `${body} (lead)`,
  caption: (theme: string) => `${theme} by body`,
  themeTotal: "Theme total",
  credits: "Credits left out",
  below: "Under the least amount looked at",
  all: "All themes",
  allFigure: (pence: number, unit: Unit, part: number) => `${inUnit(pence, unit)}, ${percent(part)} of the total`,
  none: "No theme has spending of more than one body.",
  pairs: "Pairs of bodies",
  pairsWhat: "What two bodies both spend on the same themes: the smaller of the two. Pairs are not to be added.",
  pairsCaption: "Pairs of bodies with what both spend",
  pairName: (pair: string) => pair.replace(" | ", " and "),
  oneBody: "One body only",
  themes: (count: number) => counted(count, "theme"),
  falseOverlap: "False overlap that netting removed",
  falseWhat: "Money that one counted body pays another looks like two bodies on one theme until it is taken out.",
  falseCaption: "False overlap by theme",
  measures: (theme: string) => `${theme}: how concentrated`,
  leadShare: "The lead body’s share",
  effective: "Bodies as if of one size (effective number)",
  hhi: "Concentration (HHI)",
  materiality: "Least amount looked at",
  functions: "By function of government",
  functionsWhat: "The same by COFOG, after netting, whatever the theme.",
  services: "By service",
  servicesWhat: "Services that two bodies name alike. Each body has its own words, so others stay unseen.",
  byHeadings: ["Bodies and lead", "Outside the lead", "Rate"],
  several: (count: number) => `${figure(count)} with several bodies`,
} as const;
