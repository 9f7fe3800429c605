/** A person's answer on one name (a row of TP_Suppliers). It wins over every likeness. */
export interface SupplierDecision {
  /** As found. */
  readonly name: string;
  /** The supplier that the answer is about: a name as found, or the name that a supplier goes by. */
  readonly supplier: string;
  readonly decision: "same" | "apart";
}

/** Why two names are one supplier: one of these for each step between them. */
export type JoinStep =
  /** Equal but for case, punctuation, legal form, notes of the ledger, words written short. */
  | { readonly kind: "same words" }
  /** The same words in another order. */
  | { readonly kind: "order" }
  /** One word is spelt otherwise. */
  | { readonly kind: "spelling"; readonly from: string; readonly to: string }
  /** One name has the plural. */
  | { readonly kind: "plural"; readonly from: string; readonly to: string }
  /** Words run together in one name. */
  | { readonly kind: "run together"; readonly from: string; readonly to: string }
  /** One name breaks off; `to` is empty where only its legal form does. */
  | { readonly kind: "cut off"; readonly from: string; readonly to: string }
  /** A word that tells no suppliers apart stands in one name only. */
  | { readonly kind: "extra word"; readonly word: string }
  /** One name is the trading or former name in the other. */
  | { readonly kind: "other name"; readonly other: string }
  /** A person said so. */
  | { readonly kind: "decided" };

/** Why a name stands where it stands. */
export interface JoinReason {
  /** The name that it was joined to: one as found, of the same supplier. Itself, for the first of a supplier. */
  readonly with: string;
  /** Empty for the name that the others were joined to. */
  readonly steps: readonly JoinStep[];
}

/** Distinct names sorted into suppliers. n names, k suppliers. */
export interface SupplierClusters {
  /** As given, in the order given. Shape: n. */
  readonly names: readonly string[];
  /** Spaceless key of each name; "" where a payee is withheld or has no letter. Shape: n. */
  readonly keys: readonly string[];
  /** Supplier of each name, 0 to k - 1, in the order of first appearance. Shape: n. */
  readonly clusterOf: Int32Array;
  /** What each supplier goes by: one of its names as found, or the name a person gave. Shape: k. */
  readonly display: readonly string[];
  /** Shape: n. */
  readonly why: readonly JoinReason[];
  /** 1 where the name stands for people or payments that are withheld: it is no supplier. Shape: n. */
  readonly withheld: Uint8Array;
  /** Answers that contradict others and were not followed: an `apart` wins over a `same`. */
  readonly refused: readonly SupplierDecision[];
}
