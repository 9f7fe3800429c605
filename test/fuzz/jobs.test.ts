import { join } from "node:path";
import { Seeded } from "./seeded.ts";
import { jobSeeds, tamperJob } from "./tamper-job.ts";
import { tryJob } from "./try-job.ts";

// A sample of `bench/fuzz-jobs.bench.ts`, which goes on for as long as it is asked to.
const RUNS = 12;

it(`${String(RUNS)} files with awkward cells are counted to the penny, every row told, or refused in words`, async () => {
  const seeds = jobSeeds(join(__dirname, "../fixtures/places"));
  const outcomes = { counted: 0, refused: 0 };
  for (let run = 0; run < RUNS; run++) {
    const seeded = new Seeded(run);
    outcomes[(await tryJob(tamperJob(seeded.pick(seeds), seeded))).outcome]++;
  }
  expect(outcomes.counted).toBeGreaterThan(RUNS / 3);
});
