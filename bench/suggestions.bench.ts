import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import Papa from "papaparse";
import { withheldFinder } from "#domain/duplicates/tidy-payee";
import { learnThemes, type ThemeSuggester } from "#domain/suggestions/suggest-themes";
import type { RowEvidence, ThemeExample } from "#domain/suggestions/theme-example";
import { foldName } from "#domain/place/match-agency";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import { recordResult } from "./record-result.ts";

/**
 * How often suggested themes are right: `npx tsx bench/suggestions.bench.ts [--data ../shared/data]`.
 *
 * Published payments carry the council's own service, which stands here for a person's theme. A fifth of the tags is hidden
 * and guessed, twice over: rows at random (a new month of known payees), and every row of a payee (payees nobody has
 * tagged). Printed by place, by what speaks for them and by stated confidence: how many were guessed, what was stated and how
 * many were right, of rows and of payees, each payee once. Exit 1 where suggestions stated at 90 % or more are right less than
 * 85 times of 100, or where those of a place for a new month, stated at some level, are right 5 times of 100 less than stated
 * (100 rows or more).
 */

interface TaggedSet extends Readonly<Record<"name" | "folder" | "theme" | "payee" | "description", string>> {
  readonly files: RegExp;
}

const MANCHESTER = "place-manchester-2021q1";
const TYNESIDE = "place-tyneside-2021q1";
const SETS: readonly TaggedSet[] = [
  {
    name: "Manchester, service area",
    folder: `${MANCHESTER}/manchester-city-council`,
    files: /\.csv$/,
    theme: "Service Area",
    payee: "Supplier Name",
    description: "Expenses Type",
  },
  {
    name: "Salford, service area",
    folder: `${MANCHESTER}/salford-city-council`,
    files: /\.csv$/,
    theme: "Service Area",
    payee: "Vendor Name",
    description: "GL Description",
  },
  {
    name: "Gateshead, directorate",
    folder: `${TYNESIDE}/gateshead-council`,
    files: /\.csv$/,
    theme: "Nstrg(T)",
    payee: "Supplier ID(T)",
    description: "Cipfsubs(T)",
  },
  {
    name: "Newcastle, service area",
    folder: `${TYNESIDE}/newcastle-city-council`,
    files: /\.csv$/,
    theme: "Service Area",
    payee: "Supplier Name",
    description: "Group Description",
  },
  {
    name: "North Tyneside, category",
    folder: `${TYNESIDE}/north-tyneside-council`,
    files: /_i\.csv$/,
    theme: "Service Category Label",
    payee: "Supplier (Beneficiary) Name",
    description: "Purpose of Spend",
  },
  {
    name: "GLA, service analysis",
    folder: "place-eastlondon-2020-21/greater-london-authority",
    files: /\.csv$/,
    theme: "Service Expenditure Analysis",
    payee: "Vendor Name",
    description: "Expenditure Account Code Description",
  },
];

type Row = RowEvidence & { readonly theme: string };

const LEVELS = [0.99, 0.95, 0.9, 0.8, 0.5, 0] as const;
const isWithheld = withheldFinder({ names: REDACTED_PAYEES, marks: REDACTION_MARKS });
const { values } = parseArgs({ options: { data: { type: "string" } } });
const data = values.data ?? join("..", "shared", "data");

if (!existsSync(data)) {
  process.stderr.write(`There is no ${data}. Name the folder of the published files with --data.\n`);
  process.exit(2);
}
/** Points by which what is stated may be more than what is right. */
const LENIENCE = 0.05;
/** Fewer say nothing. */
const LEAST = 100;
const sure = { guessed: 0, right: 0 };
const overstated: string[] = [];
const table: string[] = [
  "| place | hidden | stated at | spoken for by | rows | stated | right | payees | right of them |",
  "| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |",
];
for (const set of SETS.filter(({ folder }) => existsSync(join(data, folder)))) bench(set);
const verdict = [
  `Stated at 90 % or more, all sets: ${part(sure.right, sure.guessed)} right.`,
  overstated.length === 0
    ? `No place's new month is overstated by 5 points at any level of ${String(LEAST)} rows or more.`
    : `Overstated by 5 points or more: ${overstated.join("; ")}.`,
];
process.stdout.write(`\n${verdict.join("\n")}\n`);
recordResult("Suggested themes", ["`npx tsx bench/suggestions.bench.ts`", "", ...table, "", ...verdict]);
process.exit(sure.right / sure.guessed < 0.85 || overstated.length > 0 ? 1 : 0);

function bench(set: TaggedSet): void {
  const rows = readRows(set);
  const themes = new Set(rows.map(({ theme }) => theme)).size;
  process.stdout.write(`\n${set.name}: ${String(rows.length)} rows, ${String(themes)} themes\n`);
  print([set.name, "rows at random"], rows, (_, at) => hash(`row ${String(at)}`) % 5 === 0);
  print([set.name, "payees nobody tagged"], rows, ({ words }) => hash(foldName(words.name)) % 5 === 0);
}

