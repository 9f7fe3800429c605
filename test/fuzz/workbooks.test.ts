import { fuzzSeeds } from "./fuzz-seeds.ts";
import { mutateWorkbook } from "./mutate-workbook.ts";
import { Seeded } from "./seeded.ts";
import { tryWorkbook } from "./try-workbook.ts";

// A sample of `bench/fuzz.bench.ts`, which goes on for as long as it is asked to.
const RUNS = 150;

it(`${String(RUNS)} workbooks that were tampered with are refused in words, or saved as they were read`, () => {
  const seeds = fuzzSeeds();
  const outcomes = { opened: 0, refused: 0 };
  for (let run = 0; run < RUNS; run++) {
    const seeded = new Seeded(run);
    outcomes[tryWorkbook(mutateWorkbook(seeded.pick(seeds).bytes, seeded))]++;
  }
  // Were all refused, nothing behind the door would have been tried.
  expect(outcomes.opened).toBeGreaterThan(RUNS / 10);
  expect(outcomes.refused).toBeGreaterThan(RUNS / 10);
});
