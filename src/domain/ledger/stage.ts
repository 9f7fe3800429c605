/** Whether a figure was spent, is to be spent, or is expected to have been by the year's end. */
export const STAGES = ["outturn", "budget", "forecast"] as const;
export type Stage = (typeof STAGES)[number];
