import type { AccountingBasis, ReferenceKind, SourceUse, VatBasis } from "#domain/place/registers";
import type { IncomeWritten } from "#domain/ledger/income-written";
import { counted } from "../format/numbers.ts";

/** Words of Sources: what was found, what has to be said of it, and the ways to bring more in. */
export const SOURCES = {
  rows: (rows: number) => counted(rows, "row"),
  notInTotal: "Not in the total",
  headings: (row: number) => `headings in row ${String(row)}`,
  answers: (answers: number) => `${counted(answers, "answer")} needed`,
  suspense: (rows: number) => `${counted(rows, "row")} in suspense: no amount could be read`,
  state: {
    ties: "Ties",
    differs: (difference: string) => `Does not tie by ${difference}`,
    unproven: "No total row to prove it",
  },
  needsAnswer: "Needs an answer: ",
  differs: "Does not tie: ",

  tieLead: "Ties",
  tie: (to: string, difference: string) => ` to ${to}. Difference ${difference}`,
  differLead: "Does not tie",
  notAllCounted: "Not all of it is counted",
  tiesInPart: (to: string) => `: the column that was read ties to ${to}, and others beside it were not read.`,
  totalRow: (cell: string) => `its total row, ${cell}`,
  statedTotal: "the total that the body stated",
  unprovenLead: "Not proven.",
  unproven: " There is no total row to prove it with.",
  showTotal: "Show the total row",

  use: "Use in the count",
  uses: {
    count: "Count: its money is in the total",
    detail: "Detail: for duplicates, not in the total",
    control: "Control: a figure to agree to",
  } satisfies Record<SourceUse, string>,
  useHint: {
    count: "Each pound must be in one counted source only.",
    detail: "For bodies whose spending another source already holds.",
    control: "It is compared with the count and never added to it.",
  } satisfies Record<SourceUse, string>,

  /** Beside a source that is counted, where its lines are of another year. */
  linesOfOtherYear: {
    all: "All its lines are of another year: nothing of it is in the total, see below.",
    some: "Its lines of another year are not in the total, see below.",
  },

  /** Under a setting that nobody has said. */
  guessed: (because: string) => `Guessed: ${because}.`,
  yearShown: (year: string, because: string) => `Of ${year}: ${because}.`,
  useGuessed: {
    count: "Guessed: no other source holds as much of its bodies.",
    detail: "Guessed: other sources count its bodies already.",
    control: "",
  } satisfies Record<SourceUse, string>,
  proposedBody: (name: string, because: string, isNew: boolean) =>
    `${name}, by ${because}${isNew ? " (a new body: none of that name is known yet)" : ""}`,

  answerNeeded: "Answer needed:",
  choose: "Choose…",
  unitQuestion: "in what unit are the amounts?",
  agencyQuestion: "which body spent this?",
  agencyHint: "Every row counts as spending of this body.",
  referenceQuestion: (heading: string) => `whose number is “${heading}”?`,
  referenceColumn: "Reference",
  referenceHint: "Only a supplier’s invoice number is matched between bodies.",
  references: {
    supplier: "The supplier’s invoice number",
    document: "The body’s own document number",
    dummy: "A dummy number",
    unknown: "Not known",
  } satisfies Record<ReferenceKind, string>,

  incomeWritten: "Income is written as",
  incomeWays: {
    minus: "Minus: what stands below nought was received",
    plus: "Plus: what stands above nought was received",
  } satisfies Record<IncomeWritten, string>,
  incomeNotSaid: "Not said",
  incomeHint:
    "Some of its income stands above nought, some below, and no total or net figure tells which was received.",

  unit: "Unit",
  vat: "VAT",
  vats: { net: "Net of VAT", gross: "VAT included", unknown: "Not known", "n/a": "Does not apply" } satisfies Record<
    VatBasis,
    string
  >,
  months: "Period",
  month: (months: number) => (months === 12 ? "Whole year" : counted(months, "month")),
  notSaid: "Not said",
  basis: "Figures are",
  bases: {
    outturn: "Outturn",
    budget: "Budget",
    forecast: "Forecast",
    payments: "Payments",
  } satisfies Record<AccountingBasis, string>,
  body: "Body",

  toLookAt: "To look at",
  show: (cell: string) => `Show ${cell}`,
  showRow: (row: number) => `Show row ${String(row)}`,
  /** A finding sends a reader of the sheets to Sources; one who reads it there is there already. */
  saidHere: (sentence: string) => sentence.replaceAll(/\b([Ss]ay) in Sources\b/g, "$1 here"),
  more: (findings: number) => `Show ${String(findings)} more`,

  rowsOfArea: (area: string, body: string, { rows, amount }: { readonly rows: number; readonly amount: string }) =>
    `Rows of ${area}${body === "" ? "" : `, ${body}`} (${counted(rows, "row")}, ${amount}) are`,
  areaSides: [
    { value: "inside" as const, label: "in the place" },
    { value: "outside" as const, label: "outside the place" },
  ],
  areaUnsaid: "not said: by the body’s share",
  areasInside: "areas in the place",
  areasOutside: "areas outside the place",

  columns: "Columns",
  matched: (used: number, all: number) => `${String(used)} of ${String(all)} used`,
  columnsCaption: "Each column of the source, its first value, and what it is read as",
  heading: "Heading and first value",
  readAs: "Read as",
  columnIs: (heading: string) => `${heading} is`,
  notUsed: "Not used",
  likely: "likely",
  check: "check",
  columnHint: "Choose Not used for a column that is not what it was taken for.",

  leftOut: "Left out",
  leftOutNone: "0 rows",
  leftOutRows: (rows: number, reasons: string) => `${counted(rows, "row")}: ${reasons}`,
  reason: (rows: number, reason: string) => `${String(rows)} × ${reason}`,
  rowsOf: (rows: readonly number[]) => (rows.length === 1 ? "Show row " : "Show rows ") + listRows(rows),
  leftOutAll: "No row was left out.",

  bringIn: "Bring in a file",
  bringInName: "Files to bring in",
  bringing: (names: readonly string[]) =>
    names.length === 1 ? `Reading ${String(names[0])}` : `Reading ${String(names.length)} files`,
  wrongKind: (names: string) => `Only CSV and Excel files can be read. Not brought in: ${names}.`,
  useSelected: "Use selected cells",
  useSelectedWhat: "Rows of spending with their headings, selected in the sheet",
  readingSelected: "Reading the selected cells",
  chosenCells: (cells: string) => `Only ${cells} is read, as you chose.`,
  wholeSheet: "Read the whole sheet",
  readingWhole: (sheet: string) => `Reading ${sheet}`,
  template: "Blank partner template",
  templateWhat: "A sheet to send to each body",
  templating: "Making a blank partner template",

  read: (rows: number) => `Read ${counted(rows, "row")}`,
  readAgain: "Read again",
  reading: (rows: number) => `Reading ${counted(rows, "row")}`,
  nextAnswer: (question: string) => `Say ${question}`,
  answerFirst: (source: string, question: string) => `${source}. Answer needed: ${question}`,

  open: (sheet: string) => `Open ${sheet}`,
  stopped: "Nothing is counted while this stands",
  otherYear: (counted: string) => `Is ${counted} the right year?`,
  ofOtherYear: (sheet: string, year: string, because: string) => `${sheet} is of ${year}: ${because}.`,
  countYear: (year: string) => `Count ${year} instead`,
  notRead: "Sheets not read",
  why: {
    "sheet-empty": "empty",
    "copy-of-ours": "a copy of a TP sheet",
    "no-headings": "no row of headings",
    "not-spend": "headings do not say who was paid",
    "contracts-register": "a list of contracts",
    "no-amount-column": "no column of amounts",
    "figure-too-large": "a figure too large to count",
    "amount-ambiguous": "two columns could be the amount",
    "debit-and-credit": "debits and credits in two columns",
    "no-rows": "no rows below the headings",
  } as Readonly<Record<string, string>>,
  whichAmount: "Which is the amount?",
  amountColumn: (letters: string, heading: string, over: string) =>
    `${letters}: ${over === "" ? heading : `${heading.replace(/ \(\d+\)$/, "")}, ${over}`}`,

  empty: "No spend found in this workbook",
  emptyWhat: (sheets: number) =>
    `Looked at ${counted(sheets, "sheet")}. A spend table needs a row of headings and a column of amounts.`,
  lookedAt: "Looked at",
  or: "Or",
  emptyNext: "Read a partner’s CSV or Excel file",
} as const;

function listRows(rows: readonly number[]): string {
  const shown = rows.slice(0, 4).join(", ");
  return rows.length > 4 ? `${shown} and ${String(rows.length - 4)} more` : shown;
}
