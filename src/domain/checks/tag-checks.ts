import { wordAt } from "../columns/coded.ts";
import { SPLIT } from "../counting/theme-parts.ts";
import { poundsInFull } from "../money/say-pounds.ts";
import { percent } from "./band-words.ts";
import type { CheckInput } from "./check-input.ts";
import { isAssumedTag } from "../tagging/tagged-by.ts";
import { countWhere, isCounted, isWithoutHome, sumWhere, withoutHome } from "./measures.ts";
import { type CheckDefinition, mustBeNil, shouldBeNil } from "./outcome.ts";

/** Section B: tags. */
export const TAG_CHECKS: readonly CheckDefinition<CheckInput>[] = [
  {
    id: "B1",
    name: "Body and home",
    words: "£ on lines with no registered body or home",
    severity: "S",
    where: "'TP Agencies'!A4",
    unit: "pence",
    tolerance: "£0.00",
    run: (input) => {
      const open = isWithoutHome(input);
      const names = new Set<string>();
      for (let i = 0; i < input.ledger.size; i++) if (open(i)) names.add(wordAt(input.ledger.agency, i) || "(no body)");
      return mustBeNil(withoutHome(input), [...names].join("; "));
    },
  },
  {
    id: "B2",
    name: "Weights",
    words: "split lines whose weights are not 100 %",
    severity: "S",
    where: "'TP Splits'!A4",
    unit: "rows",
    tolerance: "0 rows",
    run: ({ registers, ledger }) => {
      const weights = new Map<string, number>();
      for (const split of registers.splits)
        weights.set(split.rowId, (weights.get(split.rowId) ?? 0) + split.weightPercent);
      const wrong = [...weights].filter(([, weight]) => Math.abs(weight - 100) > 1e-6).map(([row]) => row);
      for (let i = 0; i < ledger.size; i++) {
        if (wordAt(ledger.theme, i) === SPLIT && !weights.has(ledger.rowId[i]!)) wrong.push(ledger.rowId[i]!);
      }
      return mustBeNil(wrong.length, wrong.join("; "));
    },
  },
  {
    id: "B3",
    name: "Coverage",
    words: "£ untagged by theme, without signs: a credit does not make up for what is untagged",
    severity: "L",
    where: "'TP Agency x Theme'!A4",
    unit: "pence",
    tolerance: ({ bands }) => `${percent(bands.untagged)} of T`,
    run: (input) => {
      const { ledger, figures, bands } = input;
      const size = (i: number): number => Math.abs(figures.placeSpend[i]!);
      const untagged = sumWhere(input, (i) => ledger.theme.codes[i] === -1, size);
      const within = untagged <= bands.untagged * sumWhere(input, () => true, size);
      return { ...shouldBeNil(untagged), result: within ? "Ties" : "Look at" };
    },
  },
  {
    id: "B4",
    name: "Function codes",
    words: "£ without a valid COFOG",
    severity: "L",
    where: "'TP COFOG'!A4",
    unit: "pence",
    tolerance: "£0.00",
    run: (input) => shouldBeNil(input.count.byCofog1.get("") ?? 0, assumedFunctions(input)),
  },
  {
    id: "B5",
    name: "Revenue or capital",
    words: "£ not stated",
    severity: "L",
    where: "'TP COFOG'!A4",
    unit: "pence",
    tolerance: "£0.00",
    run: ({ count }) => shouldBeNil(count.byCapital.get("") ?? 0),
  },
];

/** `£1,200.00 in 3 rows on an assumed function`: the part of the total whose COFOG nobody has confirmed; "" where none. */
function assumedFunctions(input: CheckInput): string {
  const { ledger, figures } = input;
  const isAssumed = (i: number): boolean => isCounted(input, i) && isAssumedTag(wordAt(ledger.taggedBy, i), "cofog");
  const rows = countWhere(input, isAssumed);
  if (rows === 0) return "";
  const pence = sumWhere(input, isAssumed, (i) => figures.placeSpend[i]!);
  return `${poundsInFull(pence)} in ${String(rows)} ${rows === 1 ? "row" : "rows"} on an assumed function: see TP Rules`;
}
