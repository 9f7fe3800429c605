import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { DuckDbModule } from "../duckdb.ts";
import { type PlaceFiles, SHARE_PARTS } from "./write-place.ts";

/** Whole pence. Sums by body and theme are of what is in the place. */
export interface PlaceSums {
  readonly read: number;
  readonly total: number;
  readonly byBody: ReadonlyMap<string, number>;
  readonly byTheme: ReadonlyMap<string, number>;
}

const BODY = 0;
const AMOUNT = 5;
const PURPOSE = 6;

/** Adds the files up in whole pence, each row's part rounded half away from nought: nothing of the product is used. */
export function addUp({ spend, partOf, themeOf }: PlaceFiles): PlaceSums {
  const byBody = new Map<string, number>();
  const byTheme = new Map<string, number>();
  let [read, total] = [0, 0];
  const row = ([body = "", amount = "", purpose = ""]: readonly string[]): void => {
    const pence = Math.round(Number(amount) * 100);
    const part =
      Math.sign(pence) * Math.floor((2 * Math.abs(pence) * (partOf.get(body) ?? 0) + SHARE_PARTS) / (2 * SHARE_PARTS));
    const theme = themeOf.get(purpose) ?? "";
    read += pence;
    total += part;
    byBody.set(body, (byBody.get(body) ?? 0) + part);
    byTheme.set(theme, (byTheme.get(theme) ?? 0) + part);
  };
  for (const path of spend) {
    let isHeading = true;
    Papa.parse<string[]>(readFileSync(path, "utf8"), {
      skipEmptyLines: true,
      step: ({ data }) => {
        if (!isHeading) row([data[BODY] ?? "", data[AMOUNT] ?? "", data[PURPOSE] ?? ""]);
        isHeading = false;
      },
    });
  }
  return { read, total, byBody, byTheme };
}

/** The same by DuckDB, in whole numbers. */
export async function sumsByDuckDb(module: DuckDbModule, { spend, partOf, themeOf }: PlaceFiles): Promise<PlaceSums> {
  const connection = await (await module.DuckDBInstance.create(":memory:")).connect();
  const text = (words: string): string => `'${words.replaceAll("'", "''")}'`;
  const valuesOf = (map: ReadonlyMap<string, number | string>): string =>
    Array.from(
      map,
      ([key, value]) => `(${text(key)}, ${typeof value === "number" ? String(value) : text(value)})`,
    ).join();
  await connection.run(`CREATE TABLE share(body, part) AS VALUES ${valuesOf(partOf)}`);
  await connection.run(`CREATE TABLE purpose_theme(purpose, theme) AS VALUES ${valuesOf(themeOf)}`);
  await connection.run(`CREATE VIEW paid AS
    SELECT "Body Name" AS body, CAST(CAST("Net Amount" AS DECIMAL(18, 2)) * 100 AS BIGINT) AS pence, "Purpose of spend" AS purpose
    FROM read_csv([${spend.map(text).join()}], header = true, all_varchar = true)`);
  await connection.run(`CREATE TABLE line AS SELECT body, theme, pence,
    sign(pence) * ((2 * abs(pence) * part + ${String(SHARE_PARTS)}) // ${String(2 * SHARE_PARTS)}) AS placed
    FROM paid JOIN share USING (body) JOIN purpose_theme USING (purpose)`);
  const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const sumsBy = async (key: string): Promise<Map<string, number>> => {
    const rows = await rowsOf(`SELECT ${key} AS name, sum(placed)::BIGINT AS pence FROM line GROUP BY ALL`);
    return new Map(rows.map(({ name, pence }) => [String(name), Number(pence)]));
  };
  const [whole = {}] = await rowsOf("SELECT sum(pence)::BIGINT AS read, sum(placed)::BIGINT AS total FROM line");
  const sums = {
    read: Number(whole["read"]),
    total: Number(whole["total"]),
    byBody: await sumsBy("body"),
    byTheme: await sumsBy("theme"),
  };
  connection.closeSync();
  return sums;
}
