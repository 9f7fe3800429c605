import type { Manner } from "../bodies/body-finder.ts";

/** Where a line names a body: its payee column, or where it bears no payee, what it says of service and purpose. */
export type MentionField = "payee" | "purpose" | "service" | "reference";

/** What the words of a line say of who is paid. One object for all lines with the same words. */
export interface Mention {
  /** The register's name; "" where the words name only a known flow, as `Better Care Fund` does. */
  readonly body: string;
  /** The known flow that the words name, "" where they name none. */
  readonly kind: string;
  readonly manner: Manner | "known flow";
  readonly field: MentionField;
  /** The words themselves, as the source writes them. */
  readonly words: string;
}

/** A line below nought whose words say, or leave open, that the body they name pays it: the other side of a transfer. */
export interface Receipt extends Mention {
  /** The words say so; false = they leave it open, and it may be a credit on what the line's own body paid. */
  readonly isSure: boolean;
  /** A confirmed pair speaks of the line; absent = none does. */
  readonly isConfirmed?: boolean;
}
