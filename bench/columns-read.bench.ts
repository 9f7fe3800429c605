import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { CouncilSheet } from "#application/council-sheet";
import { profileBlock } from "#application/profile-block";
import { recogniseSources, type RecognisedSources } from "#application/recognise-sources";
import { openCouncilSheets } from "#test/support/count-files";
import { recordResult } from "./record-result.ts";

/**
 * What would be lost if columns from which no field is read were read for their first rows alone:
 * `npx tsx bench/columns-read.bench.ts [--head 1000] [--data ../shared/data]`. Every published sheet that is longer is read as
 * it is, and once more with those columns emptied below the head.
 *
 * Exit 1 where nothing would be lost: then the columns could be left out, and what is decided on them is out of date.
 */
const { values } = parseArgs({ options: { data: { type: "string" }, head: { type: "string", default: "1000" } } });
const [data, head] = [values.data ?? join("..", "shared", "data"), Number(values.head)];
if (!existsSync(data)) {
  process.stderr.write(`There is no ${data}. Name the folder of the published files with --data.\n`);
  process.exit(2);
}
const looked = { sheets: 0, cells: 0, unmapped: 0, profiles: 0 };
const lost: string[] = [];
for (const name of readdirSync(data, { recursive: true, encoding: "utf8" }).sort()) {
  const path = join(data, name);
  if (/\.(csv|xlsx)$/i.test(name)) for (const sheet of openCouncilSheets([path])) lookAt(sheet, path);
}
const percent = ((100 * looked.unmapped) / looked.cells).toFixed(0);
const lines = [
  `- ${String(looked.sheets)} published sheets of spend are longer than ${String(head)} rows; ${percent} % of their cells stand in columns from which no field is read`,
  `- without those below row ${String(head)}: another total ${String(lost.length)} times, other figures of what the lines look like ${String(looked.profiles)} times`,
  ...lost.map((one) => `- ${one}`),
];
process.stdout.write(`${lines.join("\n")}\n`);
recordResult("Columns from which no field is read", ["`npx tsx bench/columns-read.bench.ts`", "", ...lines]);
process.exitCode = lost.length > 0 ? 0 : 1;

function lookAt(sheet: CouncilSheet, path: string): void {
  const whole = recogniseSources([sheet]);
  if (whole.blocks.length === 0 || sheet.cells.rowCount <= head) return;
  const mapped = new Set(
    whole.blocks.flatMap(({ block }) => Object.values(block.reading.mapping).map(({ column }) => column)),
  );
  const columns = sheet.cells.columns.map((column, at) =>
    mapped.has(at) ? column : column.map((cell, row) => (row < head ? cell : null)),
  );
  const part = recogniseSources([{ ...sheet, cells: { ...sheet.cells, columns } }]);
  looked.sheets++;
  looked.cells += sheet.cells.rowCount * columns.length;
  looked.unmapped += sheet.cells.rowCount * (columns.length - mapped.size);
  if (profilesOf(whole) !== profilesOf(part)) looked.profiles++;
  if (linesOf(whole) === linesOf(part)) return;
  const [was, is] = [sumOf(whole), sumOf(part)];
  lost.push(`${relative(data, path)}, sheet “${sheet.survey.name}”: ${is.toFixed(2)} in place of ${was.toFixed(2)}`);
}

function linesOf({ blocks }: RecognisedSources): string {
  return JSON.stringify(blocks.map(({ block: { reading } }) => [reading.mapping, reading.kinds, reading.amounts]));
}

function profilesOf({ blocks }: RecognisedSources): string {
  return JSON.stringify(blocks.map(profileBlock));
}

/** Of all lines, in the unit of the sheet. */
function sumOf({ blocks }: RecognisedSources): number {
  return blocks
    .flatMap(({ block: { reading } }) => reading.amounts.filter((_, entry) => reading.kinds[entry] === "line"))
    .reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}
