import type { PaymentColumns } from "#domain/duplicates/duplicates";
import { Dice } from "./spend/dice.ts";
import { injectDuplicates, type InjectedKind } from "./spend/inject-duplicates.ts";
import { nameSuppliers } from "./spend/name-suppliers.ts";
import { BODIES, Payer } from "./spend/pay.ts";
import { PLACES } from "./spend/supplier-words.ts";

/** Payments of a place that was made up, with the truth about them. Rows stand in no order. */
export interface GeneratedSpend {
  readonly rows: number;
  readonly seed: number;
  /** As the product takes them. */
  readonly columns: PaymentColumns;
  /** Payees as they are written, each once; the last few are withheld and stand for no supplier. */
  readonly names: readonly string[];
  /** True supplier of each name, -1 = withheld. Shape: names. */
  readonly supplierOfName: Int32Array;
  /** Name of each row. Shape: rows. */
  readonly nameOf: Int32Array;
  /** True supplier of each row, -1 = withheld. Shape: rows. */
  readonly supplierOf: Int32Array;
  /** What was put in to be found. */
  readonly injected: readonly InjectedDuplicate[];
}

export interface InjectedDuplicate {
  readonly kind: InjectedKind;
  /** Row of the payment that stood first. */
  readonly original: number;
  /** Row of what was put in beside it. */
  readonly added: number;
}

interface Family {
  /** @param at - how far the years are gone, 0-1. */
  readonly pay: (payer: Payer, at: number) => void;
  /** Of 1,000 rows. */
  readonly rows: number;
  /** Rows it brings at once, on average. */
  readonly size: number;
}

/** What there is beside plain invoices. */
const FAMILIES: readonly Family[] = [
  { pay: (payer, at) => payer.invoiceOfLines(at), rows: 100, size: 3.5 },
  { pay: (payer, at) => payer.regular(at), rows: 80, size: 8.5 },
  { pay: (payer, at) => payer.runOfLines(at), rows: 60, size: 11.5 },
  { pay: (payer, at) => payer.priceList(at), rows: 25, size: 5.5 },
  { pay: (payer, at) => payer.repeatOrder(at), rows: 10, size: 2 },
  { pay: (payer, at) => payer.consecutive(at), rows: 15, size: 3.5 },
  { pay: (payer, at) => payer.withheldPayee(at), rows: 30, size: 1 },
  { pay: (payer, at) => payer.withoutNumber(at), rows: 15, size: 1 },
  { pay: (payer, at) => payer.credit(at), rows: 10, size: 1 },
];

/** Of all rows, those that are put in to be found. */
const INJECTED_SHARE = 0.02;

/**
 * Makes up the payments of 40 bodies over three years: plain invoices, invoices of several lines, regular payments, runs of
 * equal lines, price lists, orders given twice, consecutive invoices, withheld payees, references that are no numbers, credits; and duplicates of
 * every kind, the truth of which is handed out beside them.
 *
 * @param rows - how many, or a few more. @param seed - the same seed makes the same payments.
 */
export function generateSpend(rows: number, seed: number): GeneratedSpend {
  const dice = new Dice(seed);
  const suppliers = nameSuppliers(dice, Math.min(16_000, Math.max(150, Math.round(rows / 60))), 2.5);
  const payer = new Payer(dice, suppliers);
  payOrdinarily(payer, Math.round(rows * (1 - INJECTED_SHARE)));
  payer.books.numberAll();
  const injected = injectDuplicates(payer, Math.round(rows * INJECTED_SHARE));
  const order = Int32Array.from({ length: payer.lines.size }, (_, i) => i);
  dice.shuffle(order);
  const rowOf = new Int32Array(order.length);
  order.forEach((line, row) => (rowOf[line] = row));
  const names = [...suppliers.names, ...Payer.withheldNames];
  const supplierOfName = Int32Array.from(names, (_, name) => payer.supplierOf(name));
  const nameOf = payer.lines.namesIn(order);
  return {
    rows: order.length,
    seed,
    columns: payer.lines.columns(order, bodyNames(), names),
    names,
    supplierOfName,
    nameOf,
    supplierOf: nameOf.map((name) => supplierOfName[name] ?? -1),
    injected: injected.map(({ kind, original, added }) => ({
      kind,
      original: rowOf[original] ?? -1,
      added: rowOf[added] ?? -1,
    })),
  };
}

function payOrdinarily(payer: Payer, rows: number): void {
  const { dice, lines } = payer;
  while (lines.size < rows) {
    const at = lines.size / rows;
    let roll = dice.roll() * EVENTS;
    const family = FAMILIES.find(({ rows: share, size }) => (roll -= share / size) < 0);
    if (family) family.pay(payer, at);
    else payer.invoice(at);
  }
}

/** Events in 1,000 rows: a family of several rows is begun less often than it has rows. */
const EVENTS = FAMILIES.reduce((sum, { rows, size }) => sum + rows / size - rows, 1000);

function bodyNames(): string[] {
  const kinds = ["Council", "Department", "Agency", "Authority"];
  return Array.from({ length: BODIES }, (_, i) => `${PLACES[i] ?? String(i)} ${kinds[i % kinds.length] ?? ""}`);
}
