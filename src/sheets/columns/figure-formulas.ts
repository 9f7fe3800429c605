import { InvariantError } from "#domain/findings/invariant";
import { isIncomeAdded } from "#domain/ledger/booked-income";
import { EXTERNAL_INCOME, INCOME } from "#domain/ledger/left-out";
import { type Field, INCOME_FIELDS, type IncomeField } from "#domain/ledger/reading";
import { columnLetters } from "../plan/address.ts";
import { sourcesCell } from "../layout/sources-columns.ts";
import type { BlockRows } from "./block-rows.ts";
import { bookedPence, hasBookedIncome } from "./booked-income.ts";
import { INCOME_HEADINGS } from "./income-headings.ts";
import { linkHeading } from "./link-columns.ts";
import { sourceCell } from "./source-cell.ts";

/** How the formulas of one block address its cells, for the first row below the header. */
export interface BlockReferences {
  /** A TP column of the same row, or null where the block has none. */
  readonly tp: (heading: string) => string | null;
  /** A cell of the source itself; null where the field is not mapped. */
  readonly source: (field: Field) => string | null;
  /** Pounds in the source's unit. */
  readonly poundsInUnit: string;
  /** Income that is written below nought. */
  readonly incomeIsBelow: readonly IncomeField[];
  /** Fields of income that lines of the spending state, as a whole. */
  readonly bookedIncome: readonly IncomeField[];
  /** Lines of income stand above nought, and nothing takes them off. */
  readonly incomeIsAdded: boolean;
  /** Nothing tells how its lines of income are signed: they stand in suspense, though their cells hold numbers. */
  readonly incomeIsUnclear: boolean;
}

/** References for the first row of a block: structured in a council's table, A1 with a fixed column in a plain range. */
export function referencesOf(rows: BlockRows, headings: readonly string[]): BlockReferences {
  const { block, input } = rows;
  const firstRow = block.reading.headerRow + 2;
  const tp = (heading: string): string | null => {
    const at = headings.indexOf(heading);
    if (at < 0) return null;
    if (block.ledger !== null || block.table !== null) return `[@[${heading}]]`;
    return `$${columnLetters(block.firstTpColumn + at)}${String(firstRow)}`;
  };
  const source = (field: Field): string | null => {
    if (block.ledger !== null) return block.reading.mapping[field] ? `[@[${linkHeading(field)}]]` : null;
    return sourceCell(block.reading, field);
  };
  const key = tp("TP Source");
  const at = input.sources.findIndex((row) => row.block === block);
  const poundsInUnit =
    key === null ? sourcesCell("Unit £", at) : `INDEX(TP_Sources[Unit £],MATCH(${key},TP_Sources[Source],0))`;
  const { incomeIsBelow = [], incomeLines } = block.reading;
  const bookedIncome = INCOME_FIELDS.filter((field) => hasBookedIncome(rows, field));
  const incomeIsAdded = isIncomeAdded(block.reading, bookedPence(rows));
  const incomeIsUnclear = incomeLines?.written === "unclear";
  return { tp, source, poundsInUnit, incomeIsBelow, bookedIncome, incomeIsAdded, incomeIsUnclear };
}

/** A formula by what it refers to. */
type Write = (references: BlockReferences) => string;

/**
 * The figures of a row, as workbook-model.md states them. What a block does not have (no override, no transfers) leaves the
 * formula, so that none refers to a column that is not there.
 */
