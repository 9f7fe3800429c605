import type { Finding } from "../findings/finding.ts";
import type { Unit } from "../place/registers.ts";
import type { Stage } from "./stage.ts";

/** What a column of a source can mean to the count. */
export const FIELDS = [
  "line",
  "source",
  "agency",
  "service",
  "cofog",
  "theme",
  "capital",
  "side",
  "amount",
  "externalIncome",
  "internalIncome",
  "incomeFrom",
  "basis",
  "shareOverride",
  "transferTo",
  "eliminate",
  "priority",
  "exclude",
  "financialYear",
  "payee",
  "date",
  "reference",
  "purpose",
  "vat",
  "client",
  "control",
  "stream",
  "work",
  "area",
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields of income: what outsiders pay, and what counted bodies do. */
export const INCOME_FIELDS = ["externalIncome", "internalIncome"] as const;
export type IncomeField = (typeof INCOME_FIELDS)[number];

/** `column` is 0-based on the sheet; `confidence` 0-1. */
export interface MappedColumn {
  readonly column: number;
  readonly header: string;
  readonly confidence: number;
}
export type Mapping = Readonly<Partial<Record<Field, MappedColumn>>>;

/** What a row of a source is. A line whose amount cannot be read stands in suspense: kind `line`, amount null. */
export type RowKind = "line" | "total" | "subtotal" | "heading" | "blank" | "note";

/** The two layouts this version reads: one row a count line, or one row a payment. */
export type Layout = "partner template" | "payments";

/**
 * Headings met again further down, by which the rows below them were read. `row` 0-based; `columns` of the mapped fields,
 * 0-based, without those that the new headings do not have.
 */
export interface MovedColumns {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
}

/**
 * How the lines of income are written that stand among those of spending.
 *
 * `below` = below nought, and the figures add up to the net as they stand; `above` = above nought, and they are taken off
 * in the file's own total, so that they are read with their sign turned; `added` = above nought, and nothing takes them off;
 * `unclear` = some above, some below, and no total tells which.
 */
export type LinesWritten = "below" | "above" | "added" | "unclear";

/** Lines of income among those of spending. */
export interface IncomeLines {
  readonly written: LinesWritten;
  /** By entry; true where the line is income. */
  readonly isIncome: readonly boolean[];
}

/** What the headings of an outturn or budget say of its figures; `stage` null = not said. */
export interface ShownTerms {
  readonly stage: Stage | null;
  readonly measure: "gross" | "net";
}

/** A total row found in the file; `value` in the unit of the file, `row` 0-based on the sheet. */
export interface FoundTotal {
  readonly row: number;
  readonly value: number;
}

/**
 * One block of spend as it was read from a sheet.
 *
 * The per-row columns (`kinds`, `amounts`, …) run from the row below the header to `lastRow`:
 * entry i is sheet row `headerRow + 1 + i`. Every such row is one of: a line with an amount, a line in suspense, or a
 * row left out with its reason (`kinds` other than line).
 */
export interface Reading {
  readonly sheet: string;
  readonly layout: Layout;
  /** 0-based */
  readonly headerRow: number;
  /** 0-based, inclusive: the last row of the block, total rows and footers included. */
  readonly lastRow: number;
  /** 0-based: the first column that the file uses in the block; absent = A. */
  readonly firstColumn?: number;
  /** 0-based, inclusive: the last column that the file uses in the block. */
  readonly lastColumn: number;
  /** As the first headings have it; see `moves` for rows below other headings. */
  readonly mapping: Mapping;
  /** Where columns stand elsewhere further down; absent = nowhere. */
  readonly moves?: readonly MovedColumns[];
  readonly kinds: readonly RowKind[];
  /** In words, why a row that is not a line was left out: "Grand Total", "blank row", "heading repeated". */
  readonly reasons: readonly (string | null)[];
  /** Amount in the file's unit, as the number its text states; null where there is none or it cannot be read. */
  readonly amounts: readonly (number | null)[];
  /** True where the amount cell holds a number itself (not text that was read as one). */
  readonly amountIsNumber: readonly boolean[];
  /** Exact text of amount cells that are text and were read as a number; null elsewhere. */
  readonly amountTexts?: readonly (string | null)[];
  /** How the lines are written that the `side` column calls income; absent = it calls none so. */
  readonly incomeLines?: IncomeLines;
  /** Income that is written below nought and is read as income of that amount; absent = all as it stands. */
  readonly incomeIsBelow?: readonly IncomeField[];
  /** Exact text of income cells that are text and were read as a number; null elsewhere, absent where none is text. */
  readonly incomeTexts?: Readonly<Partial<Record<IncomeField, readonly (string | null)[]>>>;
  /** The grand total row the file states itself, if any. */
  readonly controlTotal: FoundTotal | null;
  /** Unit that a heading or title states ("£000"), if any. */
  readonly statedUnit: Unit | null;
  /** Of an outturn or budget: what its headings and titles say of the figures; absent for other layouts. */
  readonly shown?: ShownTerms;
  readonly findings: readonly Finding[];
}

/** Why a sheet gave no reading, worded for a person: what, where, what to do. */
export interface NotSpend {
  readonly sheet: string;
  readonly finding: Finding;
}
