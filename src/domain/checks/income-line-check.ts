import { isBookedIncome } from "../ledger/booked-income.ts";
import type { Finding } from "../findings/finding.ts";
import type { CheckInput } from "./check-input.ts";
import { incomeLinesAt } from "./income-lines-at.ts";
import { type CheckDefinition, shouldBeNil } from "./outcome.ts";
import { penceOf, unitOf } from "./outside-check.ts";

/**
 * Lines that were taken out of the spending since a column calls them income, and nothing in their file bears it out: a person's
 * word how they are signed is told here, and proves nothing. Only the tool knows it.
 */
export const INCOME_LINE_CHECK: CheckDefinition<CheckInput> = {
  id: "A19",
  name: "Lines of income borne out",
  words:
    "£, without signs, of lines read as income which no total of their file proves, or which their file calls spending",
  severity: "L",
  where: "'TP Sources'!A4",
  unit: "pence",
  tolerance: "£0.00",
  run: (input) => {
    const taken = input.blocks.flatMap((block) =>
      block.reading.findings
        .filter(({ code }) => code === "income-lines-taken" || code === "income-lines-said")
        .map((finding) => ({ words: wordsOf(finding), pence: penceOf(finding, unitOf(input, block.sources)) })),
    );
    const said = [...taken, ...againstTheColumn(input)];
    return shouldBeNil(
      said.reduce((sum, { pence }) => sum + pence, 0),
      said.map(({ words }) => words).join("; "),
    );
  },
};

/**
 * Lines that a person or a rule calls income though the column of their file calls them spending: they are read with the sign
 * of the file's income, which may not be theirs.
 */
function againstTheColumn(input: CheckInput): { readonly words: string; readonly pence: number }[] {
  const { ledger, blocks } = input;
  const found = new Map<string, { lines: number; pence: number }>();
  for (let i = 0; i < ledger.size; i++) {
    const told = incomeLinesAt(input, i);
    if (!told || ledger.suspense[i] === 1 || !isBookedIncome(ledger, i)) continue;
    const block = blocks[ledger.block[i]!]!;
    if (told.isIncome[ledger.sheetRow[i]! - block.reading.headerRow - 1] === true) continue;
    const known = found.get(block.sheet) ?? { lines: 0, pence: 0 };
    known.lines++;
    known.pence += Math.abs(ledger.amountPence[i]!);
    found.set(block.sheet, known);
  }
  return [...found].map(([sheet, { lines, pence }]) => {
    const many = `${String(lines)} ${lines === 1 ? "line" : "lines"}`;
    return { pence, words: `${sheet}: ${many} tagged as income, which the file calls spending` };
  });
}

function wordsOf({ code, sheet = "", params }: Finding): string {
  const lines = Number(params["lines"]);
  const said = code === "income-lines-said" ? `, written as ${String(params["said"])} as a person said` : "";
  return `${sheet}, “${String(params["heading"])}”: ${String(lines)} ${lines === 1 ? "line" : "lines"}${said}`;
}
