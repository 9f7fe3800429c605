import type { PlaceCount } from "#domain/counting/place-count";
import { cellsOf } from "#domain/overlap/measure-overlap";
import type { NamedOverlap } from "#domain/overlap/named-overlap";
import type { Place } from "#domain/place/registers";
import type { FigureRow } from "../parts/FigureTable.tsx";
import { inUnit } from "../format/money.ts";
import { figure, percent } from "../format/numbers.ts";
import { OVERLAP } from "../words/duplication.ts";

/** Each body's £ on a theme, the lead first, then what was left out of the measure, and the total that they make. */
export function themeRows(
  overlap: NamedOverlap,
  count: PlaceCount,
  { unit, materialityPence }: Place,
): readonly FigureRow[] {
  const bodies = [...cellsOf(count.byAgencyTheme, overlap.name)]
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

/** How concentrated a theme's spending is, and what netting took out of its overlap. */
export function measureRows(
  { name, positivePence, nonLeadPence, hhi, effectiveNumber }: NamedOverlap,
  { falseOverlap }: PlaceCount,
  { unit, materialityPence }: Place,
): readonly FigureRow[] {
  const removed = falseOverlap.get(name) ?? 0;
  return [
    { name: OVERLAP.leadShare, figures: [percent((positivePence - nonLeadPence) / positivePence)] },
    { name: OVERLAP.effective, figures: [figure(effectiveNumber, 2)] },
    { name: OVERLAP.hhi, figures: [figure(hhi, 3)] },
    ...(removed === 0 ? [] : [{ name: OVERLAP.falseOverlap, figures: [inUnit(removed, unit)] }]),
    ...(materialityPence === 0 ? [] : [{ name: OVERLAP.materiality, figures: [inUnit(materialityPence, unit)] }]),
  ];
}
