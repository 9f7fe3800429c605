import type { TestedPayments } from "./test-payments.ts";

/**
 * Which suppliers several bodies pay, as the headless driver reports it; £.
 *
 * @source headless.md, `suppliers`
 */
export function reportSuppliers({ clusters, shared }: TestedPayments): Record<string, unknown> {
  return {
    names: clusters.names.length,
    clusters: clusters.display.length,
    shared: shared.shared.map(({ name, measure }) => ({
      supplier: name,
      agencies: measure.agencies,
      total: measure.positivePence / 100,
      nonLead: measure.nonLeadPence / 100,
    })),
  };
}
