/** Slack for sums of fractions of a penny held as binary numbers: far below anything a person could see. */
export const PRECISE = 1e-6;
