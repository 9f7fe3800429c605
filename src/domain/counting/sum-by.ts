import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Registers } from "../place/registers.ts";
import type { RowFigures } from "../apportionment/row-figures.ts";
import { type PenceByName, Tally } from "../columns/tally.ts";
import { CellTally } from "../overlap/overlap-by.ts";
import { themeParts } from "./theme-parts.ts";

/** T and its neighbours by every heading, from rows that are counted. */
export interface SumsBy {
  readonly agency: PenceByName;
  readonly agencyFunder: PenceByName;
  readonly outsideByAgency: PenceByName;
  readonly theme: PenceByName;
  readonly cofog1: PenceByName;
  readonly agencyTheme: ReadonlyMap<string, PenceByName>;
  readonly agencyThemeBeforeNetting: ReadonlyMap<string, PenceByName>;
  /** The same by COFOG level 1; uncoded under "". */
  readonly agencyCofog1: ReadonlyMap<string, PenceByName>;
  readonly agencyCofog1BeforeNetting: ReadonlyMap<string, PenceByName>;
  readonly capital: PenceByName;
  readonly shareBasis: PenceByName;
  readonly accountingBasis: PenceByName;
  readonly measure: PenceByName;
  readonly control: PenceByName;
  readonly stream: PenceByName;
  readonly agencyWork: ReadonlyMap<string, PenceByName>;
}

/** Tags whose words are headings as they stand. */
const WORDS = ["capital", "control", "stream"] as const;

/**
 * Adds the rows under every heading the count shows. Each is the same rows once more, so each sums to T.
 *
 * @source method.md, FORMULAS 10
 */
export function sumBy(ledger: Ledger, figures: RowFigures, registers: Registers): SumsBy {
  const terms = new Map(registers.sources.map((source) => [source.key, source]));
  const by = makeTallies();
  const cells = new CellTally();
  const before = new CellTally();
  const parts = themeParts(ledger, registers.splits);
  for (let i = 0; i < ledger.size; i++) {
    if (figures.status[i] !== "counted") continue;
    const agency = wordAt(ledger.agency, i);
    const source = terms.get(wordAt(ledger.source, i));
    const spend = figures.placeSpend[i]!;
    const eliminated = figures.eliminated[i]!;
    by.agency.add(agency, spend);
    by.agencyFunder.add(agency, spend + eliminated - figures.internal[i]!);
    by.outside.add(agency, figures.gross[i]! - spend - eliminated);
    const cofog1 = wordAt(ledger.cofog1, i);
    by.cofog1.add(cofog1, spend);
    by.agencyCofog1.add(agency, cofog1, spend);
    by.agencyCofog1BeforeNetting.add(agency, cofog1, spend + eliminated);
    by.agencyWork.add(agency, wordAt(ledger.work, i), spend);
    for (const tag of WORDS) by[tag].add(wordAt(ledger[tag], i), spend);
    by.shareBasis.add(figures.basis[i]!, spend);
    by.accountingBasis.add(source?.accountingBasis ?? "", spend);
    by.measure.add(source?.measure ?? "", spend);
    const putBack = parts(i, eliminated);
    parts(i, spend).forEach(({ theme, pence }, part) => {
      by.theme.add(theme, pence);
      cells.add(agency, theme, pence);
      before.add(agency, theme, pence + putBack[part]!.pence);
    });
  }
  return {
    ...sortAll(by),
    agencyTheme: cells.sorted(),
    agencyThemeBeforeNetting: before.sorted(),
  };
}

function sortAll(by: ReturnType<typeof makeTallies>) {
  return {
    agency: by.agency.sorted(),
    agencyFunder: by.agencyFunder.sorted(),
    outsideByAgency: by.outside.sorted(),
    theme: by.theme.sorted(),
    cofog1: by.cofog1.sorted(),
    capital: by.capital.sorted(),
    shareBasis: by.shareBasis.sorted(),
    accountingBasis: by.accountingBasis.sorted(),
    measure: by.measure.sorted(),
    control: by.control.sorted(),
    stream: by.stream.sorted(),
    agencyCofog1: by.agencyCofog1.sorted(),
    agencyCofog1BeforeNetting: by.agencyCofog1BeforeNetting.sorted(),
    agencyWork: by.agencyWork.sorted(),
  };
}

function makeTallies() {
  return {
    agency: new Tally(),
    agencyFunder: new Tally(),
    outside: new Tally(),
    theme: new Tally(),
    cofog1: new Tally(),
    capital: new Tally(),
    shareBasis: new Tally(),
    accountingBasis: new Tally(),
    measure: new Tally(),
    control: new Tally(),
    stream: new Tally(),
    agencyCofog1: new CellTally(),
    agencyCofog1BeforeNetting: new CellTally(),
    agencyWork: new CellTally(),
  };
}
