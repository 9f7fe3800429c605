import { type CodedColumn, codeColumn } from "../columns/coded.ts";
import { foldName } from "../place/match-agency.ts";
import type { PaymentColumns } from "./duplicates.ts";
import { tidyPayee, withheldFinder, type WithheldWords } from "./tidy-payee.ts";
import { tidyReference } from "./tidy-reference.ts";

/** No date that could be read. */
export const NO_DAY = 2 ** 31 - 1;

/** Payments as codes, one entry a line: each distinct text is tidied once. -1 = none. Shape of all: n. */
export interface CodedPayments {
  readonly size: number;
  readonly agency: Int32Array;
  /** 1 = the source says whose payments these are. */
  readonly named: Uint8Array;
  readonly source: Int32Array;
  readonly payee: CodedColumn;
  /** The name as it is written, but for case and punctuation. */
  readonly name: Int32Array;
  /** The name once tidied. */
  readonly spelling: CodedColumn;
  /** The supplier: that of the clusters, or its tidied name. */
  readonly supplier: Int32Array;
  /** The reference as it is written, but for case; -1 also where it is a placeholder or a dummy. */
  readonly written: Int32Array;
  /** The same, tidied. */
  readonly reference: CodedColumn;
  /** The reference where it is known to be the supplier's invoice number. */
  readonly invoice: Int32Array;
  /** Excel serial, or NO_DAY. */
  readonly day: Int32Array;
  readonly purpose: Int32Array;
  readonly pence: Float64Array;
  /** 1 = the payee is withheld, not named or a placeholder. */
  readonly withheld: Uint8Array;
}

/** Codes the texts of payments. Cost: O(n) look-ups; tidying costs by distinct text. */
export function codePayments(columns: PaymentColumns, words: WithheldWords): CodedPayments {
  const payee = codeColumn(columns.payee);
  const spelling = recode(payee, tidyPayee);
  const isWithheld = withheldFinder(words);
  const withheldWord = payee.words.map((word) => isWithheld(word));
  const written = codeColumn(columns.reference);
  const reference = withoutDummies(recode(written, tidyReference), columns);
  return {
    size: columns.size,
    agency: codeColumn(columns.agency).codes,
    named: Uint8Array.from(columns.agency, (agency, i) => (agency === columns.source[i] ? 0 : 1)),
    source: codeColumn(columns.source).codes,
    payee,
    name: recode(payee, foldName).codes,
    spelling,
    supplier: suppliersOf(columns, spelling),
    written: recode(written, (word) => word.toUpperCase()).codes.map((code, i) =>
      reference.codes[i]! < 0 ? -1 : code,
    ),
    reference,
    invoice: reference.codes.map((code, i) => (columns.referenceKind[i] === "supplier" ? code : -1)),
    day: Int32Array.from(columns.date, (serial) => (Number.isNaN(serial) ? NO_DAY : serial)),
    purpose: recode(codeColumn(columns.purpose), (word) => word.toLowerCase()).codes,
    pence: columns.amountPence,
    withheld: Uint8Array.from(payee.codes, (code) => (code < 0 || withheldWord[code] === true ? 1 : 0)),
  };
}

/** The column of what each of its words comes to. */
function recode({ codes, words }: CodedColumn, tidy: (word: string) => string): CodedColumn {
  const tidied = codeColumn(words.map(tidy));
  return { codes: codes.map((code) => (code < 0 ? -1 : tidied.codes[code]!)), words: tidied.words };
}

function withoutDummies({ codes, words }: CodedColumn, { referenceKind }: PaymentColumns): CodedColumn {
  return { codes: codes.map((code, i) => (referenceKind[i] === "dummy" ? -1 : code)), words };
}

/** Clusters first, then the tidied names that are in none. */
function suppliersOf({ payeeGroup }: PaymentColumns, { codes }: CodedColumn): Int32Array {
  if (payeeGroup === undefined) return codes;
  const clusters = payeeGroup.reduce((most, group) => Math.max(most, group + 1), 0);
  return codes.map((code, i) => (payeeGroup[i]! >= 0 ? payeeGroup[i]! : code < 0 ? -1 : clusters + code));
}
