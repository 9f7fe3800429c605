/** One function of the Classification of the Functions of Government: `10.2`, "Old age", or `10`, "Social protection". */
export interface CofogFunction {
  /** Two figures, or two figures, a point and one figure. */
  readonly code: string;
  readonly name: string;
}

/** A function as it stands in cells and keys: the code always with its name, since SUMIFS reads a bare `01.1` as 1.1. */
export interface CofogTag {
  /** `10 Social protection` */
  readonly level1: string;
  /** `10.2 Old age`; null where only the division is known. */
  readonly level2: string | null;
}

const CODE = /^(?:(?:cofog|gf|g)[ :]*)?(\d{1,3})(?:\.(\d)(?:\.\d)?)?(?=$|[^\d.])/i;
/** `GF0903`, `GF09`, `GF090301`: the codes of the SDMX list. */
const SDMX = /^gf(\d{2})(?:0?(\d)(?:\d{2})?)?(?=$|[^\d.])/i;
/** GFS manuals put a 7 before the division: 709.3, and 7093 without the point. */
const GFS_WITHOUT_POINT = /^7(0[1-9]|10)(\d)(?=$|[^\d.])/;

/**
 * Reads a function code in any of its usual forms: `10.2`, `GF1002`, `9.3`, `709.3`, `09.3 Post-secondary…`, a label alone.
 *
 * A code that lost its leading nought is put right (1.1 is 01.1). The code counts, not the words beside it; `10.20` is no
 * code of level 2 and is not guessed at.
 * @param list - levels 1 and 2, as in `#reference/cofog`.
 * @returns the labels, or null where the text names no function of the list.
 * @source inputs.md 2.3
 */
export function readCofog(text: string, list: readonly CofogFunction[]): CofogTag | null {
  const tidy = text.trim();
  if (tidy === "") return null;
  const parts = codeIn(tidy);
  if (parts) return tagOf(parts.division, parts.group, list);
  const plain = plainWords(tidy);
  const named = list.find((entry) => plainWords(entry.name) === plain);
  if (!named) return null;
  const [division = "", group] = named.code.split(".");
  return tagOf(division, group ?? null, list);
}

interface CodeParts {
  readonly division: string;
  readonly group: string | null;
}

function codeIn(text: string): CodeParts | null {
  const whole = SDMX.exec(text) ?? GFS_WITHOUT_POINT.exec(text);
  if (whole) return { division: whole[1]!, group: whole[2] ?? null };
  const found = CODE.exec(text);
  if (!found) return null;
  const figures = found[1]!;
  const division = figures.length === 3 && figures.startsWith("7") ? figures.slice(1) : figures;
  return { division: division.padStart(2, "0"), group: found[2] ?? null };
}

function tagOf(division: string, group: string | null, list: readonly CofogFunction[]): CofogTag | null {
  const level1 = list.find((entry) => entry.code === division);
  const level2 = group === null ? null : list.find((entry) => entry.code === `${division}.${group}`);
  if (!level1 || level2 === undefined) return null;
  return { level1: labelOf(level1), level2: level2 === null ? null : labelOf(level2) };
}

function labelOf(entry: CofogFunction): string {
  return `${entry.code} ${entry.name}`;
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
