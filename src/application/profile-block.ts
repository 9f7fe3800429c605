import { withheldFinder } from "#domain/duplicates/tidy-payee";
import { profileSource, type SourceProfile } from "#domain/profile/profile-source";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import type { RecognisedBlock } from "./recognise-sources.ts";

const isWithheld = withheldFinder({ names: REDACTED_PAYEES, marks: REDACTION_MARKS });

const profiles = new WeakMap<RecognisedBlock, SourceProfile>();

/** What the lines of a block look like as a whole; looked over once, whoever asks. */
export function profileBlock(recognised: RecognisedBlock): SourceProfile {
  const held = profiles.get(recognised);
  if (held) return held;
  const profile = profileSource(recognised.cells, recognised.block.reading, isWithheld);
  profiles.set(recognised, profile);
  return profile;
}
