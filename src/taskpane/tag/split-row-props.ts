import type { PlaceView } from "#application/view/place-view";
import type { Desk } from "../step.ts";
import type { SplitDraft } from "./split-parts.ts";
import type { TagSubject } from "./tag-subject.ts";

export interface SplitRowProps {
  readonly subject: TagSubject;
  readonly view: PlaceView;
  readonly desk: Desk;
  readonly draft: SplitDraft;
  readonly onDraft: (draft: SplitDraft) => void;
  readonly onLeave: () => void;
  /** @param after - the workbook with the split in it. */
  readonly onSaved: (after: PlaceView) => void;
}
