import { done } from "#application/ports/result";
import type { PlaceView } from "#application/view/place-view";
import { SPLIT_WORDS } from "../words/tag.ts";
import type { SplitRowProps } from "./split-row-props.ts";
import { splitsOf } from "./split-parts.ts";

/** Writes the parts of the row and hands on the workbook as it is then. */
export async function saveSplit({
  subject,
  desk,
  draft,
  onSaved,
}: Pick<SplitRowProps, "subject" | "desk" | "draft" | "onSaved">): Promise<void> {
  const rowId = subject.rows[0]?.rowId;
  if (rowId === undefined) return;
  const saved: { after?: PlaceView } = {};
  await desk.run(SPLIT_WORDS.saving(subject.name), async (actions, progress) => {
    const answer = await actions.recount({ splits: { [rowId]: splitsOf(rowId, draft) } }, progress);
    if (!answer.ok) return answer;
    saved.after = answer.value.view;
    return done({ ...answer.value, said: SPLIT_WORDS.said(subject.name, draft.parts.length) });
  });
  if (saved.after) onSaved(saved.after);
}
