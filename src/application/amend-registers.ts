import { foldName } from "#domain/place/match-agency";
import { leftOutKey } from "#domain/left-out/left-out-answer";
import { sayTerms } from "#domain/place/guessed-terms";
import { proposeAgency, unstatedTerms } from "#domain/place/new-registers";
import type {
  LeftOutAnswer,
  Agency,
  Driver,
  Registers,
  SourceTerms,
  Theme,
  ThemeSplit,
  TransferPair,
} from "#domain/place/registers";
import type { Amendments } from "./amendments.ts";

/**
 * Lays what a person has said in the pane over the registers: each replaces what stands under its key, or is added.
 *
 * @param amendments - under the names of the sheets, see `keyAmendments`.
 */
export function amendRegisters(registers: Registers, amendments: Amendments): Registers {
  return {
    ...registers,
    place: { ...registers.place, ...amendments.place },
    agencies: without(amendAgencies(registers.agencies, amendments.agencies ?? {}), amendments.withdrawnAgencies),
    themes: without(addThemes(registers.themes, amendments.themes ?? []), amendments.withdrawnThemes),
    drivers: amendDrivers(registers.drivers, amendments),
    sources: amendSources(registers.sources, amendments.sources ?? {}),
    transfers: replaceByKey(registers.transfers, amendments.transfers ?? [], keyOfPair),
    leftOut: amendLeftOut(registers, amendments),
    splits: amendSplits(registers.splits, amendments.splits ?? {}),
  };
}

function amendAgencies(agencies: readonly Agency[], said: NonNullable<Amendments["agencies"]>): Agency[] {
  const byName = new Map(Object.entries(said));
  const known = new Set(agencies.map(({ name }) => name));
  const added = [...byName.keys()].filter((name) => !known.has(name));
  return [...agencies, ...added.map((name) => ({ ...proposeAgency(name), note: "" }))].map((agency) => ({
    ...agency,
    ...byName.get(agency.name),
  }));
}

function addThemes(themes: readonly Theme[], said: readonly Theme[]): Theme[] {
  const known = new Set(themes.map(({ name }) => foldName(name)));
  const added = said.filter(({ name }) => !known.has(foldName(name)) && known.add(foldName(name)));
  return [...themes, ...added];
}

function without<T extends { readonly name: string }>(all: readonly T[], withdrawn: readonly string[] = []): T[] {
  const names = new Set(withdrawn);
  return all.filter(({ name }) => !names.has(name));
}

function amendSources(sources: readonly SourceTerms[], said: NonNullable<Amendments["sources"]>): SourceTerms[] {
  const known = new Set(sources.map(({ key }) => key));
  const added = Object.keys(said).filter((key) => !known.has(key));
  return [...sources, ...added.map(unstatedTerms)].map((terms) => {
    const now = said[terms.key];
    return now === undefined ? terms : sayTerms(terms, now);
  });
}

function amendLeftOut({ leftOut = [] }: Registers, { leftOut: said = [] }: Amendments): readonly LeftOutAnswer[] {
  return replaceByKey(leftOut, said, leftOutKey);
}

function amendSplits(splits: readonly ThemeSplit[], said: NonNullable<Amendments["splits"]>): ThemeSplit[] {
  const others = splits.filter(({ rowId }) => said[rowId] === undefined);
  return [...others, ...Object.values(said).flat()];
}

/** What is said takes the place of what stood under its key; what is new goes to the end. */
function replaceByKey<T>(standing: readonly T[], said: readonly T[], keyOf: (one: T) => string): T[] {
  const latest = new Map(said.map((one) => [keyOf(one), one]));
  const kept = standing.map((one) => latest.get(keyOf(one)) ?? one);
  const known = new Set(standing.map(keyOf));
  return [...kept, ...[...latest].filter(([key]) => !known.has(key)).map(([, one]) => one)];
}

/** As TP_Transfers: what kind of transfer it is called may change under a decision. */
export function keyOfPair({ payer, payee, capital }: Pick<TransferPair, "payer" | "payee" | "capital">): string {
  return [payer, payee, capital].join("|");
}

function amendDrivers(standing: readonly Driver[], { drivers = [], withdrawnDrivers = [] }: Amendments): Driver[] {
  const withdrawn = new Set(withdrawnDrivers.map(keyOfDriver));
  return replaceByKey(standing, drivers, keyOfDriver).filter((unit) => !withdrawn.has(keyOfDriver(unit)));
}

/** As TP_Drivers tells its units apart. */
export function keyOfDriver({ agency, basis, unit }: Pick<Driver, "agency" | "basis" | "unit">): string {
  return [agency, basis, unit].join("|");
}
