import type { CheckRow } from "#domain/checks/check";
import type { SheetCells } from "#domain/ledger/cells";
import type { PlaceCount } from "#domain/counting/place-count";
import { toPence } from "#domain/money/pence";
import { done, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { TableCells, CountingPort } from "./ports/workbook.port.ts";

const BRIDGE = "TP Bridge";
const CHECKS_TABLE = "TP_Checks";
const TOTAL_LABELS: readonly unknown[] = ["Total place spend", "Payments and spend counted in the place (part)"];

/** What is read back from the bridge beside the total, by its letter: its line's words, and its sign there. */
const BRIDGE_FIGURES = [
  { letter: "R", label: "Reported by the bodies (R)", figure: "reportedPence", sign: 1 },
  { letter: "E", label: "less: paid between counted bodies (E)", figure: "eliminatedPence", sign: -1 },
  { letter: "Y", label: "less: income from outside the bodies (Y)", figure: "externalIncomePence", sign: -1 },
  { letter: "N", label: "Net place spend (N)", figure: "netPence", sign: 1 },
] as const;

/** The figures of a count that the bridge shows, in pence. */
export type BridgeFigures = Pick<PlaceCount, "totalPence" | (typeof BRIDGE_FIGURES)[number]["figure"]>;

/** What the sheets show by their own formulas: the total, and the result of each check by its number. */
interface ReadBack {
  readonly totalPence: number | null;
  /** Letters of the other figures that are not the tool's, or not there. */
  readonly otherFigures: readonly string[];
  readonly results: ReadonlyMap<string, unknown>;
}

/**
 * Reads the bridge's figures (R, E, T, Y, N) and every check's result back from the sheets, as their own formulas make them,
 * and sets them against the tool's (check F11).
 *
 * @source assurance.md F11
 */
export async function proveSheets(
  workbook: CountingPort,
  checks: readonly CheckRow[],
  figures: BridgeFigures,
): Promise<Result<readonly CheckRow[], WorkbookError>> {
  const bridge = await workbook.readSheet(BRIDGE);
  if (!bridge.ok) return bridge;
  const tables = await workbook.readTables([CHECKS_TABLE]);
  if (!tables.ok) return tables;
  const others = checks.filter(({ id }) => id !== "F11" && id !== "F12");
  const table = tables.value[0] ?? null;
  const totalPence = figureOn(bridge.value, TOTAL_LABELS);
  const otherFigures = differing(bridge.value, figures);
  const onSheet = { totalPence, otherFigures, results: columnOf(table, "Result") };
  const typedOver = { result: onSheet.results.get("F12"), cells: columnOf(table, "This side £").get("F12") };
  return done([...others, proofOfAll(others, figures.totalPence, onSheet), wholeFormulas(typedOver)]);
}

function differing(bridge: SheetCells, count: BridgeFigures): string[] {
  const others = BRIDGE_FIGURES.filter(({ label, figure, sign }) => {
    const onSheet = figureOn(bridge, [label]);
    return onSheet === null || onSheet !== count[figure] * sign + 0;
  });
  return others.map(({ letter }) => letter);
}

/** Pence on the line of the bridge with one of these labels; null where it is not there, or shows no number. */
function figureOn({ columns }: SheetCells, names: readonly unknown[]): number | null {
  const [labels = [], ...figures] = columns;
  const row = labels.findIndex((label) => names.includes(label));
  const figure = figures.map((column) => column[row]).find((cell) => typeof cell === "number");
  return typeof figure === "number" ? toPence(figure, 1) : null;
}

/** The cells of a column of TP Checks by the number of the check. */
function columnOf(table: TableCells | null, heading: string): ReadonlyMap<string, unknown> {
  if (!table) return new Map();
  const [id, column] = ["No.", heading].map((name) => table.headings.indexOf(name));
  return new Map(table.rows.map((row) => [String(row[id!] ?? ""), row[column!] ?? null]));
}

/** Nothing proves the sheets where no check can be read back; one check that says another thing disproves them. */
function proofOfAll(checks: readonly CheckRow[], totalPence: number, onSheet: ReadBack): CheckRow {
  const isRead = checks.some(({ id }) => (onSheet.results.get(id) ?? null) !== null);
  const proof = proofOf(isRead ? onSheet.totalPence : null, totalPence);
  if (proof.result === "Not proven") return proof;
  const checksThatDiffer = checks.filter(({ id, result }) => onSheet.results.get(id) !== result).map(({ id }) => id);
  const differ = [...onSheet.otherFigures, ...checksThatDiffer];
  if (differ.length === 0) return proof;
  return { ...proof, result: "Does not tie", finding: `not as the tool finds them: ${differ.join(", ")}` };
}

/** Check F12 as the sheet's own formulas find it: its result and how many cells; what cannot be read back proves nothing. */
export function wholeFormulas(onSheet: { readonly result: unknown; readonly cells: unknown } | null): CheckRow {
  const read = onSheet?.result;
  const result = read === "Ties" || read === "Does not tie" ? read : "Not proven";
  const cells = typeof onSheet?.cells === "number" ? onSheet.cells : null;
  return {
    id: "F12",
    name: "Formulas whole",
    words: "cells of our sheets and TP columns that held a formula and hold a value now",
    thisSide: cells,
    thatSide: null,
    difference: cells,
    unit: "rows",
    tolerance: "0",
    result,
    severity: "S",
    where: "'TP Checks'!A4",
    finding: result === "Does not tie" ? "somebody typed over a formula: Recount writes it anew" : "",
  };
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
