import { recordResult } from "./record-result.ts";
import { FAULTS } from "#test/faults/fault-kinds";
import { tryFault, wantedOf } from "#test/faults/try-fault";
import { makeBooks, USE_CASES } from "#test/faults/use-cases";

/**
 * Every use case with every fault at every round trip: `npx tsx bench/faults.bench.ts [part of a name]`. After each the
 * workbook must be as before, as after, or say that it is neither; a Recount must then give the one or the other.
 */
const only = process.argv[2] ?? "";
const books = await makeBooks();
let tried = 0;
let lost = 0;
for (const useCase of USE_CASES) {
  for (const fault of FAULTS) {
    if (!`${useCase.name}: ${fault.name}`.includes(only)) continue;
    const wanted = await wantedOf(useCase, books, fault);
    const losses: string[] = [];
    for (let sync = 1; sync <= wanted.syncs; sync++) {
      const trial = await tryFault({ useCase, books, wanted }, fault, sync);
      if (!trial.hasStruck) losses.push(`round trip ${sync} was not reached`);
      losses.push(...trial.losses.map((loss) => `round trip ${sync}: ${loss}`));
      tried++;
    }
    lost += losses.length;
    console.log(`${useCase.name}: ${fault.name}: ${wanted.syncs} round trips, ${losses.length} losses`);
    for (const loss of losses) console.log(`  ${loss}`);
  }
}
console.log(`${tried} faults tried, ${lost} losses`);
recordResult(`Faults${only === "" ? "" : `: ${only}`}`, [
  `\`npx tsx bench/faults.bench.ts${only === "" ? "" : ` "${only}"`}\``,
  "",
  `${tried} faults tried, ${lost} losses.`,
]);
