import { type BodyRole, rolesOf } from "../bodies/body-roles.ts";
import type { Agency } from "../place/registers.ts";
import { compareNames } from "./compare-names.ts";
import type { PayerOfFlow } from "./confirmed-payer.ts";
import type { KnownFlows, KnownPair } from "./known-pair.ts";
import { NOT_STATED } from "./pair-key.ts";
import type { PayeeOfFlow } from "./suggest-transfers.ts";

/** The known flows of a place: which of its counted bodies pay and receive them. */
export class FlowsOfPlace {
  private readonly roles = new Map<string, readonly BodyRole[]>();
  private readonly flows: KnownFlows;

  /** @param counted - bodies with counted lines: of others nothing can be taken out, and nothing is asked. */
  constructor(agencies: readonly Agency[], counted: ReadonlySet<string>, flows: KnownFlows) {
    this.flows = flows;
    const bodies = agencies.filter(({ name }) => counted.has(name)).sort((a, b) => compareNames(a.name, b.name));
    for (const agency of bodies) this.roles.set(agency.name, rolesOf(agency, flows.roles));
  }

  /** The kind of the known flow from one body to another; "" where there is none. */
  kindOf(payer: string, payee: string): string {
    return this.flows.pairs.find((pair) => this.fits(pair, payer, payee))?.kind ?? "";
  }

  /** Whether the known flow of this name goes between two bodies. */
  isFlow(kind: string, payer: string, payee: string): boolean {
    return this.flows.pairs.some((pair) => pair.kind === kind && this.fits(pair, payer, payee));
  }

  /** The one counted body that a flow of this payer can go to; "" where there are none or several. */
  readonly payeeOf: PayeeOfFlow = (payer, kind) => {
    const pair = this.flows.pairs.find((known) => known.kind === kind);
    if (!pair || !this.has(payer, pair.payers)) return "";
    const payees = this.bodiesOf(pair.payees).filter((payee) => payee !== payer);
    return payees.length === 1 ? payees[0]! : "";
  };

  /** The one counted body that can pay a flow to this payee; `(not stated)` where several can, "" where none. */
  readonly payerOf: PayerOfFlow = (payee, kind) => {
    const pair = this.flows.pairs.find((known) => known.kind === kind);
    if (!pair || !this.has(payee, pair.payees)) return "";
    const payers = this.bodiesOf(pair.payers).filter((payer) => payer !== payee);
    return payers.length > 1 ? NOT_STATED : (payers[0] ?? "");
  };

  /** Every known flow with each body that may receive it, and those that may pay it, A to Z. */
  *asked(): Generator<{ readonly pair: KnownPair; readonly payee: string; readonly payers: readonly string[] }> {
    for (const pair of this.flows.pairs) {
      for (const payee of this.bodiesOf(pair.payees)) {
        const payers = this.bodiesOf(pair.payers).filter((payer) => payer !== payee);
        if (payers.length > 0) yield { pair, payee, payers };
      }
    }
  }

  private fits(pair: KnownPair, payer: string, payee: string): boolean {
    const goes = (from: string, to: string): boolean => this.has(from, pair.payers) && this.has(to, pair.payees);
    return goes(payer, payee) || (pair.eitherWay && goes(payee, payer));
  }

  private bodiesOf(roles: readonly BodyRole[]): string[] {
    return [...this.roles.keys()].filter((name) => this.has(name, roles));
  }

  private has(name: string, roles: readonly BodyRole[]): boolean {
    return (this.roles.get(name) ?? []).some((role) => roles.includes(role));
  }
}
