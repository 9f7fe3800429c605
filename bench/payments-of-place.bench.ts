import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  ASIDE_REASONS,
  DUPLICATE_GRADES,
  type DuplicateGrade,
  type DuplicateGroup,
  type Duplicates,
} from "#domain/duplicates/duplicates";
import { type TestedPayments, testPayments } from "#application/test-payments";
import { type OpenedPlace, openPlace } from "./duplicates/open-place.ts";
import { drawFindings, highestFindings, sayFinding } from "./duplicates/sample-findings.ts";

/**
 * What the tests make of a place's published payments, and how long they compute: duplicates, suppliers and what suppliers
 * share, as in the worker. `npx tsx bench/payments-of-place.bench.ts [--data ../shared/data] [--place place-tyneside-2021q1]`
 * prints it by file and grade. For a person to read, it prints findings beside that: `--sample 40 --seed 1` draws them without
 * favour, `--highest 40` takes the best graded, those of one grade by £ at risk.
 */
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    place: { type: "string", default: "place-tyneside-2021q1" },
    sample: { type: "string" },
    seed: { type: "string" },
    highest: { type: "string" },
  },
});
const folder = join(values.data ?? join("..", "shared", "data"), values.place);
if (!existsSync(folder)) {
  process.stderr.write(`There is no ${folder}. Name the folder of the published files with --data.\n`);
  process.exit(2);
}
const place = openPlace(folder);

const [first, tested] = timed(place);
const [again] = timed(place);
say(`${count(place.ledger.size)} rows, ${count(tested.clusters.names.length)} names of payees`);
say(`  first look ${first}`);
say(`  next look, the same names ${again}`);
for (const [at, file] of place.files.entries()) say(`  ${file.padEnd(44)} ${shareOf(tested, at)}`);
for (const reason of ASIDE_REASONS) say(`  set aside, ${reason}: ${asideOf(tested.found, reason)}`);
for (const grade of DUPLICATE_GRADES) say(`  ${grade}: ${findingsOf(tested.found, grade)}`);
for (const [at, group] of shownOf(tested.found).entries()) say(`\n${String(at + 1)}. ${sayFinding(group, tested)}`);

/** What a person is to read, of those that are asked for. */
function shownOf({ groups }: Duplicates): readonly DuplicateGroup[] {
  if (values.highest !== undefined) return highestFindings(groups, Number(values.highest));
  if (values.sample === undefined) return [];
  const graded = groups.filter(({ grade }) => grade === "probable" || grade === "possible");
  return drawFindings(graded, { count: Number(values.sample), seed: Number(values.seed ?? 1) });
}

/** Wall clock and the processor's own time: on a machine that others use, only the second can be compared. */
function timed(place: OpenedPlace): readonly [words: string, tested: TestedPayments] {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const done = testPayments(place);
  if (done === null) throw new Error("The files hold no payments.");
  const { user, system } = process.cpuUsage(cpu);
  return [`${count(performance.now() - start)} ms, ${count((user + system) / 1000)} ms of the processor`, done];
}

/** Rows of a file by grade, and what part of the file they are. */
function shareOf({ found, payments: { columns } }: TestedPayments, at: number): string {
  const source = `S${String(at + 1).padStart(2, "0")}`;
  const rows = columns.source.filter((one) => one === source).length;
  const grades = DUPLICATE_GRADES.map((grade) => {
    const flagged = found.groups
      .filter((group) => group.grade === grade)
      .flatMap(({ payments }) => payments.slice(1).flatMap((payment) => payment.rows))
      .filter((row) => columns.source[row] === source).length;
    return `${grade} ${count(flagged)} (${((100 * flagged) / rows).toFixed(2)} %)`;
  });
  return `${count(rows).padStart(7)} rows: ${grades.join(", ")}`;
}

function findingsOf({ groups }: Duplicates, wanted: DuplicateGrade): string {
  const own = groups.filter(({ grade }) => grade === wanted);
  const rows = own.flatMap(({ payments }) => payments.slice(1).flatMap((payment) => payment.rows)).length;
  const pence = own.reduce((sum, group) => sum + group.atRiskPence, 0);
  return `${count(own.length)} findings, ${count(rows)} rows and £${count(pence / 100)} at risk`;
}

function asideOf({ setAside }: Duplicates, reason: string): string {
  const own = setAside.filter((list) => list.reason === reason);
  const rows = own.reduce((sum, { payments }) => sum + payments.flatMap((payment) => payment.rows).length, 0);
  const pence = own.reduce((sum, list) => sum + list.pence, 0);
  return `${count(rows)} rows, £${count(pence / 100)}`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en-GB");
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}
