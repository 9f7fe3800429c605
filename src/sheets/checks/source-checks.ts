import { type Field, INCOME_FIELDS, type IncomeField } from "#domain/ledger/reading";
import { filesOfAYear } from "#domain/checks/files-of-a-year";
import { PART_FIELDS, unreadPartTexts } from "#domain/ledger/unread-parts";
import { unreadRows } from "#domain/ledger/unread-rows";
import type { BookLayout } from "../layout/book-layout.ts";
import { INCOME_HEADINGS } from "../columns/income-headings.ts";
import { linkHeading } from "../columns/link-columns.ts";
import { bridgeCell } from "../layout/bridge-rows.ts";
import { settingOf } from "../place-settings.ts";
import { columnLetters, quoteSheet, textLiteral } from "../plan/address.ts";
import { countIfs, type TpBlock, tpRange } from "../ranges.ts";
import { yearsStated } from "../layout/years-stated.ts";
import { type CheckFormula, nil, noughtTies, type PlanCheck, tie } from "./check-formula.ts";

/** Place spend of sources of which something is said. */
function spendWhere(...conditions: readonly (readonly [heading: string, criterion: string])[]): string {
  const criteria = conditions.map(([heading, criterion]) => `TP_Sources[${heading}],"${criterion}"`);
  return `SUMIFS(TP_Sources[Place spend £],${criteria.join(",")})`;
}

/** Section A: sources. A5, A12 and A14 compare rows with one another: only the tool can know them. */
export const SOURCE_CHECK_FORMULAS: Readonly<Record<string, PlanCheck>> = {
  A1: ({ blocks }) => tie(blocks.map(rowsWithKind).join("+") || "0", blocks.map(rowsInFile).join("+") || "0"),
  A2: () => agreesTo("total row"),
  A3: () => withinBooks(agreesTo("stated by body")),
  A4: ({ bridge, blocks }) =>
    nil([bridgeCell(bridge, "suspense"), ...blocks.flatMap(incomeTexts), ...blocks.flatMap(partTexts)].join("+")),
  A6: (book) => {
    const outside = `${spendWhere(...PART_OF_YEAR)}${lessFilesOfAYear(book)}${spendOfOtherYears(book)}`;
    const { result, ...check } = unlessUnsaid("Months", nil(outside));
    // A source of another year is outside whatever is known of months.
    return { ...check, result: (cells) => `IF(${cells.difference}<>0,"Look at",${result!(cells)})` };
  },
  A7: ({ bridge }) => ({
    ...nil(`-${bridgeCell(bridge, "otherPeriod")}`),
    severity: ({ thisSide }) =>
      `IF(ABS(${thisSide})<=${settingOf("Out of period tolerance")}*ABS(${bridgeCell(bridge, "read")}),"N","L")`,
  }),
  A8: ({ bridge, cofog: { accountingBasis } }) => {
    const spend = `'TP COFOG'!$B$${String(accountingBasis.first)}:$B$${String(accountingBasis.last)}`;
    return unlessUnsaid("Accounting basis", nil(`ROUND(${bridgeCell(bridge, "total")}-MAX(${spend}),2)`));
  },
  A9: () => nil(spendWhere(["Measure", "net"])),
  A10: () => {
    const gross = spendWhere(["VAT", "gross"]);
    return {
      ...nil(`${gross}+${spendWhere(["VAT", "unknown"])}`),
      result: ({ difference }) => `IF(${difference}=0,"Ties",IF(ROUND(${gross},2)=0,"Look at","Does not tie"))`,
      severity: () => `IF(ROUND(${gross},2)=0,"L","S")`,
    };
  },
  A11: () => nil(spendWhere(["Accounting basis", "payments"])),
  A16: missingBodies,
};

const PART_OF_YEAR = [
  ["Months", "<>12"],
  ["Months", "<>"],
] as const;

/** Place spend of each source that states a year, while that is not the year of the count; of part of a year it is there already. */
function spendOfOtherYears({ input }: BookLayout): string {
  const others = yearsStated(input).map(({ key, isOther }) => {
    const source = ["Source", key] as const;
    return `+${isOther}*(${spendWhere(source)}-${spendWhere(source, ...PART_OF_YEAR)})`;
  });
  return others.join("");
}

/**
 * Taken off again: files of one body that make the twelve months together, each while its months are still those that were
 * counted. Their payments are dated line by line, so none of them states another year.
 */
function lessFilesOfAYear({ input }: BookLayout): string {
  const files = [...filesOfAYear(input).values()].flat();
  if (files.length === 0) return "";
  return `-(${files.map(({ terms: { key, months } }) => spendWhere(["Source", key], ["Months", String(months)])).join("+")})`;
}

/** Where no count source says it, nought proves nothing. */
function unlessUnsaid(heading: string, check: CheckFormula): CheckFormula {
  const said = `COUNTIFS(TP_Sources[Use],"count",TP_Sources[${heading}],"<>")`;
  return { ...check, result: (cells) => `IF(${said}=0,"Not proven",${noughtTies(cells)})` };
}

/** A source against a control total: one that is off is not hidden by another that is off the other way. */
function agreesTo(control: string): CheckFormula {
  const given = `TP_Sources[Control from],"${control}"`;
  const off = `COUNTIFS(${given},TP_Sources[Difference £],"<>0")>0`;
  const missing = `COUNTIFS(${given})<COUNTA(TP_Sources[Source])`;
  return {
    thisSide: `SUMIFS(TP_Sources[Read £],${given})`,
    thatSide: `SUMIFS(TP_Sources[Control total £],${given})`,
    result: () => `IF(${off},"Does not tie",IF(${missing},"Not proven","Ties"))`,
    severity: () => `IF(AND(${missing},NOT(${off})),"L","S")`,
  };
}

