import { type CodedColumn, WordCoder } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { PrintCoder } from "./print-row.ts";
import type { RowTags } from "./row-tags.ts";
import type { TaggedLine } from "./tag-line.ts";

/** Where a row of the ledger stands. */
export interface RowPlace {
  /** Number of the block. */
  readonly block: number;
  /** 0-based */
  readonly sheetRow: number;
  readonly rowId: string;
}

/** Which line of which block it is, and its money. */
export interface LedgerLine extends RowPlace {
  readonly lineId: string;
  readonly source: string;
  /** null = in suspense. */
  readonly amountPence: number | null;
  readonly externalIncomePence: number;
  readonly internalIncomePence: number;
}

type WordTag = { [Tag in keyof RowTags]: RowTags[Tag] extends string ? Tag : never }[keyof RowTags];
type NumberTag = Exclude<keyof RowTags, WordTag>;

/** A ledger in the making: columns of full length, filled line by line. */
export class LedgerDraft {
  private readonly size: number;
  private readonly block: Int32Array;
  private readonly sheetRow: Int32Array;
  private readonly rowId: string[] = [];
  private readonly lineId: string[] = [];
  private readonly source: WordCoder;
  private readonly suspense: Uint8Array;
  private readonly amountPence: Float64Array;
  private readonly externalIncomePence: Float64Array;
  private readonly internalIncomePence: Float64Array;
  private readonly words: Readonly<Record<WordTag, WordCoder>>;
  private readonly numbers: Readonly<Record<NumberTag, Float64Array>>;
  private readonly taggedBy: WordCoder;
  private readonly prints: PrintCoder;
  private readonly replaced = new Map<number, readonly string[]>();

  /** @param size - lines that will be set, each once and in order. */
  constructor(size: number) {
    const word = (): WordCoder => new WordCoder(size);
    const number = (): Float64Array => new Float64Array(size);
    this.size = size;
    this.block = new Int32Array(size);
    this.sheetRow = new Int32Array(size);
    this.source = word();
    this.suspense = new Uint8Array(size);
    this.amountPence = number();
    this.externalIncomePence = number();
    this.internalIncomePence = number();
    this.words = {
      ...{ leftOut: word(), agency: word(), theme: word(), cofog: word(), capital: word(), basis: word() },
      ...{ transferTo: word(), incomeFrom: word(), client: word(), control: word(), stream: word(), work: word() },
    };
    this.numbers = { shareOverride: number(), eliminate: number(), priority: number() };
    this.taggedBy = word();
    this.prints = new PrintCoder(size);
  }

  set(row: number, line: LedgerLine, tagged: TaggedLine): void {
    this.block[row] = line.block;
    this.sheetRow[row] = line.sheetRow;
    this.rowId.push(line.rowId);
    this.lineId.push(line.lineId);
    this.source.set(row, line.source);
    this.suspense[row] = line.amountPence === null ? 1 : 0;
    this.amountPence[row] = line.amountPence ?? 0;
    this.externalIncomePence[row] = line.externalIncomePence;
    this.internalIncomePence[row] = line.internalIncomePence;
    this.setTags(row, tagged.tags);
    this.taggedBy.set(row, tagged.taggedBy);
    this.prints.set(row, tagged.print);
    if (tagged.replaced.length > 0) this.replaced.set(row, tagged.replaced);
  }

  /**
   * Takes rows over from another ledger whose tags are still what tagging would give them.
   *
   * @param other - as it was drafted: incomes not signed yet.
   * @returns takes row `from` of the other ledger; where the row stands now is said anew.
   */
  taking(other: Ledger): (row: number, from: number, stands: RowPlace) => void {
    const words = (Object.keys(this.words) as WordTag[]).map((tag) => this.words[tag].taking(other[tag]));
    const coded = [...words, this.source.taking(other.source), this.taggedBy.taking(other.taggedBy)];
    const takes = [...coded, this.prints.taking(other.prints)];
    const numbers = (Object.keys(this.numbers) as NumberTag[]).map((tag) => [this.numbers[tag], other[tag]] as const);
    return (row, from, { block, sheetRow, rowId }) => {
      this.block[row] = block;
      this.sheetRow[row] = sheetRow;
      this.rowId.push(rowId);
      this.lineId.push(other.lineId[from]!);
      this.suspense[row] = other.suspense[from]!;
      this.amountPence[row] = other.amountPence[from]!;
      this.externalIncomePence[row] = other.externalIncomePence[from]!;
      this.internalIncomePence[row] = other.internalIncomePence[from]!;
      for (const take of takes) take(row, from);
      for (const [here, there] of numbers) here[row] = there[from]!;
      const replaced = other.replaced.get(from);
      if (replaced) this.replaced.set(row, replaced);
    };
  }

  private setTags(row: number, tags: RowTags): void {
    for (const tag in this.words) this.words[tag as WordTag].set(row, tags[tag as WordTag]);
    for (const tag in this.numbers) this.numbers[tag as NumberTag][row] = tags[tag as NumberTag] ?? Number.NaN;
  }

  /** The ledger, once every line is set. @param nameCofog1 - level 1 of a function. */
  ledger(nameCofog1: (cofog: string) => string): Ledger {
    const { size, block, sheetRow, rowId, lineId, suspense, replaced } = this;
    const { amountPence, externalIncomePence, internalIncomePence } = this;
    const { leftOut, agency, theme, cofog, capital, basis } = this.words;
    const { transferTo, incomeFrom, client, control, stream, work } = this.words;
    return {
      ...{ size, block, sheetRow, rowId, lineId, suspense, replaced },
      ...{ amountPence, externalIncomePence, internalIncomePence },
      ...this.numbers,
      source: this.source.column(),
      leftOut: leftOut.column(),
      agency: agency.column(),
      theme: theme.column(),
      cofog: cofog.column(),
      cofog1: recode(cofog.column(), nameCofog1),
      capital: capital.column(),
      basis: basis.column(),
      transferTo: transferTo.column(),
      incomeFrom: incomeFrom.column(),
      client: client.column(),
      control: control.column(),
      stream: stream.column(),
      work: work.column(),
      taggedBy: this.taggedBy.column(),
      prints: this.prints.column(),
    };
  }
}

/** The column with every word in the place of another; each word is asked once. */
function recode({ codes, words }: CodedColumn, wordOf: (word: string) => string): CodedColumn {
  const others = words.map(wordOf);
  const coder = new WordCoder(codes.length);
  codes.forEach((code, row) => coder.set(row, others[code] ?? null));
  return coder.column();
}
