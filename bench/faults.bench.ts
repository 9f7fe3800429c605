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
  }
}
const all = [...table.values()].flatMap((byUseCase) => [...byUseCase.values()]);
const tried = all.reduce((sum, one) => sum + one.tried, 0);
const losses = all.flatMap((one) => one.losses);
print(`${tried} faults tried, ${losses.length} losses`);
recordResult(`Faults${only === "" ? "" : `: ${only}`}`, [
  `\`npx tsx bench/faults.bench.ts${only === "" ? "" : ` "${only}"`}\``,
  "",
  `${tried} faults tried, ${losses.length} losses. Each cell: round trips at which the fault struck, and losses.`,
  "",
  row(["fault", ...USE_CASES.map(({ name }) => name)]),
  row(["---", ...USE_CASES.map(() => "---:")]),
  ...Array.from(table, ([{ name }, byUseCase]) => row([name, ...USE_CASES.map((one) => said(byUseCase.get(one)))])),
]);
process.exitCode = losses.length === 0 ? 0 : 1;

async function strikeEverywhere(useCase: UseCase, fault: FaultKind, from: Books): Promise<Struck> {
  const wanted = await wantedOf(useCase, from, fault);
  const found: string[] = [];
  for (let sync = 1; sync <= wanted.syncs; sync++) {
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
