import { agencyMatcher, type AgencyMatcher } from "#domain/place/match-agency";
import { answerEach, readOnce } from "./cell-answer.ts";
import { readLabel } from "./cell-value.ts";
import { good } from "./outcome.ts";

/**
 * The public body that a name stands for, as it is called today: JC+ gives Department for Work and Pensions.
 *
 * Knows national bodies, councils of England and Wales, and the spellings and former names of both. Nothing is guessed.
 *
 * @customfunction AGENCY AGENCY
 * @param text Names as ledgers write them: one cell or a range.
 * @returns Names of bodies in a range of the same shape; blank where none is surely meant.
 */
export async function placeAgency(text: unknown[][]): Promise<unknown[][]> {
  const match = await loadMatcher();
  const readName = readOnce((name) => good(match(name) ?? ""));
  return answerEach(text, "text", (cell) => {
    const name = readLabel(cell);
    return name.ok ? readName(name.value) : name;
  });
}

let loaded: Promise<AgencyMatcher> | undefined;

/**
 * Some hundred names, fetched when a cell first asks for them: most workbooks never do. What could not be fetched is asked
 * for again by the next cell.
 */
function loadMatcher(): Promise<AgencyMatcher> {
  loaded ??= makeMatcher().catch((failed: unknown) => {
    loaded = undefined;
    throw failed;
  });
  return loaded;
}

async function makeMatcher(): Promise<AgencyMatcher> {
  const [{ BODIES_TODAY }, { COUNCILS }] = await Promise.all([
    import("#reference/packs/bodies-today"),
    import("#reference/packs/councils"),
  ]);
  const bodies = [...BODIES_TODAY.agencies, ...COUNCILS.agencies];
  return agencyMatcher(bodies.map((body) => ({ short: "", code: "", ...body })));
}
