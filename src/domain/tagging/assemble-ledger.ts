import { toPence } from "../money/pence.ts";
import { POUNDS_IN } from "../place/registers.ts";
import type { BlockRows } from "./block-rows.ts";
import { type LedgerLine, LedgerDraft } from "./ledger-draft.ts";
import type { RowTags } from "./row-tags.ts";
import { type RuledRow, RuledRows } from "./ruled-rows.ts";
import { signBookedIncome } from "./sign-booked-income.ts";
import { SourceRows } from "./source-text.ts";
import { type TaggedLine, tagLine } from "./tag-line.ts";
import type { TypedOver } from "./typed-over.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { EXTERNAL_INCOME, INCOME } from "../ledger/left-out.ts";
import { readIncome } from "../ledger/read-income.ts";
import type { IncomeField, Reading } from "../ledger/reading.ts";
import type { ClassHint } from "../left-out/class-words.ts";
import type { LeftOutHints } from "../left-out/list-left-out.ts";
import type { Mention, Receipt } from "../transfers/mention.ts";

/** A row of the ledger with tags that a person typed in the grid since the last count. */
export interface GridTags {
  readonly row: number;
  readonly tags: readonly TypedOver[];
}

export interface TaggedLedger {
  readonly ledger: Ledger;
  /** Rows that a rule matched with effect, or on which rules disagree. */
  readonly ruled: Iterable<RuledRow>;
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
 * Cost: O(rows); one pass a block, each line going into the columns before the next is tagged: a million lines held as
 * objects would take a gigabyte.
 */
export function assembleLedger(blocks: readonly BlockRows[], nameCofog1: (cofog: string) => string): TaggedLedger {
  const size = blocks.reduce((sum, { block }) => sum + linesIn(block.reading), 0);
  const draft = new LedgerDraft(size);
  const besides = new BesidesLedger(size);
  let row = 0;
  blocks.forEach((block, at) => {
    eachLine(block, at, (line, tagged) => {
      draft.set(row, line, tagged);
      besides.set(row, tagged);
      row++;
    });
  });
  const readings = blocks.map(({ block }) => block.reading);
  return { ledger: signBookedIncome(draft.ledger(nameCofog1), readings), ...besides.gathered() };
}

function linesIn({ kinds }: Reading): number {
  return kinds.reduce((sum, kind) => sum + (kind === "line" ? 1 : 0), 0);
}

/** What tagging has found of the rows beside their tags. */
class BesidesLedger {
  private readonly ruled: RuledRows;
  private readonly mentions: (Mention | null)[] = [];
  private readonly receipts: (Receipt | null)[] = [];
  private readonly classHints: (ClassHint | null)[] = [];
  private readonly byPair = new Set<number>();
  private readonly byAnswer = new Set<number>();
  private readonly typedInGrid: GridTags[] = [];

  constructor(size: number) {
    this.ruled = new RuledRows(size);
  }
  set(row: number, line: TaggedLine): void {
    this.ruled.set(row, line);
    this.mentions.push(line.mention);
    this.receipts.push(line.receipt);
    this.classHints.push(line.classHint);
    if (line.isByPair) this.byPair.add(row);
    if (line.isByAnswer) this.byAnswer.add(row);
    if (line.typed.length > 0) this.typedInGrid.push({ row, tags: line.typed });
  }
  gathered(): Omit<TaggedLedger, "ledger"> {
    const { ruled, mentions, receipts, byPair, typedInGrid, classHints, byAnswer } = this;
    return { ruled, mentions, receipts, byPair, typedInGrid, leftOutHints: { classHints, byAnswer } };
  }
}

function eachLine(rows: BlockRows, at: number, take: (line: LedgerLine, tagged: TaggedLine) => void): void {
  const { reading } = rows.block;
  const text = new SourceRows(rows.cells, reading.mapping, rows.dateOrder);
  reading.kinds.forEach((kind, entry) => {
    if (kind !== "line") return;
    const row = text.at(reading.headerRow + 1 + entry);
    const source = rows.keyOf(row.text("source"));
    const terms = rows.termsOf(source);
    const pounds = POUNDS_IN[terms.unit ?? "£"];
    const amount = reading.amounts[entry] ?? null;
    const amountPence = amount === null ? null : toPence(amount, pounds);
    const tagged = tagLine(row, terms, { rows, entry });
    const line = {
      block: at,
      sheetRow: reading.headerRow + 1 + entry,
      rowId: rows.rowIds[entry]!,
      lineId: row.text("line"),
      source,
      amountPence,
      ...incomesOf(row, tagged.tags, { reading, pounds, amountPence }),
    };
    take(line, tagged);
  });
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
  const stated = (field: IncomeField): number => incomeOf(row, field, pounds) * signOf(reading, field) + 0;
  if (leftOut === EXTERNAL_INCOME) return { externalIncomePence: booked, internalIncomePence: 0 };
  if (leftOut === INCOME && incomeFrom !== "") return { externalIncomePence: 0, internalIncomePence: booked };
  return { externalIncomePence: stated("externalIncome"), internalIncomePence: stated("internalIncome") };
}

/** A cell that states no figure counts as no income; words there are a finding. */
function incomeOf(row: SourceRows, field: IncomeField, pounds: number): number {
  const figure = readIncome(row.raw(field));
  return figure === null ? 0 : toPence(figure, pounds);
}
