import { done, failed } from "../ports/result.ts";
import type { PlaceView } from "../view/place-view.ts";
import type { Answer, Done, Revertible } from "./pane-actions.ts";

/** Either half of the work, as it is done alone. */
export interface TagAndRecount {
  readonly tag: () => Answer<Done>;
  readonly recount: () => Answer<Done>;
}

/**
 * Tags rows, and says of the same rows what only a Recount writes: both or neither, with one Revert for the two. Where the
 * Recount is refused the tags are taken back, so that the refusal is true.
 */
export async function tagAndRecount({ tag, recount }: TagAndRecount): Answer<Done> {
  const tagged = await tag();
  if (!tagged.ok) return tagged;
  const recounted = await recount();
  if (recounted.ok) return done({ ...recounted.value, undo: bothUndone(recounted.value.undo, tagged.value.undo) });
  const back = await tagged.value.undo?.revert();
  const { code, message } = recounted.error;
  return back && !back.ok ? failed({ code, message: `${message} ${back.error.message}` }) : recounted;
}

/** What was done last is taken back first; once it is, another attempt goes on with the rest. */
function bothUndone(last: Revertible | null, first: Revertible | null): Revertible | null {
  if (last === null || first === null) return last ?? first;
  let lastStands = true;
  return {
    what: last.what,
    revert: async (): Answer<PlaceView> => {
      if (lastStands) {
        const back = await last.revert();
        if (!back.ok) return back;
        lastStands = false;
      }
      return first.revert();
    },
  };
}
