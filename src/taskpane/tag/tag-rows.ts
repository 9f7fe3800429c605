import type { Answer, Done } from "#application/pane/pane-actions";
import { done } from "#application/ports/result";
import type { PlaceView } from "#application/view/place-view";
import { inUnit } from "../format/money.ts";
import type { Desk } from "../step.ts";
import { TAG } from "../words/tag.ts";
import { ruleOf, type TagDraft, tagsOf } from "./tag-draft.ts";
import { queueOf, type TagSubject } from "./tag-subject.ts";

export interface TagWork {
  readonly subject: TagSubject;
  readonly draft: TagDraft;
  /** The lines that are worked through, in their order. */
  readonly queue: readonly TagSubject[];
}

/**
 * Tags the rows of a line, or adds the rule that tags them and all that are like them.
 *
 * @returns the line that comes next, null where none is left; undefined where the work was refused.
 */
export async function tagSubject(desk: Desk, view: PlaceView, work: TagWork): Promise<TagSubject | null | undefined> {
  const { subject, draft } = work;
  const rule = ruleOf(draft, subject);
  let next: TagSubject | null = null;
  const wasDone = await desk.run(TAG.tagging(subject.rows.length), async (actions, progress) => {
    const answer = await (rule
      ? actions.recount({ rules: [rule] }, progress)
      : actions.tagRows(subject.rows, tagsOf(draft)));
    if (!answer.ok) return answer;
    next = nextIn(work, answer.value.view);
    const rows = rule ? answer.value.view.tags.taggedRows - view.tags.taggedRows : subject.rows.length;
    return retold(answer.value, sentenceOf({ ...work, rows, isRule: rule !== null }, answer.value.view, next));
  });
  return wasDone ? next : undefined;
}

async function retold(value: Done, said: string): Answer<Done> {
  return Promise.resolve(done({ ...value, said }));
}

/** The first line after the tagged one that still waits, else the first before it. */
function nextIn({ subject, queue }: TagWork, after: PlaceView): TagSubject | null {
  const waiting = new Set(queueOf(after).map(({ key }) => key));
  const at = queue.findIndex(({ key }) => key === subject.key);
  const inOrder = [...queue.slice(at + 1), ...queue.slice(0, Math.max(at, 0))];
  return inOrder.find(({ key }) => waiting.has(key)) ?? null;
}

function sentenceOf(
  { draft, rows, isRule }: TagWork & { readonly rows: number; readonly isRule: boolean },
  after: PlaceView,
  next: TagSubject | null,
): string {
  const { value } = after.tags.coverage;
  const tagged = (isRule ? TAG.ruleSaid : TAG.said)(rows, draft.theme.trim(), value);
  return tagged + (next === null ? TAG.saidNone : TAG.saidNext(next.name, inUnit(next.pence, next.unit)));
}
