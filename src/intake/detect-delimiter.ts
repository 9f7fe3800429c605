import { splitRecords } from "./split-records.ts";

const CANDIDATES = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof CANDIDATES)[number];
/** Characters and records looked at: enough to get past titles and blank lines. */
const SAMPLE = 100_000;
const SAMPLE_RECORDS = 200;

/**
 * The delimiter that most of the first records agree on: the candidate whose commonest number of fields (above one)
 * covers the most records; on a tie the one that gives more fields, then the comma.
 */
export function detectDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; agreed: number; fields: number } = { delimiter: ",", agreed: 0, fields: 0 };
  for (const delimiter of CANDIDATES) {
    const { agreed, fields } = commonest(fieldCounts(text, delimiter));
    if (agreed > best.agreed || (agreed === best.agreed && fields > best.fields)) best = { delimiter, agreed, fields };
  }
  return best.delimiter;
}

/** Fields of each of the first records that are not blank. */
function fieldCounts(text: string, delimiter: string): number[] {
  return splitRecords(text.slice(0, SAMPLE), delimiter)
    .slice(0, SAMPLE_RECORDS)
    .filter((fields) => fields.some((field) => field.trim() !== ""))
    .map((fields) => fields.length);
}

function commonest(counts: readonly number[]): { agreed: number; fields: number } {
  const tally = new Map<number, number>();
  for (const fields of counts) if (fields > 1) tally.set(fields, (tally.get(fields) ?? 0) + 1);
  let best = { agreed: 0, fields: 0 };
  for (const [fields, agreed] of tally) if (agreed > best.agreed) best = { agreed, fields };
  return best;
}
