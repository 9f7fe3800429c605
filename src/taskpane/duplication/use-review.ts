import { useState } from "react";
import { done } from "#application/ports/result";
import type { DuplicateGroupView, DuplicatesView, PairDecisionView } from "#application/view/duplicates-view";
import type { Verdict } from "#domain/duplicate-list/duplicate-decision";
import type { Desk, PrimaryAction } from "../step.ts";
import { PAIR_DECISION } from "../words/duplicate-decisions.ts";
import { decisionOn, firstUndecided, isAt, nextAfter, type PairPlace, placesOf, undecided } from "./pair-decision.ts";
import { payeeOf } from "./payment-words.ts";

/** What an officer has chosen for a pair and not saved. */
interface Draft {
  readonly verdict: Verdict | null;
  readonly note: string;
}

/** A group with the payment of it that is looked at. */
interface OpenPair {
  readonly group: DuplicateGroupView;
  /** Which payment stands right of the earliest. */
  readonly at: number;
}

/** The group that is open, the payment of it that is looked at, and what is said of it. */
export interface Review {
  readonly open: DuplicateGroupView | null;
  readonly at: number;
  readonly draft: Draft;
  readonly standing: PairDecisionView | null;
  readonly onToggle: (key: string) => void;
  readonly show: (key: string) => void;
  /** Opens the first that nobody has decided. */
  readonly showFirst: () => void;
  readonly onPage: (at: number) => void;
  readonly onDraft: (draft: Partial<Draft>) => void;
  /** Undecided payments beside the one that is open. */
  readonly left: number;
  /** Saves and opens the next; null where nothing is open. */
  readonly primary: PrimaryAction | null;
}

/** Keeps what is open and typed; untouched, the first that nobody has decided stands open. */
export function useReview(duplicates: DuplicatesView | undefined, desk: Desk): Review {
  const [place, setPlace] = useState<PairPlace | null | undefined>(undefined);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const pair = pairAt(duplicates, place);
  const name = pair === null ? "" : `${pair.group.key} ${String(pair.at)}`;
  const draft = drafts.get(name) ?? draftOf(pair);
  const save = async (verdict: Verdict): Promise<void> => {
    if (!pair || !duplicates) return;
    const next = nextAfter(duplicates, placeOf(pair));
    if (!(await saveDecision(desk, pair, { ...draft, verdict }))) return;
    setDrafts(new Map([...drafts].filter(([of]) => of !== name)));
    setPlace(next);
  };
  return {
    open: pair?.group ?? null,
    at: pair?.at ?? 1,
    draft,
    standing: standingOf(pair),
    onToggle: (key) => setPlace(pair?.group.key === key ? null : { key, at: firstUndecided(duplicates, key) }),
    show: (key) => setPlace({ key, at: firstUndecided(duplicates, key) }),
    showFirst: () => setPlace((duplicates && undecided(duplicates)[0]) ?? null),
    onPage: (at) => pair && setPlace({ key: pair.group.key, at }),
    onDraft: (said) => setDrafts(new Map([...drafts, [name, { ...draft, ...said }]])),
    left: othersLeft(duplicates, pair),
    primary: pair && saveAction(draft, desk, save),
  };
}

function pairAt(duplicates: DuplicatesView | undefined, place: PairPlace | null | undefined): OpenPair | null {
  if (!duplicates) return null;
  const wanted = place === undefined ? undecided(duplicates)[0] : place;
  const group = duplicates.groups.find(({ key }) => key === wanted?.key);
  return wanted && group ? { group, at: Math.min(wanted.at, group.payments.length - 1) } : null;
}

function placeOf({ group, at }: OpenPair): PairPlace {
  return { key: group.key, at };
}

function standingOf(pair: OpenPair | null): PairDecisionView | null {
  return pair?.group.decisions[pair.at] ?? null;
}

function draftOf(pair: OpenPair | null): Draft {
  const standing = standingOf(pair);
  return standing ? { verdict: standing.verdict, note: standing.note } : { verdict: null, note: "" };
}

function othersLeft(duplicates: DuplicatesView | undefined, pair: OpenPair | null): number {
  if (!duplicates) return 0;
  return undecided(duplicates).filter((one) => pair === null || !isAt(one, placeOf(pair))).length;
}

function saveDecision(
  desk: Desk,
  { group, at }: OpenPair,
  draft: Draft & { readonly verdict: Verdict },
): Promise<boolean> {
  const [earliest] = group.payments;
  return desk.run(PAIR_DECISION.saving(earliest ? payeeOf(earliest) : ""), async (actions, progress) => {
    const answer = await actions.recount({ duplicates: [decisionOn(group, at, draft)] }, progress);
    if (!answer.ok) return answer;
    const { duplicates } = answer.value.view;
    const left = duplicates ? undecided(duplicates).length : 0;
    return done({ ...answer.value, said: PAIR_DECISION.said(placesOf(group, at), draft.verdict, left) });
  });
}

function saveAction({ verdict }: Draft, desk: Desk, save: (verdict: Verdict) => Promise<void>): PrimaryAction {
  const label = PAIR_DECISION.save;
  if (verdict !== null) return { label, onPress: () => void save(verdict) };
  const { lacking } = PAIR_DECISION;
  return { label, onPress: () => desk.say(lacking), missing: lacking, onMissing: () => desk.say(lacking) };
}
