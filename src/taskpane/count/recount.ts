import type { PlaceView } from "#application/view/place-view";
import { recount as recountNow } from "../next/next-foot.ts";
import type { Desk, PrimaryAction } from "../step.ts";
import { COUNT } from "../words/count.ts";

/** Reads, counts and writes everything anew, from the Count step. */
export function recount(view: PlaceView, desk: Desk): PrimaryAction {
  return { label: COUNT.recount, onPress: () => recountNow(desk, COUNT.recounting(view.place.name)) };
}
