import { recordResult } from "./record-result.ts";
import { FAULTS, type FaultKind } from "#test/faults/fault-kinds";
import { tryFault, wantedOf } from "#test/faults/try-fault";
import { type Books, makeBooks, type UseCase, USE_CASES } from "#test/faults/use-cases";

/**
 * Every use case with every fault at every round trip: `npx tsx bench/faults.bench.ts [part of a name]`. After each the
 * workbook must be as before, as after, or say that it is neither; a Recount must then give the one or the other.
 *
 * Exit 1 where anything is lost.
 */
interface Struck {
  readonly tried: number;
  readonly losses: readonly string[];
}

/** So many round trips apart it says how it goes. */
const STEP = 20;
const only = process.argv[2] ?? "";
const books = await makeBooks();
const table = new Map<FaultKind, Map<UseCase, Struck>>();
for (const fault of FAULTS) {
  for (const useCase of USE_CASES) {
    if (fault.strikes?.(useCase) === false || !`${useCase.name}: ${fault.name}`.includes(only)) continue;
    const struck = await strikeEverywhere(useCase, fault, books);
    table.set(fault, (table.get(fault) ?? new Map<UseCase, Struck>()).set(useCase, struck));
    print(`${useCase.name}: ${fault.name}: ${struck.tried} round trips, ${struck.losses.length} losses`);
    for (const loss of struck.losses) print(`  ${loss}`);
    record();
  }
}
const { tried, losses } = sumOf(table);
print(`${tried} faults tried, ${losses} losses`);
process.exitCode = losses === 0 ? 0 : 1;

function sumOf(struck: ReadonlyMap<FaultKind, ReadonlyMap<UseCase, Struck>>): { tried: number; losses: number } {
  const all = [...struck.values()].flatMap((byUseCase) => [...byUseCase.values()]);
  return {
    tried: all.reduce((sum, one) => sum + one.tried, 0),
    losses: all.reduce((sum, one) => sum + one.losses.length, 0),
  };
}

/** As it goes: a run that is broken off leaves what it has tried. */
function record(): void {
  const sum = sumOf(table);
  recordResult(`Faults${only === "" ? "" : `: ${only}`}`, [
    `\`npx tsx bench/faults.bench.ts${only === "" ? "" : ` "${only}"`}\``,
    "",
    `${sum.tried} faults tried, ${sum.losses} losses. Each cell: round trips at which the fault struck, and losses; – = not struck.`,
    "",
    row(["fault", ...USE_CASES.map(({ name }) => name)]),
    row(["---", ...USE_CASES.map(() => "---:")]),
    ...Array.from(table, ([{ name }, byUseCase]) => row([name, ...USE_CASES.map((one) => said(byUseCase.get(one)))])),
  ]);
}

async function strikeEverywhere(useCase: UseCase, fault: FaultKind, from: Books): Promise<Struck> {
  const wanted = await wantedOf(useCase, from, fault);
  const found: string[] = [];
  for (let sync = 1; sync <= wanted.syncs; sync++) {
    if (sync % STEP === 0) print(`  round trip ${sync} of ${wanted.syncs}, ${found.length} losses so far`);
    const trial = await tryFault({ useCase, books: from, wanted }, fault, sync);
    if (!trial.hasStruck) found.push(`round trip ${sync} was not reached`);
    found.push(...trial.losses.map((loss) => `round trip ${sync}: ${loss}`));
  }
  return { tried: wanted.syncs, losses: found };
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
