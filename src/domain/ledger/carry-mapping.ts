import type { Finding } from "../findings/finding.ts";
import type { SheetCells } from "./cells.ts";
import { editDistance } from "./edit-distance.ts";
import { normaliseHeading } from "./heading.ts";
import { headingNamed, unnumbered } from "./heading-name.ts";
import { type Heading, headingsOf } from "./headings.ts";

/** What a heading of an earlier file was taken for. */
export interface HeldHeading {
  readonly field: string;
  readonly heading: string;
  /** A person said so. */
  readonly confirmed: boolean;
}

export interface CarriedMapping {
  /** Field -> heading, of what a person confirmed, in the words of this sheet. */
  readonly mapping: Readonly<Record<string, string>>;
  /** `heading-drifted`, `heading-gone`: each a look. */
  readonly findings: readonly Finding[];
}

/** Rows in which headings are looked for: as many as recognition looks at. */
const FIRST_ROWS = 60;
const FEWEST_ALIKE = 3;
const MOST_ALIKE = 0.6;

/**
 * Carries what was said of an earlier file over to a sheet that has most of its headings: next month's file of the same body.
 *
 * A heading that is spelt otherwise now is taken for the one before it; a person is shown both. One that is gone is said.
 *
 * @param files - what earlier files held, oldest first; of two that fit alike the newest counts.
 * @returns null where no earlier file has three headings and six in ten of its own here.
 */
export function carryMapping(files: readonly (readonly HeldHeading[])[], cells: SheetCells): CarriedMapping | null {
  const rows = Array.from({ length: Math.min(FIRST_ROWS, cells.rowCount) }, (_, row) => headingsOf(cells, row));
  let best: { held: readonly HeldHeading[]; row: number; share: number } | null = null;
  for (const [row, headings] of rows.entries()) {
    const here = new Set(headings.map(({ normal }) => normal));
    for (const held of files) {
      const share = shareAlike(held, here);
      if (share >= Math.max(MOST_ALIKE, best?.share ?? 0)) best = { held, row, share };
    }
  }
  return best && carried(best.held, rows[best.row]!, { sheet: cells.sheet, row: best.row });
}

/** How many of an earlier file's headings stand in a row, 0-1; 0 where they are too few to tell. */
function shareAlike(held: readonly HeldHeading[], here: ReadonlySet<string>): number {
  const named = held.filter(({ heading }) => !isNoColumn(heading));
  const alike = named.filter(
    ({ heading }) => here.has(normaliseHeading(heading)) || here.has(normaliseHeading(unnumbered(heading))),
  ).length;
  return alike < FEWEST_ALIKE ? 0 : alike / named.length;
}

function carried(
  held: readonly HeldHeading[],
  headings: readonly Heading[],
  at: { readonly sheet: string; readonly row: number },
): CarriedMapping {
  const before = new Set(held.map(({ heading }) => normaliseHeading(heading)));
  const mapping: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const one of held) {
    const now = headingNow(one, headings, before);
    if (one.confirmed && now !== null) mapping[one.field] = now.text;
    if (now === null || now.isRespelt) findings.push(drift(one, now, at));
  }
  return { mapping, findings };
}

interface HeadingNow {
  readonly text: string;
  readonly isRespelt: boolean;
  readonly column?: number;
}

/** What an earlier heading is called here; null where it is gone. A field that has no column has none here either. */
function headingNow(
  { heading }: HeldHeading,
  headings: readonly Heading[],
  before: ReadonlySet<string>,
): HeadingNow | null {
  const wanted = normaliseHeading(heading);
  const stands = isNoColumn(heading) || headingNamed(headings, heading) !== undefined;
  if (stands) return { text: heading, isRespelt: false };
  const found = respelt(headings, before, wanted);
  return found ? { text: found.text, isRespelt: true, column: found.column } : null;
}

function drift(
  { field, heading }: HeldHeading,
  now: HeadingNow | null,
  at: { readonly sheet: string; readonly row: number },
): Finding {
  const params = { field, before: heading.trim(), heading: now?.text.trim() ?? "" };
  if (now?.column === undefined) return { code: "heading-gone", severity: "look", ...at, params };
  return { code: "heading-drifted", severity: "look", ...at, column: now.column, params };
}

/** The heading that differs by a slip or two and that the earlier file did not have as well. */
function respelt(headings: readonly Heading[], before: ReadonlySet<string>, wanted: string): Heading | undefined {
  const allowed = wanted.length >= 8 ? 2 : 1;
  return headings.find(({ normal }) => !before.has(normal) && editDistance(normal, wanted, allowed) <= allowed);
}

/** What is stated in the place of a heading where a field is to have no column. */
export const NOT_USED = "(not used)";

export function isNoColumn(heading: string): boolean {
  return heading.trim().toLowerCase() === NOT_USED;
}
