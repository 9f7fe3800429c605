import type { Bands } from "#domain/checks/bands";
import type { CountedPlace } from "#domain/counting/count-place";
import type { AssembledCount } from "./assemble-count.ts";
import type { RecognisedSources } from "./recognise-sources.ts";
import type { TestedPayments } from "./test-payments.ts";

/** What was read, how it was tagged, what it came to. */
export interface Counted {
  readonly sources: RecognisedSources;
  readonly assembled: AssembledCount;
  readonly counted: CountedPlace;
  /** As TP Place states them. */
  readonly bands: Bands;
  /** The payments, tested for duplicates; null where no source holds any. */
  readonly tested: TestedPayments | null;
}
