import { shareAt } from "../apportionment/coded-shares.ts";
import { fractionsOf, roundingAt } from "../apportionment/fractions.ts";
import { shareToNumber } from "../apportionment/share.ts";
import { settleShares } from "../apportionment/share-table.ts";
import type { Finding } from "../findings/finding.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { overlapPairs } from "../overlap/measure-overlap.ts";
import { overlapBy } from "../overlap/overlap-by.ts";
import type { Home, Registers } from "../place/registers.ts";
import { listTransfers, NO_HINTS, type TransferHints } from "../transfers/list-transfers.ts";
import { reconcilePairs } from "../transfers/reconcile.ts";
import { apportionRows, type ApportionedRows } from "./apportion-rows.ts";
import type { RowFigures } from "../apportionment/row-figures.ts";
import { foldCase } from "../columns/fold-case.ts";
import { type PenceByName, sumColumn, sumOf } from "../columns/tally.ts";
import type { PlaceCount } from "./place-count.ts";
import { sumBy, type SumsBy } from "./sum-by.ts";
import { sumRead } from "./sum-read.ts";

/** The count, the figures of its rows, and what it found on the way. */
export interface CountedPlace {
  readonly count: PlaceCount;
  readonly figures: RowFigures;
  readonly findings: readonly Finding[];
}

/**
 * Counts a place: every public pound read, each body's share of it, less what passes between counted bodies.
 *
 * @param ledger - n tagged rows.
 * @param registers - what people have stated: bodies, drivers, sources, transfers, splits.
 * @param hints - what the words of the rows say of who is paid: suggestions are made of it, and nothing is counted by it.
 * @returns every figure in whole pence, each a sum of rounded rows, so that SUMIFS over the rows agrees to the penny.
 * Findings: `driver-negative`, `driver-sums-to-nothing`, `transfer-circle`.
 * Cost: O(n) time and columns, plus bodies × themes.
 * @source method.md, FORMULAS; worked by hand in the fixtures
 */
export function countPlace(ledger: Ledger, registers: Registers, hints: TransferHints = NO_HINTS): CountedPlace {
  const rows = apportionRows(ledger, registers, { shares: settleShares(registers.drivers), hints });
  const { figures } = rows;
  const read = sumRead(ledger, figures);
  const by = sumBy(ledger, rows, registers);
  const bridge = sumBridge(figures);
  const count = {
    ...read,
    ...bridge,
    roundingEffectPence: sumRounding(figures),
    ...sumTransfers(ledger, rows, { registers, hints }),
    byAgency: by.agency,
    byAgencyFunder: by.agencyFunder,
    outsideByAgency: by.outsideByAgency,
    byTheme: by.theme,
    byCofog1: by.cofog1,
    byAgencyTheme: by.agencyTheme,
    byAgencyThemeBeforeNetting: by.agencyThemeBeforeNetting,
    byCapital: by.capital,
    byShareBasis: by.shareBasis,
    byAccountingBasis: by.accountingBasis,
    byMeasure: by.measure,
    byControl: by.control,
    byStream: by.stream,
    byAgencyWork: by.agencyWork,
    views: sumViews(figures, by, registers),
    ...measureOverlaps(by, registers),
    transferShares: sharesOfTransfers(ledger, figures),
  };
  return { count, figures, findings: rows.findings };
}

function sumBridge(figures: RowFigures) {
  const reportedPence = sumColumn(figures.gross);
  const eliminatedPence = sumColumn(figures.eliminated);
  const totalPence = sumColumn(figures.placeSpend);
  const externalIncomePence = sumColumn(figures.external);
  const apportionedPence = totalPence + eliminatedPence;
  return {
    reportedPence,
    outsidePence: reportedPence - apportionedPence,
    apportionedPence,
    eliminatedPence,
    totalPence,
    externalIncomePence,
    netPence: totalPence - externalIncomePence,
    funderTotalPence: apportionedPence - sumColumn(figures.internal),
  };
}

