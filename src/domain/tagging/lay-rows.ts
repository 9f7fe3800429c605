import { toPence } from "../money/pence.ts";
import { POUNDS_IN } from "../place/registers.ts";
import { BesidesLedger } from "./besides-ledger.ts";
import type { BlockRows } from "./block-rows.ts";
import { type LedgerLine, LedgerDraft, type RowPlace } from "./ledger-draft.ts";
import type { RowTags } from "./row-tags.ts";
import { signBookedIncome } from "./sign-booked-income.ts";
import { SourceRows, type SourceText } from "./source-text.ts";
import { type TaggedLine, tagLine } from "./tag-line.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { EXTERNAL_INCOME, INCOME } from "../ledger/left-out.ts";
import { readIncome } from "../ledger/read-income.ts";
import type { IncomeField, Reading } from "../ledger/reading.ts";

/** The rows of all blocks as they were tagged, before incomes are signed: what a later ledger may take rows over from. */
export interface LaidRows {
  readonly ledger: Ledger;
  readonly besides: BesidesLedger;
}

/** Rows that need not be tagged, since they are what they were. */
export interface KeptRows {
  readonly laid: LaidRows;
  /**
   * The row of `laid` that an entry of a block still is; -1 = it is to be tagged.
   *
   * @param row - of the ledger that is made. @param text - the row itself.
   */
  readonly rowOf: (at: EntryOfBlock, row: number, text: SourceText) => number;
}

/** Number of the block, and entry of its reading. */
export interface EntryOfBlock {
  readonly block: number;
  readonly entry: number;
}

/**
 * Puts the lines of all blocks into one ledger, tagged. Rows of other kinds stay with their reading.
 *
 * A person's tag goes before the row's own column, that before a rule, that before the body of the whole source.
 *
 * @param kept - rows of an earlier ledger that are taken over; the ledger is the same as if each had been tagged anew, to the
 *   order of its words.
 * Cost: O(rows); one pass a block, each line going into the columns before the next is tagged: a million lines held as
 * objects would take a gigabyte.
 */
export function layRows(
  blocks: readonly BlockRows[],
  nameCofog1: (cofog: string) => string,
  kept: KeptRows | null = null,
): LaidRows {
  const size = blocks.reduce((sum, { block }) => sum + linesIn(block.reading), 0);
  const draft = new LedgerDraft(size);
  const besides = new BesidesLedger(size);
  const takes = kept && { row: draft.taking(kept.laid.ledger), besides: besides.taking(kept.laid.besides) };
  let row = 0;
  blocks.forEach((rows, block) => {
    eachLine(rows, (text, entry) => {
      const stands = { block, sheetRow: rows.block.reading.headerRow + 1 + entry, rowId: rows.rowIds[entry]! };
      const from = kept?.rowOf({ block, entry }, row, text) ?? -1;
      if (from >= 0) {
        takes?.row(row, from, stands);
        takes?.besides(row, from);
      } else {
        const { line, tagged } = tagEntry(text, rows, { entry, stands });
        draft.set(row, line, tagged);
        besides.set(row, tagged);
      }
      row++;
    });
  });
  return { ledger: draft.ledger(nameCofog1), besides };
}

/** The ledger with the incomes signed that people or rules have tagged. */
export function signedLedger({ ledger }: LaidRows, blocks: readonly BlockRows[]): Ledger {
  return signBookedIncome(
    ledger,
    blocks.map(({ block }) => block.reading),
  );
}

function linesIn({ kinds }: Reading): number {
  return kinds.reduce((sum, kind) => sum + (kind === "line" ? 1 : 0), 0);
}

/** Shows every line of a block; the row shown is one object, moved from line to line. */
function eachLine({ block, cells, dateOrder }: BlockRows, see: (row: SourceRows, entry: number) => void): void {
  const { kinds, headerRow, mapping } = block.reading;
  const rows = new SourceRows(cells, mapping, dateOrder);
  kinds.forEach((kind, entry) => {
    if (kind === "line") see(rows.at(headerRow + 1 + entry), entry);
  });
}

function tagEntry(
  row: SourceRows,
  rows: BlockRows,
  { entry, stands }: { readonly entry: number; readonly stands: RowPlace },
): { readonly line: LedgerLine; readonly tagged: TaggedLine } {
  const { reading } = rows.block;
  const source = rows.keyOf(row.text("source"));
  const terms = rows.termsOf(source);
  const pounds = POUNDS_IN[terms.unit ?? "£"];
  const amount = reading.amounts[entry] ?? null;
  const amountPence = amount === null ? null : toPence(amount, pounds);
  const tagged = tagLine(row, terms, { rows, entry });
  const { block, sheetRow, rowId } = stands;
  const { externalIncomePence, internalIncomePence } = incomesOf(row, tagged.tags, { reading, pounds, amountPence });
  // Property by property: objects spread into one another cost more than all else of a line.
  const lineId = row.text("line");
  const line = { block, sheetRow, rowId, lineId, source, amountPence, externalIncomePence, internalIncomePence };
  return { line, tagged };
}

function signOf({ incomeIsBelow = [] }: Reading, field: IncomeField): 1 | -1 {
  return incomeIsBelow.includes(field) ? -1 : 1;
}

interface IncomesOf {
  readonly reading: Reading;
  readonly pounds: number;
  readonly amountPence: number | null;
}

/**
 * What a row states in columns of income; a line that is itself income, from outside or from a counted body, is that and
 * nothing beside it: a column of income on such a line says the same money again.
 */
function incomesOf(
  row: SourceRows,
  { leftOut, incomeFrom }: RowTags,
  { reading, pounds, amountPence }: IncomesOf,
): Pick<LedgerLine, "externalIncomePence" | "internalIncomePence"> {
  const booked = (amountPence ?? 0) * (reading.incomeLines?.written === "added" ? 1 : -1) + 0;
  if (leftOut === EXTERNAL_INCOME) return { externalIncomePence: booked, internalIncomePence: 0 };
  if (leftOut === INCOME && incomeFrom !== "") return { externalIncomePence: 0, internalIncomePence: booked };
  return {
    externalIncomePence: incomeOf(row, "externalIncome", pounds) * signOf(reading, "externalIncome") + 0,
    internalIncomePence: incomeOf(row, "internalIncome", pounds) * signOf(reading, "internalIncome") + 0,
  };
}

/** A cell that states no figure counts as no income; words there are a finding. */
function incomeOf(row: SourceRows, field: IncomeField, pounds: number): number {
  const figure = readIncome(row.raw(field));
  return figure === null ? 0 : toPence(figure, pounds);
}
