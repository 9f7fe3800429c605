import type { SourceText } from "./source-text.ts";

/*
 * Words for the kind of a line that is known to be income: a column calls it so. They may be words that elsewhere are costs
 * (hire, permits, tickets), since nothing is left to be told but which income it is. Whether a line is income at all where no
 * column tells is asked by other words, `INCOME_WORDS` of the reference, that mean nothing else below nought; and whether its
 * money came in or went back, by a third kind (`wayOfMoney`), that stand between a line and the body it names. The three are
 * asked one after another of different lines. Each of `INCOME_WORDS` says the same kind here: tested. Of several in one text
 * the longest speaks there, and a grant before all else here.
 */
const GRANTS = /\b(?:grants?|rsg|dsg|subsid(?:y|ies)|settlement funding|new homes bonus)\b/i;
const TAXES = /\b(?:council tax|precepts?|business rates|nndr|taxation)\b/i;
/** What somebody pays for something, or towards what he has himself. */
const FEES =
  /\b(?:fees?|charges?|charged|sales?|rents?|rental|hire|licen[cs]es?|permits?|tickets?|admissions?|fines?|penalt(?:y|ies)|court costs|(?:clients?|customers?|residents?|parental|private|service users?) contributions?)\b/i;
const RECHARGES = /\brecharge(?:s|d|able)?\b/i;
/** What the line says of itself, beside its side. Its service only says what it belongs to. */
const OWN = ["purpose", "payee", "stream"] as const;

/**
 * Whether a line of income is what pays for spending and no income of it: taxes, and grants of bodies that no count holds.
 * The service is asked only where the line says nothing else: court costs under “Council tax collection” are no tax.
 */
export function isFunding(row: SourceText): boolean {
  const says = saidOf(row);
  return GRANTS.test(says) || (TAXES.test(says) && !FEES.test(says));
}

/** Whether a line of income is sales, fees or charges: income whoever pays it. */
export function isFee(row: SourceText, recharges?: "recharges too"): boolean {
  const says = saidOf(row);
  return FEES.test(says) || (recharges !== undefined && RECHARGES.test(says));
}

function saidOf(row: SourceText): string {
  const own = OWN.map((field) => row.text(field)).filter((text) => text !== "");
  return [row.text("side"), ...(own.length > 0 ? own : [row.text("service")])].join(" | ");
}
