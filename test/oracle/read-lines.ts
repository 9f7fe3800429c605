import type { OracleBody, OracleLine, OraclePlace, OracleSource, OracleUnit } from "./oracle-place.ts";
import { halfAway, times, whole, written } from "./rational.ts";

const PENCE_IN: Readonly<Record<OracleUnit, bigint>> = { "£": 100n, "£000": 100_000n, "£m": 100_000_000n };

/** Pence in one of the unit. */
export function penceIn(unit: OracleUnit): bigint {
  return PENCE_IN[unit];
}

export function inPence(amount: string, unit: OracleUnit): bigint {
  return halfAway(times(written(amount), whole(PENCE_IN[unit])));
}

/** A line that is counted, its amounts in pence. */
export interface CountedLine {
  readonly line: OracleLine;
  readonly body: OracleBody;
  readonly source: OracleSource | undefined;
  readonly gross: bigint;
  readonly external: bigint;
  readonly internal: bigint;
}

/** S = R + detail + out of period + excluded. @source method.md, "What may be counted together" and FORMULAS 0 */
export interface ReadLines {
  readonly counted: readonly CountedLine[];
  readonly read: bigint;
  readonly detail: bigint;
  readonly outOfPeriod: bigint;
  readonly excluded: ReadonlyMap<string, bigint>;
}

export function readLines(place: OraclePlace): ReadLines {
  const counted: CountedLine[] = [];
  const excluded = new Map<string, bigint>();
  let [read, detail, outOfPeriod] = [0n, 0n, 0n];
  for (const line of place.lines) {
    const source = sourceOf(place, line);
    const unit = unitOf(place, source);
    const gross = inPence(line.gross, unit);
    read += gross;
    if (source !== undefined && source.use !== "count") detail += gross;
    else if (line.year !== "" && line.year !== place.financialYear) outOfPeriod += gross;
    else if (line.exclude !== "") excluded.set(line.exclude, (excluded.get(line.exclude) ?? 0n) + gross);
    else {
      const body = bodyNamed(place, line.agency);
      const external = inPence(line.externalIncome, unit);
      const internal = inPence(line.internalIncome, unit);
      counted.push({ line, body, source, gross, external, internal });
    }
  }
  return { counted, read, detail, outOfPeriod, excluded };
}

export function unitOf(place: OraclePlace, source: OracleSource | undefined): OracleUnit {
  return source === undefined || source.unit === "" ? place.unit : source.unit;
}

export function bodyNamed(place: OraclePlace, name: string): OracleBody {
  const body = place.bodies.find((candidate) => candidate.name === name);
  if (!body) throw new Error(`not a body of the place: ${name}`);
  return body;
}

function sourceOf(place: OraclePlace, line: OracleLine): OracleSource | undefined {
  return place.sources.find(({ key }) => key === line.source);
}
