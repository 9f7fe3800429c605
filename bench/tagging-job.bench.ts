import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { assembleCount, type AssembledCount } from "#application/assemble-count";
import { CountMemory } from "#application/count-memory";
import { recogniseSources } from "#application/recognise-sources";
import { settleRegisters } from "#application/stated-settings";
import { giveTags } from "#domain/tagging/give-tags";
import { RuleRunner } from "#domain/tagging/run-rules";
import { SourceRows } from "#domain/tagging/source-text";
import type { RowTags } from "#domain/tagging/row-tags";
import { openCouncilSheets } from "#test/support/count-files";
import { openXlsx } from "#workbench/files/open-xlsx";
import type { SheetModel } from "#workbench/model/sheet";
import { recordResult } from "./record-result.ts";
import { runJob } from "./run-job.ts";
import { makeRules, naiveRule, type PlainRule, readPayees } from "./tagging/payee-rules.ts";

/**
 * The published payments of three councils with 2,000 plain rules through the whole job, as the command line runs it in the
 * workbench: `npx tsx bench/tagging-job.bench.ts [--data ../shared/data] [--rules 2000] [--folder out/tagging-job]`.
 *
 * Every row of the workbook that it saves is held against a naive loop over the file: the theme of the first rule by order
 * whose word the payee holds. Then what the rules cost in the count's own path, in this process: the step that tags with
 * them and without them, and of it making the rules ready, looking through every row and giving its tags. Exit 1 where one
 * row differs or the rules take 200 ms or more.
 */
const MOST_MS = 200;
/** Of a row whose own columns give nothing. */
const NO_TAGS: RowTags = {
  ...{ leftOut: "", agency: "", theme: "", cofog: "", capital: "", basis: "", shareOverride: null },
  ...{ transferTo: "", eliminate: null, incomeFrom: "", priority: null, client: "", control: "", stream: "", work: "" },
};
const RUNS = 5;
const { values } = parseArgs({
  options: { data: { type: "string" }, rules: { type: "string" }, folder: { type: "string" } },
});
const data = join(values.data ?? join("..", "shared", "data"), "place-tyneside-2021q1");
const folder = values.folder ?? join("out", "tagging-job");
if (!existsSync(data)) {
  process.stderr.write(`There is no ${data}. Name the folder of the published files with --data.\n`);
  process.exit(2);
}

const files = readPayees(data);
const paths = files.map(({ path }) => path);
const names = files.flatMap(({ payees }) => payees.slice(1));
const rules = makeRules(names, Number(values.rules ?? 2000));
const expected = new Map([...new Set(names)].map((payee) => [payee, naiveRule(rules, payee)?.theme ?? ""]));
const bodies = paths.map((path) => [path, basename(dirname(path))]);

const { report, megabytes, out } = runJob({ inputs: paths, settings: writeSettings(), folder });
const { compared, tagged, differing } = compareRows(openXlsx(readFileSync(out)).sheets);
const cost = costOfRules();
const seconds = Object.entries(report.timings).map(([step, ms]) => `${step} ${(ms / 1000).toFixed(1)} s`);
const lines = [
  `${count(compared)} rows of ${String(files.length)} files, ${count(rules.length)} rules: ${seconds.join(", ")}; peak ${String(megabytes)} MB`,
  `${String(report.office.syncs)} round trips; ${count(report.office.requestBytes)} bytes asked, ${count(report.office.responseBytes)} answered`,
  `rows that a rule gave a theme ${count(tagged)}, differing from the naive loop over the files: ${String(differing)}`,
  `the rules in the count's own path: ${ms(cost.rules)} (made ready ${ms(cost.ready)}, rows looked through and tagged ${ms(cost.rules - cost.ready)}; ${String(MOST_MS)} ms allowed)`,
  `the whole step, with who is paid, classes, prints and the ledger: ${ms(cost.step)} with the rules, ${ms(cost.without)} without`,
];
process.stdout.write(`${lines.join("\n")}\n`);
recordResult("The whole job with 2,000 rules", [
  `\`npx tsx bench/tagging-job.bench.ts\`; seconds by the clock; the rules' cost by the processor, least of ${String(RUNS)}, with and without in turns.`,
  "",
  ...lines.map((line) => `- ${line}`),
]);
process.exitCode = differing === 0 && compared > 0 && cost.rules < MOST_MS ? 0 : 1;

