import { createRequire } from "node:module";
import { join } from "node:path";

/** What is used of `@duckdb/node-api`, which the project does not install. */
export interface DuckDbModule {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckDbConnection> }> };
}
export interface DuckDbConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>;
  createAppender(table: string): Promise<DuckDbAppender>;
  closeSync(): void;
}
export interface DuckDbAppender {
  appendInteger(value: number): void;
  appendBigInt(value: bigint): void;
  endRow(): void;
  closeSync(): void;
}

/** Not among the packages of the project: it is asked for by name, where somebody has put it. */
const PACKAGE = "@duckdb/node-api";
/** Where somebody who wants the peer installs it. */
const HOME = process.env["BENCH_DUCKDB"] ?? join(import.meta.dirname, "peers/duckdb");

/** Connected to a database of its own in memory; null where it is not installed. */
export async function connectDuckDb(): Promise<DuckDbConnection | null> {
  const module = findDuckDb();
  return module && (await (await module.DuckDBInstance.create(":memory:")).connect());
}

/** Fills a table of whole numbers, column by column; those in doubles are taken for BIGINT. Shape: equal lengths. */
export async function appendColumns(
  connection: DuckDbConnection,
  table: string,
  columns: readonly (Int32Array | Float64Array)[],
): Promise<void> {
  const appender = await connection.createAppender(table);
  for (let row = 0; row < (columns[0]?.length ?? 0); row++) {
    for (const column of columns) {
      const value = column[row] ?? 0;
      if (column instanceof Int32Array) appender.appendInteger(value);
      else appender.appendBigInt(BigInt(value));
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** null where it is not installed (`npm install --prefix bench/peers/duckdb`). */
export function findDuckDb(): DuckDbModule | null {
  const require = createRequire(join(HOME, "package.json"));
  try {
    return require(PACKAGE) as DuckDbModule;
  } catch (error) {
    // Not installed is an answer; anything else is a fault of the peer and must be seen.
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return null;
    throw error;
  }
}
