/** Bands and tolerances of the checks, as TP Place states them. Parts are 0-1; money in whole pence. */
export interface Bands {
  /** Untagged ÷ T. @source assurance.md B3 */
  readonly untagged: number;
  /** Out of period ÷ S. @source assurance.md A7 */
  readonly otherPeriod: number;
  /** Difference to the body's books ÷ control total, explained. @source assurance.md A3 */
  readonly books: number;
  /** Social protection, education and health as a part of T. @source method.md fact 6 */
  readonly shapeLow: number;
  readonly shapeHigh: number;
  /** T a head as a multiple of the benchmark. @source assurance.md G2 */
  readonly aHeadLow: number;
  readonly aHeadHigh: number;
  /** What another share would change ÷ T. @source assurance.md C7 */
  readonly shareWorth: number;
  /** Transfers that nobody has confirmed ÷ T. @source assurance.md D1 */
  readonly unconfirmed: number;
  /** Rounding of one side of a pair. @source assurance.md D4: £1 */
  readonly pairPence: number;
  /** A pair beyond this part of E and beyond `pairStopPence` stops the signature. @source assurance.md D4 */
  readonly pairStopPart: number;
  readonly pairStopPence: number;
  /** Σ |U| ÷ E. @source assurance.md D5 */
  readonly disagreement: number;
  /** Capital financing that is counted ÷ T. @source assurance.md E1 */
  readonly financing: number;
  /** A body's £ a head as a multiple of the median. @source assurance.md A13 */
  readonly unitsLow: number;
  readonly unitsHigh: number;
  /** Two sources of one body that differ by about this factor may be in different units. @source assurance.md A13 */
  readonly unitsApart: number;
  /** A body's £ a head against its type. @source assurance.md G3 */
  readonly bodyLow: number;
  readonly bodyHigh: number;
  /** A funding stream of less is a small grant. @source method.md, FORMULAS 17 */
  readonly smallGrantPence: number;
  /** Change against the last version: a part, or an amount. @source assurance.md G5 */
  readonly versionPart: number;
  readonly versionPence: number;
}

/** One band: how TP Place names it, and what it is until a person changes it there. */
interface BandSetting {
  readonly name: string;
  readonly value: number;
  /** TP Place holds money in pounds. */
  readonly isMoney?: true;
}

/**
 * The bands under their names on TP Place: the one place that knows which is which. Values in the unit of TP Place.
 *
 * @source assurance.md, tolerances; method.md fact 6
 */
export const BAND_SETTINGS = {
  untagged: { name: "Coverage tolerance", value: 0.03 },
  otherPeriod: { name: "Out of period tolerance", value: 0.001 },
  books: { name: "Books tolerance", value: 0.005 },
  shapeLow: { name: "Shape, low", value: 0.7 },
  shapeHigh: { name: "Shape, high", value: 0.8 },
  aHeadLow: { name: "A head, low", value: 0.7 },
  aHeadHigh: { name: "A head, high", value: 1.3 },
  shareWorth: { name: "Share worth tolerance", value: 0.01 },
  unconfirmed: { name: "Unconfirmed tolerance", value: 0.001 },
  pairPence: { name: "Pair tolerance £", value: 1, isMoney: true },
  pairStopPart: { name: "Pair stop, part", value: 0.01 },
  pairStopPence: { name: "Pair stop £", value: 100_000, isMoney: true },
  disagreement: { name: "Disagreement tolerance", value: 0.01 },
  financing: { name: "Financing tolerance", value: 0.001 },
  unitsLow: { name: "Units, low", value: 0.01 },
  unitsHigh: { name: "Units, high", value: 20 },
  unitsApart: { name: "Units apart", value: 1000 },
  bodyLow: { name: "Body a head, low", value: 0.5 },
  bodyHigh: { name: "Body a head, high", value: 2 },
  smallGrantPence: { name: "Small grant £", value: 100_000, isMoney: true },
  versionPart: { name: "Version change tolerance", value: 0.05 },
  versionPence: { name: "Version change £", value: 1_000_000, isMoney: true },
} as const satisfies Record<keyof Bands, BandSetting>;

export type BandName = (typeof BAND_SETTINGS)[keyof Bands]["name"];

export const BAND_KEYS = Object.keys(BAND_SETTINGS) as readonly (keyof Bands)[];

/** The bands of assurance.md, for a place that has changed none. */
export const DEFAULT_BANDS: Bands = bandsFrom(() => null);

/** The bands that TP Place states. One that is empty, negative or no number there keeps its default. */
export function bandsFrom(stated: (setting: BandName) => string | number | null): Bands {
  const entries = BAND_KEYS.map((key) => {
    const { name, value, isMoney }: BandSetting & { readonly name: BandName } = BAND_SETTINGS[key];
    const held = stated(name);
    const usable = typeof held === "number" && held >= 0 ? held : value;
    return [key, isMoney ? Math.round(usable * 100) : usable] as const;
  });
  return Object.fromEntries(entries) as unknown as Bands;
}

/** A band in the unit in which TP Place holds it. */
export function bandOnPlace(bands: Bands, key: keyof Bands): number {
  const { isMoney }: BandSetting = BAND_SETTINGS[key];
  return isMoney ? bands[key] / 100 : bands[key];
}
