import type { PenceByName } from "../columns/tally.ts";
import type { PaymentColumns } from "../duplicates/duplicates.ts";
import type { NamedOverlap } from "./named-overlap.ts";

/** Lines with a payee, one entry a line. Pence: payments > 0, credits < 0. The payments of a ledger are such lines. */
export type SupplierLines = Pick<
  PaymentColumns,
  "size" | "agency" | "source" | "payee" | "reference" | "date" | "purpose" | "amountPence"
>;

/** Why a line says nothing of shared suppliers. */
export const NOT_SHARED = ["netted", "republished", "withheld", "no payee"] as const;
export type NotShared = (typeof NOT_SHARED)[number];

/** What one body pays a supplier for, under one wording. */
export interface SupplierPurpose {
  readonly body: string;
  /** As the source has it. */
  readonly purpose: string;
  readonly pence: number;
  readonly lines: number;
}

/** The same or a similar purpose at two bodies: contracts to lay side by side. */
export interface AlikePurposes {
  readonly likeness: "same" | "similar";
  readonly a: SupplierPurpose;
  readonly b: SupplierPurpose;
}

/** A supplier that at least two bodies pay. */
export interface SharedSupplier {
  /** Number of the supplier in the clusters. */
  readonly supplier: number;
  readonly name: string;
  /** Net of credits, bodies A to Z. */
  readonly byBody: PenceByName;
  /** Over bodies whose sum is positive: positive total, lead, non-lead, concentration. */
  readonly measure: NamedOverlap;
  readonly lines: number;
  readonly documents: number;
  /** Most £ first (the smaller of the two sides), at most ten. */
  readonly alike: readonly AlikePurposes[];
}

/** What the bodies of a place pay to the same suppliers: an upper bound of what buying together could touch, never a saving. */
export interface SharedSuppliers {
  /** Most non-lead £ first, then by name. */
  readonly shared: readonly SharedSupplier[];
  /** Suppliers with lines. */
  readonly suppliers: number;
  /** Sum of all lines. = shared + one body + credits left out + left out. */
  readonly allPence: number;
  /** Positive sums of the suppliers in `shared`. */
  readonly sharedPence: number;
  /** Σ non-lead. */
  readonly nonLeadPence: number;
  /** Positive sums of suppliers that one body pays. */
  readonly oneBodyPence: number;
  /** Supplier x body sums below zero. */
  readonly creditsLeftOutPence: number;
  readonly leftOutPence: Readonly<Record<NotShared, number>>;
}
