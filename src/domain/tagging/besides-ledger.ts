import type { ClassHint } from "../left-out/class-words.ts";
import type { LeftOutHints } from "../left-out/list-left-out.ts";
import type { Mention, Receipt } from "../transfers/mention.ts";
import { RuledRows } from "./ruled-rows.ts";
import type { TaggedLine } from "./tag-line.ts";
import type { TypedOver } from "./typed-over.ts";

/** A row of the ledger with tags that a person typed in the grid since the last count. */
export interface GridTags {
  readonly row: number;
  readonly tags: readonly TypedOver[];
}

/** What tagging has found of the rows beside their tags; all by row of the ledger. */
export class BesidesLedger {
  /** Rows that a rule matched with effect, or on which rules disagree. */
  readonly ruled: RuledRows;
  /** Whom the row's words say it pays; null = no body of the register. */
  readonly mentions: (Mention | null)[] = [];
  /** Who pays it, booked below nought; null = nobody by its words. */
  readonly receipts: (Receipt | null)[] = [];
  /** Rows that a confirmed pair made a transfer, or put back as income. */
  readonly byPair = new Set<number>();
  /** Mostly none. */
  readonly typedInGrid: GridTags[] = [];
  /** Rows that a later judgement may tag otherwise. */
  readonly awaitingJudgement = new Set<number>();

  private readonly classHints: (ClassHint | null)[] = [];
  private readonly byAnswer = new Set<number>();

  constructor(size: number) {
    this.ruled = new RuledRows(size);
  }
  get leftOutHints(): LeftOutHints {
    return { classHints: this.classHints, byAnswer: this.byAnswer };
  }
  set(row: number, line: TaggedLine): void {
    this.ruled.set(row, line);
    this.mentions.push(line.mention);
    this.receipts.push(line.receipt);
    this.classHints.push(line.classHint);
    if (line.isByPair) this.byPair.add(row);
    if (line.isByAnswer) this.byAnswer.add(row);
    if (line.awaitsJudgement) this.awaitingJudgement.add(row);
    if (line.typed.length > 0) this.typedInGrid.push({ row, tags: line.typed });
  }
  /** As `WordCoder.taking`: takes what was found of row `from` of another ledger. */
  taking(other: BesidesLedger): (row: number, from: number) => void {
    const takeRuled = this.ruled.taking(other.ruled);
    const typed = new Map(other.typedInGrid.map(({ row, tags }) => [row, tags]));
    const sets = (["byPair", "byAnswer", "awaitingJudgement"] as const).map((set) => [this[set], other[set]] as const);
    return (row, from) => {
      takeRuled(row, from);
      this.mentions.push(other.mentions[from]!);
      this.receipts.push(other.receipts[from]!);
      this.classHints.push(other.classHints[from]!);
      for (const [here, there] of sets) if (there.has(from)) here.add(row);
      const tags = typed.get(from);
      if (tags) this.typedInGrid.push({ row, tags });
    };
  }
}
