import { useRef, useState } from "react";
import type { Selection } from "#application/pane/pane-actions";
import type { PlaceView, QueueGroup } from "#application/view/place-view";
import { TAG } from "../words/tag.ts";
import type { Desk, StepProps } from "../step.ts";
import { previewRule, type RulePreview } from "./preview-rule.ts";
import { withSuggestion } from "./suggestions.ts";
import { freshDraft, ruleOf, type TagDraft } from "./tag-draft.ts";
import { filterQueue, NO_FILTER, type Queue, type QueueFilter } from "./queue-filter.ts";
import { queueOf, SELECTION_KEY, subjectOfGroup, subjectOfSelection, type TagSubject } from "./tag-subject.ts";
import { tagSubject } from "./tag-rows.ts";

export type TagTab = "untagged" | "suggested" | "rules" | "lists";

/** The line that is open; `takesFocus` where the tagging of another opened it. */
export interface OpenLine {
  readonly key: string | null;
  readonly takesFocus: boolean;
}

/** What the Tag step holds between two looks at it, and what can be done with it. */
export interface Tagging {
  readonly view: PlaceView;
  readonly desk: Desk;
  readonly pending: StepProps["pending"];
  readonly tab: TagTab;
  readonly setTab: (tab: TagTab) => void;
  readonly open: OpenLine;
  readonly toggle: (key: string) => void;
  /** Opens a line and brings the focus into it. */
  readonly openWithFocus: (key: string) => void;
  readonly subject: TagSubject | null;
  readonly draft: TagDraft | null;
  readonly amend: (change: Partial<TagDraft>) => void;
  /** What the rule of the form would find; null where no rule can be made of these rows. */
  readonly preview: RulePreview | null;
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
  /** The queue as the filter leaves it. */
  readonly queue: Queue;
  readonly rejected: ReadonlySet<string>;
  readonly reject: (key: string, name: string) => void;
  /** Opens the form of a group with its suggestion as a rule, to be looked at before it is made. */
  readonly makeRule: (group: QueueGroup) => void;
  readonly tag: (subject: TagSubject, draft: TagDraft, queue: readonly TagSubject[]) => Promise<void>;
  /** Rows taken from the sheet to be tagged: they stay, whatever is selected next. */
  readonly held: Selection | null;
  readonly hold: (selection: Selection) => void;
  readonly themeField: React.RefObject<HTMLInputElement | null>;
}

/** Holds the work of the Tag step. */
export function useTagging({ view, desk, pending }: StepProps): Tagging {
  const state = useTagState();
  const queue = filterQueue(view.tags, state.filter);
  const open = state.opened ?? firstOf(queue);
  const subject = findSubject({ view, queue }, open.key, state);
  const draft = subject && (state.drafts[subject.key] ?? freshDraft(subject));
  const openWithFocus = (key: string): void => state.setOpened({ key, takesFocus: true });
  return {
    ...state,
    view,
    desk,
    pending,
    queue,
    open,
    subject,
    draft,
    openWithFocus,
    preview: previewOf(subject, draft, view),
    toggle: (key) => state.setOpened({ key: open.key === key ? null : key, takesFocus: false }),
    amend: (change) => subject && draft && state.keepDraft(subject.key, { ...draft, ...change }),
    reject: (key, name) => {
      state.rejectGroup(key);
      desk.say(TAG.rejected(name));
      // The line goes: its neighbour takes the focus.
      const next = neighbourOf(key, withSuggestion(queueOf(view), state.rejected));
      if (next) openWithFocus(next.key);
    },
    makeRule: (group) => {
      state.offerRule(subjectOfGroup(view, group, state.rejected));
      openWithFocus(group.key);
    },
    hold: (selection) => {
      state.holdSelection(selection);
      openWithFocus(SELECTION_KEY);
    },
    tag: async (tagged, tags, order) => {
      const next = await tagSubject(desk, view, { subject: tagged, draft: tags, queue: order });
      if (next !== undefined) state.goOn(tagged.key, next?.key ?? null);
    },
  };
}

/** Untouched, the largest group stands open: it is what the step is for. */
function firstOf(queue: Queue): OpenLine {
  return { key: queueOf({ tags: queue })[0]?.key ?? null, takesFocus: false };
}

function neighbourOf(key: string, groups: readonly QueueGroup[]): QueueGroup | undefined {
  const at = groups.findIndex((group) => group.key === key);
  return groups[at + 1] ?? groups[at - 1];
}

/** What lasts as long as the pane: the frame keeps a step alive while another is in sight. */
function useTagState() {
  const [tab, setTab] = useState<TagTab>("untagged");
  const [opened, setOpened] = useState<OpenLine | null>(null);
  const { drafts, keepDraft, forget } = useDrafts();
  const [rejected, setRejected] = useState<ReadonlySet<string>>(() => new Set());
  const [filter, setFilter] = useState(NO_FILTER);
  const themeField = useRef<HTMLInputElement>(null);
  const offerRule = (subject: TagSubject): void => {
    keepDraft(subject.key, { ...freshDraft(subject), isRule: true });
    setFilter(NO_FILTER);
    setTab("untagged");
  };
  const rejectGroup = (key: string): void => {
    setRejected((all) => new Set([...all, key]));
    forget(key);
  };
  const { letGo, ...held } = useHeld(forget);
  const goOn = (from: string, key: string | null): void => {
    letGo(from);
    setOpened({ key, takesFocus: true });
  };
  return {
    ...held,
    goOn,
    tab,
    setTab,
    opened,
    setOpened,
    drafts,
    keepDraft,
    offerRule,
    filter,
    setFilter,
    rejected,
    rejectGroup,
    themeField,
  };
}

/** The rows taken from the sheet to be tagged. */
function useHeld(forget: (key: string) => void) {
  const [held, setHeld] = useState<Selection | null>(null);
  return {
    held,
    holdSelection: (selection: Selection): void => {
      setHeld(selection);
      forget(SELECTION_KEY);
    },
    letGo: (key: string): void => {
      forget(key);
      if (key === SELECTION_KEY) setHeld(null);
    },
  };
}

/** What was typed in the forms of lines. */
function useDrafts() {
  const [drafts, setDrafts] = useState<Readonly<Record<string, TagDraft>>>({});
  return {
    drafts,
    keepDraft: (key: string, draft: TagDraft): void => setDrafts((all) => ({ ...all, [key]: draft })),
    forget: (key: string): void => setDrafts(({ [key]: _, ...others }) => others),
  };
}

function findSubject(
  { view, queue }: Pick<Tagging, "view" | "queue">,
  key: string | null,
  { rejected, held }: Pick<Tagging, "rejected" | "held">,
): TagSubject | null {
  if (key === SELECTION_KEY) return held && subjectOfSelection(view, held);
  const group = queueOf({ tags: queue }).find((one) => one.key === key);
  return group ? subjectOfGroup(view, group, rejected) : null;
}

/** The preview of the rule as typed, whether it is ticked or not. */
function previewOf(subject: TagSubject | null, draft: TagDraft | null, view: PlaceView): RulePreview | null {
  const rule = subject && draft && ruleOf({ ...draft, isRule: true }, subject);
  return rule && previewRule(rule, view);
}
