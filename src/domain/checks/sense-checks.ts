import { percent } from "./band-words.ts";
import type { CheckInput } from "./check-input.ts";
import { isPart } from "./headline.ts";
import type { Place } from "../place/registers.ts";
import { socialShare } from "./measures.ts";
import { type CheckDefinition, notProven, type Outcome } from "./outcome.ts";

/** Section G: sense. */
export const SENSE_CHECKS: readonly CheckDefinition<CheckInput>[] = [
  {
    id: "G1",
    name: "Shape",
    words: "social protection + education + health as a share of T",
    severity: "L",
    where: "'TP COFOG'!A4",
    unit: "share",
    tolerance: ({ bands }) => `${percent(bands.shapeLow)} to ${percent(bands.shapeHigh)}`,
    run: (input) => {
      const share = socialShare(input);
      if (share === null) return notProven(null, "no function codes");
      return within(share, input.bands.shapeLow, input.bands.shapeHigh);
    },
  },
  {
    id: "G2",
    name: "£ a head",
    words: "T a head against identifiable spending a head",
    severity: "L",
    where: "'TP Place'!A4",
    unit: "pounds a head",
    tolerance: ({ bands }) => `${percent(bands.aHeadLow)} to ${percent(bands.aHeadHigh)}`,
    run: aHead,
  },
  {
    id: "G4",
    name: "Population",
    words: "year of the population = year of the count; source named",
    severity: "L",
    where: "'TP Place'!A4",
    unit: "rows",
    tolerance: "same",
    run: ({ registers: { place } }) => {
      const missing = notStated(place);
      if (missing.length > 0) return notProven(null, `not stated on TP Place: ${missing.join("; ")}`);
      const same = place.financialYear.includes(place.populationYear);
      return { thisSide: same ? 0 : 1, thatSide: 0, result: same ? "Ties" : "Look at" };
    },
  },
];

/** What is missing of the population before its year can be compared. */
function notStated({ population, populationSource, populationYear }: Place): string[] {
  return [
    ...(population === null ? ["the population"] : []),
    ...(populationSource === "" ? ["the source of the population"] : []),
    ...(populationYear === "" ? ["the year of the population"] : []),
  ];
}

function aHead(input: CheckInput): Outcome {
  const { place } = input.registers;
  if (isPart(input)) return { thisSide: null, thatSide: null, result: "n/a", finding: "payments or part of a year" };
  if (place.population === null || place.population <= 0) return notProven(null, "no population stated");
  if (place.spendAHeadBenchmark === null) return notProven(null, "no benchmark stated");
  const pounds = input.count.totalPence / 100 / place.population;
  const outcome = within(
    pounds,
    input.bands.aHeadLow * place.spendAHeadBenchmark,
    input.bands.aHeadHigh * place.spendAHeadBenchmark,
  );
  return { ...outcome, thatSide: place.spendAHeadBenchmark, finding: place.spendAHeadBenchmarkSource };
}

function within(value: number, low: number, high: number): Outcome {
  const inside = value >= low && value <= high;
  const nearest = value < low ? low : value > high ? high : value;
  return { thisSide: value, thatSide: nearest, result: inside ? "Ties" : "Look at" };
}
