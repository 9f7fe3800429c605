import { wordAt } from "#domain/columns/coded";
import type { GridTags } from "#domain/tagging/besides-ledger";
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

/**
 * Rows of which a person typed a tag since the last count, where the sheet's own cells stand beside cells of ours that are another
 * row's: they were sorted alone. The tag goes with the row that stood beside it at the last count, which is right where it was typed
 * before the sort; typed after it, it was meant for the row beside which it stood then.
 *
 * Finding: `typed-beside-moved`, a look, one a source.
 */
export function findTypedBesideMoved(
  { ledger, typedInGrid }: { readonly ledger: Ledger; readonly typedInGrid: readonly GridTags[] },
  blocks: readonly SourceBlock[],
  changed: readonly ChangedRows[],
): Finding[] {
  const isMoved = ({ row }: GridTags): boolean => {
    const at = ledger.block[row]!;
    return changed[at]!.moved.has(ledger.sheetRow[row]! - blocks[at]!.reading.headerRow - 1);
  };
  const moved = typedInGrid.filter(isMoved).map(({ row }) => row);
  return blocks.flatMap((block, at): Finding[] => {
    const rows = moved.filter((row) => ledger.block[row] === at);
    return rows.length === 0 ? [] : [{ code: "typed-beside-moved", ...about(ledger, block, rows) }];
  });
}

function findingOf(
  ledger: Ledger,
  block: SourceBlock,
  { rows, lost }: { readonly rows: readonly number[]; readonly lost: number },
): Finding {
  const { params, ...at } = about(ledger, block, rows);
  return { code: "row-changed-since-tagged", ...at, params: { ...params, lost } };
}

function about(ledger: Ledger, block: SourceBlock, rows: readonly number[]): Omit<Finding, "code"> {
  const numbers = rows.map((row) => String(ledger.sheetRow[row]! + 1));
  const pence = rows.reduce((sum, row) => sum + ledger.amountPence[row]!, 0);
  const rest = numbers.length - ROWS_NAMED;
  return {
    severity: "look",
    sheet: block.sheet,
    row: ledger.sheetRow[rows[0]!]!,
    column: block.reading.mapping.amount?.column ?? 0,
    params: {
      source: wordAt(ledger.source, rows[0]!),
      rows: rows.length,
      numbers: numbers.slice(0, ROWS_NAMED).join(", ") + (rest > 0 ? ` and ${String(rest)} more` : ""),
      amount: pence / 100,
    },
  };
}

const LOGGED: Readonly<Record<string, string>> = {
  "row-changed-since-tagged": "Changed since a person tagged them, tags kept",
  "typed-beside-moved":
    "Tagged in the grid beside cells that had been sorted alone, tags kept with the rows of the last Recount",
};

/** One line of TP Log a source: the next count knows these rows by what they say now, and would tell of them no more. */
export function logChangedRows(findings: readonly Finding[], { when, version }: LogStamp): LogRow[] {
  return findings
    .filter(({ code }) => LOGGED[code] !== undefined)
    .map(({ code, sheet = "", params }) => ({
      ...{ when, version, who: "", beforePence: null, afterPence: null, undoId: "" },
      action: `${LOGGED[code]!}: “${sheet}”, rows ${String(params["numbers"])}`,
      source: String(params["source"]),
      rows: Number(params["rows"]),
    }));
}
