import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { convert, installedLibreOffice, type Recalculation } from "#test/support/libreoffice";
import { openXlsx } from "#workbench/files/open-xlsx";
import { recordResult } from "./record-result.ts";

/**
 * What the formulas of a saved workbook cost whoever opens it, by LibreOffice: opened with all of them worked out, less opened
 * with the values trusted that stand beside them. Every sheet is saved as text both times, and must read the same to 13 digits.
 * `npx tsx bench/recalculation.bench.ts [--file out/whole-job/out.xlsx]`; the benchmark of the whole job leaves that file.
 *
 * Exit 1 where a sheet reads otherwise once it is recalculated.
 */
const { values } = parseArgs({ options: { file: { type: "string" } } });
const file = values.file ?? join("out", "whole-job", "out.xlsx");
const soffice = installedLibreOffice() ?? refuse("LibreOffice is not installed: npm test installs it on Debian");

/** To so many digits two sums of a million pence are the same: what is left of a figure depends on the order of adding. */
const DIGITS = 13;

const { sheets, formulas, rows } = sizeOf(file);
const trusted = timed("never");
const recalculated = timed("always");
const saved = readdirSync(trusted.out);
if (saved.length !== sheets) throw new Error(`${String(saved.length)} sheets of ${String(sheets)} were saved`);
const differing = saved.filter((name) => textOf(trusted.out, name) !== textOf(recalculated.out, name));
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const said = [
  `${String(sheets)} sheets, the longest of ${String(rows)} rows; ${String(formulas)} formulas`,
  `opened and saved with the values trusted ${seconds(trusted.ms)}, with every formula worked out ${seconds(recalculated.ms)}: ` +
    `${seconds(recalculated.ms - trusted.ms)} for the formulas`,
  `${String(differing.length)} sheets read otherwise once recalculated${differing.length > 0 ? `: ${differing.join(", ")}` : ""}`,
];
process.stdout.write(`${said.join("\n")}\n`);
recordResult(`Recalculated with ${String(rows)} rows`, [
  `\`npx tsx bench/recalculation.bench.ts --file ${file}\`; by LibreOffice, each once.`,
  "",
  ...said.map((line) => `- ${line}`),
]);
process.exitCode = differing.length === 0 ? 0 : 1;

function sizeOf(path: string): { readonly sheets: number; readonly formulas: number; readonly rows: number } {
  const model = openXlsx(readFileSync(path));
  const columns = model.sheets.flatMap((sheet) => sheet.columns.flatMap((column) => column ?? []));
  return {
    sheets: model.sheets.length,
    formulas: columns.reduce((sum, column) => sum + column.formulas.size, 0),
    rows: columns.reduce((most, column) => Math.max(most, column.values.length), 0),
  };
}

function timed(recalculation: Recalculation): { readonly ms: number; readonly out: string } {
  const start = performance.now();
  const out = convert(soffice, [file], { recalculation, to: "csv of every sheet", seconds: 1800 });
  return { ms: performance.now() - start, out };
}

function textOf(folder: string, name: string): string {
  const text = readFileSync(join(folder, name), "utf8");
  return text.replace(/\d+\.\d+/g, (figure) => String(Number(Number(figure).toPrecision(DIGITS))));
}

function refuse(why: string): never {
  throw new Error(why);
}
