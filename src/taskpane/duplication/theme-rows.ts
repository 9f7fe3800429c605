import type { PlaceCount } from "#domain/counting/place-count";
import { cellsOfTheme } from "#domain/overlap/measure-overlap";
import type { ThemeOverlap } from "#domain/overlap/theme-overlap";
import type { Place } from "#domain/place/registers";
import type { FigureRow } from "../parts/FigureTable.tsx";
import { inUnit } from "../format/money.ts";
import { OVERLAP } from "../words/duplication.ts";

/** Each body's £ on a theme, the lead first, then what was left out of the measure, and the total that they make. */
export function themeRows(
  overlap: ThemeOverlap,
  count: PlaceCount,
  { unit, materialityPence }: Place,
): readonly FigureRow[] {
  const bodies = [...cellsOfTheme(count.byAgencyTheme, overlap.theme)]
    .filter(([, pence]) => pence > 0 && pence >= materialityPence)
    .sort(([, a], [, b]) => b - a)
    .map(([body, pence]) => ({
      name: body === overlap.lead ? OVERLAP.isLead(body) : body,
      figures: [inUnit(pence, unit)],
    }));
  const leftOut = [
    { name: OVERLAP.credits, pence: overlap.creditsLeftOutPence },
    { name: OVERLAP.below, pence: overlap.belowMaterialityPence },
  ].filter(({ pence }) => pence !== 0);
  return [
    ...bodies,
    ...leftOut.map(({ name, pence }) => ({ name, figures: [inUnit(pence, unit)] })),
    { name: OVERLAP.themeTotal, figures: [inUnit(overlap.netTotalPence, unit)], isSum: true },
  ];
}
