import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recordResult } from "./record-result.ts";
import { FAULTS, type FaultKind } from "#test/faults/fault-kinds";
import { tryFault, wantedOf } from "#test/faults/try-fault";
import { type Books, makeBooks, type UseCase, USE_CASES } from "#test/faults/use-cases";

/**
 * Every use case with every fault at every round trip: `npx tsx bench/faults.bench.ts [part of a name]…`. After each the
 * workbook must be as before, as after, or say that it is neither; a Recount must then give the one or the other.
 *
 * It takes long, and may be run in parts, one name at a time: the table in RESULTS.md holds every part that was run in this
 * folder, the latest of each. Exit 1 where anything is lost.
 */
interface Struck {
  readonly tried: number;
  readonly losses: readonly string[];
}

/** By fault, then by use case; with names alone, so that it can be put away between parts. */
type Table = Record<string, Record<string, Struck>>;

/** So many round trips apart it says how it goes. */
const STEP = 20;
const KEPT = join("out", "faults.json");
const wanted = process.argv.slice(2);
const books = await makeBooks();
const table: Table = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, "utf8")) as Table) : {};
let losses = 0;
for (const fault of FAULTS) {
  for (const useCase of USE_CASES) {
    if (fault.strikes?.(useCase) === false || !isWanted(`${useCase.name}: ${fault.name}`)) continue;
    const struck = await strikeEverywhere(useCase, fault, books);
    losses += struck.losses.length;
    table[fault.name] = { ...table[fault.name], [useCase.name]: struck };
    print(`${useCase.name}: ${fault.name}: ${struck.tried} round trips, ${struck.losses.length} losses`);
    for (const loss of struck.losses) print(`  ${loss}`);
    keep();
  }
}
process.exitCode = losses === 0 ? 0 : 1;

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.some((part) => name.includes(part));
}

/** As it goes: a run that is broken off leaves what it has tried. */
function keep(): void {
  mkdirSync("out", { recursive: true });
  writeFileSync(KEPT, JSON.stringify(table));
  const all = Object.values(table).flatMap((byUseCase) => Object.values(byUseCase));
  const tried = all.reduce((sum, one) => sum + one.tried, 0);
  const lost = all.reduce((sum, one) => sum + one.losses.length, 0);
  recordResult("Faults", [
    "`npx tsx bench/faults.bench.ts [part of a name]…`, in parts",
    "",
    `${tried} faults tried, ${lost} losses. Each cell: round trips at which the fault struck, and losses; – = not struck.`,
    "",
    row(["fault", ...USE_CASES.map(({ name }) => name)]),
    row(["---", ...USE_CASES.map(() => "---:")]),
    ...FAULTS.map(({ name }) => row([name, ...USE_CASES.map((one) => said(table[name]?.[one.name]))])),
  ]);
}

async function strikeEverywhere(useCase: UseCase, fault: FaultKind, from: Books): Promise<Struck> {
  const right = await wantedOf(useCase, from, fault);
  const found: string[] = [];
  for (let sync = 1; sync <= right.syncs; sync++) {
    if (sync % STEP === 0) print(`  round trip ${sync} of ${right.syncs}, ${found.length} losses so far`);
    const trial = await tryFault({ useCase, books: from, wanted: right }, fault, sync);
    if (!trial.hasStruck) found.push(`round trip ${sync} was not reached`);
    found.push(...trial.losses.map((loss) => `round trip ${sync}: ${loss}`));
  }
  return { tried: right.syncs, losses: found };
}

function said(struck: Struck | undefined): string {
  return struck ? `${struck.tried} / ${struck.losses.length}` : "–";
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
