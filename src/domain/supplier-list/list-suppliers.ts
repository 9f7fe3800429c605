import type { JoinReason, SupplierClusters, SupplierDecision } from "../suppliers/suppliers.ts";

/** A row of TP_Suppliers: a payee's name as it was found, and the supplier that it was taken for. */
export interface SupplierName {
  readonly name: string;
  readonly key: string;
  readonly supplier: string;
  readonly decision: SupplierDecision["decision"] | null;
  readonly why: JoinReason;
  /** Sum of its payments. */
  readonly pence: number;
}

/** What TP_Suppliers holds: names that are joined with others or decided on, the largest first. */
export interface SupplierList {
  readonly names: readonly SupplierName[];
  /** Distinct names and suppliers in all. */
  readonly found: { readonly names: number; readonly suppliers: number };
  /** Joined names beyond what is listed. */
  readonly unlisted: number;
}

/** More joins would not be read; what several bodies pay stands on TP Shared suppliers, whatever its size. */
export const MOST_NAMES = 5_000;

/**
 * Lists the names that are one supplier with another name, supplier by supplier, and every name with an answer. A name that
 * stands alone is not listed: there is nothing to say of it but that it is another's, which its own row is added for.
 *
 * @param penceOf - of the payments under a name as found.
 */
export function listSuppliers(
  clusters: SupplierClusters,
  decisions: readonly SupplierDecision[],
  penceOf: ReadonlyMap<string, number>,
): SupplierList {
  const { names, clusterOf, display } = clusters;
  const sizes = new Map<number, number>();
  const pence = new Map<number, number>();
  names.forEach((name, at) => {
    const cluster = clusterOf[at]!;
    sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    pence.set(cluster, (pence.get(cluster) ?? 0) + Math.abs(penceOf.get(name) ?? 0));
  });
  const answers = new Map(decisions.map((decision) => [decision.name, decision]));
  const size = (at: number): number => sizes.get(clusterOf[at]!)!;
  const joined = names
    .map((_, at) => at)
    .filter((at) => size(at) > 1 || answers.has(names[at]!))
    .sort((a, b) => pence.get(clusterOf[b]!)! - pence.get(clusterOf[a]!)! || clusterOf[a]! - clusterOf[b]! || a - b);
  const listed = joined.filter((at, place) => place < MOST_NAMES || answers.has(names[at]!));
  return {
    names: [
      ...listed.map((at) => nameAt(clusters, at, { answer: answers.get(names[at]!), penceOf })),
      ...notFound(names, decisions),
    ],
    found: { names: names.length, suppliers: display.length },
    unlisted: joined.length - listed.length,
  };
}

function nameAt(
  { names, keys, clusterOf, display, why }: SupplierClusters,
  at: number,
  { answer, penceOf }: { readonly answer: SupplierDecision | undefined; readonly penceOf: ReadonlyMap<string, number> },
): SupplierName {
  const name = names[at]!;
  return {
    name,
    key: keys[at]!,
    supplier: answer?.supplier ?? display[clusterOf[at]!]!,
    decision: answer?.decision ?? null,
    why: why[at]!,
    pence: penceOf.get(name) ?? 0,
  };
}

/** An answer stays while its name is in no file: the next file may hold it again. A name may bear several. */
function notFound(names: readonly string[], decisions: readonly SupplierDecision[]): SupplierName[] {
  const found = new Set(names);
  const shown = new Map(decisions.map((decision) => [decision.name, decision]));
  return decisions
    .filter((decision) => !found.has(decision.name) || shown.get(decision.name) !== decision)
    .map(({ name, supplier, decision }) => ({
      name,
      key: "",
      supplier,
      decision,
      why: { with: name, steps: [] },
      pence: 0,
    }));
}
