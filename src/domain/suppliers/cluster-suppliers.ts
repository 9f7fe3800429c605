import { withheldFinder } from "../duplicates/tidy-payee.ts";
import { applyDecisions } from "./apply-decisions.ts";
import { columnOf } from "./column-of.ts";
import { findApart } from "./find-apart.ts";
import { chooseHubs } from "./choose-hubs.ts";
import { findSupplierLinks, type SupplierLinks } from "./find-supplier-links.ts";
import { onceFor } from "../columns/once-for.ts";
import { readBroken } from "./read-broken.ts";
import { supplierReader } from "./normalise-supplier.ts";
import { chooseDisplay } from "./choose-display.ts";
import { gatherNodes, type SupplierNodes } from "./supplier-nodes.ts";
import type { SupplierVocabulary } from "./supplier-vocabulary.ts";
import type { JoinReason, JoinStep, SupplierClusters, SupplierDecision } from "./suppliers.ts";

/**
 * Sorts distinct names of payees into suppliers, each join with its reason.
 *
 * Names are tidied to spaceless keys; keys that share rare words, or words a slip or two apart, are compared word by word; what
 * is linked gathers round hubs, never along chains. A person's answers win. Payees that are withheld, and names without a letter
 * (account numbers), stand alone. The result does not depend on the order of the names, but for the numbering.
 *
 * @param names - distinct, as found. Shape: n.
 * @param decided - a person's answers; `apart` wins over `same`.
 * @source method.md 1.6, D2; features.md 45-46; workbook-model.md, TP_Suppliers
 */
export function clusterSuppliers(
  names: readonly string[],
  vocabulary: SupplierVocabulary,
  decided: readonly SupplierDecision[] = [],
): SupplierClusters {
  const reader = supplierReader(vocabulary);
  const isWithheld = withheldBy(vocabulary);
  const withheld = Uint8Array.from(names.map((name) => (isWithheld(name) ? 1 : 0)));
  const alone = names.map((name, at) => (withheld[at] ? null : reader(name)));
  const read = readBroken(names, alone, { reader, vocabulary });
  const apart = findApart(names, read, decided);
  const nodes = gatherNodes(names, read, apart.has);
  const links = findSupplierLinks(nodes, vocabulary);
  const hubOf = chooseHubs(nodes, links, apart);
  const found = { group: groupsOfNames(names.length, nodes, hubOf), why: reasonsOf(names, nodes, { hubOf, links }) };
  const settled = applyDecisions({ names, ...found }, decided, apart);
  return {
    names,
    keys: read.map((name) => name?.key ?? ""),
    withheld,
    ...settled,
  };
}

const withheldBy = onceFor(({ withheld }: SupplierVocabulary) => withheldFinder(withheld));

/** Group of each name: its hub's first name, or itself where it has no node. */
function groupsOfNames(size: number, nodes: SupplierNodes, hubOf: Int32Array): Int32Array {
  const group = columnOf(size, (name) => name);
  nodes.namesOf.forEach((members, node) => {
    for (const name of members) group[name] = nodes.namesOf[hubOf[node]!]![0]!;
  });
  return group;
}

const NO_STEPS: readonly JoinStep[] = [];
const SAME_WORDS: readonly JoinStep[] = [{ kind: "same words" }];

function reasonsOf(
  names: readonly string[],
  nodes: SupplierNodes,
  { hubOf, links }: { hubOf: Int32Array; links: SupplierLinks },
): JoinReason[] {
  const why: JoinReason[] = names.map((name) => ({ with: name, steps: NO_STEPS }));
  const displayOf = new Map<number, string>();
  nodes.namesOf.forEach((members, node) => {
    const hub = hubOf[node]!;
    if (hub === node && members.length === 1) return;
    const hubName = displayOf.get(hub) ?? chooseDisplay(nodes.namesOf[hub]!.map((name) => names[name]!));
    displayOf.set(hub, hubName);
    for (const name of members) {
      if (names[name] === hubName) continue;
      const steps = hub === node ? SAME_WORDS : links.linksOf[node]!.get(hub)!.steps;
      why[name] = { with: hubName, steps };
    }
  });
  return why;
}
