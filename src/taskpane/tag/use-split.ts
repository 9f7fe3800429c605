import { useState } from "react";
import type { PlaceView } from "#application/view/place-view";
import type { SplitDraft } from "./split-parts.ts";
import { queueOf, type TagSubject } from "./tag-subject.ts";
import type { Tagging } from "./use-tagging.ts";

/** The row that is being split; `subject` null = none. */
export interface Splitting {
  readonly subject: TagSubject | null;
  readonly draft: SplitDraft | null;
  readonly start: () => void;
  readonly onDraft: (draft: SplitDraft) => void;
  readonly onLeave: () => void;
  readonly onSaved: (after: PlaceView) => void;
}

/** Holds the split of one row: what was typed stays until another row is split. */
export function useSplit({ subject: open, draft: form, openWithFocus }: Tagging): Splitting {
  const [held, setHeld] = useState<{ readonly subject: TagSubject; readonly draft: SplitDraft } | null>(null);
  const [isShown, setShown] = useState(false);
  const subject = isShown && held ? held.subject : null;
  return {
    subject,
    draft: held?.draft ?? null,
    start: () => {
      if (!open) return;
      setShown(true);
      if (held?.subject.rows[0]?.rowId !== open.rows[0]?.rowId)
        setHeld({ subject: open, draft: freshSplit(form?.theme ?? "") });
    },
    onDraft: (draft) => setHeld(held && { ...held, draft }),
    onLeave: () => {
      setShown(false);
      if (subject) openWithFocus(subject.key);
    },
    onSaved: (after) => {
      setShown(false);
      setHeld(null);
      const next = queueOf(after)[0];
      if (next) openWithFocus(next.key);
    },
  };
}

/** Two parts, the first under the theme that the form holds; no weight is chosen beforehand. */
function freshSplit(theme: string): SplitDraft {
  return {
    parts: [
      { theme, weight: "" },
      { theme: "", weight: "" },
    ],
    note: "",
  };
}
