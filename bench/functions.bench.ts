import { placeBy } from "#functions/by.fn";
import { placeClean } from "#functions/clean.fn";
import { placeCofog } from "#functions/cofog.fn";
import { placeNet } from "#functions/net.fn";
import { placePerHead } from "#functions/per-head.fn";
import { placeShare } from "#functions/share.fn";
import { placeTotal } from "#functions/total.fn";
import { placeUkDate } from "#functions/uk-date.fn";
import { provideCustomFunctions } from "#test/functions/excel-error";

/** How long the PLACE functions take: `npx tsx bench/functions.bench.ts`. Median of several runs, milliseconds. */

const RUNS = 7;

const column = (rows: number, cellOf: (row: number) => unknown): unknown[][] =>
  Array.from({ length: rows }, (_, row) => [cellOf(row)]);

/** Ranges such as a place has: pounds and pence, shares that are no short decimals, some lines paid on, 40 bodies. */
function rangesOf(rows: number) {
  return {
    keys: column(rows, (row) => `Body ${row % 40}`),
    units: column(rows, (row) => `Unit ${row}`),
    gross: column(rows, (row) => ((row * 7919) % 10_000_000) / 100),
    income: column(rows, (row) => ((row * 104_729) % 100_000) / 100),
    people: column(rows, (row) => 1000 + (row % 500)),
    halves: column(rows, () => 0.5),
    share: column(rows, (row) => ((row % 97) + 1) / 98),
    eliminate: column(rows, (row) => (row % 10 === 0 ? 1 : row % 11 === 0 ? 0.25 : "")),
    flags: column(rows, (row) => (row % 3 === 0 ? "Y" : "N")),
    amounts: column(rows, (row) => `£${(1000 + (row % 9000)).toLocaleString("en-GB")}.${10 + (row % 90)}`),
    dates: column(rows, (row) => `${(row % 28) + 1}/0${(row % 9) + 1}/20${10 + (row % 15)}`),
    codes: column(rows, (row) => `0${(row % 9) + 1}.1`),
  };
}

function median(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

function callsOf(ranges: ReturnType<typeof rangesOf>): Readonly<Record<string, () => unknown>> {
  const { keys, gross, income, share, eliminate } = ranges;
  return {
    TOTAL: () => placeTotal(gross, share, eliminate),
    "TOTAL, share a half": () => placeTotal(gross, ranges.halves),
    NET: () => placeNet(gross, income, share, eliminate),
    BY: () => placeBy(keys, gross, share, eliminate),
    SHARE: () => placeShare(ranges.units, ranges.flags, ranges.people),
    PERHEAD: () => placePerHead(gross, [[600_000]]),
    CLEAN: () => placeClean(ranges.amounts, "£000"),
    UKDATE: () => placeUkDate(ranges.dates),
    COFOG: () => placeCofog(ranges.codes),
  };
}

function print(title: string, repeats: number, rows: number): void {
  process.stdout.write(`\n${title}\n`);
  for (const [name, call] of Object.entries(callsOf(rangesOf(rows)))) {
    const milliseconds = median(() => {
      for (let time = 0; time < repeats; time++) call();
    });
    process.stdout.write(`  ${name.padEnd(22)} ${milliseconds.toFixed(1).padStart(8)} ms\n`);
  }
}

provideCustomFunctions();
print("one call of 100,000 rows", 1, 100_000);
print("2,000 calls of 19 rows", 2_000, 19);
