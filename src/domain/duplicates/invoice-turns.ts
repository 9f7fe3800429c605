import { NO_DAY } from "./code-payments.ts";
import type { Documents } from "./gather-documents.ts";
import { type Counted, countedNumber } from "./tidy-reference.ts";

/** So many of the invoices next before and after are asked: one of them may be mistyped itself. */
const ASKED = 3;

interface Numbered {
  readonly document: number;
  readonly day: number;
  readonly figures: number;
}

/** Invoices of one supplier that are numbered alike, by date, and the place of each. */
interface Book {
  readonly invoices: readonly Numbered[];
  readonly placeOf: ReadonlyMap<number, number>;
}

/**
 * Says whether two invoices are numbered as their supplier numbers, whatever the amount and the body: upwards with the days. A
 * slip of the hand does that only by chance; the next order does it always.
 *
 * That a number stands out of its turn says nothing: invoices are not paid in the order in which they were written. Cost: the
 * invoices of suppliers that are asked about, once; a few neighbours for each question.
 */
export class InvoiceTurns {
  private readonly documents: Documents;
  private readonly invoicesOf: ReadonlyMap<number, readonly number[]>;
  private readonly books = new Map<number, ReadonlyMap<string, Book>>();
  private readonly counted = new Map<number, Counted | null>();

  /** @param invoicesOf - supplier -> its invoices that have a date, in order. */
  constructor(documents: Documents, invoicesOf: ReadonlyMap<number, readonly number[]>) {
    this.documents = documents;
    this.invoicesOf = invoicesOf;
  }

  /**
   * True where the later has the higher number, and each stands between the numbers of the invoices before and after it.
   *
   * @param a - a document with an invoice number. @param b - a later one of the same supplier, with another number.
   */
  areInTurn(a: number, b: number): boolean {
    const [one, other] = [this.numberOf(a), this.numberOf(b)];
    if (!one || !other || one.before !== other.before || one.figures >= other.figures) return false;
    if (this.documents.day[a]! >= this.documents.day[b]!) return false;
    const book = this.bookOf(a, one.before);
    return isInTurn(book, a, b) && isInTurn(book, b, a);
  }

  /** The two are in turn, and the supplier wrote others between them: its numbers went on meanwhile. */
  wentOnBetween(a: number, b: number): boolean {
    if (!this.areInTurn(a, b)) return false;
    const one = this.numberOf(a)!;
    const other = this.numberOf(b)!;
    const { invoices, placeOf } = this.bookOf(a, one.before);
    const between = invoices.slice(placeOf.get(a)! + 1, placeOf.get(b));
    return between.some(({ figures }) => figures > one.figures && figures < other.figures);
  }

  /** True where the supplier wrote an invoice with a third number. @param a - bears one number. @param b - another. */
  wroteOthers(a: number, b: number): boolean {
    const { invoice, supplier } = this.documents;
    const isOther = (d: number): boolean => invoice[d] !== invoice[a] && invoice[d] !== invoice[b];
    return (this.invoicesOf.get(supplier[a]!) ?? []).some(isOther);
  }

  private bookOf(document: number, before: string): Book {
    const supplier = this.documents.supplier[document]!;
    let books = this.books.get(supplier);
    if (!books) this.books.set(supplier, (books = this.openBooks(supplier)));
    return books.get(before) ?? { invoices: [], placeOf: new Map() };
  }

  private openBooks(supplier: number): ReadonlyMap<string, Book> {
    const books = new Map<string, { invoices: Numbered[]; placeOf: Map<number, number> }>();
    for (const document of this.invoicesOf.get(supplier) ?? []) {
      const counted = this.numberOf(document);
      if (!counted) continue;
      const book = books.get(counted.before) ?? { invoices: [], placeOf: new Map<number, number>() };
      books.set(counted.before, book);
      book.placeOf.set(document, book.invoices.length);
      book.invoices.push({ document, day: this.documents.day[document]!, figures: counted.figures });
    }
    return books;
  }

  private numberOf(document: number): Counted | null {
    const { invoice, payments } = this.documents;
    const code = invoice[document]!;
    let counted = this.counted.get(code);
    if (counted === undefined) {
      counted = countedNumber(payments.reference.words[code]!);
      this.counted.set(code, counted);
    }
    return counted;
  }
}

/** Lower numbers before it and higher ones after it, as far as most of the nearest say; the other of the pair is not asked. */
function isInTurn({ invoices, placeOf }: Book, document: number, pair: number): boolean {
  const place = placeOf.get(document);
  if (place === undefined) return false;
  const { figures, day } = invoices[place]!;
  const tells = (other: Numbered): boolean => other.document !== pair && other.figures !== figures && other.day !== day;
  const before = nearest(invoices, { from: place - 1, step: -1, tells });
  const after = nearest(invoices, { from: place + 1, step: 1, tells });
  return mostAre(before, (other) => other.figures < figures) && mostAre(after, (other) => other.figures > figures);
}

/** More than half of them, and one at least. */
function mostAre(invoices: readonly Numbered[], holds: (invoice: Numbered) => boolean): boolean {
  return 2 * invoices.filter(holds).length > invoices.length;
}

/** Supplier -> its invoices that have a date, in order. @param entries - payments to be tested, in order. */
export function datedInvoices(
  { supplier, invoice, day }: Documents,
  entries: Int32Array,
): ReadonlyMap<number, number[]> {
  const invoices = new Map<number, number[]>();
  for (const d of entries) {
    if (invoice[d]! < 0 || day[d] === NO_DAY) continue;
    const own = invoices.get(supplier[d]!);
    if (own) own.push(d);
    else invoices.set(supplier[d]!, [d]);
  }
  return invoices;
}

interface Walk {
  readonly from: number;
  readonly step: 1 | -1;
  readonly tells: (invoice: Numbered) => boolean;
}

function nearest(invoices: readonly Numbered[], { from, step, tells }: Walk): Numbered[] {
  const found: Numbered[] = [];
  for (let at = from; at >= 0 && at < invoices.length && found.length < ASKED; at += step) {
    if (tells(invoices[at]!)) found.push(invoices[at]!);
  }
  return found;
}
