import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parseArgs } from "node:util";
import { recordResult } from "./record-result.ts";
import { differences } from "#test/faults/book-state";
import { type Round, runRounds } from "#test/soak/run-rounds";

/**
 * Tag, recount, refresh, revert, again and again in one session: `npx tsx bench/soak.bench.ts [--rounds 200]`.
 *
 * Exit 1 where round trips or memory grow, or the last workbook is not the first.
 */
const { values } = parseArgs({ options: { rounds: { type: "string" } } });
setFlagsFromString("--expose-gc");
globalThis.gc = runInNewContext("gc") as NodeJS.GCFunction;

/** So many rounds apart it says how it goes. */
const STEP = 20;
/** Of the heap after a tenth of the rounds: what is compiled and cached by then is so for good. */
const MOST_GROWTH = 1.15;

const rounds = Number(values.rounds ?? 200);
const began = performance.now();
const soak = await runRounds(rounds, (round, cost) => {
  if ((round + 1) % STEP !== 0) return;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(`round ${String(round + 1)}: ${wordRound(cost)}; ${seconds} s so far\n`);
});
const early = soak.rounds[Math.max(1, Math.floor(rounds / 10))];
const late = soak.rounds.at(-1);
if (!early || !late) throw new RangeError("at least two rounds");
const differing = differences(soak.first, soak.last);
const growth = late.heapBytes / early.heapBytes;
const said =
  `${String(rounds)} rounds: ${String(early.syncs)} round trips a round early, ${String(late.syncs)} at the end; ` +
  `${String(early.requestBytes)} bytes asked early, ${String(late.requestBytes)} at the end; ` +
  `heap ${megabytes(early.heapBytes)} early, ${megabytes(late.heapBytes)} at the end (x ${growth.toFixed(3)}); ` +
  `${String(differing.length)} sheets differ from the first round${differing.length > 0 ? `: ${differing.join(", ")}` : ""}`;
process.stdout.write(`${said}\n`);
recordResult("One session, round after round", [
  `\`npx tsx bench/soak.bench.ts --rounds ${String(rounds)}\``,
  "",
  said,
  "",
  "| round | round trips | bytes asked | heap |",
  "| ---: | ---: | ---: | ---: |",
  ...soak.rounds.flatMap((round, at) =>
    at === 0 || (at + 1) % STEP === 0 ? [`| ${String(at + 1)} ${cells(round)} |`] : [],
  ),
]);
process.exitCode = late.syncs > early.syncs || growth > MOST_GROWTH || differing.length > 0 ? 1 : 0;

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

function wordRound({ syncs, requestBytes, heapBytes }: Round): string {
  return `${String(syncs)} round trips, ${String(requestBytes)} bytes asked, heap ${megabytes(heapBytes)}`;
}

function cells({ syncs, requestBytes, heapBytes }: Round): string {
  return `| ${String(syncs)} | ${String(requestBytes)} | ${megabytes(heapBytes)}`;
}
