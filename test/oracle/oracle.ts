import { countExactly, type ExactCount } from "./count-exactly.ts";
import { openFigures } from "./open-figures.ts";
import { concentrationOf, leadOf, pairOverlaps } from "./measure-overlap.ts";
import type { OraclePlace } from "./oracle-place.ts";
import { inPence, unitOf } from "./read-lines.ts";
import { add, divide, halfAway, ONE, shown, times, whole, written, ZERO } from "./rational.ts";
import type { SharedPart } from "./settle-shares.ts";
import { amounts, fraction, type Money, moneyIn, quotient } from "./show.ts";
import { sum, sumBy, type Totals, withoutNought } from "./totals.ts";

/**
 * What the count of a place must be, by method.md alone: the keys of the fixtures' expected.json, amounts in the place's
 * unit, six places. Nothing of the product is used.
 */
export function expectedCount(place: OraclePlace): Record<string, unknown> {
  const count = countExactly(place);
  const money = moneyIn(place.unit);
  return {
    place: place.name,
    financialYear: `FY ${place.financialYear.replace("/", "-")}`,
    unit: place.unit,
    ...bridge(count, money),
    views: views(count, money),
    viewsFunderBasis: funderViews(count, money),
    ...breakdowns(count, money),
    ...overlap(count, money),
    ...transfers(count, money),
    ...headline(count, money),
    warnings: amounts(withoutNought(openFigures(count)), money),
  };
}

/** Each source beside the total it must agree to. */
export function expectedTies(place: OraclePlace): Record<string, unknown> {
  const money = moneyIn(place.unit);
  return Object.fromEntries(
    place.sources.map((source) => {
      const unit = unitOf(place, source);
      const lines = place.lines.filter((line) => line.source === source.key);
      const read = sum(lines.map(({ gross }) => inPence(gross, unit)));
      const control = source.controlTotal === "" ? null : inPence(source.controlTotal, unit);
      const difference = control === null ? null : money(control - read);
      return [source.key, { sum: money(read), controlTotal: control === null ? null : money(control), difference }];
    }),
  );
}

function bridge(count: ExactCount, money: Money) {
  const { lines, reported, apportioned, eliminated, total, external, internal, place } = count;
  const exact = count.parts
    .filter(({ takenOut }) => !takenOut)
    .map(({ share, gross }) => times(share, whole(gross)))
    .reduce(add, ZERO);
  return {
    lines: lines.counted.length,
    rowsRead: place.lines.length,
    read: money(lines.read),
    notCounted: {
      detail: money(lines.detail),
      outOfPeriod: money(lines.outOfPeriod),
      excluded: amounts(lines.excluded, money),
      total: money(lines.read - reported),
    },
    reported: money(reported),
    outsidePlace: money(reported - apportioned),
    apportioned: money(apportioned),
    eliminated: money(eliminated),
    totalPlaceSpend: money(total),
    externalIncome: money(external),
    netPlaceSpend: money(total - external),
    unreconciledTransfers: money(eliminated - internal),
    funderBasisTotal: money(apportioned - internal),
    roundingEffectPence: shown(add(whole(total), times(whole(-1n), exact))),
  };
}

function totalWhere(count: ExactCount, homes: readonly string[], value: (part: SharedPart) => bigint): bigint {
  return sum(count.parts.filter(({ body }) => homes.includes(body.home)).map(value));
}

function views(count: ExactCount, money: Money) {
  const { total, parts } = count;
  const from = (...homes: string[]): number => money(totalWhere(count, homes, ({ final }) => final));
  const v4 = sum(parts.map(({ final, line }) => halfAway(times(whole(final), written(line.priority)))));
  return {
    v1: money(total),
    v2: from("inside", "straddling"),
    v3: from("outside"),
    v4: money(v4),
    v4Share: quotient(v4, total),
    unaligned: money(total - v4),
    v2InsideOnly: from("inside"),
    v3WithStraddling: from("straddling", "outside"),
  };
}

function onFunderBasis({ apportioned, internalInPlace }: SharedPart): bigint {
  return apportioned - internalInPlace;
}

function funderViews(count: ExactCount, money: Money) {
  return {
    v2: money(totalWhere(count, ["inside", "straddling"], onFunderBasis)),
    v3: money(totalWhere(count, ["outside"], onFunderBasis)),
  };
}

