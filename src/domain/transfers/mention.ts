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
