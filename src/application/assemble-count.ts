import { fingerprint } from "#domain/ledger/fingerprint";
import { readCofog } from "#domain/ledger/read-cofog";
import type { Ledger } from "#domain/ledger/ledger";
import type { FoundTotal } from "#domain/ledger/reading";
import type { SourceRow } from "#domain/ledger/source-row";
import { commonestYear } from "#domain/dates/commonest-year";
import { agencyMatcher } from "#domain/place/match-agency";
import type { Registers, SourceTerms } from "#domain/place/registers";
import { assembleLedger, type BlockRows } from "#domain/tagging/assemble-ledger";
import { withNewBodies } from "#domain/tagging/find-bodies";
import { settleTerms } from "#domain/tagging/settle-terms";
import { SourceRows } from "#domain/tagging/source-text";
import type { TaggingRules } from "#domain/tagging/tag-row";
import { COFOG } from "#reference/cofog";
import type { RecognisedBlock } from "./recognise-sources.ts";
import { standingBlock } from "./standing-block.ts";

/** The ledger with the registers completed: bodies found in the sources, terms of every source, the year. */
export interface AssembledCount {
  readonly ledger: Ledger;
  readonly registers: Registers;
  readonly sources: readonly SourceRow[];
}

/** Settles what nobody has stated from the sources themselves, and tags every line. */
export function assembleCount(blocks: readonly RecognisedBlock[], stated: Registers, readOn: string): AssembledCount {
  const terms = blocks.flatMap((recognised) => termsOfBlock(recognised, stated));
  const place = { ...stated.place, financialYear: stated.place.financialYear || yearOf(blocks) };
  const named = bodiesNamed(blocks, terms);
  const registers = { ...stated, place, sources: terms, agencies: withNewBodies(stated.agencies, named) };
  const rules = taggingRules(registers);
  const rows = blocks.map((recognised) => blockRows(recognised, terms, rules));
  const ledger = assembleLedger(rows, (cofog) => readCofog(cofog, COFOG)?.level1 ?? "");
  return { ledger, registers, sources: sourceRows(blocks, { terms, ledger, readOn }) };
}

function termsOfBlock(recognised: RecognisedBlock, stated: Registers): SourceTerms[] {
  const { block, monthsCovered, sourceKeys } = recognised;
  const nameOf = new Map([...sourceKeys].map(([text, key]) => [key, text]));
  const onlyBody = onlyBodyOf(recognised);
  return block.sources.map((key) => {
    const terms = settleTerms({
      key,
      named: nameOf.get(key) ?? "",
      sheet: block.sheet,
      path: block.path,
      reading: block.reading,
      stated: stated.sources,
      placeUnit: stated.place.unit,
      monthsCovered,
    });
    return { ...terms, agency: terms.agency || onlyBody };
  });
}

/** The one body that a file names: rows of it that leave the body blank are that body's too. "" where it names several. */
function onlyBodyOf(recognised: RecognisedBlock): string {
  const bodies = new Set<string>();
  eachLine(recognised, (row) => bodies.add(row.text("agency")));
  bodies.delete("");
  const [only = ""] = bodies;
  return bodies.size === 1 && recognised.block.sources.length === 1 ? only : "";
}

function eachLine({ block, cells, dateOrder }: RecognisedBlock, see: (row: SourceRows, entry: number) => void): void {
  const rows = new SourceRows(cells, block.reading.mapping, dateOrder);
  block.reading.kinds.forEach((kind, entry) => {
    if (kind === "line") see(rows.at(block.reading.headerRow + 1 + entry), entry);
  });
}

function yearOf(blocks: readonly RecognisedBlock[]): string {
  const years: string[] = [];
  const amounts: number[] = [];
  for (const recognised of blocks) {
    eachLine(recognised, (row, entry) => {
      years.push(row.financialYear());
      amounts.push(recognised.block.reading.amounts[entry] ?? 0);
    });
  }
  return commonestYear(years, amounts);
}

function bodiesNamed(blocks: readonly RecognisedBlock[], terms: readonly SourceTerms[]): Set<string> {
  const named = new Set(terms.map((source) => source.agency));
  for (const recognised of blocks) eachLine(recognised, (row) => named.add(row.text("agency")));
  return named;
}

function taggingRules(registers: Registers): TaggingRules {
  const match = agencyMatcher(registers.agencies);
  return {
    nameBody: (text) => match(text) ?? text,
    nameFunction: (text) => {
      const function_ = text === "" ? null : readCofog(text, COFOG);
      return function_ === null ? "" : (function_.level2 ?? function_.level1);
    },
    financialYear: registers.place.financialYear,
  };
}

function blockRows(recognised: RecognisedBlock, terms: readonly SourceTerms[], tagging: TaggingRules): BlockRows {
  const { block, cells, dateOrder, sourceKeys } = recognised;
  const termsByKey = new Map(terms.map((source) => [source.key, source]));
  const standing = standingBlock(recognised);
  return {
    block,
    cells,
    dateOrder,
    keyOf: (text) => sourceKeys.get(text) ?? block.id,
    termsOf: (key) => termsByKey.get(key)!,
    rowIds: standing.rowIds,
    standing: standing.rowAt,
    tagging,
  };
}

interface Settled {
  readonly terms: readonly SourceTerms[];
  readonly ledger: Ledger;
  readonly readOn: string;
}

function sourceRows(blocks: readonly RecognisedBlock[], { terms, ledger, readOn }: Settled): SourceRow[] {
  const termsByKey = new Map(terms.map((source) => [source.key, source]));
  const read = readBySource(ledger);
  return blocks.flatMap((recognised) =>
    recognised.block.sources.map((key) => {
      const source = termsByKey.get(key)!;
      const sharesBlock = recognised.block.reading.mapping.source !== undefined;
      return {
        terms: source,
        block: recognised.block,
        sharesBlock,
        ...controlOf(source, sharesBlock ? null : recognised.block.reading.controlTotal),
        firstReadPence: read.get(key) ?? 0,
        fingerprint: fingerprint(textsOf(recognised)),
        readOn,
      };
    }),
  );
}

/** What a person stated wins over the total row; a total row as first read wins over what it says now. */
function controlOf(source: SourceTerms, found: FoundTotal | null): Pick<SourceRow, "controlTotal" | "controlFrom"> {
  if (source.controlTotal !== null) return { controlTotal: source.controlTotal, controlFrom: source.controlFrom };
  return found ? { controlTotal: found.value, controlFrom: "total row" } : { controlTotal: null, controlFrom: "none" };
}

/** Every mapped cell of the block as text: what the fingerprint of the inputs is made of. */
function* textsOf({ block, cells }: RecognisedBlock): Generator<string> {
  const { mapping, headerRow, kinds } = block.reading;
  for (const { column } of Object.values(mapping)) {
    for (let entry = 0; entry < kinds.length; entry++)
      yield String(cells.columns[column]?.[headerRow + 1 + entry] ?? "");
  }
}

function readBySource(ledger: Ledger): Map<string, number> {
  const sums = new Map<string, number>();
  for (let i = 0; i < ledger.size; i++) {
    const key = ledger.source.words[ledger.source.codes[i]!] ?? "";
    sums.set(key, (sums.get(key) ?? 0) + ledger.amountPence[i]!);
  }
  return sums;
}