function readRows({ folder, files, ...columns }: TaggedSet): Row[] {
  const path = join(data, folder);
  return readdirSync(path)
    .filter((name) => files.test(name))
    .sort()
    .flatMap(
      (name) =>
        Papa.parse<Record<string, string>>(readFileSync(join(path, name), "latin1"), {
          header: true,
          skipEmptyLines: true,
        }).data,
    )
    .flatMap((record): Row[] => {
      const of = (column: string): string => (record[column] ?? "").trim();
      const [theme, name, description] = [of(columns.theme), of(columns.payee), of(columns.description)];
      if (theme === "" || name === "") return [];
      return [{ theme, agency: "", functions: ["", ""], words: { kind: "payee", name, description } }];
    });
}

function print(
  [place, title]: readonly [string, string],
  rows: readonly Row[],
  isHidden: (row: Row, at: number) => boolean,
): void {
  const hidden = rows.filter(isHidden);
  const start = performance.now();
  const suggest = learnThemes(gather(rows.filter((row, at) => !isHidden(row, at))), isWithheld);
  const learnt = performance.now() - start;
  const guesses = guessAll(hidden, suggest);
  const spent = performance.now() - start - learnt;
  process.stdout.write(
    `  ${title}: ${String(hidden.length)} hidden, ${part(guesses.length, hidden.length)} guessed in ${spent.toFixed(0)} ms, learnt in ${learnt.toFixed(0)} ms\n`,
  );
  LEVELS.forEach((level, at) => {
    const above = LEVELS[at - 1] ?? Infinity;
    const within = guesses.filter(({ confidence }) => confidence >= level && confidence < above);
    if (within.length > 0) printLevel([place, title, `${percent(level, 0)} %`], within);
    if (level >= 0.9) {
      sure.guessed += within.length;
      sure.right += within.filter(({ isRight }) => isRight).length;
    }
  });
}

function printLevel([place, title, level]: readonly [string, string, string], within: readonly Guessed[]): void {
  const { stated, right } = reliability(within);
  process.stdout.write(`    from ${level}: ${tell(within)}\n`);
  const isNewMonth = title === "rows at random" && within.length >= LEAST;
  if (isNewMonth && stated - right > LENIENCE) overstated.push(`${place}, from ${level}`);
  for (const kind of ["history", "words"] as const) {
    const ofKind = within.filter((guess) => guess.kind === kind);
    if (ofKind.length === 0) continue;
    process.stdout.write(`      ${kind.padEnd(8)} ${tell(ofKind)}\n`);
    table.push(`| ${[place, title, level, kind, ...cellsOf(ofKind)].join(" | ")} |`);
  }
}

interface Guessed {
  readonly payee: string;
  readonly kind: "history" | "words";
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Of rows, and of payees: what is right of the rows of each, every payee once. */
function reliability(guesses: readonly Guessed[]): { stated: number; right: number; payees: number; ofPayees: number } {
  const byPayee = new Map<string, { rows: number; right: number }>();
  for (const { payee, isRight } of guesses) {
    const { rows, right } = byPayee.get(payee) ?? { rows: 0, right: 0 };
    byPayee.set(payee, { rows: rows + 1, right: right + (isRight ? 1 : 0) });
  }
  const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;
  return {
    stated: mean(guesses.map(({ confidence }) => confidence)),
    right: mean(guesses.map(({ isRight }) => (isRight ? 1 : 0))),
    payees: byPayee.size,
    ofPayees: mean([...byPayee.values()].map(({ rows, right }) => right / rows)),
  };
}

function cellsOf(guesses: readonly Guessed[]): string[] {
  const { stated, right, payees, ofPayees } = reliability(guesses);
  return [String(guesses.length), percent(stated), percent(right), String(payees), percent(ofPayees)];
}

function tell(guesses: readonly Guessed[]): string {
  const [rows = "", stated = "", right = "", payees = "", ofPayees = ""] = cellsOf(guesses);
  return `${rows.padStart(6)} guessed, stated ${stated} %, right ${right} %; of ${payees} payees ${ofPayees} %`;
}

function percent(part: number, digits = 1): string {
  return (part * 100).toFixed(digits);
}

function guessAll(hidden: readonly Row[], suggest: ThemeSuggester): Guessed[] {
  const known = new Map<string, ReturnType<ThemeSuggester>>();
  return hidden.flatMap((row): Guessed[] => {
    const key = JSON.stringify(row.words);
    if (!known.has(key)) known.set(key, suggest(row));
    const suggestion = known.get(key);
    if (!suggestion) return [];
    const kind = /of the same (payee|service)/.test(suggestion.reason) ? "history" : "words";
    const isRight = suggestion.theme === row.theme;
    return [{ payee: foldName(row.words.name), kind, confidence: suggestion.confidence ?? 0, isRight }];
  });
}

function gather(rows: readonly Row[]): ThemeExample[] {
  const examples = new Map<string, ThemeExample>();
  for (const row of rows) {
    const key = JSON.stringify([row.words, row.theme]);
    examples.set(key, { ...row, rows: (examples.get(key)?.rows ?? 0) + 1 });
  }
  return [...examples.values()];
}

/** FNV-1a: the same fifth is hidden on every computer. */
function hash(text: string): number {
  let code = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) code = Math.imul(code ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return code >>> 3;
}

function part(some: number, all: number): string {
  return `${String(some)} of ${String(all)} (${((some / all) * 100).toFixed(1)} %)`;
}