export const FIGURE_FORMULAS: Readonly<Record<string, Write>> = {
  "TP Read": (to) => {
    const line = must(to.tp("TP Line"));
    const amount = must(to.source("amount"));
    const sign = to.tp("TP Sign");
    const isTurned = sign !== null && !to.incomeIsUnclear;
    const turned = isTurned ? `IF(N(${sign})<0,-${amount},${amount})` : amount;
    const number = `ROUND(${turned}*${to.poundsInUnit},2)`;
    const reading = to.tp("TP Reading");
    const otherwise = reading === null ? "0" : `IF(${readingHolds(to)},${reading},0)`;
    const read = `IF(${line}<>"line",0,IF(${holdsNumber(to)},${number},${otherwise}))`;
    return `=${guardUnit(to, read)}`;
  },
  "TP Gross": (to) =>
    `=IF(OR(${must(to.tp("TP Left out"))}<>"",${must(to.tp("TP Status"))}="no share"),0,${must(to.tp("TP Read"))})`,
  "TP Own share": (to) => {
    const agency = must(to.tp("TP Agency"));
    const usual = `INDEX(TP_Agencies[Default basis],MATCH(${agency},TP_Agencies[Agency],0))`;
    const own = to.tp("TP Basis");
    const basis = own === null ? usual : `IF(${own}="",${usual},${own})`;
    const share = `IFERROR(INDEX(TP_Shares[Share],MATCH(${agency}&"|"&${basis},TP_Shares[Key],0)),"")`;
    const override = to.tp("TP Share override");
    const settled = override === null ? share : `IF(ISNUMBER(${override}),${withinWhole(override)},${share})`;
    return `=${guardPart(to, settled)}`;
  },
  "TP Transfer share": (to) =>
    `=IF(${must(to.tp("TP Transfer to"))}="","",IFERROR(INDEX(TP_Transfers[Share],${matchTransfer(to)}),""))`,
  "TP Paid on": (to) =>
    `=IF(${must(to.tp("TP Transfer to"))}="",0,ROUND(${must(to.tp("TP Gross"))}*N(${must(to.tp("TP Eliminate"))})` +
    `*IFERROR(INDEX(TP_Transfers[Counts],${matchTransfer(to)}),0),2))`,
  "TP Place spend": (to) => {
    const gross = must(to.tp("TP Gross"));
    const paidOn = to.tp("TP Paid on");
    const stays = paidOn === null ? gross : `(${gross}-${paidOn})`;
    return `=ROUND(${stays}*N(${must(to.tp("TP Own share"))}),2)`;
  },
  "TP Eliminated": (to) => `=ROUND(${must(to.tp("TP Paid on"))}*N(${must(to.tp("TP Transfer share"))}),2)`,
  "TP Receipt": (to) => {
    const stated = statedIncome(to, "internalIncome", (pounds) => pounds);
    if (!to.bookedIncome.includes("internalIncome")) return `=${guardUnit(to, stated)}`;
    const isBooked = `AND(${must(to.tp("TP Left out"))}="${INCOME}",${must(to.tp("TP Income from"))}<>"")`;
    return `=${guardUnit(to, `IF(${isBooked},${bookedIncome(to)},${stated})`)}`;
  },
  "TP External income": (to) => {
    const atShare = (pounds: string): string => `ROUND(${pounds}*N(${must(to.tp("TP Own share"))}),2)`;
    const stated = statedIncome(to, "externalIncome", atShare);
    if (!to.bookedIncome.includes("externalIncome")) return `=${guardUnit(to, stated)}`;
    const isBooked = `${must(to.tp("TP Left out"))}="${EXTERNAL_INCOME}"`;
    return `=${guardUnit(to, `IF(${isBooked},${atShare(bookedIncome(to))},${stated})`)}`;
  },
  "TP Internal income": (to) => {
    const own = `N(${must(to.tp("TP Own share"))})`;
    const share =
      to.tp("TP Paid on") === null ? own : `IF(${isPassedOnWhole(to)},N(${must(to.tp("TP Transfer share"))}),${own})`;
    return `=ROUND(${must(to.tp("TP Receipt"))}*${share},2)`;
  },
  "TP Priority spend": (to) => `=ROUND(${must(to.tp("TP Place spend"))}*N(${must(to.tp("TP Priority"))}),2)`,
  "TP Status": (to) => {
    const line = must(to.tp("TP Line"));
    const number = holdsNumber(to);
    const readable = to.tp("TP Reading") === null ? number : `OR(${number},${readingHolds(to)})`;
    const standing = `IF(${must(to.tp("TP Left out"))}<>"","left out",IF(NOT(ISNUMBER(${must(to.tp("TP Own share"))})),"no share","counted"))`;
    return `=IF(${line}<>"line",${line},IF(NOT(${readable}),"suspense",${standing}))`;
  },
};

