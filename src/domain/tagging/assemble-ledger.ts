import { codeColumn } from "../columns/coded.ts";
import { toPence } from "../money/pence.ts";
import { POUNDS_IN } from "../place/registers.ts";
import type { BlockRows } from "./block-rows.ts";
import type { RowTags } from "./row-tags.ts";
import type { RuleConflict, RuleGiven } from "./run-rules.ts";
import { SourceRows } from "./source-text.ts";
import { type TaggedLine, tagLine } from "./tag-line.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { INCOME } from "../ledger/left-out.ts";
import { readIncome } from "../ledger/read-income.ts";
import type { IncomeField, Reading } from "../ledger/reading.ts";
import type { LeftOutHints } from "../left-out/list-left-out.ts";
import type { Mention, Receipt } from "../transfers/mention.ts";

/** A row of the ledger with tags that a person typed in the grid since the last count. */
export interface GridTags {
  readonly row: number;
  readonly tags: readonly (keyof RowTags)[];
}

/** What rules did to one row of the ledger. */
export interface RuledRow {
  /** Row of the ledger. */
  readonly row: number;
  /** Tags that a rule gave and nobody has typed over. */
  readonly given: readonly RuleGiven[];
  readonly conflicts: readonly RuleConflict[];
}

export interface TaggedLedger {
  readonly ledger: Ledger;
  /** Rows that a rule matched with effect, or on which rules disagree. */
  readonly ruled: readonly RuledRow[];
  /** By row of the ledger: whom its words say it pays; null = no body of the register. */
  readonly mentions: readonly (Mention | null)[];
  /** By row of the ledger: who pays it, booked below nought; null = nobody by its words. */
  readonly receipts: readonly (Receipt | null)[];
  /** Rows that a confirmed pair made a transfer, or put back as income. */
  readonly byPair: ReadonlySet<number>;
  /** Mostly none. */
  readonly typedInGrid: readonly GridTags[];
  readonly leftOutHints: LeftOutHints;
}

/**
 * Puts the lines of all blocks into one ledger, tagged. Rows of other kinds stay with their reading.
 *
 * A person's tag goes before the row's own column, that before a rule, that before the body of the whole source.
 *
 * Cost: O(rows); one pass a block.
 */
export function assembleLedger(blocks: readonly BlockRows[], nameCofog1: (cofog: string) => string): TaggedLedger {
  const rows = blocks.flatMap((block, at) => linesOf(block, at));
  const ruled = rows.flatMap(({ given, conflicts }, row) =>
    given.length + conflicts.length === 0 ? [] : [{ row, given, conflicts }],
  );
  const byPair = new Set(rows.flatMap(({ isByPair }, row) => (isByPair ? [row] : [])));
  const typedInGrid = rows.flatMap(({ typed }, row) => (typed.length === 0 ? [] : [{ row, tags: typed }]));
  const byAnswer = new Set(rows.flatMap(({ isByAnswer }, row) => (isByAnswer ? [row] : [])));
  return {
    ledger: columnsOf(rows, nameCofog1),
    ruled,
    mentions: rows.map(({ mention }) => mention),
    receipts: rows.map(({ receipt }) => receipt),
    byPair,
    typedInGrid,
    leftOutHints: { classHints: rows.map(({ classHint }) => classHint), byAnswer },
  };
}

function columnsOf(rows: readonly Line[], nameCofog1: (cofog: string) => string): Ledger {
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
    client: words((row) => row.tags.client),
    control: words((row) => row.tags.control),
    stream: words((row) => row.tags.stream),
    taggedBy: rows.map((row) => row.taggedBy),
    prints: rows.map((row) => row.print),
    replaced: rows.map((row) => row.replaced),
  };
}

interface Line extends TaggedLine {
  readonly block: number;
  readonly sheetRow: number;
  readonly rowId: string;
  readonly lineId: string;
  readonly source: string;
  readonly amountPence: number | null;
  readonly externalIncomePence: number;
  readonly internalIncomePence: number;
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
    const tagged = tagLine(row, terms, { rows, entry });
    const amountPence = amount === null ? null : toPence(amount, pounds);
    const putBack = isReceipt(tagged.tags) ? 0 - (amountPence ?? 0) : null;
    return [
      {
        block: at,
        sheetRow: reading.headerRow + 1 + entry,
        rowId: rows.rowIds[entry]!,
        lineId: row.text("line"),
        source,
        amountPence,
        externalIncomePence: incomeOf(row, "externalIncome", pounds) * signOf(reading, "externalIncome") + 0,
        internalIncomePence: putBack ?? incomeOf(row, "internalIncome", pounds) * signOf(reading, "internalIncome") + 0,
        ...tagged,
      },
    ];
  });
}

function signOf({ incomeIsBelow = [] }: Reading, field: IncomeField): 1 | -1 {
  return incomeIsBelow.includes(field) ? -1 : 1;
}

/** Income of a counted body that is booked as a line of the spending: the line is the receipt. */
function isReceipt({ leftOut, incomeFrom }: RowTags): boolean {
  return leftOut === INCOME && incomeFrom !== "";
}

/** A cell that states no figure counts as no income; words there are a finding. */
function incomeOf(row: SourceRows, field: IncomeField, pounds: number): number {
  const figure = readIncome(row.raw(field));
  return figure === null ? 0 : toPence(figure, pounds);
}
