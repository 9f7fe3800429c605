import { codeColumn } from "../columns/coded.ts";
import { toPence } from "../money/pence.ts";
import { POUNDS_IN, type SourceTerms } from "../place/registers.ts";
import { keepStandingTags, type KeptTags } from "./keep-standing-tags.ts";
import { normaliseTags } from "./normalise-tags.ts";
import { printIdentity, printTags } from "./print-row.ts";
import type { RowTags, StandingRow } from "./row-tags.ts";
import { SourceRows } from "./source-text.ts";
import { tagRow, type TaggingRules } from "./tag-row.ts";
import type { DateOrder } from "../dates/read-date.ts";
import type { SheetCells } from "../ledger/cells.ts";
import type { Ledger, SourceBlock } from "../ledger/ledger.ts";

/** A block with what is needed to read its rows. */
export interface BlockRows {
  readonly block: SourceBlock;
  readonly cells: SheetCells;
  readonly dateOrder: DateOrder;
  /** Key of the source that a row's Source column names; the block's own where it has no such column. */
  readonly keyOf: (text: string) => string;
  readonly termsOf: (key: string) => SourceTerms;
  /** Row id by entry of the reading (0 = the row below the header). */
  readonly rowIds: readonly string[];
  /** What stood in the TP columns, by entry of the reading; undefined = nothing. */
  readonly standing: (entry: number) => StandingRow | undefined;
  readonly tagging: TaggingRules;
}

/**
 * Puts the lines of all blocks into one ledger, tagged. Rows of other kinds stay with their reading.
 *
 * Cost: O(rows); one pass a block.
 */
export function assembleLedger(blocks: readonly BlockRows[], nameCofog1: (cofog: string) => string): Ledger {
  const rows = blocks.flatMap((block, at) => linesOf(block, at));
  const words = (read: (row: Line) => string) => codeColumn(rows.map(read));
  const numbers = (read: (row: Line) => number | null) => Float64Array.from(rows, (row) => read(row) ?? Number.NaN);
  return {
    size: rows.length,
    block: Int32Array.from(rows, (row) => row.block),
    sheetRow: Int32Array.from(rows, (row) => row.sheetRow),
    rowId: rows.map((row) => row.rowId),
    lineId: rows.map((row) => row.lineId),
    source: words((row) => row.source),
    suspense: Uint8Array.from(rows, (row) => (row.amountPence === null ? 1 : 0)),
    amountPence: Float64Array.from(rows, (row) => row.amountPence ?? 0),
    externalIncomePence: Float64Array.from(rows, (row) => row.externalIncomePence),
    internalIncomePence: Float64Array.from(rows, (row) => row.internalIncomePence),
    leftOut: words((row) => row.tags.leftOut),
    agency: words((row) => row.tags.agency),
    theme: words((row) => row.tags.theme),
    cofog: words((row) => row.tags.cofog),
    cofog1: words((row) => nameCofog1(row.tags.cofog)),
    capital: words((row) => row.tags.capital),
    basis: words((row) => row.tags.basis),
    shareOverride: numbers((row) => row.tags.shareOverride),
    transferTo: words((row) => row.tags.transferTo),
    eliminate: numbers((row) => row.tags.eliminate),
    incomeFrom: words((row) => row.tags.incomeFrom),
    priority: numbers((row) => row.tags.priority),
    taggedBy: rows.map((row) => row.taggedBy),
    prints: rows.map((row) => row.print),
    replaced: rows.map((row) => row.replaced),
  };
}

interface Line {
  readonly block: number;
  readonly sheetRow: number;
  readonly rowId: string;
  readonly lineId: string;
  readonly source: string;
  readonly amountPence: number | null;
  readonly externalIncomePence: number;
  readonly internalIncomePence: number;
  readonly tags: RowTags;
  readonly taggedBy: string;
  readonly print: string;
  readonly replaced: readonly string[];
}

function linesOf(rows: BlockRows, at: number): Line[] {
  const { reading } = rows.block;
  const text = new SourceRows(rows.cells, reading.mapping, rows.dateOrder);
  return reading.kinds.flatMap((kind, entry) => {
    if (kind !== "line") return [];
    const row = text.at(reading.headerRow + 1 + entry);
    const source = rows.keyOf(row.text("source"));
    const terms = rows.termsOf(source);
    const pounds = POUNDS_IN[terms.unit ?? "£"];
    const amount = reading.amounts[entry] ?? null;
    const fresh = tagRow(row, terms, rows.tagging);
    const print = printTags(fresh);
    const { tags, byPerson, replaced } = keep(fresh, print, { standing: rows.standing(entry), rules: rows.tagging });
    return [
      {
        block: at,
        sheetRow: reading.headerRow + 1 + entry,
        rowId: rows.rowIds[entry]!,
        lineId: row.text("line"),
        source,
        amountPence: amount === null ? null : toPence(amount, pounds),
        externalIncomePence: incomeOf(row, "externalIncome", pounds),
        internalIncomePence: incomeOf(row, "internalIncome", pounds),
        tags,
        taggedBy: taggedBy(byPerson),
        print: `${printIdentity(row)} ${print}`,
        replaced,
      },
    ];
  });
}

function keep(
  fresh: RowTags,
  print: string,
  { standing, rules }: { readonly standing: StandingRow | undefined; readonly rules: TaggingRules },
): KeptTags {
  if (!standing) return { tags: fresh, byPerson: [], replaced: [] };
  return keepStandingTags(fresh, print, { ...standing, tags: normaliseTags(standing.tags, rules) });
}

/** Incomes count only where the cell is a number, as the sheet's own formula reads them; text is a finding of the reading. */
function incomeOf(row: SourceRows, field: "externalIncome" | "internalIncome", pounds: number): number {
  const cell = row.raw(field);
  return typeof cell === "number" ? toPence(cell, pounds) : 0;
}

function taggedBy(byPerson: readonly string[]): string {
  return byPerson.length === 0 ? "source" : `source; person: ${byPerson.join(", ")}`;
}
