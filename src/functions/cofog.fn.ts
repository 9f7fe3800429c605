import { readCofog } from "#domain/ledger/read-cofog";
import { COFOG } from "#reference/cofog";
import { answer, answerEach, readOnce } from "./cell-answer.ts";
import { readLabel } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";

type Level = 1 | 2 | "deepest";

/**
 * Names of functions of government (COFOG) by their codes: 9.3 gives Post-secondary non-tertiary education.
 *
 * @customfunction COFOG COFOG
 * @param code Codes in any of their forms (9.3, 09.3, GF0903): one cell or a range.
 * @param [level] 1 for the division, 2 for the group. If left out, the deeper of the two that the code gives.
 * @returns Names, in a range of the same shape; blank cells stay blank.
 */
export function placeCofog(code: unknown[][], level?: number): unknown[][] {
  const depth = answer(levelOf(level));
  const readText = readOnce((text) => nameOf(text, depth));
  return answerEach(code, "code", (cell) => {
    const text = readLabel(cell);
    return text.ok ? readText(text.value) : text;
  });
}

/** Excel gives null for a level that is left out. */
function levelOf(level: number | null | undefined): Outcome<Level> {
  if (level === null || level === undefined) return good("deepest");
  return level === 1 || level === 2 ? good(level) : bad(`level is ${String(level)}; it must be 1 or 2.`);
}

function nameOf(text: string, level: Level): Outcome<string> {
  if (text === "") return good("");
  const found = readCofog(text, COFOG);
  if (found === null) return bad(`holds "${text}", which is no code of COFOG.`);
  const label = level === 1 ? found.level1 : (found.level2 ?? (level === 2 ? null : found.level1));
  if (label === null) return bad(`holds "${text}", which gives a division only: level 2 needs a code such as 09.3.`);
  return good(withoutCode(label));
}

/** `09.3 Post-secondary…` without what stands before the first blank. */
function withoutCode(label: string): string {
  return label.slice(label.indexOf(" ") + 1);
}
