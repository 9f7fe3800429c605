import type { Documents } from "#domain/duplicates/gather-documents";
import { appendColumns, connectDuckDb } from "../duckdb.ts";
import { DUCKDB_JOIN } from "./step-names.ts";

/** DuckDB with the payments loaded; its two passes are null where it is not installed. */
export interface DuckDbPeer {
  readonly name: string;
  readonly twoBodies: (() => Promise<unknown>) | null;
  readonly reversals: (() => Promise<unknown>) | null;
  /** How many invoices it finds at two bodies, and not how many pairs of them. */
  readonly countTwoBodies: (() => Promise<number>) | null;
  readonly close: () => void;
}

const TWO_BODIES =
  "SELECT count(*) FROM payment a JOIN payment b ON a.supplier = b.supplier AND a.invoice = b.invoice AND a.pence = b.pence " +
  "WHERE a.agency < b.agency AND a.invoice >= 0 AND a.pence > 0";
const INVOICES_AT_TWO =
  "SELECT count(*)::INTEGER AS n FROM (SELECT 1 FROM payment WHERE invoice >= 0 AND pence > 0 " +
  "GROUP BY supplier, invoice, pence HAVING count(DISTINCT agency) > 1)";
const REVERSALS =
  "SELECT count(*) FROM payment a JOIN payment b ON a.agency = b.agency AND a.supplier = b.supplier AND a.pence = -b.pence " +
  "WHERE b.pence < 0 AND a.day <= b.day";

/** Loads the payments into DuckDB as whole numbers, which favours it: its joins need not compare text. */
export async function openDuckDb(documents: Documents): Promise<DuckDbPeer> {
  const connection = await connectDuckDb();
  if (connection === null) {
    const name = `${DUCKDB_JOIN}: peer not installed (npm install --prefix bench/peers/duckdb)`;
    return { name, twoBodies: null, reversals: null, countTwoBodies: null, close: () => undefined };
  }
  const { agency, supplier, invoice, day, pence } = documents;
  await connection.run(
    "CREATE TABLE payment (agency INTEGER, supplier INTEGER, invoice INTEGER, day INTEGER, pence BIGINT)",
  );
  await appendColumns(connection, "payment", [agency, supplier, invoice, day, pence]);
  return {
    name: DUCKDB_JOIN,
    twoBodies: () => connection.runAndReadAll(TWO_BODIES),
    reversals: () => connection.runAndReadAll(REVERSALS),
    countTwoBodies: async () => {
      const [found] = (await connection.runAndReadAll(INVOICES_AT_TWO)).getRowObjectsJson();
      return Number(found?.["n"]);
    },
    close: () => connection.closeSync(),
  };
}
