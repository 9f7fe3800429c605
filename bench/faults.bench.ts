import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { recordResult } from "./record-result.ts";
import { FAULTS, type FaultKind } from "#test/faults/fault-kinds";
import { Recounts } from "#test/faults/recounts";
import { tryFault, type Trying } from "#test/faults/try-fault";
import { makeBooks } from "#test/faults/books";
import type { UseCase } from "#test/faults/use-case";
import { USE_CASES } from "#test/faults/use-cases";
import { type Wanted, WantedStates } from "#test/faults/wanted";

/**
 * Every use case with every fault at every round trip: `npx tsx bench/faults.bench.ts [--rest] [part of a name]…`. After each the
 * workbook must be as before, as after, or say that it is neither; a Recount must then give the one or the other.
 *
 * It may be run in parts, and by several at the same time with `--rest`: the table in RESULTS.md holds every part that was run in this folder, the latest
 * of each. Exit 1 where anything is lost.
 */
interface Struck {
  readonly fault: string;
  readonly useCase: string;
  readonly tried: number;
  readonly losses: readonly string[];
}

/** A file for each fault with each use case: parts that run at the same time never write the same one. */
const KEPT = join("out", "faults");
const { values, positionals } = parseArgs({ options: { rest: { type: "boolean" } }, allowPositionals: true });
const books = await makeBooks();
mkdirSync(KEPT, { recursive: true });
let losses = 0;
for (const useCase of USE_CASES) {
  const recounts = new Recounts();
  const states = new WantedStates(useCase, books, recounts);
  for (const fault of FAULTS) {
    const name = `${useCase.name}: ${fault.name}`;
    if (fault.strikes?.(useCase) === false || !isWanted(name) || !isMine(name)) continue;
    const struck = await struckWith(fault, { useCase, states, recounts });
    losses += struck.losses.length;
    print(`${name}: ${struck.tried} round trips, ${struck.losses.length} losses`);
    for (const loss of struck.losses) print(`  ${loss}`);
    keep(name, struck);
    record();
  }
}
record();
process.exitCode = losses === 0 ? 0 : 1;

function isWanted(name: string): boolean {
  return positionals.length === 0 || positionals.some((part) => name.includes(part));
}

function fileOf(name: string): string {
  return join(KEPT, `${name.replaceAll(/\W+/g, "-")}.json`);
}

/** At one go: another run may be reading. */
function keep(name: string, struck: Struck): void {
  const half = `${fileOf(name)}.half`;
  writeFileSync(half, JSON.stringify(struck));
  renameSync(half, fileOf(name));
}

/** With `--rest` what another run has struck, or is striking, is passed over: an empty file says whose it is. */
function isMine(name: string): boolean {
  if (!values.rest) return true;
  if (existsSync(fileOf(name))) return false;
  writeFileSync(fileOf(name), "", { flag: "wx" });
  return true;
}

interface Striking extends Pick<Trying, "useCase" | "recounts"> {
  readonly states: WantedStates;
}

/** Where nobody can tell what is right the others are struck all the same, and this counts as lost. */
async function struckWith(fault: FaultKind, { states, ...trying }: Striking): Promise<Struck> {
  let wanted: Wanted;
  try {
    wanted = await states.after(fault);
  } catch (thrown) {
    const losses = [`what is right could not be found: ${String(thrown)}`];
    return { fault: fault.name, useCase: trying.useCase.name, tried: 0, losses };
  }
  return strikeEverywhere({ ...trying, books, wanted }, fault);
}

async function strikeEverywhere(trying: Trying, fault: FaultKind): Promise<Struck> {
  const found: string[] = [];
  const { useCase, wanted } = trying;
  for (let sync = 1; sync <= wanted.syncs; sync++) {
    const trial = await tryFault(trying, fault, sync);
    if (!trial.hasStruck) found.push(`round trip ${sync} was not reached`);
    found.push(...trial.losses.map((loss) => `round trip ${sync}: ${loss}`));
  }
  return { fault: fault.name, useCase: useCase.name, tried: wanted.syncs, losses: found };
}

/** As it goes: a run that is broken off leaves what it has tried. */
function record(): void {
  const texts = readdirSync(KEPT)
    .filter((file) => file.endsWith(".json"))
    .map((file) => readFileSync(join(KEPT, file), "utf8"));
  const all = texts.filter((text) => text !== "").map((text) => JSON.parse(text) as Struck);
  const tried = all.reduce((sum, one) => sum + one.tried, 0);
  const lost = all.reduce((sum, one) => sum + one.losses.length, 0);
  recordResult("Faults", [
    "`npx tsx bench/faults.bench.ts [part of a name]…`",
    "",
    `${tried} faults tried, ${lost} losses. Each cell: round trips at which the fault struck, and losses.`,
    "– = nobody can say what is right after this fault.",
    "",
    row(["fault", ...USE_CASES.map(({ name }) => name)]),
    row(["---", ...USE_CASES.map(() => "---:")]),
    ...FAULTS.map((fault) => row([fault.name, ...USE_CASES.map((useCase) => said(all, useCase, fault))])),
  ]);
}

function said(all: readonly Struck[], useCase: UseCase, fault: FaultKind): string {
  if (fault.strikes?.(useCase) === false) return "–";
  const struck = all.find((one) => one.fault === fault.name && one.useCase === useCase.name);
  return struck ? `${String(struck.tried)} / ${String(struck.losses.length)}` : "not yet";
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
