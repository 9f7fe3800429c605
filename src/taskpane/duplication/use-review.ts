import { useState } from "react";
import { done } from "#application/ports/result";
import type { DuplicateGroupView, DuplicatesView, PairDecisionView } from "#application/view/duplicates-view";
import type { Verdict } from "#domain/duplicate-list/duplicate-decision";
import type { Desk, PrimaryAction } from "../step.ts";
import { PAIR_DECISION } from "../words/duplicate-decisions.ts";
import { decisionOn, nextAfter, type PairPlace, placesOf, undecided } from "./pair-decision.ts";
import { payeeOf } from "./payment-words.ts";

/** What an officer has chosen for the pair that is open and not saved. */
interface Draft {
  readonly verdict: Verdict | null;
  readonly note: string;
}

/** The group that is open, the payment of it that is looked at, and what is said of it. */
export interface Review {
  readonly open: DuplicateGroupView | null;
  /** Which payment of the group stands right of the earliest. */
  readonly at: number;
  readonly draft: Draft;
  readonly standing: PairDecisionView | null;
  readonly onToggle: (key: string) => void;
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
  const { open, at } = openedIn(duplicates, place);
  const name = `${open?.key ?? ""} ${String(at)}`;
  const standing = open?.decisions[at] ?? null;
  const draft = drafts.get(name) ?? { verdict: standing?.verdict ?? null, note: standing?.note ?? "" };
  const keep = (said: Draft | null): void => {
    const rest = new Map(drafts);
    if (said) rest.set(name, said);
    else rest.delete(name);
    setDrafts(rest);
  };
  const save = async (verdict: Verdict): Promise<void> => {
    if (!open || !duplicates) return;
    const next = nextAfter(duplicates, { key: open.key, at });
    if (!(await saveDecision(desk, { group: open, at, draft: { ...draft, verdict } }))) return;
    keep(null);
    setPlace(next);
  };
  return {
    open,
    at,
    draft,
    standing,
    onToggle: (key) => setPlace(open?.key === key ? null : { key, at: firstOpen(duplicates, key) }),
    onPage: (page) => open && setPlace({ key: open.key, at: page }),
    onDraft: (said) => keep({ ...draft, ...said }),
    left: duplicates ? undecided(duplicates).filter((one) => one.key !== open?.key || one.at !== at).length : 0,
    primary: open && saveAction(draft, desk, save),
  };
}

function openedIn(duplicates: DuplicatesView | undefined, place: PairPlace | null | undefined) {
  const wanted = place === undefined && duplicates ? (undecided(duplicates)[0] ?? null) : place;
  const open = duplicates?.groups.find(({ key }) => key === wanted?.key) ?? null;
  return { open, at: Math.min(wanted?.at ?? 1, (open?.payments.length ?? 2) - 1) };
}

function firstOpen(duplicates: DuplicatesView | undefined, key: string): number {
  const group = duplicates?.groups.find((one) => one.key === key);
  const at = group?.decisions.findIndex((decision, index) => index > 0 && decision === null) ?? -1;
  return at === -1 ? 1 : at;
}

interface Decided {
  readonly group: DuplicateGroupView;
  readonly at: number;
  readonly draft: Draft & { readonly verdict: Verdict };
}

function saveDecision(desk: Desk, { group, at, draft }: Decided): Promise<boolean> {
  const payee = payeeOf(group.payments[0]!);
  return desk.run(PAIR_DECISION.saving(payee), async (actions, progress) => {
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