function breakdowns({ parts, place }: ExactCount, money: Money) {
  const by = (name: (part: SharedPart) => string): Record<string, number> =>
    amounts(
      sumBy(parts, name, ({ final }) => final),
      money,
    );
  const bySource = {
    byAccountingBasis: by(({ source }) => source?.basis ?? ""),
    byMeasure: by(({ source }) => source?.measure ?? "gross"),
  };
  const agency = ({ line }: SharedPart): string => line.agency;
  return {
    byAgency: by(agency),
    byAgencyFunderBasis: amounts(sumBy(parts, agency, onFunderBasis), money),
    outsideByAgency: amounts(
      withoutNought(sumBy(parts, agency, ({ gross, apportioned }) => gross - apportioned)),
      money,
    ),
    byTheme: by(({ line }) => line.theme),
    byCofog1: by(({ line }) => line.cofog.slice(0, 2)),
    agencyByTheme: by(({ line }) => `${line.agency} | ${line.theme}`),
    byRevenueCapital: by(({ line }) => line.kind),
    byShareBasis: by(({ line }) => line.basis),
    ...(place.sources.length > 0 ? bySource : {}),
  };
}

function overlap(count: ExactCount, money: Money) {
  const { themes, total, nonLead, place } = count;
  const measured = themes.filter(({ positiveTotal }) => positiveTotal > 0n);
  const named = (value: (theme: (typeof themes)[number]) => bigint): Totals =>
    withoutNought(new Map(themes.map((theme) => [theme.theme, value(theme)])));
  const bodies = place.bodies.map(({ name }) => name);
  return {
    overlap: Object.fromEntries(measured.map((theme) => [theme.theme, themeFigures(theme, money)])),
    overlapTotal: money(nonLead),
    overlapRate: quotient(nonLead, total),
    pairOverlap: amounts(withoutNought(pairOverlaps(bodies, themes)), money),
    overlapBeforeNetting: amounts(
      named(({ nonLeadBefore }) => nonLeadBefore),
      money,
    ),
    falseOverlap: amounts(
      named((theme) => theme.nonLeadBefore - theme.nonLead),
      money,
    ),
  };
}

function themeFigures(theme: ExactCount["themes"][number], money: Money) {
  const hhi = concentrationOf(theme);
  const all = [...theme.cells.values()];
  return {
    total: money(theme.positiveTotal),
    agencies: theme.positive.size,
    hhi: shown(hhi),
    neff: shown(divide(ONE, hhi)),
    lead: leadOf(theme),
    nonLead: money(theme.nonLead),
    rate: shown(fraction(theme.nonLead, theme.positiveTotal)),
    creditsLeftOut: money(sum(all.filter((pence) => pence < 0n))),
    netTotal: money(sum(all)),
  };
}

function transfers(count: ExactCount, money: Money) {
  const taken = count.parts.filter(({ takenOut, gross }) => takenOut && gross !== 0n);
  return {
    transfers: count.pairs.map(({ payer, payee, payerSays, payeeSays }) => ({
      payer,
      payee,
      payerSays: money(payerSays),
      payeeSays: money(payeeSays),
      difference: money(payerSays - payeeSays),
    })),
    unreconciledAbsolute: money(count.unreconciledAbsolute),
    // A random line names its payee in its own column or nowhere: there is nothing to suggest.
    suggestedTransfers: [],
    transferShares: Object.fromEntries(taken.map(({ line, share }) => [line.id, shown(share)])),
  };
}

/** What the total is called, £ a head, and the figures that show its make-up. */
function headline(count: ExactCount, money: Money) {
  const { place, parts, themes, total, external, nonLead } = count;
  const people = 100n * BigInt(place.population);
  const payments = parts.some(({ source }) => source?.basis === "payments");
  const partYear = place.sources.some(({ use, months }) => use === "count" && !["", "12"].includes(months));
  const benefits = sum(parts.filter(({ line }) => line.theme.startsWith("Benefits")).map(({ final }) => final));
  const benefitThemes = themes.filter(({ theme }) => theme.startsWith("Benefits"));
  const rest = total - benefits;
  return {
    title: payments ? "Payments and spend counted in the place (part)" : "Total place spend",
    perHeadShown: !payments && !partYear,
    perHead: quotient(total, people),
    netPerHead: quotient(total - external, people),
    socialProtectionEducationHealthShare: quotient(socialSpend(parts), total),
    withoutBenefits: {
      totalPlaceSpend: money(rest),
      perHead: quotient(rest, people),
      overlapRate: quotient(nonLead - sum(benefitThemes.map((theme) => theme.nonLead)), rest),
    },
  };
}

/** Social protection (10), education (09) and health (07). */
export function socialSpend(parts: readonly SharedPart[]): bigint {
  return sum(parts.filter(({ line }) => ["07", "09", "10"].includes(line.cofog.slice(0, 2))).map(({ final }) => final));
}
