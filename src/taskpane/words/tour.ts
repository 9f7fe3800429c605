import type { StepName } from "../step.ts";

/** One stop of the tour: the step that is shown, and what to look at there. */
export interface TourStop {
  readonly step: StepName;
  readonly text: string;
}

/** Words of the guided tour, which goes through the steps of whatever place is open. */
export const TOUR = {
  name: "Guided tour",
  start: "Try it with a guided tour",
  startWhat: "The same sample, and a few words at each step. You can leave it at any time.",
  stops: [
    {
      step: "sources",
      text: "Each file stands here with what was read of it and whether it ties to its own total. Open a line: its questions and what was left out stand inside.",
    },
    {
      step: "tag",
      text: "Rows without a theme wait here, the largest £ first, alike rows together. Choose a theme once, or make it a rule for next month.",
    },
    {
      step: "count",
      text: "How the total is made up. Each line opens to the bodies behind it; payments between bodies are taken out only where you say so.",
    },
    {
      step: "duplication",
      text: "Three lists that are never added: pounds counted twice, bills that may be paid twice, and themes on which several bodies spend. In the sample, Duplicate payments offers 15 made-up payments to try.",
    },
    {
      step: "summaries",
      text: "The sheets for paper and for colleagues without the add-in. They hold plain formulas. The flow shows who pays, who spends, and on what.",
    },
    {
      step: "checks",
      text: "What does not tie, with its £. What is marked Stop must be put right before the treasurer can sign. The button at the foot always says what comes next.",
    },
  ],
  at: (at: number, of: number) => `${String(at)} of ${String(of)}`,
  back: "Back in the tour",
  forward: "On with the tour",
  leave: "Leave the tour",
  end: "End the tour",
  said: (at: string, step: string, text: string) => `${at}, ${step}. ${text}`,
  left: "The tour is over. More, Guided tour begins it again.",
} as const satisfies {
  readonly stops: readonly TourStop[];
  readonly [word: string]: unknown;
};