function writeSettings(): string {
  const settings = join(folder, "settings");
  mkdirSync(settings, { recursive: true });
  const cells = ({ word, order, theme }: PlainRule): string =>
    [String(order), "payee", "contains", `"${word.replaceAll('"', '""')}"`, theme, "Y"].join(",");
  const csv = ["order,field,match,words,theme,active", ...rules.map(cells)].join("\n");
  writeFileSync(join(settings, "rules.csv"), csv);
  writeFileSync(join(settings, "sources.csv"), ["source,agency", ...bodies.map((body) => body.join(","))].join("\n"));
  writeFileSync(join(settings, "place.json"), JSON.stringify({ place: "Tyneside", financialYear: "FY 2021-22" }));
  return settings;
}

/** Every row that was counted or left out stands on the sheet of its file, as many rows down as in it. */
function compareRows(sheets: readonly SheetModel[]): { compared: number; tagged: number; differing: number } {
  const sums = { compared: 0, tagged: 0, differing: 0 };
  files.forEach(({ payees }, at) => {
    const [ids, themes] = ["TP Row", "TP Theme"].map((heading) => columnUnder(sheets[at], heading));
    payees.forEach((payee, row) => {
      if (row === 0 || textAt(ids, row) === "") return;
      const theme = textAt(themes, row);
      sums.compared++;
      if (theme !== "") sums.tagged++;
      if (theme !== expected.get(payee)) sums.differing++;
    });
  });
  return sums;
}

function columnUnder(sheet: SheetModel | undefined, heading: string): readonly unknown[] {
  return sheet?.columns.find((cells) => cells?.values[0] === heading)?.values ?? [];
}

function textAt(cells: readonly unknown[] = [], row: number): string {
  const cell = cells[row];
  return typeof cell === "string" ? cell : "";
}

/** Milliseconds of the processor. */
function costOfRules(): { ready: number; rules: number; step: number; without: number } {
  const sheets = openCouncilSheets(paths);
  const stated = settleRegisters(
    {},
    { tables: { TP_Sources: { headings: ["source", "agency"], rows: bodies } }, place: () => null },
  );
  const { blocks } = recogniseSources(sheets);
  const headings = ["order", "field", "match", "words", "theme", "active"];
  const rows = rules.map(({ word, order, theme }) => [order, "payee", "contains", word, theme, "Y"]);
  const assemble = (table: { headings: string[]; rows: (string | number)[][] } | null): AssembledCount =>
    assembleCount(blocks, stated, { readOn: "22/11/2026 09:00:00", rules: table, memory: new CountMemory() });
  const spent = { ready: Infinity, rules: Infinity, step: Infinity, without: Infinity };
  const keep = (what: keyof typeof spent, work: () => unknown): void => {
    spent[what] = Math.min(spent[what], timed(work));
  };
  const ready = assemble({ headings, rows }).rules.flatMap((rule) => rule.ready ?? []);
  for (let run = 0; run < RUNS; run++) {
    keep("without", () => assemble(null));
    keep("step", () => assemble({ headings, rows }));
    keep("ready", () => new RuleRunner(ready));
    keep("rules", () => tagAll(new RuleRunner(ready)));
  }
  return spent;

  /** As `tagLine` lets rules look at each row that is read, and give its tags. */
  function tagAll(runner: RuleRunner): void {
    for (const { block, cells, dateOrder } of blocks) {
      const { kinds, headerRow, mapping } = block.reading;
      const row = new SourceRows(cells, mapping, dateOrder);
      kinds.forEach((kind, entry) => {
        if (kind === "line") giveTags(NO_TAGS, runner.hits(row.at(headerRow + 1 + entry)), false);
      });
    }
  }
}

function timed(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  return process.cpuUsage(began).user / 1000;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}
