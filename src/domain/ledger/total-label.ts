/** What a label says of its row: the whole file's total, a part's, a total of something, or words with "total" in them. */
export type TotalLabel = "grand" | "sub" | "total" | "loose";

const GRAND =
  /^(?:grand|overall|report|file|sheet|final|net grand) ?totals?\b|^totals? (?:for|of|in) (?:the )?(?:month|period|quarter|year|report|file)\b/;
const SUB = /^sub ?totals?\b|\bsub ?totals?$/;
const WHOLE =
  /^totals?$|^totals? (?:for|of|all|payments?|paid|amount|value|spend|spending|expenditure|net|gross|invoices?)\b/;
const LOOSE = /\btotals?$|^totals?\b/;

/** What the foot of a table of services is called: a total where its figure is the sum of the rows above. */
const FOOT =
  /^(?:net )?(?:cost|expenditure|spending|budget) (?:of|on) (?:all )?(?:general fund )?services$|^net (?:(?:revenue|service|council|general fund) )?(?:expenditure|spending|cost|budget|budget requirement)$|^all services$/;

/** A figure that only hands a page's sum on: "Carried forward", "Balance b/f". */
const HANDED_ON =
  /^(?:(?:sub ?)?totals? |balance |amount )?(?:carried|brought) (?:forward|over|down)$|^(?:totals? |balance )?[bc] (?:f|d|fwd)$/;

/** Reads a cell as the label of a total row, or null. A payee may bear the word in its name ("Total Gas & Power"): loose. */
export function totalLabel(text: string): TotalLabel | null {
  if (!/total|carried|brought|\b[bc]\/[fd]|services|\bnet\b/i.test(text)) return null;
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, " ")
    .replace(/ +/g, " ")
    .trim();
  if (HANDED_ON.test(plain)) return "sub";
  if (GRAND.test(plain)) return "grand";
  if (SUB.test(plain)) return "sub";
  if (WHOLE.test(plain)) return "total";
  return LOOSE.test(plain) || FOOT.test(plain) ? "loose" : null;
}
