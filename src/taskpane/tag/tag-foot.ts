import type { PlaceView, QueueGroup } from "#application/view/place-view";
import { nextFoot, recount, type StepFoot } from "../next/next-foot.ts";
import type { PrimaryAction } from "../step.ts";
import { FILTER_WORDS } from "../words/filter.ts";
import { NEXT } from "../words/next.ts";
import { TAG } from "../words/tag.ts";
import { nearKey } from "./NearThemes.tsx";
import { isFiltering, NO_FILTER } from "./queue-filter.ts";
import { withSuggestion } from "./suggestions.ts";
import { freshDraft, ruleOf, tagsOf } from "./tag-draft.ts";
import { queueOf, SELECTION_KEY, subjectOfGroup, type TagSubject } from "./tag-subject.ts";
import type { Tagging } from "./use-tagging.ts";

/** Of the queue: tags the open line. */
export function untaggedFoot(tagging: Tagging): StepFoot {
  const { view, subject, draft, tag } = tagging;
  const queue = subjectsOf(queueOf({ tags: tagging.queue }), tagging);
  const first = queue[0];
  if (!subject || !draft) {
    if (!first && isFiltering(tagging.filter)) return nothingFits(tagging);
    if (!first) return nextOfAll(tagging);
    const open = (): void => tagging.openWithFocus(first.key);
    return { next: nextOf(view, null), primary: lacking(TAG.tagBare, TAG.lacking.line, open) };
  }
  const rows = rowsOf(tagging, subject);
  const lacks = lackOf(tagging);
  const focus = (): void => tagging.themeField.current?.focus();
  const onPress = (): void => void tag(subject, draft, queue);
  return {
    next: lacks ?? nextOf(view, subject),
    primary: lacks === null ? { label: TAG.tag(rows), onPress } : lacking(TAG.tag(rows), lacks, focus),
  };
}

/** The filter leaves nothing to tag: what is hidden by it still waits. */
function nothingFits({ setFilter }: Tagging): StepFoot {
  const primary = { label: FILTER_WORDS.clear, onPress: () => setFilter(NO_FILTER) };
  return { next: FILTER_WORDS.none, primary };
}

/** Of the suggestions: takes the open one as it stands. */
export function suggestedFoot(tagging: Tagging): StepFoot {
  const { view, rejected, open, tag } = tagging;
  const queue = subjectsOf(withSuggestion(queueOf(view), rejected), tagging);
  const first = queue[0];
  if (!first) return nextOfAll(tagging);
  const subject = queue.find(({ key }) => key === open.key);
  const others = queue.length - (subject ? 1 : 0);
  const next = others === 0 ? TAG.next.lastSuggestion : TAG.next.suggestions(others);
  if (!subject) {
    const openFirst = (): void => tagging.openWithFocus(first.key);
    return { next, primary: lacking(TAG.acceptBare, TAG.openSuggestion, openFirst) };
  }
  const onPress = (): void => void tag(subject, freshDraft(subject), queue);
  return { next, primary: { label: TAG.accept(subject.rows.length), onPress } };
}

/** Of the rules: they have run with the last Recount. */
export function rulesFoot(tagging: Tagging): StepFoot {
  return nextOfAll(tagging);
}

/** Nothing is in hand here. Groups that wait are the next thing as long as there are any, in the queue. */
function nextOfAll(tagging: Tagging): StepFoot {
  const [first] = queueOf({ tags: tagging.queue });
  const [near] = tagging.view.tags.near ?? [];
  const show = (key: string | undefined): PrimaryAction => ({
    label: NEXT.showFirst,
    onPress: () => {
      tagging.setTab("untagged");
      if (key !== undefined) tagging.openWithFocus(key);
    },
  });
  return nextFoot({ ...tagging, step: "tag" }, { tag: show(first?.key), near: show(near && nearKey(near)) });
}

/** Runs the rules as TP Rules states them, and counts. */
export function recountTags({ view, desk }: Tagging): PrimaryAction {
  return { label: TAG.recount, onPress: () => recount(desk, TAG.recounting(view.place.name)) };
}

function lacking(label: string, missing: string, onMissing: () => void): PrimaryAction {
  return { label, missing, onMissing, onPress: onMissing };
}

/** What is still to be said before the open line can be tagged; null = nothing. */
function lackOf({ subject, draft, preview }: Tagging): string | null {
  if (!subject || !draft) return null;
  if (Object.keys(tagsOf(draft)).length === 0) return TAG.lacking.theme;
  const rule = ruleOf(draft, subject);
  if (rule === null) return null;
  if (rule.words.length === 0) return TAG.lacking.words;
  return preview?.groups.has(subject.key) === true ? null : TAG.lacking.notFound;
}

/** A rule tags all that it finds. */
function rowsOf({ draft, preview }: Tagging, { rows }: TagSubject): number {
  return draft?.isRule === true && preview ? preview.inTotal.rows + preview.detail.rows : rows.length;
}

function subjectsOf(groups: readonly QueueGroup[], { view, rejected }: Tagging): readonly TagSubject[] {
  return groups.map((group) => subjectOfGroup(view, group, rejected));
}

function nextOf(view: PlaceView, subject: TagSubject | null): string {
  if (subject?.key === SELECTION_KEY) return TAG.next.selection;
  const queue = queueOf(view);
  const others = queue.length - (subject ? 1 : 0);
  const waiting = queue.reduce((sum, { rows }) => sum + rows.length, 0);
  // Rows that are left out or could not be read have no theme either: then the queue alone makes no 100 %.
  const makesWhole = waiting === view.tags.rows - view.tags.taggedRows;
  if (others === 0) return makesWhole ? TAG.next.last : TAG.next.lastWaiting;
  return makesWhole ? TAG.next.groups(others) : TAG.next.waiting(others);
}
