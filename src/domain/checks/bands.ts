/** Bands and tolerances of the checks; a person may change them on TP Place. */
export const BANDS = {
  /** Social protection, education and health as a share of T. @source method.md fact 6 */
  socialShareLow: 0.7,
  socialShareHigh: 0.8,
  /** T a head as a multiple of the benchmark. @source assurance.md G2 */
  aHeadLow: 0.7,
  aHeadHigh: 1.3,
  /** Untagged ÷ T. @source assurance.md B3 */
  untagged: 0.03,
  /** Out of period ÷ S. @source assurance.md A7 */
  otherPeriod: 0.001,
  /** Difference to the body's books. @source assurance.md A3 */
  books: 0.005,
  /** Σ |U| ÷ E. @source assurance.md D5 */
  unreconciled: 0.01,
  /** A pair beyond this and beyond `unreconciled` of E stops the signature, pence. @source assurance.md D4 */
  largePairPence: 10_000_000,
  /** Rounding of one side of a pair, pence. @source assurance.md D4: £1 */
  pairPence: 100,
} as const;
