import type { CountView, PlaceView } from "#application/view/place-view";

/** A workbook of which there is a count. */
export type CountedView = PlaceView & { readonly count: CountView };

export function isCountedView(view: PlaceView): view is CountedView {
  return view.count !== null;
}
