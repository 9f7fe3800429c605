import { spellingOf } from "../columns/joined-words.ts";
import type { Finding } from "../findings/finding.ts";
import type { BlockBeside } from "./amounts-beside.ts";
import type { SheetCells } from "./cells.ts";
import { headingName } from "./heading-name.ts";
import { type Heading, headingsOf } from "./headings.ts";
import type { MapContext } from "./map-context.ts";
import { readAmount } from "./read-amount.ts";
import type { MappedColumn, Mapping } from "./reading.ts";
import { cellText } from "./text-at.ts";

/** So many areas are named in the sentence; the rest are counted. */
const NAMED = 4;
/** A heading that is one of a list, and nothing else. */
const BY_HEADING = 0.9;

/**
 * The column that says of each row in which area it was spent: rules look at it, and nothing else does. Of several the first
 * that names more areas than one; null where none does.
 */
export function findAreaColumn(context: MapContext, mapping: Mapping): MappedColumn | null {
  const { cells, headerRow } = context;
  const isAnother = (text: string, _: number, all: readonly string[]): boolean => text !== all[0];
  const found = freeAreaHeadings(context, mapping).find(({ column }) => {
    const texts = (cells.columns[column] ?? []).slice(headerRow + 1).map((cell) => cellText(cell).trim().toLowerCase());
    return texts.filter((text) => text !== "").some(isAnother);
  });
  return found ? { column: found.column, header: found.text, confidence: BY_HEADING } : null;
}

/** Headings of areas over columns that are read as nothing else. */
function freeAreaHeadings({ cells, headerRow, vocabulary }: MapContext, mapping: Mapping): Heading[] {
  const used = new Set(Object.values(mapping).map(({ column }) => column));
  const isArea = new Set(vocabulary.areas);
  return headingsOf(cells, headerRow).filter(({ column, normal }) => !used.has(column) && isArea.has(normal));
}

/**
 * Columns that say of each row in which area it was spent: some of the areas may lie outside the place, and a body's share
 * looks at none of them. Which do is for a person to say; nothing is left out or shared by it unless a rule says so.
 *
 * Finding: `area-column`, a look for each such column with two areas or more; `areas` has the largest first.
 * @source method.md 1.4: direct before workload; features.md 24, row-level override
 */
export function findAreaColumns(context: MapContext, { mapping, decisions }: BlockBeside): Finding[] {
  const { cells, headerRow } = context;
  const amounts = cells.columns[mapping.amount?.column ?? -1] ?? [];
  const lines = decisions.flatMap(({ kind }, at): AreaLine[] => {
    const row = headerRow + 1 + at;
    const read = readAmount(amounts[row]);
    return kind === "line" && read.kind === "amount" ? [{ row, amount: read.value }] : [];
  });
  const headings = headingsOf(cells, headerRow);
  const asked = headings.filter(({ column }) => column === mapping.area?.column);
  return [...asked, ...freeAreaHeadings(context, mapping)].flatMap((heading) => {
    const areas = sumByArea(cells, heading.column, lines);
    if (areas.length < 2) return [];
    return [areaFinding(areas, { sheet: cells.sheet, row: headerRow, heading, headings })];
  });
}

/** A line in an area: its 0-based row on the sheet, and its amount as the file states it. */
export interface AreaLine {
  readonly row: number;
  readonly amount: number;
}

/** An area, and what its lines come to. */
export interface AreaSum {
  readonly area: string;
  readonly sum: number;
  readonly rows: number;
}

/** Lines by the area that a column names, the largest first; areas that differ in case alone are one. */
export function sumByArea(cells: SheetCells, column: number, lines: readonly AreaLine[]): AreaSum[] {
  const texts = lines.map(({ row }) => cellText(cells.columns[column]?.[row] ?? null).trim());
  const written = new Map<string, number>();
  for (const text of texts) if (text !== "") written.set(text, (written.get(text) ?? 0) + 1);
  const spelling = spellingOf([], [...written]);
  const areas = new Map<string, AreaSum>();
  lines.forEach(({ amount }, at) => {
    if (texts[at] === "") return;
    const area = spelling(texts[at]!);
    const { sum, rows } = areas.get(area) ?? { sum: 0, rows: 0 };
    areas.set(area, { area, sum: sum + amount, rows: rows + 1 });
  });
  return [...areas.values()].sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
}

interface FoundAt {
  readonly sheet: string;
  readonly row: number;
  readonly heading: Heading;
  readonly headings: readonly Heading[];
}

function areaFinding(areas: readonly AreaSum[], { sheet, row, heading, headings }: FoundAt): Finding {
  const params = { heading: headingName(headings, heading), ...areasInWords(areas) };
  return { code: "area-column", severity: "look", sheet, row, column: heading.column, params };
}

/** The areas as the finding names them. */
export function areasInWords(areas: readonly AreaSum[]): { readonly count: number; readonly areas: string } {
  const more = areas.length - NAMED;
  const named = areas.slice(0, NAMED).map(sayArea);
  return { count: areas.length, areas: [...named, ...(more > 0 ? [`${String(more)} more`] : [])].join("; ") };
}

/** `Oxley 1,200.00 (12 rows)` */
function sayArea({ area, sum, rows }: AreaSum): string {
  const amount = Math.abs(sum).toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${area} ${sum < 0 ? "−" : ""}${amount} (${String(rows)} ${rows === 1 ? "row" : "rows"})`;
}
