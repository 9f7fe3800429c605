import { generateSpend } from "#bench/generate-spend";
import { measureReading, READING } from "#bench/moving/reading-step";
import { measureWriting, WRITING } from "#bench/moving/writing-step";

it("cells are moved by the product as it stands, and every one of them arrives", async () => {
  const spend = generateSpend(400, 11);
  const steps = [...(await measureReading(spend)), ...(await measureWriting(spend))];
  expect(steps.map(({ id }) => id)).toEqual([READING, WRITING]);
});
