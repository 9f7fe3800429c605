import type { Finding } from "../findings/finding.ts";
import type { CheckInput } from "./check-input.ts";
import { type CheckDefinition, shouldBeNil } from "./outcome.ts";
import { penceOf, unitOf } from "./outside-check.ts";

/** Lines that were taken out of the spending since a column calls them income, and nothing more does. Only the tool knows it. */
export const INCOME_LINE_CHECK: CheckDefinition<CheckInput> = {
  id: "A19",
  name: "Lines of income borne out",
  words: "£, without signs, of lines read as income and not as spending, which no total of their file proves",
  severity: "L",
  where: "'TP Sources'!A4",
  unit: "pence",
  tolerance: "£0.00",
  run: (input) => {
    const taken = input.blocks.flatMap((block) =>
      block.reading.findings
        .filter(({ code }) => code === "income-lines-taken")
        .map((finding) => ({ words: wordsOf(finding), pence: penceOf(finding, unitOf(input, block.sources)) })),
    );
    return shouldBeNil(
      taken.reduce((sum, { pence }) => sum + pence, 0),
      taken.map(({ words }) => words).join("; "),
    );
  },
};

function wordsOf({ sheet = "", params }: Finding): string {
  const lines = Number(params["lines"]);
  return `${sheet}, “${String(params["heading"])}”: ${String(lines)} ${lines === 1 ? "line" : "lines"}`;
}
