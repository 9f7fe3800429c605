import type { PenceByName } from "#domain/columns/tally";
import { spendOutsideYear } from "#domain/checks/files-of-a-year";
import { isPart, titleOf } from "#domain/checks/headline";
import type { CheckInput } from "#domain/checks/check-input";
import {
  insideMoneyOutside,
  leftInTransfers,
  negativeCells,
  offMainBasis,
  oneSided,
  socialShare,
  spendWhereSource,
  sumWhere,
  takenOutOnPaymentsOnly,
  unconfirmedAtFullShare,
  unconfirmedTransfers,
} from "#domain/checks/measures";
import { wordAt } from "#domain/columns/coded";
import { openSuggestions } from "#domain/transfers/open-suggestions";
import { POUNDS_IN } from "#domain/place/registers";
import type { PlaceCount } from "#domain/counting/place-count";

/** Pence -> the unit of the report. */
type Money = (pence: number) => number;

/**
 * The count as the headless driver reports it: amounts in the place's unit, £ a head in pounds, rates to six places.
 *
 * @source headless.md, JSON; its keys are those of the fixtures' expected.json
 */
export function reportCount(input: CheckInput): Record<string, unknown> {
  const { count, registers } = input;
  const { place } = registers;
  const money = moneyIn(POUNDS_IN[place.unit]);
  const head = (pence: number): number | null =>
    place.population === null ? null : sixPlaces(pence / 100 / place.population);
  return {
    place: place.name,
    unit: place.unit,
    financialYear: place.financialYear,
    title: titleOf(input),
    perHeadShown: !isPart(input),
    ...bridgeOf(count, money),
    perHead: head(count.totalPence),
    netPerHead: head(count.netPence),
    views: viewsOf(count, money),
    ...breakdownsOf(input, money),
    ...overlapOf(count, money),
    socialProtectionEducationHealthShare: roundedOrNull(socialShare(input)),
    transfers: count.pairs.map((pair) => ({
      payer: pair.payer,
      payee: pair.payee,
      payerSays: money(pair.payerSaysPence),
      payeeSays: money(pair.payeeSaysPence),
      difference: money(pair.differencePence),
    })),
    unreconciledAbsolute: money(count.unreconciledAbsolutePence),
    roundingEffectPence: sixPlaces(count.roundingEffectPence),
    transferShares: transferSharesOf(input),
    viewsFunderBasis: { v2: money(count.views.v2Funder), v3: money(count.views.v3Funder) },
    withoutBenefits: withoutBenefits(input, money),
    suggestedTransfers: suggestedTransfers(count, money),
    warnings: warningsOf(input, money),
  };
}

/** Pence -> pounds, thousands or millions, to six places. */
export function moneyIn(pounds: number): Money {
  return (pence) => sixPlaces(pence / (pounds * 100));
}

/** Six decimal places; an exact tie goes to the even figure, as in the fixtures' expected.json. */
function sixPlaces(value: number): number {
  // Odd 128ths are the only binary fractions with a five in the seventh place and nothing behind it.
  if (Math.abs((value * 128) % 2) !== 1) return Number(value.toFixed(6)) + 0;
  const below = Math.floor(value * 1e6);
  return (below % 2 === 0 ? below : below + 1) / 1e6;
}

function roundedOrNull(value: number | null): number | null {
  return value === null ? null : sixPlaces(value);
}

function bridgeOf(count: PlaceCount, money: Money) {
  return {
    lines: count.lines,
    reported: money(count.reportedPence),
    outsidePlace: money(count.outsidePence),
    apportioned: money(count.apportionedPence),
    eliminated: money(count.eliminatedPence),
    totalPlaceSpend: money(count.totalPence),
    externalIncome: money(count.externalIncomePence),
    netPlaceSpend: money(count.netPence),
    unreconciledTransfers: money(count.unreconciledPence),
    funderBasisTotal: money(count.funderTotalPence),
    read: money(count.readPence),
    rowsRead: count.rowsRead,
    notCounted: {
      detail: money(count.detailPence),
      outOfPeriod: money(count.otherPeriodPence),
      excluded: amounts(count.leftOutByClass, money),
      total: money(count.readPence - count.reportedPence),
    },
  };
}

function viewsOf({ views, totalPence }: PlaceCount, money: Money) {
  return {
    v1: money(views.v1),
    v2: money(views.v2),
    v3: money(views.v3),
    v4: money(views.v4),
    v4Share: totalPence === 0 ? null : sixPlaces(views.v4 / totalPence),
    unaligned: money(views.unaligned),
    v2InsideOnly: money(views.v2InsideOnly),
    v3WithStraddling: money(views.v3WithStraddling),
  };
}

