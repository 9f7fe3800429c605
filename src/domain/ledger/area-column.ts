import { spellingOf } from "../columns/joined-words.ts";
import type { Finding } from "../findings/finding.ts";
import type { BlockBeside } from "./amounts-beside.ts";
import { headingName } from "./heading-name.ts";
import { headingsOf } from "./headings.ts";
import type { MapContext } from "./map-context.ts";
import { readAmount } from "./read-amount.ts";
import { cellText } from "./text-at.ts";

/** So many areas are named in the sentence; the rest are counted. */
const NAMED = 4;

/**
 * A column that says of each row in which area it was spent: some of the areas may lie outside the place, and a body's share
 * looks at none of them. Which do is for a person to say; nothing is left out or shared by it.
 *
 * Finding: `area-column`, a look for each such column with two areas or more; `areas` has the largest first.
 * @source method.md 1.4: direct before workload; features.md 24, row-level override
 */
export function findAreaColumns(context: MapContext, block: BlockBeside): Finding[] {
  const { cells, headerRow, vocabulary } = context;
  const headings = headingsOf(cells, headerRow);
  const used = new Set(Object.values(block.mapping).map(({ column }) => column));
  const isArea = new Set(vocabulary.areas);
  return headings
    .filter(({ column, normal }) => !used.has(column) && isArea.has(normal))
    .flatMap((heading): Finding[] => {
      const areas = [...linesByArea(context, block, heading.column)];
      areas.sort(([, a], [, b]) => Math.abs(b.sum) - Math.abs(a.sum));
      if (areas.length < 2) return [];
      const named = areas.slice(0, NAMED).map(sayArea);
      const more = areas.length - named.length;
      const params = {
        heading: headingName(headings, heading),
        count: areas.length,
        areas: [...named, ...(more > 0 ? [`${String(more)} more`] : [])].join("; "),
      };
      return [
        { code: "area-column", severity: "look", sheet: cells.sheet, row: headerRow, column: heading.column, params },
      ];
    });
}

interface OfArea {
  readonly sum: number;
  readonly rows: number;
}

/**
 * Lines and their amounts by area, as the file states them: its unit may be said only later. Areas that differ in case alone
 * are one.
 */
function linesByArea({ cells, headerRow }: MapContext, block: BlockBeside, column: number): Map<string, OfArea> {
  const { mapping, decisions } = block;
  const amounts = cells.columns[mapping.amount?.column ?? -1] ?? [];
  const written = new Map<string, OfArea>();
  decisions.forEach(({ kind }, at) => {
    const row = headerRow + 1 + at;
    const area = cellText(cells.columns[column]?.[row] ?? null).trim();
    const read = readAmount(amounts[row]);
    if (kind === "line" && area !== "" && read.kind === "amount") addTo(written, area, { sum: read.value, rows: 1 });
  });
  const spelling = spellingOf(
    [],
    Array.from(written, ([area, { rows }]) => [area, rows] as const),
  );
  const areas = new Map<string, OfArea>();
  for (const [area, lines] of written) addTo(areas, spelling(area), lines);
  return areas;
}

function addTo(areas: Map<string, OfArea>, area: string, more: OfArea): void {
  const { sum, rows } = areas.get(area) ?? { sum: 0, rows: 0 };
  areas.set(area, { sum: sum + more.sum, rows: rows + more.rows });
}

/** `Oxley 1,200.00 (12 rows)` */
function sayArea([area, { sum, rows }]: readonly [string, OfArea]): string {
  const amount = Math.abs(sum).toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${area} ${sum < 0 ? "−" : ""}${amount} (${String(rows)} ${rows === 1 ? "row" : "rows"})`;
}