/** The amount's cell holds a number, and what it says is known. */
function holdsNumber(to: BlockReferences): string {
  const isNumber = `ISNUMBER(${must(to.source("amount"))})`;
  return to.incomeIsUnclear ? `AND(${isNumber},${must(to.tp("TP Sign"))}="")` : isNumber;
}

/** Income that stands in a column of its own; 0 where the source has no such column. */
function statedIncome(to: BlockReferences, field: IncomeField, worth: (pounds: string) => string): string {
  if (to.source(field) === null) return "0";
  const { holds, pounds } = incomeOf(to, field);
  return `IF(${holds},${worth(pounds)},0)`;
}

/** What a line of income among the spending comes to: below nought it takes off, unless the file adds it up as it stands. */
function bookedIncome(to: BlockReferences): string {
  return `${to.incomeIsAdded ? "" : "-"}${must(to.tp("TP Read"))}`;
}

/** A share typed outside 0 to 1 is no share: check C1 counts the row. */
function withinWhole(override: string): string {
  return `IF(AND(${override}>=0,${override}<=1),${override},"")`;
}

/** A transfer part typed outside 0 to 1 leaves the row without a share as well. */
function guardPart(to: BlockReferences, share: string): string {
  const part = to.tp("TP Eliminate");
  return part === null ? share : `IF(OR(N(${part})<0,N(${part})>1),"",${share})`;
}

/** The reading of a text amount stands only while the cell still holds the very text it was read from. */
function readingHolds(to: BlockReferences): string {
  const reading = must(to.tp("TP Reading"));
  const same = `EXACT(${must(to.source("amount"))}&"",${must(to.tp("TP Read from"))}&"")`;
  return `IFERROR(AND(ISNUMBER(${reading}),${same}),FALSE)`;
}

function matchTransfer(to: BlockReferences): string {
  const key = [to.tp("TP Agency"), to.tp("TP Transfer to"), to.tp("TP Capital")].map(must).join('&"|"&');
  return `MATCH(${key},TP_Transfers[Key],0)`;
}

/** A line of nought may be a transfer as well: what its receipts take does not hang on its amount. */
function isPassedOnWhole(to: BlockReferences): string {
  const counts = `IFERROR(INDEX(TP_Transfers[Counts],${matchTransfer(to)}),0)=1`;
  return `AND(${must(to.tp("TP Transfer to"))}<>"",N(${must(to.tp("TP Eliminate"))})=1,${counts})`;
}

/**
 * Income of a row, £, before its share, and whether it is counted: with the row, neither in suspense, nor left out, nor without
 * a share. A number counts as the source is signed; text while the cell still holds the very text that was read.
 */
function incomeOf(to: BlockReferences, field: IncomeField): { readonly holds: string; readonly pounds: string } {
  const income = must(to.source(field));
  const counted = `${must(to.tp("TP Status"))}="counted"`;
  const sign = to.incomeIsBelow.includes(field) ? "-" : "";
  const number = `ROUND(${sign}${income}*${to.poundsInUnit},2)`;
  const [text, reading] = [to.tp(INCOME_HEADINGS[field].from), to.tp(INCOME_HEADINGS[field].reading)];
  if (text === null || reading === null) return { holds: `AND(${counted},ISNUMBER(${income}))`, pounds: number };
  const isSame = `IFERROR(AND(ISNUMBER(${reading}),EXACT(${income}&"",${text}&"")),FALSE)`;
  return {
    holds: `AND(${counted},OR(ISNUMBER(${income}),${isSame}))`,
    pounds: `IF(ISNUMBER(${income}),${number},${reading})`,
  };
}

/** A unit looked up by TP Source can be missing where someone renames a source; no error may stand in a TP column. */
function guardUnit(to: BlockReferences, text: string): string {
  return to.tp("TP Source") === null ? text : `IFERROR(${text},0)`;
}

function must(reference: string | null): string {
  if (reference === null) throw new InvariantError("a figure column was planned without a column it is made from");
  return reference;
}
