import { wordAt } from "../columns/coded.ts";
import { combineCodes } from "../columns/combine-codes.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Registers } from "../place/registers.ts";
import type { RowFigures } from "../apportionment/row-figures.ts";
import { type PenceByName, Tally } from "../columns/tally.ts";
import { CellTally } from "../overlap/overlap-by.ts";
import type { ApportionedRows } from "./apportion-rows.ts";
import { sumLots } from "./sum-lots.ts";
import { SPLIT, themeParts } from "./theme-parts.ts";

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
 * Rows that bear the same words everywhere are summed first: the headings of a million rows are those of some hundreds of lots.
 *
 * @source method.md, FORMULAS 10
 */
export function sumBy(ledger: Ledger, { figures, cells }: ApportionedRows, registers: Registers): SumsBy {
  const terms = new Map(registers.sources.map((source) => [source.key, source]));
  const by = makeTallies();
  const themes = addThemes(ledger, { figures, cells }, registers);
  const { agency, source, cofog1, work, basis } = ledger;
  const alike = combineCodes(ledger.size, [agency, source, cofog1, work, basis, ...WORDS.map((tag) => ledger[tag])]);
  const lots = sumLots(alike, figures);
  for (let lot = 0; lot < alike.count; lot++) {
    if (lots.met[lot] === 0) continue;
    const i = alike.firstRow[lot]!;
    const [body, cofog] = [wordAt(agency, i), wordAt(cofog1, i)];
    const [spend, eliminated] = [lots.placeSpend[lot]!, lots.eliminated[lot]!];
    by.agency.add(body, spend);
    by.agencyFunder.add(body, spend + eliminated - lots.internal[lot]!);
    by.outside.add(body, lots.gross[lot]! - spend - eliminated);
    by.cofog1.add(cofog, spend);
    by.agencyCofog1.add(body, cofog, spend);
    by.agencyCofog1BeforeNetting.add(body, cofog, spend + eliminated);
    by.agencyWork.add(body, wordAt(work, i), spend);
    for (const tag of WORDS) by[tag].add(wordAt(ledger[tag], i), spend);
    by.shareBasis.add(wordAt(figures.basis, i), spend);
    const said = terms.get(wordAt(source, i));
    by.accountingBasis.add(said?.accountingBasis ?? "", spend);
    by.measure.add(said?.measure ?? "", spend);
  }
  return { ...sortAll(by), ...themes };
}

type SumsByTheme = Pick<SumsBy, "theme" | "agencyTheme" | "agencyThemeBeforeNetting">;

/** By theme, row by row only where a row is held over several. */
function addThemes(
  ledger: Ledger,
  { figures, cells: ofPlace }: Pick<ApportionedRows, "figures" | "cells">,
  { splits }: Registers,
): SumsByTheme {
  const [by, cells, before] = [new Tally(), new CellTally(), new CellTally()];
  const add = (agency: string, theme: string, { spend, eliminated }: { spend: number; eliminated: number }): void => {
    by.add(theme, spend);
    cells.add(agency, theme, spend);
    before.add(agency, theme, spend + eliminated);
  };
  ofPlace.met.forEach((isMet, cell) => {
    if (isMet === 0) return;
    const [agency, theme] = ofPlace.of.wordsOf(cell);
    if (theme === SPLIT) return;
    add(agency, theme, { spend: ofPlace.placeSpend[cell]!, eliminated: ofPlace.eliminated[cell]! });
  });
  const parts = themeParts(ledger, splits);
  for (const i of splitRows(ledger, figures)) {
    const putBack = parts(i, figures.eliminated[i]!);
    parts(i, figures.placeSpend[i]!).forEach(({ theme, pence }, part) => {
      add(wordAt(ledger.agency, i), theme, { spend: pence, eliminated: putBack[part]!.pence });
    });
  }
  return { theme: by.sorted(), agencyTheme: cells.sorted(), agencyThemeBeforeNetting: before.sorted() };
}

/** Counted rows whose theme is that they have several. */
function splitRows({ theme, size }: Ledger, { counts }: RowFigures): number[] {
  const split = theme.words.indexOf(SPLIT);
  const rows: number[] = [];
  if (split === -1) return rows;
  for (let i = 0; i < size; i++) if (theme.codes[i] === split && counts[i] === 1) rows.push(i);
  return rows;
}

function sortAll(by: ReturnType<typeof makeTallies>) {
  return {
    agency: by.agency.sorted(),
    agencyFunder: by.agencyFunder.sorted(),
    outsideByAgency: by.outside.sorted(),
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
