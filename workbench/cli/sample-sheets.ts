import type { RawCell } from "#domain/columns/raw-cell";
import { FORDSHIRE } from "#reference/sample-place";

/** A sheet as a body would send it: titles, headings, lines and their total. */
export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
}

const HEADINGS = [
  "Ref",
  "Service",
  "COFOG",
  "Theme",
  "Revenue/capital",
  "Gross £000",
  "External income £000",
  "Internal income £000",
  "Transfer to",
];
/** Columns of the sample's lines that the headings name, by their own headings. */
const COLUMNS = [
  "line_id",
  "service",
  "cofog",
  "theme",
  "revenue_capital",
  "gross",
  "external_income",
  "internal_income",
  "transfer_to",
];
const FIGURES = { first: 5, last: 7 };

/**
 * The made-up place's two councils and their payments, each on a sheet of its own and none of ours among them: what somebody
 * has before the first count. The other bodies are left out, whose shares of the place a workbook would have to state.
 */
export function sampleSheets(): SampleSheet[] {
  const { payments } = FORDSHIRE;
  return [
    councilSheet("County budget", "Fordshire County Council"),
    councilSheet("District budget", "Oxley District Council"),
    { name: "Payments Apr-Jun 2025", rows: payments.rows },
  ];
}

function councilSheet(name: string, body: string): SampleSheet {
  const [own = [], ...all] = FORDSHIRE.rows;
  const at = COLUMNS.map((column) => own.indexOf(column));
  const lines = all
    .filter((line) => line[own.indexOf("agency")] === body)
    .map((line) => at.map((one) => line[one] ?? null));
  const sums = HEADINGS.map((_, column) =>
    column < FIGURES.first || column > FIGURES.last
      ? null
      : lines.reduce((sum, line) => sum + Number(line[column] ?? 0), 0),
  );
  const total = ["Total", ...sums.slice(1)];
  return { name, rows: [[body], ["Budget by service, 2025-26 (made up)"], [], HEADINGS, ...lines, total] };
}
