const CANDIDATES = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof CANDIDATES)[number];
/** Records looked at: enough to get past titles and blank lines. */
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

/** Fields of each of the first records, text in quotes passed over; blank records are left out. */
function fieldCounts(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  let blank = true;
  for (let at = 0; at < text.length && counts.length < SAMPLE_RECORDS; at++) {
    const character = text[at]!;
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) fields++;
    else if (!quoted && (character === "\n" || character === "\r")) {
      if (!blank) counts.push(fields);
      fields = 1;
      blank = true;
      continue;
    }
    blank = false;
  }
  if (!blank) counts.push(fields);
  return counts;
}

function commonest(counts: readonly number[]): { agreed: number; fields: number } {
  const tally = new Map<number, number>();
  for (const fields of counts) if (fields > 1) tally.set(fields, (tally.get(fields) ?? 0) + 1);
  let best = { agreed: 0, fields: 0 };
  for (const [fields, agreed] of tally) if (agreed > best.agreed) best = { agreed, fields };
  return best;
}
