import fc from "fast-check";
import type { OracleLine, OracleSource, OracleUnit } from "./oracle-place.ts";
import { amountText, lineAmount, positiveAmount } from "./random-amount.ts";

const COFOG = ["01.1", "03.1", "04.5", "05.1", "06.1", "07.3", "09.1", "10.2", "10.4", "10.6"] as const;
const THEMES = [
  "Older people",
  "Children & families",
  "Community safety",
  "Benefits - working age",
  "Transport",
] as const;
const CLASSES = ["capital financing", "internal recharge", "collection fund"] as const;
const PARTS = ["", "", "1", "0", "0.25", "0.6", "0.333333333333"] as const;
const WEIGHTS = ["", "0", "1", "0.5", "0.25", "0.333333"] as const;
const OVERRIDES = ["0", "1", "0.5", "0.333333", "0.125"] as const;

/** Choices of a line before it is known which bodies and sources there are: numbers pick among them. */
export interface DrawnLine {
  readonly body: number;
  readonly other: number;
  readonly basis: number;
  readonly source: number;
  readonly cofog: string;
  readonly theme: string;
  readonly capital: boolean;
  readonly gross: number;
  readonly external: number;
  readonly internal: number;
  readonly incomeNamed: boolean;
  readonly passedOn: boolean;
  readonly eliminate: string;
  readonly priority: string;
  readonly override: string;
  readonly exclude: string;
  readonly year: string;
}

function seldom<T>(often: T, weight: number, seldomOf: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 100 - weight, arbitrary: fc.constant(often) }, { weight, arbitrary: seldomOf });
}

export const drawLine: fc.Arbitrary<DrawnLine> = fc.record({
  body: fc.nat(1000),
  other: fc.nat(1000),
  basis: fc.nat(1000),
  source: fc.nat(1000),
  cofog: fc.constantFrom(...COFOG),
  theme: fc.constantFrom(...THEMES),
  capital: seldom(false, 15, fc.constant(true)),
  gross: lineAmount,
  external: seldom(0, 15, positiveAmount),
  internal: seldom(0, 35, positiveAmount),
  incomeNamed: fc.boolean(),
  passedOn: seldom(false, 35, fc.constant(true)),
  eliminate: fc.constantFrom(...PARTS),
  priority: fc.constantFrom(...WEIGHTS),
  override: seldom("", 10, fc.constantFrom(...OVERRIDES)),
  exclude: seldom("", 6, fc.constantFrom(...CLASSES)),
  year: seldom("2025/26", 12, fc.constantFrom("", "2024/25")),
});

interface Surroundings {
  readonly at: number;
  readonly bodies: readonly { readonly name: string; readonly bases: readonly string[]; readonly repays: boolean }[];
  readonly sources: readonly OracleSource[];
  readonly unit: OracleUnit;
}

export function lineOf(drawn: DrawnLine, { at, bodies, sources, unit }: Surroundings): OracleLine {
  const here = drawn.body % bodies.length;
  const body = bodies[here]!;
  const source = sources.length === 0 ? undefined : sources[drawn.source % sources.length]!;
  const amount = (thousandths: number): string => amountText(thousandths, source?.unit || unit);
  const bases = ["direct", ...body.bases];
  const payee = drawn.passedOn ? furtherDown(bodies, here, drawn.other) : "";
  return {
    id: `L${String(at + 1).padStart(3, "0")}`,
    source: source?.key ?? "",
    agency: body.name,
    service: `Service ${String(at + 1)}`,
    cofog: drawn.cofog,
    theme: drawn.theme,
    kind: drawn.capital ? "capital" : "revenue",
    gross: amount(drawn.gross),
    externalIncome: amount(drawn.external),
    internalIncome: amount(body.repays ? -drawn.internal : drawn.internal),
    incomeFrom: drawn.internal !== 0 && drawn.incomeNamed ? anotherBody(bodies, here, drawn.other) : "",
    basis: bases[drawn.basis % bases.length]!,
    shareOverride: drawn.override,
    transferTo: payee,
    eliminate: payee === "" ? "" : drawn.eliminate,
    priority: drawn.priority,
    exclude: drawn.exclude,
    year: drawn.year,
  };
}

function furtherDown(bodies: Surroundings["bodies"], here: number, pick: number): string {
  const further = bodies.slice(here + 1);
  return further.length === 0 ? "" : further[pick % further.length]!.name;
}

/** Mostly a body further up, which may have paid; the first body has only those further down to name. */
function anotherBody(bodies: Surroundings["bodies"], here: number, pick: number): string {
  const others = here > 0 && pick % 5 > 0 ? bodies.slice(0, here) : bodies.filter((_, at) => at !== here);
  return others[pick % others.length]!.name;
}
