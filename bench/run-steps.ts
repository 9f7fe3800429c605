import { sortPayees, withSuppliers } from "#application/find-suppliers";
import { findDuplicates } from "#domain/duplicates/find-duplicates";
import type { SupplierClusters } from "#domain/suppliers/suppliers";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import { measureAggregation } from "./aggregation/aggregation-step.ts";
import { KERNEL_CODED } from "./aggregation/step-names.ts";
import { type BenchStep, measuring, stepBeside } from "./bench-step.ts";
import { measurePasses } from "./duplicates/measure-passes.ts";
import { scoreDuplicates } from "./duplicates/score-duplicates.ts";
import { type GeneratedSpend, generateSpend } from "./generate-spend.ts";
import { measureHost } from "./moving/host-step.ts";
import { measureReading } from "./moving/reading-step.ts";
import { HEADINGS } from "./moving/spend-cells.ts";
import { measureWriting } from "./moving/writing-step.ts";
import { type PairQuality, qualityOfClusters } from "./pair-quality.ts";
import type { WholeReport } from "./report/bench-report.ts";
import { measureSheets, measureSumFormulas, SUMIFS } from "./sheets/sheets-step.ts";
import { INDEL, SUPPLIERS, suppliersBeside } from "./suppliers-step.ts";
import { measureTagging } from "./tagging/tagging-step.ts";

/** Begins the entity of a name that is no supplier's. */
const NOBODY = "nobody ";

/**
 * Measures every step on payments that are made up afresh.
 *
 * @param say - told each step before it begins. @throws Error where a figure of the product is another than its peer's.
 */
export async function runSteps(rows: number, seed: number, say: (step: string) => void): Promise<WholeReport> {
  say("payments are made up");
  const spend = generateSpend(rows, seed);
  const clusters = sortPayees(spend.columns, []);
  const ledgerRow = Int32Array.from({ length: spend.rows }, (_, row) => row);
  const { columns } = withSuppliers({ columns: spend.columns, ledgerRow }, clusters);
  say("suppliers");
  const beside = suppliersBeside(clusters.names, entitiesOf(spend, clusters));
  const suppliers = await measuring(beside.runs, beside.warming)(SUPPLIERS, beside.product, [
    { name: INDEL, work: beside.peer },
  ]);
  say("duplicates");
  const duplicates = await measurePasses(columns);
  const found = findDuplicates(columns, { names: REDACTED_PAYEES, marks: REDACTION_MARKS });
  say("aggregation");
  const aggregation = await measureAggregation(spend);
  say("tagging");
  const tagging = await measureTagging(spend);
  say("reading and writing");
  const moving = [...(await measureReading(spend)), ...(await measureWriting(spend))];
  const host = await measureHost(spend);
  say("sheets");
  const sheets = measureFormulas(spend, aggregation);
  return {
    rows: spend.rows,
    seed,
    steps: [...aggregation, ...tagging, ...suppliers, ...duplicates, ...moving, ...host.steps, ...sheets],
    quality: { suppliers: supplierQuality(spend, clusters), duplicates: scoreDuplicates(spend, found) },
    peerQuality: beside.peerQuality(),
    host: host.cost,
    columnsRead: HEADINGS.length,
  };
}

/** Sums in cells: beside what the product adds, and beside the workbook that it saves. */
function measureFormulas(spend: GeneratedSpend, aggregation: readonly BenchStep[]): BenchStep[] {
  const sumFormulas = measureSumFormulas(spend);
  const coded = aggregation.find(({ id }) => id === KERNEL_CODED)?.ms ?? Number.NaN;
  const peer = sumFormulas === null ? `${SUMIFS}: not installed` : SUMIFS;
  return [stepBeside(KERNEL_CODED, coded, { peer, peerMs: sumFormulas }), ...measureSheets(spend, sumFormulas)];
}

/** Pairs of names of which it is known whose they are. */
function supplierQuality(spend: GeneratedSpend, clusters: SupplierClusters): PairQuality {
  const entities = entitiesOf(spend, clusters);
  const known = entities.flatMap((entity, at) => (entity.startsWith(NOBODY) ? [] : [at]));
  return qualityOfClusters(
    Int32Array.from(known, (at) => clusters.clusterOf[at] ?? -1),
    known.map((at) => entities[at] ?? ""),
  );
}

/** Whose each name is; a name that stands for many, such as one withheld, is like no other. */
function entitiesOf({ names, supplierOfName }: GeneratedSpend, clusters: SupplierClusters): readonly string[] {
  const supplierOf = new Map(names.map((name, at) => [name, supplierOfName[at] ?? -1]));
  return clusters.names.map((name, at) => {
    const supplier = supplierOf.get(name) ?? -1;
    return supplier < 0 ? `${NOBODY}${String(at)}` : String(supplier);
  });
}
