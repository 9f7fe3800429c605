import type { CheckRow } from "#domain/checks/check";
import { toPence } from "#domain/money/pence";
import { done, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { WorkbookPort } from "./ports/workbook.port.ts";

const BRIDGE = "TP Bridge";
const TOTAL_LABELS: readonly unknown[] = ["Total place spend", "Payments and spend counted in the place (part)"];

/**
 * Reads the total back from the sheet, as its own formulas make it, and sets it against the tool's (check F11).
 *
 * @source assurance.md F11
 */
export async function proveSheets(
  workbook: WorkbookPort,
  checks: readonly CheckRow[],
  totalPence: number,
): Promise<Result<readonly CheckRow[], WorkbookError>> {
  const bridge = await workbook.readSheet(BRIDGE);
  if (!bridge.ok) return bridge;
  const [labels = [], ...figures] = bridge.value.columns;
  const row = labels.findIndex((label) => TOTAL_LABELS.includes(label));
  const figure = figures.map((column) => column[row]).find((cell) => typeof cell === "number");
  const onSheet = typeof figure === "number" ? toPence(figure, 1) : null;
  const proof = proofOf(onSheet, totalPence);
  return done([...checks.filter((check) => check.id !== "F11"), proof]);
}

/** Check F11 with what the sheet shows; null = not read back yet. */
export function proofOf(onSheetPence: number | null, totalPence: number): CheckRow {
  return {
    id: "F11",
    name: "Sheet = tool",
    words: "the total as the sheet's formulas make it = the total as the tool counts it",
    thisSide: onSheetPence,
    thatSide: totalPence,
    difference: onSheetPence === null ? null : onSheetPence - totalPence,
    unit: "pence",
    tolerance: "£0.00",
    result: onSheetPence === totalPence ? "Ties" : onSheetPence === null ? "Not proven" : "Does not tie",
    severity: "S",
    where: "'TP Bridge'!A4",
    finding: "",
  };
}