function sumRounding(figures: RowFigures): number {
  let effect = 0;
  const { counts, gross, paidOn, ownShare } = figures;
  const own = fractionsOf(ownShare.shares);
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] === 1) effect += roundingAt(own, ownShare.codes[i]!, gross[i]! - paidOn[i]!);
  }
  return effect;
}

function sumTransfers(
  ledger: Ledger,
  rows: ApportionedRows,
  { registers, hints }: { readonly registers: Registers; readonly hints: TransferHints },
) {
  const pairs = reconcilePairs(ledger, rows.figures);
  const differences = pairs.map((pair) => pair.differencePence);
  const { parts, shares, standings } = rows;
  const { transfers, agencies } = registers;
  const terms = new Map(registers.sources.map((source) => [source.key, source]));
  const termsOf = (source: string) => terms.get(source);
  const settled = { ledger, figures: rows.figures, parts, shares, standings, pairs: transfers, agencies, termsOf };
  return {
    pairs,
    transfers: listTransfers(settled, hints),
    unreconciledPence: differences.reduce((sum, pence) => sum + pence, 0),
    unreconciledAbsolutePence: differences.reduce((sum, pence) => sum + Math.abs(pence), 0),
  };
}

function sumViews(figures: RowFigures, by: SumsBy, registers: Registers): PlaceCount["views"] {
  const totalPence = sumColumn(figures.placeSpend);
  const home = new Map(registers.agencies.map((agency) => [agency.name, agency.home]));
  const at = (pence: PenceByName, ...homes: (Home | null)[]): number => {
    let sum = 0;
    for (const [agency, amount] of pence) if (homes.includes(home.get(agency) ?? null)) sum += amount;
    return sum;
  };
  const v4 = sumColumn(figures.prioritySpend);
  return {
    v1: totalPence,
    v2: at(by.agency, "inside", "straddling"),
    v3: at(by.agency, "outside"),
    v4,
    unaligned: totalPence - v4,
    v2InsideOnly: at(by.agency, "inside"),
    v3WithStraddling: at(by.agency, "straddling", "outside"),
    v2Funder: at(by.agencyFunder, "inside", "straddling"),
    v3Funder: at(by.agencyFunder, "outside"),
  };
}

/** As the sheets' own sums find them, whatever their case. */
function benefitJudge(stated: readonly string[]): (theme: string) => boolean {
  const themes = new Set(stated.map(foldCase));
  return (theme) => (themes.size > 0 ? themes.has(foldCase(theme)) : foldCase(theme).startsWith("benefits"));
}

function measureOverlaps(by: SumsBy, registers: Registers) {
  const { place } = registers;
  const byTheme = overlapBy(by.agencyTheme, by.agencyThemeBeforeNetting, place.materialityPence);
  const isBenefit = benefitJudge(place.benefitsThemes);
  return {
    overlap: byTheme.measures,
    nonLeadBeforeNetting: byTheme.nonLeadBefore,
    falseOverlap: byTheme.falseOverlap,
    pairOverlap: overlapPairs(by.agencyTheme),
    overlapByCofog: overlapBy(by.agencyCofog1, by.agencyCofog1BeforeNetting, place.materialityPence),
    benefitsPence: sumOf(new Map([...by.theme].filter(([theme]) => isBenefit(theme)))),
    benefitsNonLeadPence: byTheme.measures
      .filter(({ name }) => isBenefit(name))
      .reduce((sum, measure) => sum + measure.nonLeadPence, 0),
  };
}

function sharesOfTransfers(ledger: Ledger, figures: RowFigures): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (let i = 0; i < ledger.size; i++) {
    const share = figures.paidOn[i] === 0 ? null : shareAt(figures.transferShare, i);
    if (share) shares.set(ledger.rowId[i]!, shareToNumber(share));
  }
  return shares;
}
