import type { Finding } from "#domain/findings/finding";
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
  workbook: Pick<CountingPort, "readFormulas">,
  sources: RecognisedSources,
): Promise<Result<RecognisedSources, WorkbookError>> {
  const blocks: RecognisedBlock[] = [];
  for (const recognised of sources.blocks) {
    const { block, cells } = recognised;
    const { headerRow, lastRow, mapping } = block.reading;
    const findings: Finding[] = [];
    for (const field of MONEY_FIELDS) {
      const column = mapping[field]?.column;
      if (column === undefined) continue;
      const formulas = await workbook.readFormulas(block.sheet, { column, first: headerRow + 1, last: lastRow });
      if (!formulas.ok) return formulas;
      findings.push(...findOtherBooks(cells, block.reading, { field, formulas: formulas.value }));
    }
    blocks.push(findings.length === 0 ? recognised : withFindings(recognised, findings));
  }
  return done({ ...sources, blocks });
}

function withFindings(recognised: RecognisedBlock, findings: readonly Finding[]): RecognisedBlock {
  const { block } = recognised;
  const reading = { ...block.reading, findings: [...block.reading.findings, ...findings] };
  return { ...recognised, block: { ...block, reading } };
}
