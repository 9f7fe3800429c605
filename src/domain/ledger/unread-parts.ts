import type { Finding } from "../findings/finding.ts";
import type { RawCell, SheetCells } from "./cells.ts";
import { readPart } from "./read-part.ts";
import type { Reading } from "./reading.ts";

/** Fields of a line that hold a figure between 0 and 1. */
export const PART_FIELDS = ["shareOverride", "eliminate", "priority"] as const;
export type PartField = (typeof PART_FIELDS)[number];

type Block = Pick<Reading, "sheet" | "headerRow" | "kinds" | "mapping">;

/**
 * Finds cells of lines that hold words where a share of 0 to 1 should stand: the line counts as if they were empty, which may
 * be all of it.
 *
 * Findings: `part-not-a-number`, one a cell, each a stop.
 */
export function findUnreadParts(cells: SheetCells, { sheet, headerRow, kinds, mapping }: Block): Finding[] {
  return PART_FIELDS.flatMap((field) => {
    const mapped = mapping[field];
    if (!mapped) return [];
    return kinds.flatMap((kind, entry): Finding[] => {
      const row = headerRow + 1 + entry;
      const cell = cells.columns[mapped.column]?.[row] ?? null;
      if (kind !== "line" || !isUnread(cell)) return [];
      const params = { text: cell, heading: mapped.header.trim(), field };
      return [{ code: "part-not-a-number", severity: "stop", sheet, row, column: mapped.column, params }];
    });
  });
}

/** What such cells of a field say, each once. */
export function unreadPartTexts({ findings }: Pick<Reading, "findings">, field: PartField): string[] {
  const of = findings.filter(({ code, params }) => code === "part-not-a-number" && params["field"] === field);
  return [...new Set(of.map(({ params }) => String(params["text"])))];
}

function isUnread(cell: RawCell): cell is string {
  return typeof cell === "string" && cell.trim() !== "" && readPart(cell) === null;
}
