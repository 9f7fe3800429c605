import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { PayerOfFlow } from "./confirmed-payer.ts";
import type { MentionField, Receipt } from "./mention.ts";
import { transferKey } from "./pair-key.ts";

/** Lines of a payee, below nought, that another counted body pays. */
export interface ReceivedLines {
  readonly payer: string;
  readonly payee: string;
  readonly capital: string;
  /** The known flow that the words of the lines name, "" where none. */
  readonly kind: string;
  /** Rows of the ledger, in order. */
  readonly rows: readonly number[];
  readonly fields: readonly MentionField[];
  /** The words of every line say that it is received; false = those of one leave it open. */
  readonly isSure: boolean;
  /** A confirmed pair speaks of every line. */
  readonly isConfirmed: boolean;
}

/** What is known of the lines of a count that say they are received. */
export interface ReceiptRows {
  /** By row of the ledger. */
  readonly receipts: readonly (Receipt | null)[];
  readonly payerOfFlow: PayerOfFlow;
  /** Whether a row may be listed: it is counted, or was put back as income. */
  readonly stands: (row: number) => boolean;
  readonly isBody: (name: string) => boolean;
}

/**
 * Gathers the lines below nought that say another counted body pays them, by payer, payee and kind.
 *
 * They are the other side of a transfer: booked net, the payee's spending is short of them, and the payer's line makes good
 * for it. To take the payer's line out while they stand would lose the pound.
 *
 * @source method.md 1.5; assurance.md A15
 */
export function gatherReceipts(ledger: Ledger, lines: ReceiptRows): Map<string, ReceivedLines> {
  const found = new Map<string, Gathering>();
  lines.receipts.forEach((receipt, i) => {
    if (!receipt || !lines.stands(i)) return;
    const payee = wordAt(ledger.agency, i);
    const payer = receipt.body || lines.payerOfFlow(payee, receipt.kind);
    if (payer === payee || !lines.isBody(payer)) return;
    const group = gathering(found, { payer, payee, capital: wordAt(ledger.capital, i) });
    group.rows.push(i);
    group.fields.add(receipt.field);
    addWords(group, receipt);
  });
  return new Map([...found].map(([key, { fields, ...rest }]) => [key, { ...rest, fields: [...fields] }]));
}

function addWords(group: Gathering, { kind, isSure, isConfirmed = false }: Receipt): void {
  group.kind ||= kind;
  group.isSure &&= isSure;
  group.isConfirmed &&= isConfirmed;
}

interface Gathering extends Pick<ReceivedLines, "payer" | "payee" | "capital"> {
  kind: string;
  readonly rows: number[];
  readonly fields: Set<MentionField>;
  isSure: boolean;
  isConfirmed: boolean;
}

function gathering(found: Map<string, Gathering>, of: Pick<Gathering, "payer" | "payee" | "capital">): Gathering {
  const key = transferKey(of.payer, of.payee, of.capital);
  const none = { kind: "", rows: [], fields: new Set<MentionField>(), isSure: true, isConfirmed: true };
  const known = found.get(key) ?? { ...of, ...none };
  found.set(key, known);
  return known;
}
