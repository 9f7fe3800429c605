import type { Bands } from "#domain/checks/bands";
import type { PenceByName } from "#domain/columns/tally";
import type { CountedPlace } from "#domain/counting/count-place";
import { fingerprint } from "#domain/columns/fingerprint";
import type { Registers } from "#domain/place/registers";
import type { PairReason } from "#domain/checks/pair-reason";
import type { Explanations } from "./amend-explanations.ts";
import type { TestedPayments } from "./test-payments.ts";

/** Everything from which the return and the four views are printed, the source cells apart. */
export interface PrintedPlace {
  readonly counted: Pick<CountedPlace, "count">;
  readonly registers: Registers;
  readonly bands: Bands;
  readonly explanations: Explanations;
  readonly pairReasons: readonly PairReason[];
  readonly tested: TestedPayments | null;
}

/**
 * Eight hex figures over everything that the return and the four views print: figures by body, theme, function, kind and
 * basis; the place, bodies, shares, transfers and classes that people stated; tolerances; reasons; payments to look into.
 *
 * A signature is given for all of it: where any of it is another, the signature no longer stands. Order does not matter, for
 * rows of registers may be sorted.
 */
export function printedFingerprint(printed: PrintedPlace): string {
  return fingerprint([
    ...figuresOf(printed.counted),
    ...stated(printed.registers),
    ...Object.entries(printed.bands).map(([band, value]) => say("band", band, value)),
    ...sorted([...printed.explanations].map(([check, { reason }]) => say("reason", check, reason))),
    ...sorted(
      // In whichever row of the pair it stands: it may move with the lines.
      printed.pairReasons.map(({ payer, payee, given }) => say("reason of a pair", payer, payee, given.reason)),
    ),
    ...paymentsOf(printed.tested),
  ]);
}

function figuresOf({ count }: PrintedPlace["counted"]): string[] {
  const named = (what: string, figures: PenceByName): string[] =>
    sorted([...figures].filter(([, pence]) => pence !== 0).map(([name, pence]) => say(what, name, pence)));
  const cells = (what: string, figures: ReadonlyMap<string, PenceByName>): string[] =>
    sorted([...figures].flatMap(([agency, themes]) => named(say(what, agency), themes)));
  return [
    ...cells("cell", count.byAgencyTheme),
    ...cells("before netting", count.byAgencyThemeBeforeNetting),
    ...named("function", count.byCofog1),
    ...named("kind", count.byCapital),
    ...named("share basis", count.byShareBasis),
    ...named("accounting basis", count.byAccountingBasis),
    ...named("measure", count.byMeasure),
    ...named("control", count.byControl),
    ...named("stream", count.byStream),
    ...named("funder", count.byAgencyFunder),
    ...named("outside", count.outsideByAgency),
    ...named("left out", count.leftOutByClass),
    ...Object.entries(count.views).map(([view, pence]) => say("view", view, pence)),
    say("apart", count.readPence, count.detailPence, count.otherPeriodPence, count.noSharePence, count.suspenseRows),
    say("benefits", count.benefitsPence),
    ...sorted(count.pairs.map((pair) => say("pair", pair.payer, pair.payee, pair.payerSaysPence, pair.payeeSaysPence))),
    ...sorted(
      count.transfers.map(({ payer, payee, capital, confirmed, takeOut, receipts }) =>
        say("transfer", payer, payee, capital, confirmed, takeOut, ...(receipts ? [receipts] : [])),
      ),
    ),
  ];
}

/** What people stated that is printed as it stands. */
function stated({ place, agencies, drivers, sources, leftOut = [] }: Registers): string[] {
  return [
    ...Object.entries(place).map(([setting, value]) => say("place", setting, JSON.stringify(value))),
    ...sorted(
      agencies.map(({ name, type, home, expected, alreadyForPlace }) =>
        say("body", name, type, home, expected, alreadyForPlace),
      ),
    ),
    ...sorted(drivers.map((unit) => say("unit", unit.agency, unit.basis, unit.unit, unit.inPlace, unit.value))),
    ...sorted(
      sources.map(({ key, agency, use, accountingBasis, measure, vat, months, agreedBy, agreedOn }) =>
        say("source", key, agency, use, accountingBasis, measure, vat, months, agreedBy, agreedOn),
      ),
    ),
    ...sorted(
      leftOut
        .filter(({ confirmed }) => confirmed !== null)
        .map(({ body, words, class: name, confirmed }) => say("words", body, words, name, confirmed)),
    ),
  ];
}

/** The £ that the return says are to be looked into, class by class. */
function paymentsOf(tested: TestedPayments | null): string[] {
  if (!tested) return [];
  const { tally, members, unlisted } = tested.list;
  const rows = members.map(({ group, rowId, strength, pence, decision }) =>
    say("payment", group, rowId, strength, pence, decision?.verdict),
  );
  return [say("payments", JSON.stringify(tally), JSON.stringify(unlisted)), ...sorted(rows)];
}

function say(...parts: readonly unknown[]): string {
  return parts.map(String).join("\u001f");
}

function sorted(lines: readonly string[]): string[] {
  return [...lines].sort();
}
