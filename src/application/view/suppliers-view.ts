import type { AlikePurposes } from "#domain/overlap/shared-suppliers";

/** Suppliers that several bodies pay, as the pane shows them: plain data that crosses a worker's border. */
export interface SuppliersView {
  /** Distinct names of payees, and how many suppliers they were found to be. */
  readonly names: number;
  readonly suppliers: number;
  /** Most £ outside the lead body first; those beyond what is read stand on TP Shared suppliers. */
  readonly shared: readonly SharedSupplierView[];
  /** Shared suppliers that are not among `shared`. */
  readonly unlisted: number;
  /** What suppliers go by, A to Z: what a name can be joined to. Of very many, the first in the workbook. */
  readonly choices: readonly string[];
}

export interface SharedSupplierView {
  readonly name: string;
  /** Most £ first, credits off. */
  readonly bodies: readonly { readonly body: string; readonly pence: number }[];
  readonly lead: string;
  readonly nonLeadPence: number;
  /** 0-1 */
  readonly rate: number;
  readonly documents: number;
  /** Names as found that were taken for it; more than one where names were joined. */
  readonly spellings: readonly SpellingView[];
  /** The same or a similar purpose at two bodies. */
  readonly alike: readonly AlikePurposes[];
}

export interface SpellingView {
  readonly name: string;
  /** Why it was taken for the supplier, in words; "" for the name that the others were joined to. */
  readonly why: string;
}
