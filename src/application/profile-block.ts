import { onceFor } from "#domain/columns/once-for";
import { withheldFinder } from "#domain/duplicates/tidy-payee";
import { profileSource, type SourceProfile } from "#domain/profile/profile-source";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import type { RecognisedBlock } from "./recognise-sources.ts";

const isWithheld = withheldFinder({ names: REDACTED_PAYEES, marks: REDACTION_MARKS });

/** What the lines of a block look like as a whole; looked over once, whoever asks. */
export const profileBlock = onceFor(({ cells, block }: RecognisedBlock): SourceProfile =>
  profileSource(cells, block.reading, isWithheld),
);
