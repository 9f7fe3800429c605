import type { SourceBlock } from "#domain/ledger/ledger";
import { columnLetters, quoteSheet } from "./plan/address.ts";

/** A block with the headings of the TP columns beside it, left to right from `block.firstTpColumn`. */
export interface TpBlock {
  readonly block: SourceBlock;
  readonly headings: readonly string[];
}

/** A condition of SUMIFS: a TP heading, and the criterion as formula text (`"detail"`, `$A5`). */
export type Condition = readonly [heading: string, criterion: string];

const EMPTY = '""';

/**
 * The cells of a TP column as a formula addresses them.
 *
 * A council's table is addressed by name; a plain range by the header row to one guard row below the last line, so that a
 * row inserted at either end stays inside.
 *
 * @example tpRange(block, "TP Read") // Spend[TP Read], or 'Plain range'!$AD$4:$AD$15
 * @source workbook-model.md, decision 5
 */
export function tpRange({ block, headings }: TpBlock, heading: string): string {
  const at = headings.indexOf(heading);
  if (at < 0) return "";
  if (block.ledger !== null) return `${block.ledger}[${heading}]`;
  if (block.table !== null) return `${block.table}[${heading}]`;
  const column = columnLetters(block.firstTpColumn + at);
  const { headerRow, lastRow } = block.reading;
  return `${quoteSheet(block.sheet)}!$${column}$${String(headerRow + 1)}:$${column}$${String(lastRow + 2)}`;
}

/** Formula text that adds a TP column up over blocks; "0" where no block has it. */
export function sumOver(blocks: readonly TpBlock[], heading: string): string {
  return addUp(
    blocks.filter((block) => block.headings.includes(heading)).map((block) => `SUM(${tpRange(block, heading)})`),
  );
}

/**
 * Formula text of one SUMIFS a block, added. A block without the summed column adds nothing; one without a column that must
 * be empty meets that condition, and one without a column that must hold something does not.
 */
export function sumIfs(blocks: readonly TpBlock[], heading: string, conditions: readonly Condition[]): string {
  const met = blocks.filter((block) => block.headings.includes(heading) && canMeet(block, conditions));
  return addUp(
    met.map((block) => {
      const criteria = criteriaOf(block, conditions);
      return criteria === "" ? `SUM(${tpRange(block, heading)})` : `SUMIFS(${tpRange(block, heading)},${criteria})`;
    }),
  );
}

/** Formula text of one COUNTIFS a block, added. */
export function countIfs(blocks: readonly TpBlock[], conditions: readonly Condition[]): string {
  const met = blocks.filter((block) => canMeet(block, conditions));
  return addUp(met.map((block) => `COUNTIFS(${criteriaOf(block, conditions)})`));
}

function canMeet(block: TpBlock, conditions: readonly Condition[]): boolean {
  return conditions.every(([heading, criterion]) => criterion === EMPTY || block.headings.includes(heading));
}

function criteriaOf(block: TpBlock, conditions: readonly Condition[]): string {
  return conditions
    .filter(([heading]) => block.headings.includes(heading))
    .map(([heading, criterion]) => `${tpRange(block, heading)},${criterion}`)
    .join(",");
}

function addUp(terms: readonly string[]): string {
  return terms.length === 0 ? "0" : terms.join("+");
}
