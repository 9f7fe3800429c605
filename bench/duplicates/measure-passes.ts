import { codePayments } from "#domain/duplicates/code-payments";
import { findDuplicates } from "#domain/duplicates/find-duplicates";
import { findInvoicesAtTwoBodies } from "#domain/duplicates/find-two-bodies";
import { type Documents, gatherDocuments } from "#domain/duplicates/gather-documents";
import { findBuckets } from "#domain/duplicates/kernels/find-buckets";
import { creditsOf, takeBackWholes } from "#domain/duplicates/take-back-wholes";
import type { PaymentColumns } from "#domain/duplicates/duplicates";
import type { Tested } from "#domain/duplicates/tested";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import { type BenchStep, measuring } from "../bench-step.ts";
import { mustAgree } from "../must-agree.ts";
import { runsFor } from "../runs-for.ts";
import { CREDITS, TWO_BODIES } from "./step-names.ts";
import { openDuckDb } from "./duckdb-peer.ts";
import { naiveInvoicesAtTwoBodies, naiveReversals, recordsOf } from "./naive-peer.ts";

const WITHHELD = { names: REDACTED_PAYEES, marks: REDACTION_MARKS };

/**
 * Times the passes that joins of a table with itself can do as well, beside such joins, and the whole test, which no peer does.
 *
 * All start from the same coded columns in memory. DuckDB's join for credits counts every pair that could be one: only the naive
 * peer settles which are. @throws Error where the product and a peer disagree on what there is.
 */
export async function measurePasses(columns: PaymentColumns): Promise<BenchStep[]> {
  const documents = documentsOf(columns);
  const tested = testedOf(documents);
  const records = recordsOf(documents);
  const twoBodies = (): number => findInvoicesAtTwoBodies(tested).length;
  const all = allOf(documents);
  const reversals = (): number => {
    const taken = new Uint8Array(documents.size);
    return takeBackWholes(documents, { entries: all, credits: creditsOf(documents, all), taken }).length;
  };
  mustAgree("two bodies", twoBodies(), naiveInvoicesAtTwoBodies(records));
  mustAgree("reversals", reversals(), naiveReversals(records));
  const duckDb = await openDuckDb(documents);
  if (duckDb.countTwoBodies) mustAgree("two bodies, DuckDB", twoBodies(), await duckDb.countTwoBodies());
  const measure = measuring(runsFor(columns.size));
  const steps = [
    ...(await measure(TWO_BODIES, twoBodies, [
      { name: "JavaScript, string keys", work: () => naiveInvoicesAtTwoBodies(records) },
      { name: duckDb.name, work: duckDb.twoBodies },
    ])),
    ...(await measure(CREDITS, reversals, [
      { name: "JavaScript, string keys", work: () => naiveReversals(records) },
      { name: duckDb.name, work: duckDb.reversals },
    ])),
    ...(await measure("duplicates: every test, from texts to findings", () => findDuplicates(columns, WITHHELD), [])),
  ];
  duckDb.close();
  return steps;
}

function documentsOf(columns: PaymentColumns): Documents {
  const payments = codePayments(columns, WITHHELD);
  const testable = Int32Array.from({ length: columns.size }, (_, i) => i).filter((i) => payments.withheld[i] === 0);
  return gatherDocuments(payments, testable);
}

function allOf({ size }: Documents): Int32Array {
  return Int32Array.from({ length: size }, (_, d) => d);
}

function testedOf(documents: Documents): Tested {
  const entries = allOf(documents).filter((d) => (documents.pence[d] ?? 0) > 0);
  const equal = findBuckets(entries, [documents.pence, documents.supplier, documents.agency]);
  return { documents, entries, equal, seriesOf: new Int32Array(documents.size).fill(-1) };
}
