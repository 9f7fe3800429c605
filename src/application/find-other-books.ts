import type { Finding } from "#domain/findings/finding";
import type { RawCell } from "#domain/ledger/cells";
import { findOtherBooks, MONEY_FIELDS } from "#domain/ledger/other-books";
import { done, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { CountingPort } from "./ports/workbook.port.ts";
import type { RecognisedSources } from "./recognise-sources.ts";
import type { RecognisedBlock } from "./recognised-block.ts";

/**
 * The sources with what is to be said of money that comes from another workbook: the formulas of their money columns are read,
 * and of nothing else.
 */
export async function findOtherBooksOf(
  workbook: Pick<CountingPort, "readCells">,
  sources: RecognisedSources,
): Promise<Result<RecognisedSources, WorkbookError>> {
  const blocks: RecognisedBlock[] = [];
  for (const recognised of sources.blocks) {
    const { block, cells } = recognised;
    const { headerRow, lastRow, mapping } = block.reading;
    const fields = MONEY_FIELDS.filter((field) => mapping[field] !== undefined);
    const wanted = fields.map((field) => {
      const { column } = mapping[field]!;
      const area = { top: headerRow + 1, left: column, bottom: lastRow, right: column };
      return { sheet: block.sheet, area, formulas: true };
    });
    const read = await workbook.readCells(wanted);
    if (!read.ok) return read;
    const findings = fields.flatMap((field, at) =>
      findOtherBooks(cells, block.reading, { field, formulas: read.value[at]!.map(formulaOf) }),
    );
    blocks.push(findings.length === 0 ? recognised : withFindings(recognised, findings));
  }
  return done({ ...sources, blocks });
}

function formulaOf([cell]: readonly RawCell[]): string | null {
  return typeof cell === "string" && cell.startsWith("=") ? cell : null;
}

function withFindings(recognised: RecognisedBlock, findings: readonly Finding[]): RecognisedBlock {
  const { block } = recognised;
  const reading = { ...block.reading, findings: [...block.reading.findings, ...findings] };
  return { ...recognised, block: { ...block, reading } };
}
