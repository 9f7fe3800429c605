import { fingerprint } from "#domain/columns/fingerprint";
import type { SheetCells } from "#domain/ledger/cells";
import { cellText } from "#domain/ledger/text-at";
import { termsShown, type TermsShown } from "#domain/profile/terms-shown";
import { columnWidth } from "#domain/tagging/mention-reader";
import { identityOf, olderPrints, writeIdentity } from "#domain/tagging/row-identity";
import { SourceRows } from "#domain/tagging/source-text";
import { bodiesBySource, type BodiesOfSource, eachLine } from "./bodies-of-source.ts";
import type { RecognisedBlock } from "./recognised-block.ts";
import { sameCells, sameColumns } from "./same-cells.ts";

/**
 * What the council's own cells of a block say, each thing worked out once, when it is first asked for. Our own columns beside
 * them are no part of it, so that it holds on from count to count while only tags change.
 */
export class BlockContents {
  /** Lines of the block, in suspense or not. */
  readonly lines: number;
  private readonly recognised: RecognisedBlock;
  private readonly known = new Map<string, unknown>();

  constructor(recognised: RecognisedBlock) {
    const { block } = recognised;
    this.recognised = { ...recognised, cells: ownCells(recognised), standingLedger: undefined };
    this.lines = block.reading.kinds.reduce((sum, kind) => sum + (kind === "line" ? 1 : 0), 0);
  }

  /** By the key of the source that each line belongs to. */
  get bodies(): ReadonlyMap<string, BodiesOfSource> {
    return this.once("bodies", () => bodiesBySource(this.recognised));
  }
  /** The financial year of every line, "" where it has none, and its amount in the unit of the source. */
  get years(): { readonly years: readonly string[]; readonly amounts: readonly number[] } {
    return this.once("years", () => {
      const [years, amounts]: [string[], number[]] = [[], []];
      eachLine(this.recognised, (row, entry) => {
        years.push(row.financialYear());
        amounts.push(this.recognised.block.reading.amounts[entry] ?? 0);
      });
      return { years, amounts };
    });
  }
  /** Every mapped cell as text: what the fingerprint of the inputs is made of. */
  get fingerprint(): string {
    return this.once("fingerprint", () => fingerprint(textsOf(this.recognised)));
  }
  /** Which row every line is (`writeIdentity`); "" of what is none. */
  get prints(): readonly string[] {
    return this.once("prints", () => this.ofLines((row, amount) => writeIdentity(identityOf(row, amount)), ""));
  }
  /** How earlier versions printed every line; null of what is none. */
  get olderPrints(): readonly (ReturnType<typeof olderPrints> | null)[] {
    return this.once("olderPrints", () => this.ofLines(olderPrints, null));
  }
  /** Characters at which the column of payees cuts names off; 0 = it does not. */
  get payeeWidth(): number {
    return this.once("payeeWidth", () => {
      if (!this.recognised.block.reading.mapping.payee) return 0;
      const payees: string[] = [];
      eachLine(this.recognised, (row) => payees.push(row.text("payee")));
      return columnWidth(payees);
    });
  }
  /** What titles, headings and figures show of its terms. */
  get shown(): TermsShown {
    return this.once("shown", () => termsShown(this.recognised.cells, this.recognised.block.reading));
  }

  /**
   * True where the block is read from the same cells in the same way: then all that its lines say is the same. Cells are
   * compared one by one, since two texts may have one print. Cost: O(cells of mapped columns).
   */
  isOf(other: RecognisedBlock): boolean {
    const held = this.recognised;
    return (
      waysRead(held) === waysRead(other) &&
      sameCells(held.block.reading.kinds, other.block.reading.kinds) &&
      sameCells(held.block.reading.amounts, other.block.reading.amounts) &&
      sameCells(held.block.reading.incomeLines?.isIncome, other.block.reading.incomeLines?.isIncome) &&
      sameColumns(held.cells.columns, ownCells(other).columns) &&
      sameTyped(held.cells, ownCells(other))
    );
  }

  /** @param read - of a line and what it reads, as text. @param none - of what is no line. */
  private ofLines<T>(read: (row: SourceRows, amount: string) => T, none: T): T[] {
    const { block, cells, dateOrder } = this.recognised;
    const { headerRow, kinds, mapping, amounts } = block.reading;
    const row = new SourceRows(cells, mapping, dateOrder);
    const written = cells.columns[mapping.amount?.column ?? -1];
    return kinds.map((kind, entry) => {
      if (kind !== "line") return none;
      const at = headerRow + 1 + entry;
      return read(row.at(at), String(amounts[entry] ?? cellText(written?.[at])));
    });
  }

  private once<T>(name: string, work: () => T): T {
    if (!this.known.has(name)) this.known.set(name, work());
    return this.known.get(name) as T;
  }
}

/** Columns that were filled down may read the same though the cells themselves do not. */
function sameTyped({ asTyped: a = new Map() }: SheetCells, { asTyped: b = new Map() }: SheetCells): boolean {
  return a.size === b.size && [...a].every(([column, cells]) => sameCells(cells, b.get(column)));
}

/** How a block is read: all but its rows, findings and where it stands. */
function waysRead({ block, dateOrder, sourceKeys }: RecognisedBlock): string {
  const { layout, headerRow, mapping, incomeLines, incomeIsBelow, statedUnit } = block.reading;
  const { id, sheet } = block;
  const ways = { id, sheet, layout, headerRow, mapping, written: incomeLines?.written, incomeIsBelow, statedUnit };
  return JSON.stringify([ways, dateOrder, [...sourceKeys]]);
}

/** The cells that a block is read from: its mapped columns, and the titles above its headings. */
function ownCells({ block, cells }: RecognisedBlock): SheetCells {
  const { mapping, headerRow, lastRow } = block.reading;
  const mapped = new Set(Object.values(mapping).map(({ column }) => column));
  const columns = cells.columns.map((column, at) => {
    if (!mapped.has(at)) return column.slice(0, headerRow);
    return column.length > lastRow + 1 ? column.slice(0, lastRow + 1) : column;
  });
  while (columns.length > 0 && columns.at(-1)!.every((cell) => cell === null || cell === "")) columns.pop();
  const typed = [...(cells.asTyped ?? [])].map(([at, column]) => [at, column.slice(0, lastRow + 1)] as const);
  return {
    sheet: cells.sheet,
    rowCount: cells.rowCount,
    columns,
    ...(typed.length > 0 && { asTyped: new Map(typed) }),
  };
}

function* textsOf({ block, cells }: RecognisedBlock): Generator<string> {
  const { mapping, headerRow, kinds } = block.reading;
  for (const { column } of Object.values(mapping)) {
    for (let entry = 0; entry < kinds.length; entry++)
      yield String(cells.columns[column]?.[headerRow + 1 + entry] ?? "");
  }
}
