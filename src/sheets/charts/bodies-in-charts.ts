import type { PlaceCount } from "#domain/counting/place-count";
import type { BookLayout } from "../layout/book-layout.ts";
import type { ChartColour } from "../plan/chart-plan.ts";

/** A body with its own colour, or all the smaller ones together (`name` null). */
export interface ChartBody {
  readonly name: string | null;
  readonly colour: ChartColour;
}

const LARGEST: readonly ChartColour[] = ["body 1", "body 2", "body 3", "body 4", "body 5", "body 6"];

/**
 * The bodies as every chart of the workbook shows them: the six that spend most, each in its colour, then the rest as one.
 * A rest of one body keeps its name. The order is that of the Recount; the figures stay live.
 *
 * @source sheets-style.md 8, series colours
 */
export function bodiesInCharts({ agencies, input }: BookLayout): readonly ChartBody[] {
  const spending = bySize(
    agencies.filter((name) => spends(input.count, name)),
    (name) => input.count.byAgency.get(name) ?? 0,
  );
  const largest = spending.slice(0, LARGEST.length).map((name, at) => ({ name, colour: LARGEST[at]! }));
  const rest = spending.slice(LARGEST.length);
  if (largest.length === 0) return [{ name: agencies[0]!, colour: LARGEST[0]! }];
  if (rest.length === 0) return largest;
  return [...largest, { name: rest.length === 1 ? rest[0]! : null, colour: "other bodies" }];
}

/** The themes that money is spent on, largest first. */
export function themesInCharts({ themes, input }: BookLayout): readonly string[] {
  const { byTheme, byAgencyTheme } = input.count;
  const spent = themes.filter((theme) => [...byAgencyTheme.values()].some((row) => (row.get(theme) ?? 0) !== 0));
  return spent.length === 0 ? themes.slice(0, 1) : bySize(spent, (theme) => byTheme.get(theme) ?? 0);
}

/** Of those, the themes on which two or more bodies spend. */
export function sharedThemes(book: BookLayout): readonly string[] {
  const shared = new Set(book.input.count.overlap.filter(({ agencies }) => agencies > 1).map(({ name }) => name));
  return themesInCharts(book).filter((theme) => shared.has(theme));
}

function spends({ byAgencyTheme }: PlaceCount, agency: string): boolean {
  return [...(byAgencyTheme.get(agency) ?? [])].some(([theme, pence]) => theme !== "" && pence !== 0);
}

/** Largest first; equal ones keep their order, A to Z. */
function bySize(names: readonly string[], pence: (name: string) => number): readonly string[] {
  return [...names].sort((a, b) => pence(b) - pence(a));
}
