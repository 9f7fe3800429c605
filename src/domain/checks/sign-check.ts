import { wordAt } from "../columns/coded.ts";
import type { CheckInput } from "./check-input.ts";
import { countWhere, isCounted, listNames } from "./measures.ts";
import { type CheckDefinition, shouldBeNil } from "./outcome.ts";

/**
 * Check A14: files that may have lost their credits, and lines above nought whose words say that money came back. Either
 * makes the total too large. A refund that a body pays out stands above nought rightly: a person says so.
 *
 * @source assurance.md A14
 */
export const SIGN_CHECK: CheckDefinition<CheckInput> = {
  id: "A14",
  name: "Signs",
  words:
    "payments files without one negative line, and counted lines above nought that say credit note, refund or reversal",
  severity: "L",
  where: "'TP Sources'!A4",
  unit: "rows",
  tolerance: "none",
  run: (input) => {
    const files = withoutCredits(input);
    const lines = creditsAbove(input);
    const said = [
      ...(files.length > 0 ? [`no negative line: ${files.join("; ")}`] : []),
      ...lines.map(({ words }) => words),
    ];
    return shouldBeNil(
      lines.reduce((sum, { rows }) => sum + rows, files.length),
      listNames(said),
    );
  },
};

function withoutCredits(input: CheckInput): string[] {
  const { ledger, sources } = input;
  return sources
    .filter(({ terms }) => terms.accountingBasis === "payments" && terms.use === "count")
    .map(({ terms }) => terms.key)
    .filter((key) => countWhere(input, (i) => wordAt(ledger.source, i) === key && ledger.amountPence[i]! < 0) === 0);
}

/** Counted lines above nought that speak of a credit, a sheet each. */
function creditsAbove(input: CheckInput): { readonly words: string; readonly rows: number }[] {
  const { ledger, blocks, creditRows = [] } = input;
  if (creditRows.every((rows) => rows.length === 0)) return [];
  const speaks = creditRows.map((rows) => new Set(rows));
  const found = blocks.map((): number[] => []);
  for (let i = 0; i < ledger.size; i++) {
    const row = ledger.sheetRow[i]!;
    if (speaks[ledger.block[i]!]?.has(row) === true && isSpending(input, i)) found[ledger.block[i]!]?.push(row + 1);
  }
  return found.flatMap((rows, block) => {
    const [first] = rows;
    if (first === undefined) return [];
    const many = rows.length === 1 ? "1 line" : `${String(rows.length)} lines`;
    return [
      { words: `${blocks[block]!.sheet}: ${many} above nought, first in row ${String(first)}`, rows: rows.length },
    ];
  });
}

function isSpending(input: CheckInput, i: number): boolean {
  return input.ledger.amountPence[i]! > 0 && isCounted(input, i);
}
