import { type PenceByName, sumOf, Tally } from "../columns/tally.ts";
import type { SupplierClusters } from "../suppliers/suppliers.ts";
import { compareNames } from "../transfers/compare-names.ts";
import { purposeComparer } from "./compare-purposes.ts";
import { findAlikePurposes } from "./find-alike-purposes.ts";
import { measureOverlap } from "./measure-overlap.ts";
import type { NotShared, SharedSupplier, SharedSuppliers, SupplierLines } from "./shared-suppliers.ts";

/**
 * Measures which suppliers several bodies pay, as formulas 12 and 13 measure themes: per supplier the bodies, the positive total,
 * the lead body and the rest.
 *
 * Every penny stands in one place: shared, one body only, credits left out, or left out for a reason.
 *
 * @param clusters - of the lines' payees, trimmed; a payee that is not in them counts as having none.
 * @param leftOut - why a line is not to be counted: it is netted off as paid to a counted body, or published again; null = it
 *   counts. Withheld payees are left out here.
 * @source method.md 1.6, D2; FORMULAS 15
 */
export function shareSuppliers(
  lines: SupplierLines,
  clusters: SupplierClusters,
  leftOut: (line: number) => NotShared | null,
): SharedSuppliers {
  const { linesOf, leftOutPence } = sortLines(lines, clusters, leftOut);
  const likeness = purposeComparer(lines.purpose);
  const measured = [...linesOf].map(([supplier, held]) => {
    const byBody = sumByBody(lines, held);
    return { supplier, held, byBody, measure: measureOverlap(clusters.display[supplier]!, byBody, 0) };
  });
  const shared = measured.flatMap(({ supplier, held, byBody, measure }): SharedSupplier[] => {
    if (measure === null || measure.agencies < 2) return [];
    const alike = findAlikePurposes(lines, held, likeness);
    const documents = countDocuments(lines, held);
    return [{ supplier, name: measure.name, byBody, measure, lines: held.length, documents, alike }];
  });
  const positive = sum(measured.map(({ measure }) => measure?.positivePence ?? 0));
  const sharedPence = sum(shared.map(({ measure }) => measure.positivePence));
  return {
    shared: shared.sort((a, b) => b.measure.nonLeadPence - a.measure.nonLeadPence || compareNames(a.name, b.name)),
    suppliers: linesOf.size,
    allPence: sum(lines.amountPence),
    sharedPence,
    nonLeadPence: sum(shared.map(({ measure }) => measure.nonLeadPence)),
    oneBodyPence: positive - sharedPence,
    creditsLeftOutPence: sum(measured.map(({ byBody, measure }) => sumOf(byBody) - (measure?.positivePence ?? 0))),
    leftOutPence,
  };
}

/** Lines by supplier; what is left out, by reason. */
function sortLines(
  lines: SupplierLines,
  clusters: SupplierClusters,
  leftOut: (line: number) => NotShared | null,
): { linesOf: Map<number, number[]>; leftOutPence: Record<NotShared, number> } {
  const leftOutPence: Record<NotShared, number> = { netted: 0, republished: 0, withheld: 0, "no payee": 0 };
  const linesOf = new Map<number, number[]>();
  const numberOf = new Map(clusters.names.map((name, at) => [name.trim(), at]));
  for (let line = 0; line < lines.size; line++) {
    const name = numberOf.get(lines.payee[line]!.trim());
    const reason = leftOut(line) ?? unnamed(clusters, name);
    if (reason !== null) leftOutPence[reason] += lines.amountPence[line]!;
    else gather(linesOf, clusters.clusterOf[name!]!, line);
  }
  return { linesOf, leftOutPence };
}

/** Two account numbers that are alike are not one supplier: a name without a letter names nobody. */
function unnamed({ withheld, keys }: SupplierClusters, name: number | undefined): NotShared | null {
  if (name === undefined) return "no payee";
  if (withheld[name] === 1) return "withheld";
  return keys[name] === "" ? "no payee" : null;
}

function sumByBody(lines: SupplierLines, held: readonly number[]): PenceByName {
  const tally = new Tally();
  for (const line of held) tally.add(lines.agency[line]!, lines.amountPence[line]!);
  return tally.sorted();
}

/** Lines of one source, payee, reference and day are one document; a line without a reference is one by itself. */
function countDocuments(lines: SupplierLines, held: readonly number[]): number {
  const documents = new Set(
    held.map((line) => {
      const { source, payee, reference, date } = lines;
      return reference[line] === ""
        ? String(line)
        : JSON.stringify([source[line], payee[line], reference[line], date[line]]);
    }),
  );
  return documents.size;
}

function gather(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
