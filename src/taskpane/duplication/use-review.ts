import { useState } from "react";
import { done } from "#application/ports/result";
import type { DuplicatesView, PairDecisionView } from "#application/view/duplicates-view";
import type { Desk, PrimaryAction } from "../step.ts";
import { PAIR_DECISION } from "../words/duplicate-decisions.ts";
import { RUN } from "../words/repeated-run.ts";
import { type Judged, type Judgement, judgedOf, judgementName, lotsFor } from "./judgement.ts";
import {
  decisionAt,
  decisionsOn,
  firstUndecided,
  isAt,
  nextAfter,
  type PairPlace,
  placesOf,
  undecided,
  WHOLE_RUN,
} from "./pair-decision.ts";
import { payeeOf } from "./payment-words.ts";
import { type DuplicateQuestion, questionsOf } from "./questions.ts";

/** What an officer has chosen for a pair, or a run, and not saved. */
type Draft = Judged<Judgement | null>;

/** A question with the payment of it that is looked at. */
interface OpenPair {
  readonly question: DuplicateQuestion;
  /** Which payment stands right of the earliest; WHOLE_RUN. */
  readonly at: number;
}

const NOTHING_OPEN = { question: null, at: 1 } as const;

/** The question that is open, the payment of it that is looked at, and what is said of it. */
export interface Review {
  readonly open: DuplicateQuestion | null;
  readonly at: number;
  readonly draft: Draft;
  readonly standing: PairDecisionView | null;
  readonly onToggle: (key: string) => void;
  /** @param key - of a group. */
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
  const questions = questionsOf(duplicates?.groups ?? []);
  const pair = pairAt(questions, place === undefined ? firstOpen(duplicates) : place);
  const { question: open, at } = pair ?? NOTHING_OPEN;
  const name = nameOf(pair);
  const draft = drafts.get(name) ?? draftOf(pair);
  const save = async (verdict: Judgement): Promise<void> => {
    if (!pair || !duplicates) return;
    const next = nextAfter(duplicates, placeOf(pair));
    if (!(await saveDecision(desk, pair, { ...draft, verdict }))) return;
    setDrafts(new Map([...drafts].filter(([of]) => of !== name)));
    setPlace(next);
  };
  return {
    open,
    at,
    draft,
    standing: standingOf(pair),
    onToggle: (key) => setPlace(open?.key === key ? null : placeIn(questions, (one) => one.key === key)),
    show: (key) => setPlace(placeIn(questions, ({ groups }) => groups.some((group) => group.key === key))),
    showFirst: () => setPlace(firstOpen(duplicates)),
    onPage: (page) => open && setPlace({ key: open.key, at: page }),
    onDraft: (said) => setDrafts(new Map([...drafts, [name, { ...draft, ...said }]])),
    left: othersLeft(duplicates, pair),
    primary: pair && saveAction(pair, draft, { desk, save }),
  };
}

function firstOpen(duplicates: DuplicatesView | undefined): PairPlace | null {
  return (duplicates && undecided(duplicates)[0]) ?? null;
}

/** Tells drafts apart. */
function nameOf(pair: OpenPair | null): string {
  return pair === null ? "" : `${pair.question.key} ${String(pair.at)}`;
}

function placeIn(
  questions: readonly DuplicateQuestion[],
  holds: (question: DuplicateQuestion) => boolean,
): PairPlace | null {
  const question = questions.find(holds);
  return question ? { key: question.key, at: firstUndecided(question) } : null;
}

function pairAt(questions: readonly DuplicateQuestion[], place: PairPlace | null): OpenPair | null {
  const question = questions.find(({ key }) => key === place?.key);
  if (!place || !question) return null;
  if (question.run) return { question, at: WHOLE_RUN };
  return { question, at: Math.min(place.at, (question.groups[0]?.payments.length ?? 1) - 1) };
}

function placeOf({ question, at }: OpenPair): PairPlace {
  return { key: question.key, at };
}

function standingOf(pair: OpenPair | null): PairDecisionView | null {
  return pair && decisionAt(pair.question, pair.at);
}

function judgedAt(pair: OpenPair | null): Judged | null {
  const standing = standingOf(pair);
  return pair && standing && judgedOf(pair.question, standing);
}

function draftOf(pair: OpenPair | null): Draft {
  return judgedAt(pair) ?? { verdict: null, note: "" };
}

function othersLeft(duplicates: DuplicatesView | undefined, pair: OpenPair | null): number {
  if (!duplicates) return 0;
  return undecided(duplicates).filter((one) => pair === null || !isAt(one, placeOf(pair))).length;
}

function saveDecision(desk: Desk, pair: OpenPair, judged: Judged): Promise<boolean> {
  const { question, at } = pair;
  const lots = lotsFor(question, judgedAt(pair)?.verdict ?? null, judged.verdict);
  const earliest = question.groups[0]?.payments[0];
  const what = question.run ? RUN.saved : earliest ? payeeOf(earliest) : "";
  return desk.run(PAIR_DECISION.saving(what), async (actions, progress) => {
    const amendments = { duplicates: decisionsOn(question, at, judged) };
    const answer =
      lots.length === 0
        ? await actions.recount(amendments, progress)
        : await actions.tagAndRecount(lots, amendments, progress);
    if (!answer.ok) return answer;
    const { duplicates } = answer.value.view;
    const left = duplicates ? undecided(duplicates).length : 0;
    return done({
      ...answer.value,
      said: PAIR_DECISION.said(placesOf(question, at), judgementName(question, judged.verdict).toLowerCase(), left),
    });
  });
}

interface Saving {
  readonly desk: Desk;
  readonly save: (verdict: Judgement) => Promise<void>;
}

function saveAction({ question }: OpenPair, { verdict }: Draft, { desk, save }: Saving): PrimaryAction {
  const label = PAIR_DECISION.save;
  if (verdict !== null) return { label, onPress: () => void save(verdict) };
  const { lacking } = question.run ? RUN : PAIR_DECISION;
  return { label, onPress: () => desk.say(lacking), missing: lacking, onMissing: () => desk.say(lacking) };
}
