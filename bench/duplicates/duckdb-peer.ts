import type { Documents } from "#domain/duplicates/gather-documents";
import { type DuckDbConnection, findDuckDb } from "../duckdb.ts";

/** DuckDB with the payments loaded; its two passes are null where it is not installed. */
export interface DuckDbPeer {
  readonly name: string;
  readonly twoBodies: (() => Promise<unknown>) | null;
  readonly reversals: (() => Promise<unknown>) | null;
  readonly close: () => void;
}

const TWO_BODIES =
  "SELECT count(*) FROM payment a JOIN payment b ON a.supplier = b.supplier AND a.invoice = b.invoice AND a.pence = b.pence " +
  "WHERE a.agency < b.agency AND a.invoice >= 0 AND a.pence > 0";
const REVERSALS =
  "SELECT count(*) FROM payment a JOIN payment b ON a.agency = b.agency AND a.supplier = b.supplier AND a.pence = -b.pence " +
  "WHERE b.pence < 0 AND a.day <= b.day";

/** Loads the payments into DuckDB as whole numbers, which favours it: its joins need not compare text. */
export async function openDuckDb(documents: Documents): Promise<DuckDbPeer> {
  const module = findDuckDb();
  if (module === null) {
    const name = "DuckDB self-join: peer not installed (npm install --prefix bench/peers/duckdb)";
    return { name, twoBodies: null, reversals: null, close: () => undefined };
  }
  const instance = await module.DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await load(connection, documents);
  return {
    name: "DuckDB self-join",
    twoBodies: () => connection.runAndReadAll(TWO_BODIES),
    reversals: () => connection.runAndReadAll(REVERSALS),
    close: () => connection.closeSync(),
  };
}

async function load(connection: DuckDbConnection, documents: Documents): Promise<void> {
  const { size, agency, supplier, invoice, day, pence } = documents;
  await connection.run(
    "CREATE TABLE payment (agency INTEGER, supplier INTEGER, invoice INTEGER, day INTEGER, pence BIGINT)",
  );
  const appender = await connection.createAppender("payment");
  for (let d = 0; d < size; d++) {
    for (const column of [agency, supplier, invoice, day]) appender.appendInteger(column[d] ?? -1);
    appender.appendBigInt(BigInt(pence[d] ?? 0));
    appender.endRow();
  }
  appender.closeSync();
}
