import type { DateOrder } from "../dates/read-date.ts";
import type { SheetCells } from "../ledger/cells.ts";
import type { ClassHint } from "../left-out/class-words.ts";
import type { AnsweredClass } from "../left-out/left-out-answer.ts";
import type { SourceBlock } from "../ledger/ledger.ts";
import type { ConfirmedPayee } from "../transfers/confirmed-payee.ts";
import type { ConfirmedPayer, PayerOfFlow } from "../transfers/confirmed-payer.ts";
import type { Mention } from "../transfers/mention.ts";
import type { StandingRow } from "./row-tags.ts";
import type { SourceText } from "./source-text.ts";
import type { TaggingRules, TermsOfTags } from "./tag-row.ts";

/** A block with what is needed to read its rows. */
export interface BlockRows {
  readonly block: SourceBlock;
  readonly cells: SheetCells;
  readonly dateOrder: DateOrder;
  /** Key of the source that a row's Source column names; the block's own where it has no such column. */
  readonly keyOf: (text: string) => string;
  readonly termsOf: (key: string) => TermsOfTags;
  /** Row id by entry of the reading (0 = the row below the header). */
  readonly rowIds: readonly string[];
  /** Which row of the source each is, by entry of the reading: see `printIdentity`. */
  readonly prints: readonly string[];
  /** What stood in the TP columns, by entry of the reading; undefined = nothing. */
  readonly standing: (entry: number) => StandingRow | undefined;
  readonly tagging: TaggingRules;
  /** Reads which body a row says it pays; absent = rows are not asked. */
  readonly mentionOf?: (row: SourceText) => Mention | null;
  /** Whom such a row pays by a pair that a person has confirmed. */
  readonly confirmedPayee?: ConfirmedPayee;
  /** Who pays a row that is booked below nought, by a pair that a person has confirmed. */
  readonly confirmedPayer?: ConfirmedPayer;
  /** Whether a body has spending in the count; absent = none is known to. */
  readonly isCounted?: (body: string) => boolean;
  /** The one body that can pay a known flow to another; absent = flows are not known. */
  readonly payerOfFlow?: PayerOfFlow;
  /** Keys of the pairs whose receipts are put back as income; absent = none yet. */
  readonly putBack?: ReadonlySet<string>;
  /** Reads which class a row's words say that no count holds; absent = rows are not asked. */
  readonly classOf?: (row: SourceText) => ClassHint | null;
  /** Reads which class the words of a row below nought say that is income; absent = rows are not asked. */
  readonly incomeClassOf?: (row: SourceText) => ClassHint | null;
  /** Under which class a person has left such rows out. */
  readonly answeredClass?: AnsweredClass;
}
