import type { Finding } from "../findings/finding.ts";
import { decimalOf } from "../money/decimal.ts";
import type { Driver } from "../place/registers.ts";
import { makeShare, type Share, WHOLE } from "./share.ts";

export const DIRECT = "direct";

/** Place shares of bodies by basis, settled from the driver tables, with what is wrong with them. */
export interface ShareTable {
  /** null = that body has no usable driver on that basis. */
  shareOf(agency: string, basis: string): Share | null;
  readonly findings: readonly Finding[];
}

/**
 * Settles the place share of every body and basis: Σ place units ÷ Σ all units of the body.
 *
 * "direct" without a driver means that the source is already for this place: share 1. A driver with a negative value, or
 * that sums to nothing, gives no share and a finding; the lines that need it stand outside the count (check C1).
 *
 * Findings: `driver-negative`, `driver-unreadable`, `driver-unclear`, `driver-sums-to-nothing`.
 * @source method.md 1.4
 */
export function settleShares(drivers: readonly Driver[]): ShareTable {
  const units = new Map<string, Driver[]>();
  for (const driver of drivers) {
    const key = keyOf(driver.agency, driver.basis);
    const known = units.get(key);
    if (known) known.push(driver);
    else units.set(key, [driver]);
  }
  const shares = new Map<string, Share | null>();
  const findings: Finding[] = [];
  for (const [key, rows] of units) {
    const problem = problemOf(rows);
    if (problem) findings.push(problem);
    shares.set(key, problem ? null : divide(rows));
  }
  return {
    findings,
    shareOf: (agency, basis) => {
      const share = shares.get(keyOf(agency, basis));
      return share === undefined ? (basis === DIRECT ? WHOLE : null) : share;
    },
  };
}

function keyOf(agency: string, basis: string): string {
  return `${agency}|${basis}`;
}

function problemOf(rows: readonly Driver[]): Finding | null {
  const [first] = rows;
  const params = { agency: first!.agency, basis: first!.basis };
  const negative = rows.find((row) => row.value < 0);
  if (negative) return { code: "driver-negative", severity: "stop", params: { ...params, unit: negative.unit } };
  const unreadable = rows.find((row) => !Number.isFinite(row.value));
  if (unreadable) return { code: "driver-unreadable", severity: "stop", params: { ...params, unit: unreadable.unit } };
  const unclear = rows.find((row) => row.inPlace === null);
  if (unclear) return { code: "driver-unclear", severity: "stop", params: { ...params, unit: unclear.unit } };
  const nothing = rows.every((row) => row.value === 0);
  return nothing ? { code: "driver-sums-to-nothing", severity: "stop", params } : null;
}

function divide(rows: readonly Driver[]): Share {
  const decimals = rows.map((row) => ({ inPlace: row.inPlace, ...decimalOf(row.value) }));
  const places = Math.max(...decimals.map((decimal) => decimal.places));
  let inPlace = 0n;
  let whole = 0n;
  for (const decimal of decimals) {
    const units = decimal.digits * 10n ** BigInt(places - decimal.places);
    whole += units;
    if (decimal.inPlace === true) inPlace += units;
  }
  return makeShare(inPlace, whole);
}
