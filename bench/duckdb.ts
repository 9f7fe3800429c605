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