function breakdownsOf({ count, sources }: CheckInput, money: Money) {
  const cells: Record<string, number> = {};
  for (const [agency, row] of count.byAgencyTheme) {
    for (const [theme, pence] of row) cells[`${agency} | ${theme}`] = money(pence);
  }
  const byCode = new Map([...count.byCofog1].map(([label, pence]) => [label.slice(0, 2), pence] as const));
  const stated = sources.some(({ terms }) => terms.accountingBasis !== null);
  return {
    byAgency: amounts(count.byAgency, money),
    byAgencyFunderBasis: amounts(count.byAgencyFunder, money),
    outsideByAgency: amounts(withoutNil(count.outsideByAgency), money),
    byTheme: amounts(count.byTheme, money),
    byCofog1: amounts(byCode, money),
    agencyByTheme: cells,
    byRevenueCapital: amounts(count.byCapital, money),
    byShareBasis: amounts(count.byShareBasis, money),
    ...(stated
      ? {
          byAccountingBasis: amounts(count.byAccountingBasis, money),
          byMeasure: amounts(count.byMeasure, money),
        }
      : {}),
  };
}

function overlapOf(count: PlaceCount, money: Money) {
  const total = count.overlap.reduce((sum, theme) => sum + theme.nonLeadPence, 0);
  return {
    overlap: Object.fromEntries(
      count.overlap.map((theme) => [
        theme.name,
        {
          total: money(theme.positivePence),
          agencies: theme.agencies,
          hhi: sixPlaces(theme.hhi),
          neff: sixPlaces(theme.effectiveNumber),
          lead: theme.lead,
          nonLead: money(theme.nonLeadPence),
          rate: sixPlaces(theme.rate),
          creditsLeftOut: money(theme.creditsLeftOutPence),
          netTotal: money(theme.netTotalPence),
        },
      ]),
    ),
    overlapTotal: money(total),
    overlapRate: count.totalPence === 0 ? null : sixPlaces(total / count.totalPence),
    pairOverlap: amounts(count.pairOverlap, money),
    overlapBeforeNetting: amounts(count.nonLeadBeforeNetting, money),
    falseOverlap: amounts(count.falseOverlap, money),
  };
}

/** What lines seem to pay other counted bodies and nobody has confirmed or refused; the largest first. */
function suggestedTransfers({ transfers }: PlaceCount, money: Money) {
  return openSuggestions(transfers)
    .sort((a, b) => Math.abs(b.pence) - Math.abs(a.pence))
    .map(({ payer, payee, capital, evidence, wordsMatched, pence, rows, takeOut }) => ({
      payer,
      payee,
      capital,
      amount: money(pence),
      rows: rows.length,
      evidence,
      words: wordsMatched ?? "",
      takeOut,
    }));
}

/** Shares of transfers by the source's own line id, or the row id where it has none. */
function transferSharesOf({ count, ledger }: CheckInput): Record<string, number> {
  const lineIds = new Map(ledger.rowId.map((rowId, i) => [rowId, ledger.lineId[i]! || rowId]));
  return Object.fromEntries([...count.transferShares].map(([rowId, share]) => [lineIds.get(rowId)!, sixPlaces(share)]));
}

function withoutBenefits({ count, registers }: CheckInput, money: Money) {
  const pence = count.totalPence - count.benefitsPence;
  const nonLead = count.overlap.reduce((sum, theme) => sum + theme.nonLeadPence, 0) - count.benefitsNonLeadPence;
  const { population } = registers.place;
  return {
    totalPlaceSpend: money(pence),
    perHead: population === null ? null : sixPlaces(pence / 100 / population),
    overlapRate: pence === 0 ? null : sixPlaces(nonLead / pence),
  };
}

/** £ of what the checks leave open, by check; nil ones are absent. */
function warningsOf(input: CheckInput, money: Money): Record<string, number> {
  const { count, ledger, figures } = input;
  const spend = (holds: Parameters<typeof spendWhereSource>[1]): number => spendWhereSource(input, holds);
  const social = socialShare(input);
  const warnings: Record<string, number> = {
    A6: spendOutsideYear(input),
    A7: count.otherPeriodPence,
    A8: offMainBasis(input),
    A9: spend((terms) => terms.measure === "net"),
    A10: spend((terms) => terms.vat === "unknown" && terms.accountingBasis !== null),
    A11: count.byAccountingBasis.get("payments") ?? 0,
    C4: unconfirmedAtFullShare(input),
    C6: insideMoneyOutside(input),
    D1: unconfirmedTransfers(count),
    D2: leftInTransfers(input, "payee not counted"),
    D3: leftInTransfers(input, "payee net"),
    D3p: takenOutOnPaymentsOnly(input),
    D4one: oneSided(input),
    D5: count.unreconciledAbsolutePence,
    D9: sumWhere(
      input,
      (i) => figures.counts[i] === 1 && wordAt(ledger.transferTo, i) !== "" && ledger.eliminate[i] !== 0,
      (i) => ledger.externalIncomePence[i]!,
    ),
    F13: negativeCells(input),
    G1: social !== null && (social < input.bands.shapeLow || social > input.bands.shapeHigh) ? count.totalPence : 0,
  };
  return Object.fromEntries(
    Object.entries(warnings)
      .filter(([, pence]) => pence !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, pence]) => [id, money(pence)]),
  );
}

function amounts(pence: PenceByName, money: Money): Record<string, number> {
  return Object.fromEntries([...pence].map(([name, amount]) => [name, money(amount)]));
}

function withoutNil(pence: PenceByName): PenceByName {
  return new Map([...pence].filter(([, amount]) => amount !== 0));
}
