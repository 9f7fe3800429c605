import type { Finding } from "#domain/findings/finding";
import type { RawCell } from "#domain/ledger/cells";
import { findOtherBooks, MONEY_FIELDS } from "#domain/ledger/other-books";
import { done, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { CellsWanted, CountingPort } from "./ports/workbook.port.ts";
import type { RecognisedSources } from "./recognise-sources.ts";
import type { RecognisedBlock } from "./recognised-block.ts";

/** So many cells are asked for at once: round trips are dear, and the formulas of a million rows are not to be held together. */
const TOGETHER_CELLS = 250_000;

/** A source with what is asked of it, field by field. */
interface AskedBlock {
  readonly recognised: RecognisedBlock;
  readonly fields: readonly (typeof MONEY_FIELDS)[number][];
  readonly wanted: readonly CellsWanted[];
}

/**
 * The sources with what is to be said of money that comes from another workbook: the formulas of their money columns are read,
 * and of nothing else.
 */
export async function findOtherBooksOf(
  workbook: Pick<CountingPort, "readCells">,
  sources: RecognisedSources,
): Promise<Result<RecognisedSources, WorkbookError>> {
  const blocks: RecognisedBlock[] = [];
  for (const lot of lotsOf(sources.blocks.map(asked))) {
    const read = await workbook.readCells(lot.flatMap(({ wanted }) => wanted));
    if (!read.ok) return read;
    const cells = [...read.value];
    for (const one of lot) blocks.push(withOtherBooks(one, cells.splice(0, one.wanted.length)));
  }
  return done({ ...sources, blocks });
}

function asked(recognised: RecognisedBlock): AskedBlock {
  const { reading, sheet } = recognised.block;
  const { headerRow, lastRow, mapping } = reading;
  const fields = MONEY_FIELDS.filter((field) => mapping[field] !== undefined);
  const wanted = fields.map((field) => {
    const { column } = mapping[field]!;
    return { sheet, area: { top: headerRow + 1, left: column, bottom: lastRow, right: column }, formulas: true };
  });
  return { recognised, fields, wanted };
}

function lotsOf(blocks: readonly AskedBlock[]): AskedBlock[][] {
  const lots: AskedBlock[][] = [];
  let room = 0;
  for (const one of blocks) {
    const cells = one.wanted.reduce((sum, { area }) => sum + area.bottom - area.top + 1, 0);
    if (lots.length === 0 || cells > room) {
      lots.push([]);
      room = TOGETHER_CELLS;
    }
    lots.at(-1)!.push(one);
    room -= cells;
  }
  return lots;
}

function withOtherBooks(
  { recognised, fields }: AskedBlock,
  formulas: readonly (readonly (readonly RawCell[])[])[],
): RecognisedBlock {
  const { block, cells } = recognised;
  const findings = fields.flatMap((field, at) =>
    findOtherBooks(cells, block.reading, { field, formulas: formulas[at]!.map(formulaOf) }),
  );
  return findings.length === 0 ? recognised : withFindings(recognised, findings);
}

function formulaOf([cell]: readonly RawCell[]): string | null {
  return typeof cell === "string" && cell.startsWith("=") ? cell : null;
}

function withFindings(recognised: RecognisedBlock, findings: readonly Finding[]): RecognisedBlock {
  const { block } = recognised;
  const reading = { ...block.reading, findings: [...block.reading.findings, ...findings] };
  return { ...recognised, block: { ...block, reading } };
}
