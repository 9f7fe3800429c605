import type { BodyRole, RoleWords } from "../bodies/body-roles.ts";

/** A flow of money between public bodies that every place with both of them is asked about (check D10). */
export interface KnownPair {
  /** As it stands in TP_Transfers[Kind]. */
  readonly kind: string;
  readonly payers: readonly BodyRole[];
  readonly payees: readonly BodyRole[];
  /** Words of a line that bears no payee, lower case, which say that it is this flow. */
  readonly words: readonly string[];
  /** True where a transfer the other way answers the question too. */
  readonly eitherWay: boolean;
}

/** All that is known of flows between bodies before a source is read. */
export interface KnownFlows {
  readonly roles: readonly RoleWords[];
  readonly pairs: readonly KnownPair[];
  /** Words of lines that are no transfer though they name a counted body: precepts belong to the collection fund. */
  readonly noTransfer: readonly string[];
}

export const NO_FLOWS: KnownFlows = { roles: [], pairs: [], noTransfer: [] };
