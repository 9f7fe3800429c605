import type { PlaceView } from "#application/view/place-view";
import type { Desk, PrimaryAction } from "../step.ts";
import { COUNT } from "../words/count.ts";

/** The Count step's primary action: reads, counts and writes everything anew. */
export function recount(view: PlaceView, desk: Desk): PrimaryAction {
  return {
    label: COUNT.recount,
    onPress: () => {
      void desk.run(COUNT.recounting(view.place.name), (actions, progress) => actions.recount({}, progress));
    },
  };
}
