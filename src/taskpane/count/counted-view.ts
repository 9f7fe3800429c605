import type { CountView, PlaceView } from "#application/view/place-view";

/** A workbook of which there is a count. */
export type CountedView = PlaceView & { readonly count: CountView };

export function isCountedView(view: PlaceView): view is CountedView {
  return view.count !== null;
}

/**
 * Bodies of which nobody has said where they are at home, and of whose money nothing falls outside the place, with what of
 * the total is theirs: if one of them spends elsewhere too, the total is too large by that part.
 *
 * @source assurance.md B1, C4
 */
export function countedWholeWithoutHome({ registers, count: { count } }: CountedView): readonly WholeBody[] {
  return registers.agencies
    .filter(({ home, name }) => home === null && (count.outsideByAgency.get(name) ?? 0) === 0)
    .map(({ name }) => ({ name, placePence: count.byAgency.get(name) ?? 0 }))
    .filter(({ placePence }) => placePence !== 0);
}

interface WholeBody {
  readonly name: string;
  readonly placePence: number;
}
