import { byDateThenRow, type Document, groupBy, joinKey } from "./gather-documents.ts";

export interface CreditedPair {
  readonly payment: Document;
  readonly credit: Document;
}

/**
 * Pairs credits off with the payments they take back, before anything is tested: same body and payee, opposite amount, the
 * credit not before the payment, numbers that are related. A credit of part of a payment lessens it.
 *
 * @param documents - the pence of a payment credited in part are lessened here.
 * @returns pairs that come to nothing together.
 * @source method.md, Duplicate payments: "Then pair off credits"
 */
export function netCredits(documents: readonly Document[]): CreditedPair[] {
  const payments = documents.filter(({ pence }) => pence > 0);
  const credits = documents.filter(({ pence }) => pence < 0).sort(byDateThenRow);
  const byAmount = groupBy(payments, ({ agency, payee, pence }) => joinKey(agency, payee, pence));
  const byNumber = groupBy(payments, ({ agency, payee, invoice }) => joinKey(agency, payee, invoice));
  const taken = new Set<Document>();
  const pairs: CreditedPair[] = [];
  for (const credit of credits) {
    const { agency, payee, invoice, pence } = credit;
    const free = (found: readonly Document[] = []) => found.filter((one) => !taken.has(one) && isBefore(one, credit));
    const whole = free(byAmount.get(joinKey(agency, payee, -pence))).filter((one) => one.pence === -pence);
    const payment = bestOf(whole, credit);
    if (payment) {
      taken.add(payment);
      pairs.push({ payment, credit });
    } else if (invoice !== "") {
      const part = free(byNumber.get(joinKey(agency, payee, invoice)))
        .filter((one) => one.pence > -pence)
        .sort(byDateThenRow)
        .at(-1);
      if (part) part.pence += pence;
    }
  }
  return pairs;
}

/** Without both dates, only the number can tell. */
function isBefore(payment: Document, credit: Document): boolean {
  if (Number.isNaN(payment.date) || Number.isNaN(credit.date)) {
    return payment.invoice !== "" && payment.invoice === credit.invoice;
  }
  return payment.date <= credit.date;
}

/** The payment with the same number, else the latest of those whose number is related or is not known. */
function bestOf(payments: readonly Document[], { invoice }: Document): Document | undefined {
  const related = payments.filter((one) => areRelated(one.invoice, invoice)).sort(byDateThenRow);
  const sameNumber = related.filter((one) => invoice !== "" && one.invoice === invoice);
  return (sameNumber.length > 0 ? sameNumber : related).at(-1);
}

const SHORTEST_TELLING = 3;

function areRelated(a: string, b: string): boolean {
  if (a === "" || b === "" || a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_TELLING && long.includes(short);
}
