import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { RuleWords } from "#domain/tagging/rule-words";
import { RuleRunner } from "#domain/tagging/run-rules";
import { recordResult } from "./record-result.ts";
import { nameOf, PayeeRow, readyOf } from "./tagging/payee-row.ts";
import { makeRules, naiveRule, readPayees } from "./tagging/payee-rules.ts";

/**
 * How long 2,000 plain rules take over a quarter of three councils' payments, beside a loop of `includes`:
 * `npx tsx bench/tagging.bench.ts [--data ../shared/data]`.
 *
 * Rules are pieces of the payees' own names, so that most rows match several. Compared row by row with a naive loop: the
 * first rule by order whose word the payee holds. Times are the processor's, least of several runs: a busy machine hardly
 * changes them. Exit 1 where one row differs.
 */

const RULES = 2000;
const RUNS = 9;
const IN_A_ROW = 5;

const { values } = parseArgs({ options: { data: { type: "string" } } });
const folder = join(values.data ?? join("..", "shared", "data"), "place-tyneside-2021q1");
if (!existsSync(folder)) {
  process.stderr.write(`There is no ${folder}. Name the folder of the published files with --data.\n`);
  process.exit(2);
}

const said: string[] = [];
const payees = readPayees(folder).flatMap((file) => file.payees.slice(1));
const plainRules = makeRules(payees, RULES);
const rules = plainRules.map(readyOf);
const distinct = new Set(payees);
say(`${count(payees.length)} rows, ${count(distinct.size)} distinct payees, ${count(rules.length)} rules`);

let hits: (string | null)[] = [];
const ready = least(() => new RuleRunner(rules));
const tagging = least(() => {
  const runner = new RuleRunner(rules);
  const row = new PayeeRow();
  hits = payees.map((payee) => runner.hits(row.of(payee))[0]?.rule.name ?? null);
});
const once = least(() => {
  tagDistinct(new RuleRunner(rules));
});
const readied = least(tagDistinct, () => new RuleRunner(rules));
const words = new RuleWords(rules);
const takes = new Uint8Array(rules.length).fill(1);
const pass = least(() => {
  let sum = 0;
  for (const payee of distinct) for (let at = 0; at < payee.length; at++) sum += payee.charCodeAt(at);
  return sum;
});
const table = least(() => {
  let sum = 0;
  for (const payee of distinct) sum += words.lookThrough(payee, takes);
  return sum;
});
let known = new Map<string, string | null>();
const loop = least(() => {
  known = new Map([...distinct].map((payee) => [payee, naiveName(payee)]));
});
const naive = payees.map((payee) => known.get(payee) ?? null);

say(`making the rules ready   ${ready.toFixed(1)} ms`);
say(`tagging, ready-making in ${tagging.toFixed(1)} ms (least of ${String(RUNS)})`);
say(`distinct payees only     ${once.toFixed(1)} ms, ready-making in`);
say(`  of it once ready       ${readied.toFixed(2)} ms, lists of every rule that matches made; a new runner each time`);
say(`  the words' table alone ${table.toFixed(2)} ms: which rules match, as a number (one table, as a count keeps it)`);
say(`charCodeAt pass          ${pass.toFixed(2)} ms over the distinct payees`);
say(`includes, distinct only  ${loop.toFixed(0)} ms (${(loop / tagging).toFixed(0)} times as long)`);
const differing = hits.filter((hit, at) => hit !== naive[at]).length;
say(`rows tagged ${count(hits.filter((hit) => hit !== null).length)}, differing from the loop: ${String(differing)}`);
say(
  `the words' table, case and spaces folded on the way: ${times(table / pass)} the pass (3 asked for), ${times(loop / table)} as fast as includes (50 asked for)`,
);
say(
  `with the lists, so that rules which disagree are told: ${times(readied / pass)} the pass, ${times(loop / readied)} as fast as includes; ` +
    `${times(loop / once)} with the rules made ready for so few texts`,
);
recordResult("Tagging by plain rules", ["`npx tsx bench/tagging.bench.ts`", "", ...said.map((line) => `- ${line}`)]);
process.exit(differing === 0 ? 0 : 1);

function naiveName(payee: string): string | null {
  const rule = naiveRule(plainRules, payee);
  return rule && nameOf(plainRules.indexOf(rule));
}

function tagDistinct(runner: RuleRunner): void {
  const row = new PayeeRow();
  for (const payee of distinct) runner.hits(row.of(payee));
}

/**
 * Milliseconds of the processor, on this thread and those that compile and collect for it; `prepare` is not in them. What is over
 * within a millisecond is done many times in a row, with what was prepared for each: a single one is too short to be told.
 */
function least<Prepared>(work: (prepared: Prepared) => unknown, prepare?: () => Prepared): number {
  const times = Array.from({ length: RUNS }, () => {
    const prepared = Array.from({ length: IN_A_ROW }, () => prepare?.() as Prepared);
    const began = process.cpuUsage();
    for (const one of prepared) work(one);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000 / IN_A_ROW;
  });
  return Math.min(...times);
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}

function times(ratio: number): string {
  return `${ratio.toFixed(1)} times`;
}

function say(line: string): void {
  said.push(line);
  process.stdout.write(`${line}\n`);
}
