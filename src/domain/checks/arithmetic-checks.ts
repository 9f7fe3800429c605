import { shareAt } from "../apportionment/coded-shares.ts";
import { isWhole } from "../apportionment/share.ts";
import { sumOf } from "../columns/tally.ts";
import { PRECISE } from "./precise.ts";
import type { CheckInput } from "./check-input.ts";
import { agencyOf, countWhere, isWithoutHome, negativeCells, sumWhere, withoutHome } from "./measures.ts";
import { type CheckDefinition, mustBeNil, mustTie, type Outcome, shown } from "./outcome.ts";

type Definition = CheckDefinition<CheckInput>;

const BRIDGE = "'TP Bridge'!A4";
const MATRIX = "'TP Agency x Theme'!A4";

/** Sections E and F: everything left out is listed, and the arithmetic. All to the penny. */
export const ARITHMETIC_CHECKS: readonly Definition[] = [
  tie(
    {
      id: "E3",
      name: "Everything left out is listed",
      words: "read less reported = detail + other periods + classes + no share",
      where: BRIDGE,
    },
    ({ count }) =>
      mustTie(
        count.readPence - count.reportedPence,
        count.detailPence + count.otherPeriodPence + sumOf(count.leftOutByClass) + count.noSharePence,
      ),
  ),
  {
    id: "E4",
    name: "Left out by a known class",
    words: "£, without signs, left out under a word that is no class",
    severity: "S",
    where: BRIDGE,
    unit: "pence",
    tolerance: "£0.00",
    run: leftOutUnderNoClass,
  },
  tie({ id: "F1", name: "Bridge", words: "R − O − E = T, of at least one line", where: BRIDGE }, (input) => {
    const { count } = input;
    const outcome = mustTie(count.reportedPence - count.outsidePence - count.eliminatedPence, count.totalPence);
    return input.figures.counts.includes(1)
      ? outcome
      : { ...outcome, result: "Does not tie", finding: "nothing is counted" };
  }),
  tie({ id: "F2", name: "Bodies", words: "Σ by body = T", where: "'TP Bodies'!A4" }, ({ count }) =>
    mustTie(sumOf(count.byAgency), count.totalPence),
  ),
  tie({ id: "F3", name: "Themes", words: "Σ by theme + untagged = T", where: MATRIX }, ({ count }) =>
    mustTie(sumOf(count.byTheme), count.totalPence),
  ),
  tie({ id: "F4", name: "COFOG", words: "Σ by function + uncoded = T", where: "'TP COFOG'!A4" }, ({ count }) =>
    mustTie(sumOf(count.byCofog1), count.totalPence),
  ),
  tie({ id: "F5", name: "Revenue + capital + not stated", words: "= T", where: "'TP COFOG'!A4" }, ({ count }) =>
    mustTie(sumOf(count.byCapital), count.totalPence),
  ),
  tie(
    { id: "F6", name: "Views", words: "V2 + V3 + bodies without a home (B1) = V1 = T", where: "'TP Views'!A4" },
    (input) => {
      const { views } = input.count;
      return mustTie(views.v2 + views.v3 + besidesViews(input), views.v1);
    },
  ),
  tie(
    { id: "F7", name: "View 4", words: "V4 + unaligned = V1; weights 0 to 1", where: "'TP Views'!A4" },
    ({ count, ledger }) => {
      const outside = ledger.priority.some((weight) => weight < 0 || weight > 1);
      const outcome = mustTie(count.views.v4 + count.views.unaligned, count.views.v1);
      return outside
        ? { ...outcome, result: "Does not tie", finding: "a priority weight is below 0 or above 1" }
        : outcome;
    },
  ),
  tie(
    { id: "F8", name: "Bases", words: "Σ by share basis = Σ by accounting basis = T", where: "'TP COFOG'!A4" },
    ({ count }) => {
      const accounting = mustTie(sumOf(count.byAccountingBasis), count.totalPence);
      return accounting.result === "Ties" ? mustTie(sumOf(count.byShareBasis), count.totalPence) : accounting;
    },
  ),
  tie({ id: "F9", name: "Net", words: "T − Y = N", where: BRIDGE }, ({ count }) =>
    mustTie(count.totalPence - count.externalIncomePence, count.netPence),
  ),
  tie(
    {
      id: "F10",
      name: "Overlap ties",
      words: "positive + credits + below materiality = theme total, each theme",
      where: "'TP Overlap'!A4",
    },
    overlapTies,
  ),
  {
    id: "F13",
    name: "Credits",
    words: "negative body × theme cells: overlap leaves them out",
    severity: "N",
    where: MATRIX,
    unit: "pence",
    tolerance: "shown",
    run: (input) => shown(negativeCells(input)),
  },
  {
    id: "F14",
    name: "Rounding",
    words: "effect of rounding on T, at most ½p a line apportioned",
    severity: "S",
    where: "'TP Method'!A4",
    unit: "pence",
    tolerance: "½p a line",
    run: (input) => {
      const lines = countWhere(input, (i) => {
        const share = shareAt(input.figures.ownShare, i);
        return input.figures.counts[i] === 1 && share !== null && !isWhole(share);
      });
      const effect = Math.abs(input.count.roundingEffectPence);
      const result = effect <= lines / 2 + PRECISE ? "Ties" : "Does not tie";
      return { thisSide: effect, thatSide: 0, result };
    },
  },
];

type Words = Pick<Definition, "id" | "name" | "words" | "where">;

/** A stop check to the penny. */
function tie({ id, name, words, where }: Words, run: (input: CheckInput) => Outcome): Definition {
  return { id, name, words, where, run, severity: "S", unit: "pence", tolerance: "£0.00" };
}

/** A slip in TP Left out takes a line out of the count as surely as a class does. */
function leftOutUnderNoClass({ count, knownClasses }: CheckInput): Outcome {
  if (knownClasses === undefined) return { thisSide: null, thatSide: null, result: "n/a" };
  const known = new Set(knownClasses.map((name) => name.toLowerCase()));
  const unknown = [...count.leftOutByClass].filter(([name]) => !known.has(name.trim().toLowerCase()));
  const pence = unknown.reduce((sum, [, of]) => sum + Math.abs(of), 0);
  const outcome = mustBeNil(pence, unknown.map(([name]) => name).join("; "));
  return unknown.length > 0 ? { ...outcome, result: "Does not tie" } : outcome;
}

function overlapTies({ count }: CheckInput): Outcome {
  const off = count.overlap.filter(
    (theme) =>
      theme.positivePence + theme.creditsLeftOutPence + theme.belowMaterialityPence !== theme.netTotalPence ||
      theme.netTotalPence !== count.byTheme.get(theme.name),
  );
  const total = count.overlap.reduce((sum, theme) => sum + theme.netTotalPence, 0);
  const parts = count.overlap.reduce(
    (sum, theme) => sum + theme.positivePence + theme.creditsLeftOutPence + theme.belowMaterialityPence,
    0,
  );
  const outcome = mustTie(parts, total, off.map(({ name }) => name).join("; "));
  return off.length > 0 ? { ...outcome, result: "Does not tie" } : outcome;
}

/**
 * Place spend of bodies on TP Agencies that are in no view, since nobody has said their home. Nought where B1 does not stop for them: it is
 * never the cause of no stop at all.
 */
function besidesViews(input: CheckInput): number {
  if (withoutHome(input) === 0) return 0;
  const [isOpen, agency] = [isWithoutHome(input), agencyOf(input)];
  return sumWhere(
    input,
    (i) => isOpen(i) && agency(i) !== undefined,
    (i) => input.figures.placeSpend[i]!,
  );
}
