import { POUNDS_IN } from "../place/registers.ts";
import { toPence } from "../money/pence.ts";
import type { Finding } from "../findings/finding.ts";
import type { CheckInput } from "./check-input.ts";
import { type CheckDefinition, shouldBeNil } from "./outcome.ts";

/** Where a person chose the cells that alone are read: what stands in the amount columns beside them. Only the tool knows it. */
export const OUTSIDE_CHECK: CheckDefinition<CheckInput> = {
  id: "A18",
  name: "Nothing outside the chosen cells",
  words: "£, without signs, of figures in amount columns outside the cells chosen on their sheet, not read",
  severity: "L",
  where: "'TP Sources'!A4",
  unit: "pence",
  tolerance: "£0.00",
  run: (input) => {
    const outside = input.blocks.flatMap((block) =>
      block.reading.findings
        .filter(({ code }) => code === "cells-outside")
        .map((finding) => ({ words: wordsOf(finding), pence: penceOf(finding, unitOf(input, block.sources)) })),
    );
    return shouldBeNil(
      outside.reduce((sum, { pence }) => sum + pence, 0),
      outside.map(({ words }) => words).join("; "),
    );
  },
};

/** Pounds in the unit of a block. */
export function unitOf({ sources }: CheckInput, keys: readonly string[]): number {
  const terms = sources.find((source) => keys.includes(source.terms.key))?.terms;
  return POUNDS_IN[terms?.unit ?? "£"];
}

/** What a finding's lines come to without signs, from the unit of their file. */
export function penceOf({ params }: Finding, pounds: number): number {
  return toPence(Number(params["size"] ?? 0), pounds);
}

function wordsOf({ sheet = "", params }: Finding): string {
  const figures = Number(params["figures"]);
  return `${sheet}, outside ${String(params["cells"])}: ${String(figures)} ${figures === 1 ? "row" : "rows"}`;
}
