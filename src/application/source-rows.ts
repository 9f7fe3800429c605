import type { Ledger } from "#domain/ledger/ledger";
import type { FoundTotal } from "#domain/ledger/reading";
import type { SourceRow } from "#domain/ledger/source-row";
import type { SourceTerms } from "#domain/place/registers";
import type { BlockContents } from "./block-contents.ts";
import type { RecognisedBlock } from "./recognise-sources.ts";

/** Sources whose terms are settled and whose lines stand in a ledger. */
interface Settled {
  readonly terms: readonly SourceTerms[];
  readonly ledger: Ledger;
  readonly readOn: string;
  /** Files that were brought in since the last count, by the sheet that each came in on. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The rows of TP_Sources: what each source is, what was read of it, and what proves it. In the order of the blocks. */
export function sourceRows(
  blocks: readonly (Pick<RecognisedBlock, "block" | "monthsDated"> & { readonly contents: BlockContents })[],
  { terms, ledger, readOn, files = {} }: Settled,
): SourceRow[] {
  const termsByKey = new Map(terms.map((source) => [source.key, source]));
  const read = readBySource(ledger);
  return blocks.flatMap((recognised) => {
    const { fingerprint } = recognised.contents;
    return recognised.block.sources.map((key) => {
      const source = termsByKey.get(key)!;
      const sharesBlock = recognised.block.reading.mapping.source !== undefined;
      return {
        terms: withFile(source, recognised.block.sheet, files),
        block: recognised.block,
        sharesBlock,
        ...controlOf(source, sharesBlock ? null : recognised.block.reading.controlTotal),
        firstReadPence: read.get(key) ?? 0,
        fingerprint,
        readOn,
        ...(recognised.block.sources.length === 1 && { monthsDated: recognised.monthsDated }),
      };
    });
  });
}

/** The file that the sheet came in from: now, else as an earlier count has it for the same sheet. */
function withFile(
  { broughtIn, ...terms }: SourceTerms,
  sheet: string,
  files: NonNullable<Settled["files"]>,
): SourceTerms {
  const file = files[sheet] ?? (broughtIn?.sheet === sheet ? broughtIn.file : undefined);
  return file === undefined ? terms : { ...terms, broughtIn: { file, sheet } };
}

/** What a person stated wins over the total row; a total row as first read wins over what it says now. */
function controlOf(source: SourceTerms, found: FoundTotal | null): Pick<SourceRow, "controlTotal" | "controlFrom"> {
  if (source.controlTotal !== null) return { controlTotal: source.controlTotal, controlFrom: source.controlFrom };
  return found ? { controlTotal: found.value, controlFrom: "total row" } : { controlTotal: null, controlFrom: "none" };
}

function readBySource(ledger: Ledger): Map<string, number> {
  const sums = new Map<string, number>();
  for (let i = 0; i < ledger.size; i++) {
    const key = ledger.source.words[ledger.source.codes[i]!] ?? "";
    sums.set(key, (sums.get(key) ?? 0) + ledger.amountPence[i]!);
  }
  return sums;
}
