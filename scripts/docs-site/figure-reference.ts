import { FIGURE_HELP, FIGURES, type FigureWords } from "#taskpane/words/figures";

/** Every figure that has help beside it in the pane, in the pane's own words. */
export function figureReference(): string {
  const figures: readonly FigureWords[] = Object.values(FIGURES);
  const steps = [...new Set(figures.map(({ step }) => step))];
  return [
    "# Figures explained",
    "",
    "What stands beside a figure of the pane, and in the same words here: what it is, how it is worked out, where it stands in the",
    "workbook. [For the treasurer](treasurer.md) says how to re-perform a whole return.",
    "",
    ...steps.flatMap((step) => [`_Step ${step}_`, "", ...figures.filter((one) => one.step === step).flatMap(describe)]),
  ].join("\n");
}

function describe({ name, what, formula, source }: FigureWords): string[] {
  return [
    `## ${name}`,
    "",
    what,
    "",
    `- **${FIGURE_HELP.formula}** ${formula}`,
    `- **${FIGURE_HELP.source}** ${source}`,
    "",
  ];
}
