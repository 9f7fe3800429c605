import type { ChartColour } from "#sheets/plan/chart-plan";
import { COLOURS } from "./look.ts";

/** How a chart's pieces look: a fill and the line round it, both RRGGBB; null = neither. */
export interface PieceLook {
  readonly fill: string;
  readonly line: string;
}

const { white, grey } = COLOURS;

/**
 * Darkest first, blue and ochre by turns: told apart by those who do not tell red from green, and in grey print.
 *
 * @source sheets-style.md 8
 */
export const PIECE_LOOKS: Readonly<Record<ChartColour, PieceLook | null>> = {
  none: null,
  figure: { fill: COLOURS.accent, line: white },
  "taken away": { fill: "D08A2E", line: white },
  "body 1": { fill: "0B2545", line: white },
  "body 2": { fill: "8A4B08", line: white },
  "body 3": { fill: "4A90C8", line: white },
  "body 4": { fill: "D9993B", line: white },
  "body 5": { fill: "9CCBEA", line: white },
  "body 6": { fill: "F5E3BF", line: white },
  "other bodies": { fill: white, line: grey },
};

/** Lines of a chart's frame. Weights in points. */
export const CHART_LINES = {
  piece: 0.5,
  gridline: { colour: "D9D9D9", weight: 0.5 },
  categoryAxis: { colour: COLOURS.mid, weight: 0.75 },
} as const;
export const CHART_FONT_SIZE = 8;
