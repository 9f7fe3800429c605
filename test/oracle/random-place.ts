import fc from "fast-check";
import type { OracleBody, OracleDriver, OraclePlace, OracleSource, OracleUnit } from "./oracle-place.ts";
import { amountText, positiveAmount } from "./random-amount.ts";
import { drawLine, type DrawnLine, lineOf } from "./random-line.ts";

/** In order: money only ever flows to a body further down, so no circle can arise. */
const BODIES = [
  "Department for Growth",
  "Wold Combined Authority",
  "Fordshire County Council",
  "NHS Fordshire & Wold ICB",
  "Wold Police and Crime Commissioner",
  "Oxley District Council",
  "Dean, Hart and Marl Waste Authority",
  "Ferrydale Housing Trust",
] as const;
const BASES = ["population", "crimes", "caseload"] as const;
const UNITS: readonly OracleUnit[] = ["£", "£000", "£m"];

interface DrawnDriver {
  readonly inPlace: boolean;
  readonly value: string;
}

interface DrawnBody {
  readonly home: OracleBody["home"];
  /** One list of drivers for each basis the body has. */
  readonly bases: readonly (readonly DrawnDriver[])[];
  readonly defaultsToDirect: boolean;
  /** A body that repays states all it received below nought: receipts of mixed sign give no share. */
  readonly repays: boolean;
}

const driver: fc.Arbitrary<DrawnDriver> = fc
  .record({
    inPlace: fc.boolean(),
    value: fc.oneof(
      fc.integer({ min: 1, max: 900_000 }).map(String),
      fc
        .integer({ min: 1, max: 99_999 })
        .map((n) => `${String(Math.floor(n / 100))}.${String(n % 100).padStart(2, "0")}`),
      fc.constantFrom("1", "2", "3", "0.5"),
    ),
  })
  .filter(({ value }) => Number(value) > 0);

const body: fc.Arbitrary<DrawnBody> = fc.record({
  home: fc.constantFrom("inside", "straddling", "straddling", "outside"),
  bases: fc.array(fc.array(driver, { minLength: 1, maxLength: 4 }), { maxLength: BASES.length }),
  defaultsToDirect: fc.boolean(),
  repays: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});

type DrawnSource = Omit<OracleSource, "key" | "agency" | "controlTotal"> & { readonly control: number | null };

const source: fc.Arbitrary<DrawnSource> = fc.record({
  use: fc.constantFrom("count", "count", "count", "count", "detail", "control"),
  basis: fc.constantFrom("outturn", "outturn", "budget", "forecast", "payments"),
  measure: fc.constantFrom("gross", "gross", "net"),
  vat: fc.constantFrom("net", "gross", "unknown", "n/a"),
  months: fc.constantFrom("12", "12", "12", "3", "11"),
  unit: fc.constantFrom("", "", "", ...UNITS),
  control: fc.option(positiveAmount),
});

interface DrawnPlace {
  readonly unit: OracleUnit;
  readonly population: number;
  readonly bodies: readonly DrawnBody[];
  readonly sources: readonly DrawnSource[];
  readonly lines: readonly DrawnLine[];
}

const drawnPlace: fc.Arbitrary<DrawnPlace> = fc.record({
  unit: fc.constantFrom(...UNITS),
  population: fc.integer({ min: 1, max: 1_500_000 }),
  bodies: fc.array(body, { minLength: 3, maxLength: BODIES.length }),
  sources: fc.oneof(fc.constant([]), fc.array(source, { minLength: 1, maxLength: 6 })),
  lines: fc.array(drawLine, { minLength: 5, maxLength: 60, size: "max" }),
});

/**
 * Places of 3 to 8 bodies and 5 to 60 lines with what makes a count hard: shares of three bases, transfers in chains and in
 * parts, receipts named and unnamed, credits, half-pence, sources that may not be counted together, all three units.
 */
export const randomPlace: fc.Arbitrary<OraclePlace> = drawnPlace.map((drawn) => {
  const bodies = drawn.bodies.map((one, at) => ({
    name: BODIES[at]!,
    home: one.home,
    bases: basesOf(one),
    repays: one.repays,
    defaultBasis: one.defaultsToDirect ? "direct" : (basesOf(one)[0] ?? "direct"),
  }));
  const sources = drawn.sources.map((one, at) => sourceOf(one, { at, place: drawn }));
  const lines = drawn.lines.map((line, at) => lineOf(line, { at, bodies, sources, unit: drawn.unit }));
  return {
    name: "Anyshire",
    financialYear: "2025/26",
    population: drawn.population,
    unit: drawn.unit,
    bodies: bodies.map(({ name, home, defaultBasis }) => ({ name, home, defaultBasis })),
    drivers: drawn.bodies.flatMap((one, at) => driversOf(one, BODIES[at]!)),
    sources: sources.filter(({ key }) => lines.some((line) => line.source === key)),
    lines,
  };
});

function basesOf(drawn: DrawnBody): string[] {
  return drawn.bases.map((_, at) => BASES[at]!);
}

/** A body inside the place has no unit outside it. */
function driversOf(drawn: DrawnBody, name: string): OracleDriver[] {
  return drawn.bases.flatMap((drivers, basis) =>
    drivers.map(({ inPlace, value }, unit) => ({
      body: name,
      basis: BASES[basis]!,
      unit: `Ward ${String(unit + 1)}`,
      inPlace: inPlace || drawn.home === "inside",
      value,
    })),
  );
}

function sourceOf(drawn: DrawnSource, { at, place }: { at: number; place: DrawnPlace }): OracleSource {
  const { control, ...terms } = drawn;
  const unit = terms.unit === "" ? place.unit : terms.unit;
  return {
    ...terms,
    key: `Source ${String(at + 1)}`,
    agency: BODIES[at % place.bodies.length]!,
    controlTotal: control === null ? "" : amountText(control, unit),
  };
}
