import { codeColumn } from "#domain/columns/coded";
import { appendColumns, connectDuckDb, type DuckDbConnection } from "../duckdb.ts";
import { SHARE_PARTS } from "../spend/write-place.ts";
import type { TaggedSpend } from "./tagged-spend.ts";

/** Whole pence by `body|theme`. */
export type CellSums = ReadonlyMap<string, number>;

/** DuckDB with the payments loaded, its words as ENUM and as text. It uses every processor that there is. */
export interface DuckDbSums {
  /** Plain sums by body and theme. */
  readonly plainByEnum: () => Promise<CellSums>;
  readonly plainByText: () => Promise<CellSums>;
  /** What stays in the place, and what is passed on within it, each row's part rounded half away from nought. */
  readonly placed: () => Promise<{ readonly spend: CellSums; readonly eliminated: CellSums }>;
  readonly close: () => void;
}

const PLAIN = "SELECT body, theme, sum(pence)::BIGINT AS pence FROM";
const PARTS = String(2 * SHARE_PARTS);
const PLACED = `SELECT body, theme,
    sum(CASE WHEN paid_to = '' THEN placed ELSE 0 END)::BIGINT AS spend,
    sum(CASE WHEN paid_to = '' THEN 0 ELSE placed END)::BIGINT AS eliminated
  FROM (SELECT paid.body, theme, paid_to, sign(pence) * ((2 * abs(pence) * part + ${String(SHARE_PARTS)}) // ${PARTS}) AS placed
    FROM paid JOIN share ON share.body = CASE WHEN paid_to = '' THEN paid.body ELSE paid_to END)
  GROUP BY ALL`;

/** null where DuckDB is not installed. */
export async function openDuckDbSums(tagged: TaggedSpend): Promise<DuckDbSums | null> {
  const connection = await connectDuckDb();
  if (connection === null) return null;
  await load(connection, tagged);
  const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const sumsOf = (rows: Awaited<ReturnType<typeof rowsOf>>, column: string): CellSums =>
    new Map(rows.map((row) => [`${String(row["body"])}|${String(row["theme"])}`, Number(row[column])]));
  return {
    plainByEnum: async () => sumsOf(await rowsOf(`${PLAIN} listed GROUP BY ALL`), "pence"),
    plainByText: async () => sumsOf(await rowsOf(`${PLAIN} paid GROUP BY ALL`), "pence"),
    placed: async () => {
      const rows = await rowsOf(PLACED);
      return { spend: sumsOf(rows, "spend"), eliminated: sumsOf(rows, "eliminated") };
    },
    close: () => connection.closeSync(),
  };
}

/** Codes go in, since texts would take minutes, and are made texts there. */
async function load(connection: DuckDbConnection, { body, theme, paidTo, pence, partOf }: TaggedSpend): Promise<void> {
  const columns = [body, theme, paidTo].map(codeColumn);
  const names = ["body", "theme", "paid_to"];
  await connection.run("CREATE TABLE coded(body INTEGER, theme INTEGER, paid_to INTEGER, pence BIGINT)");
  await appendColumns(connection, "coded", [...columns.map(({ codes }) => codes), pence]);
  for (const [at, { words }] of columns.entries()) {
    const rows = ["(-1, '')", ...words.map((word, code) => `(${String(code)}, ${text(word)})`)];
    await connection.run(`CREATE TABLE ${names[at] ?? ""}_word(code, word) AS VALUES ${rows.join()}`);
  }
  const joins = names.map((name) => `JOIN ${name}_word ON ${name}_word.code = coded.${name}`).join(" ");
  const words = names.map((name) => `${name}_word.word AS ${name}`).join();
  await connection.run(`CREATE TABLE paid AS SELECT ${words}, pence FROM coded ${joins}`);
  for (const name of ["body", "theme"]) {
    await connection.run(`CREATE TYPE ${name}_name AS ENUM (SELECT DISTINCT word FROM ${name}_word ORDER BY word)`);
  }
  await connection.run(
    "CREATE TABLE listed AS SELECT body::body_name AS body, theme::theme_name AS theme, pence FROM paid",
  );
  const parts = Array.from(partOf, ([name, part]) => `(${text(name)}, ${String(part)}::BIGINT)`);
  await connection.run(`CREATE TABLE share(body, part) AS VALUES ${parts.join()}`);
}

function text(words: string): string {
  return `'${words.replaceAll("'", "''")}'`;
}
