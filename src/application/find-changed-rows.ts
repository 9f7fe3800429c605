import { wordAt } from "#domain/columns/coded";
import type { Finding } from "#domain/findings/finding";
import type { Ledger, SourceBlock } from "#domain/ledger/ledger";
import type { LogRow } from "#domain/ledger/source-row";
import type { LogStamp } from "./log-amendments.ts";
import type { ChangedRows } from "./stood-rows.ts";

/** Rows named in the sentence; the rest is counted. */
const ROWS_NAMED = 8;

/**
 * Rows that are not known again for sure since a person tagged them: a cell was corrected, a row like it was, or the council's
 * rows were sorted. The tags may stand beside another row now, or found no row at all.
 *
 * Finding: `row-changed-since-tagged`, a look, one a source, with its rows and what they come to.
 *
 * @param changed - of each block, in their order.
 */
export function findChangedRows(
  ledger: Ledger,
  blocks: readonly SourceBlock[],
  changed: readonly ChangedRows[],
): Finding[] {
  return blocks.flatMap((block, at): Finding[] => {
    const { entries, lost } = changed[at]!;
    // Most sources bear no tag of a person: their rows are not looked at one by one.
    if (entries.length === 0) return [];
    const places = new Set(entries.map((entry) => block.reading.headerRow + 1 + entry));
    const rows: number[] = [];
    for (let row = 0; row < ledger.size; row++) {
      if (ledger.block[row] === at && places.has(ledger.sheetRow[row]!)) rows.push(row);
    }
    return rows.length === 0 ? [] : [findingOf(ledger, block, { rows, lost })];
  });
}

function findingOf(
  ledger: Ledger,
  block: SourceBlock,
  { rows: changed, lost }: { readonly rows: readonly number[]; readonly lost: number },
): Finding {
  const numbers = changed.map((row) => String(ledger.sheetRow[row]! + 1));
  const pence = changed.reduce((sum, row) => sum + ledger.amountPence[row]!, 0);
  const rest = numbers.length - ROWS_NAMED;
  return {
    code: "row-changed-since-tagged",
    severity: "look",
    sheet: block.sheet,
    row: ledger.sheetRow[changed[0]!]!,
    column: block.reading.mapping.amount?.column ?? 0,
    params: {
      source: wordAt(ledger.source, changed[0]!),
      rows: changed.length,
      numbers: numbers.slice(0, ROWS_NAMED).join(", ") + (rest > 0 ? ` and ${String(rest)} more` : ""),
      amount: pence / 100,
      lost,
    },
  };
}

/** One line of TP Log a source: the next count knows these rows by what they say now, and would tell of them no more. */
export function logChangedRows(findings: readonly Finding[], { when, version }: LogStamp): LogRow[] {
  return findings
    .filter(({ code }) => code === "row-changed-since-tagged")
    .map(({ sheet = "", params }) => ({
      ...{ when, version, who: "", beforePence: null, afterPence: null, undoId: "" },
      action: `Changed since a person tagged them, tags kept: “${sheet}”, rows ${String(params["numbers"])}`,
      source: String(params["source"]),
      rows: Number(params["rows"]),
    }));
}