/** Sources off their books, and none by more than the tolerance: a limitation. */
function withinBooks(check: CheckFormula): CheckFormula {
  const stated = '(TP_Sources[Control from]="stated by body")';
  const far = `SUMPRODUCT(${stated}*(ABS(TP_Sources[Read £]-TP_Sources[Control total £])>${settingOf("Books tolerance")}*ABS(TP_Sources[Control total £])))`;
  return {
    ...check,
    result: (cells) =>
      `IF(${check.result!(cells)}<>"Does not tie",${check.result!(cells)},IF(${far}>0,"Does not tie","Look at"))`,
    severity: (cells) => `IF(${check.result!(cells)}<>"Does not tie",${check.severity!(cells)},IF(${far}>0,"S","L"))`,
  };
}

/** Income cells of a block's lines that hold text or an error: no sum counts them. */
function incomeTexts(block: TpBlock): string[] {
  return INCOME_FIELDS.flatMap((field) => {
    const cells = sourceCells(block, field);
    if (cells === null) return [];
    // Blanks are text as well: 1 ÷ (is it blank?) is a number for them alone, an error for words and for errors.
    const worded = `(ISTEXT(${cells})+ISERROR(${cells}))*(1-ISNUMBER(1/(LEN(TRIM(${cells}))=0)))`;
    return [`SUMPRODUCT((${lineCells(block)}="line")*${worded}${notRead(block, field, cells)})`];
  });
}

/** Cells of a block's lines that were counted as if they were empty: those that still say what no share can be. */
function partTexts(block: TpBlock): string[] {
  return PART_FIELDS.flatMap((field) => {
    const cells = sourceCells(block, field);
    if (cells === null) return [];
    const texts = unreadPartTexts(block.block.reading, field).map((text) =>
      textLiteral(text.slice(0, LONGEST_LITERAL)),
    );
    const said = texts.map((text) => `+ISNUMBER(1/EXACT(LEFT(${cells},${String(LONGEST_LITERAL)}),${text}))`);
    return [`SUMPRODUCT((${lineCells(block)}="line")*(ISERROR(${cells})${said.join("")}))`];
  });
}
/** Excel takes no longer text in a formula. */
const LONGEST_LITERAL = 200;

/** Times 0 where the text was read as a figure and is still the same: an error is the same as nothing. */
function notRead(block: TpBlock, field: IncomeField, cells: string): string {
  const { from } = INCOME_HEADINGS[field];
  return block.headings.includes(from) ? `*(1-ISNUMBER(1/EXACT(${cells},${tpCells(block, from)})))` : "";
}

/** The cells of a field, row for row with `lineCells`; null where the source has no such column. */
function sourceCells({ block }: TpBlock, field: Field): string | null {
  const mapped = block.reading.mapping[field];
  if (!mapped) return null;
  return block.ledger === null ? cellsBelowHeader(block, mapped.column) : `${block.ledger}[${linkHeading(field)}]`;
}

function lineCells(block: TpBlock): string {
  return tpCells(block, "TP Line");
}

/** The cells of a TP column, row for row with `sourceCells`. */
function tpCells(tpBlock: TpBlock, heading: string): string {
  const { block, headings } = tpBlock;
  if (block.ledger !== null) return tpRange(tpBlock, heading);
  return cellsBelowHeader(block, block.firstTpColumn + headings.indexOf(heading));
}

function cellsBelowHeader({ sheet, reading }: TpBlock["block"], column: number): string {
  const letters = columnLetters(column);
  return `${quoteSheet(sheet)}!$${letters}$${String(reading.headerRow + 2)}:$${letters}$${String(reading.lastRow + 1)}`;
}

/** Rows of a block that say what they are: the heading of a plain range is among its cells and does not count. */
function rowsWithKind(block: TpBlock): string {
  const kinds = tpRange(block, "TP Line");
  return `COUNTA(${kinds})-COUNTIFS(${kinds},"TP Line")`;
}

/**
 * Rows of a block as it was read, rows of its sheet that look like spend and were not read, and amounts that have been added
 * below it since: those that stood there when it was read are taken off.
 */
function rowsInFile({ block }: TpBlock): string {
  const { headerRow, lastRow, mapping } = block.reading;
  const column = columnLetters(mapping.amount?.column ?? 0);
  const cells = (first: number, last: number): string =>
    `${quoteSheet(block.sheet)}!$${column}$${String(first)}:$${column}$${String(last)}`;
  const known = unreadRows(block.reading) - (block.filledBelow ?? 0);
  const knownText = known === 0 ? "" : `${known > 0 ? "+" : "-"}${String(Math.abs(known))}`;
  return `ROWS(${cells(headerRow + 2, lastRow + 1)})+COUNTA(${cells(lastRow + 2, LAST_ROW)})${knownText}`;
}
const LAST_ROW = 1_048_576;

function missingBodies({ blocks }: BookLayout): CheckFormula {
  const lines = countIfs(blocks, [
    ["TP Agency", "TP_Agencies[Agency]"],
    ["TP Status", '"counted"'],
  ]);
  const unsaid = 'COUNTIFS(TP_Agencies[Expected],"?*")=0';
  return {
    ...nil(`IF(${unsaid},"",SUMPRODUCT((TP_Agencies[Expected]="Y")*((${lines})=0)))`),
    mayBeEmpty: true,
    result: (cells) => `IF(${unsaid},"Not proven",${noughtTies(cells)})`,
  };
}
