import { type RecognisedSources, sourceText } from "#application/recognise-sources";
import { sourceName } from "#application/report-ties";
import { POUNDS_IN, type SourceTerms } from "#domain/place/registers";
import { toPence } from "#domain/money/pence";
import type { SourceBlock } from "#domain/ledger/ledger";
import type { Mapping, Reading } from "#domain/ledger/reading";
import { columnName } from "#workbench/model/address";
import type { OpenedInputs } from "./open-inputs.ts";

/** The names that the driver's contract gives to fields of the ledger. */
const REPORTED_FIELDS: Readonly<Record<string, string>> = { payee: "supplier" };

/**
 * What was read from a block, as the driver reports it: rows are 1-based as Excel shows them, sums in the file's unit.
 *
 * @param records - records of the text file it came from: blank ones at its end are left out like those in between.
 */
export function reportBlock(block: SourceBlock, path: string, records = 0): Record<string, unknown> {
  const { reading } = block;
  return {
    name: block.id,
    sheet: block.sheet,
    path,
    headerRow: reading.headerRow + 1,
    rows: linesOf(reading).filter((amount) => amount !== null).length,
    sum: sumOf(linesOf(reading)),
    controlTotal: reading.controlTotal?.value ?? null,
    suspense: linesOf(reading).filter((amount) => amount === null).length,
    excluded: [...excludedOf(reading), ...blankEnd(reading, records)],
    findings: reading.findings.map((finding) => ({
      code: finding.code,
      row: finding.row === undefined ? null : finding.row + 1,
      column: finding.column === undefined ? null : columnName(finding.column),
    })),
    mapping: reportMapping(reading.mapping),
  };
}

interface Excluded {
  readonly row: number;
  readonly reason: string;
}

function excludedOf(reading: Reading): Excluded[] {
  return reading.kinds.flatMap((kind, entry) =>
    kind === "line" ? [] : [{ row: reading.headerRow + 2 + entry, reason: reading.reasons[entry] ?? kind }],
  );
}

function blankEnd({ lastRow }: Reading, records: number): Excluded[] {
  const first = lastRow + 2;
  return Array.from({ length: Math.max(0, records - lastRow - 1) }, (_, i) => ({
    row: first + i,
    reason: "blank row",
  }));
}

/** One entry a source in the order of the inputs; a file with a Source column gives one entry for each of its sources. */
export function reportSources(
  sources: RecognisedSources,
  { inputs, records }: Pick<OpenedInputs, "inputs" | "records">,
  terms: readonly SourceTerms[],
): Record<string, unknown>[] {
  const byInput = [...sources.blocks].sort((a, b) => inputs.indexOf(a.block.path) - inputs.indexOf(b.block.path));
  const termsByKey = new Map(terms.map((source) => [source.key, source]));
  return byInput.flatMap(({ block, cells, sourceKeys }) => {
    const report = reportBlock(block, block.path, records.get(block.sheet));
    const column = block.reading.mapping.source?.column;
    if (column === undefined) return [report];
    const keys = block.reading.kinds.map((_, entry) =>
      sourceKeys.get(sourceText(cells.columns[column]?.[block.reading.headerRow + 1 + entry] ?? null)),
    );
    return block.sources.map((key) => {
      const amounts = linesOf(block.reading, (entry) => keys[entry] === key);
      return {
        ...report,
        name: sourceName(key, block.id),
        rows: amounts.filter((amount) => amount !== null).length,
        sum: sumOf(amounts),
        suspense: amounts.filter((amount) => amount === null).length,
        controlTotal: termsByKey.get(key)?.controlTotal ?? null,
      };
    });
  });
}

function linesOf(reading: Reading, holds: (entry: number) => boolean = () => true): (number | null)[] {
  return reading.kinds.flatMap((kind, entry) =>
    kind === "line" && holds(entry) ? [reading.amounts[entry] ?? null] : [],
  );
}

/** Sum in the file's unit, to the penny, without binary noise. */
function sumOf(amounts: readonly (number | null)[]): number {
  const pence = amounts.reduce<number>((sum, amount) => sum + toPence(amount ?? 0, POUNDS_IN["£"]), 0);
  return pence / 100;
}

function reportMapping(mapping: Mapping): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(mapping).map(([field, mapped]) => [
      REPORTED_FIELDS[field] ?? field,
      { header: mapped.header, column: columnName(mapped.column), confidence: mapped.confidence },
    ]),
  );
}
