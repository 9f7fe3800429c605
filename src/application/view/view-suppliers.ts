import type { SharedSupplier } from "#domain/overlap/shared-suppliers";
import { compareNames } from "#domain/transfers/compare-names";
import { joinWords } from "#sheets/suppliers/join-words";
import type { TestedPayments } from "../test-payments.ts";
import type { SharedSupplierView, SpellingView, SuppliersView } from "./suppliers-view.ts";

/** More would not be read. */
const MOST_SHOWN = 200;
/** More names would not be looked through; any name may be typed on TP Suppliers. */
const MOST_CHOICES = 2_000;

/** Shows which suppliers several bodies pay, under which names, and for what. */
export function viewSuppliers({ clusters, shared }: TestedPayments): SuppliersView {
  const shown = shared.shared.slice(0, MOST_SHOWN);
  const spellings = spellingsOf(clusters, new Set(shown.map(({ supplier }) => supplier)));
  return {
    names: clusters.names.length,
    suppliers: clusters.display.length,
    shared: shown.map((one) => viewShared(one, spellings.get(one.supplier) ?? [])),
    unlisted: shared.shared.length - shown.length,
    choices: clusters.display.slice(0, MOST_CHOICES).sort(compareNames),
  };
}

function viewShared(
  { name, byBody, measure, documents, alike }: SharedSupplier,
  spellings: readonly SpellingView[],
): SharedSupplierView {
  const bodies = [...byBody].map(([body, pence]) => ({ body, pence })).sort((a, b) => b.pence - a.pence);
  const { lead, nonLeadPence, rate } = measure;
  return { name, bodies, lead, nonLeadPence, rate, documents, spellings, alike };
}

/** Names as found by supplier, of those asked for. */
function spellingsOf(
  { names, clusterOf, why }: TestedPayments["clusters"],
  asked: ReadonlySet<number>,
): Map<number, SpellingView[]> {
  const found = new Map<number, SpellingView[]>();
  names.forEach((name, at) => {
    const supplier = clusterOf[at]!;
    if (!asked.has(supplier)) return;
    const held = found.get(supplier) ?? [];
    held.push({ name, why: joinWords(why[at]!) });
    found.set(supplier, held);
  });
  return found;
}
