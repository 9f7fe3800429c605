import { useState } from "react";
import { done } from "#application/ports/result";
import type { PlaceView } from "#application/view/place-view";
import { nextFoot, type StepFoot } from "../next/next-foot.ts";
import { StepFrame } from "../parts/StepFrame.tsx";
import { SubTabs } from "../parts/SubTabs.tsx";
import type { AskedRow, Desk, PrimaryAction, StepProps } from "../step.ts";
import { PAIR_DECISION } from "../words/duplicate-decisions.ts";
import { DUPLICATION } from "../words/duplication.ts";
import { NEXT } from "../words/next.ts";
import { DoubleCounts } from "./DoubleCounts.tsx";
import { DuplicatePayments } from "./DuplicatePayments.tsx";
import { RowAnswer } from "./RowAnswer.tsx";
import { OverlapList } from "./OverlapList.tsx";
import { leftToDecide } from "./pair-decision.ts";
import { questionsOf, sizeOf } from "./questions.ts";
import { type Review, useReview } from "./use-review.ts";

type DuplicationTab = keyof typeof DUPLICATION.tabs;
const TABS = Object.keys(DUPLICATION.tabs) as DuplicationTab[];

/** Step 4: one pound counted twice, one invoice paid twice, several bodies on one theme. Three lists, never added. */
export function DuplicationStep({ view, desk, pending, askedRow }: StepProps) {
  const [chosen, setChosen] = useState<DuplicationTab | null>(null);
  const tab = chosen ?? tabAtFirst(view);
  const review = useReview(view.duplicates, desk);
  useAskedRow(askedRow, (key) => {
    setChosen("payments");
    review.show(key);
  });
  const showFirst = (): void => {
    setChosen("payments");
    review.showFirst();
  };
  const ways = { duplicates: { label: NEXT.showFirst, onPress: showFirst } };
  const inHand = tab === "payments" ? footInHand(review) : null;
  const foot = inHand ?? nextFoot({ step: "duplication", view, desk, pending }, ways);
  return (
    <StepFrame {...foot} again={lookAgain(desk)}>
      <SubTabs
        label={DUPLICATION.lists}
        selected={tab}
        onSelect={setChosen}
        tabs={TABS.map((id) => ({ id, label: DUPLICATION.tabs[id] }))}
      />
      {tab === "double" && <DoubleCounts view={view} desk={desk} />}
      {tab === "payments" && (
        <>
          {askedRow && <RowAnswer asked={askedRow} desk={desk} />}
          <DuplicatePayments view={view} desk={desk} review={review} />
        </>
      )}
      {tab === "overlap" && <OverlapList view={view} desk={desk} />}
    </StepFrame>
  );
}

/** Brings the list of payments to the front for each row that is asked about, with its strongest finding open. */
function useAskedRow(asked: AskedRow | undefined, show: (key: string) => void): void {
  const [shown, setShown] = useState<AskedRow | undefined>(undefined);
  if (asked === shown) return;
  setShown(asked);
  // Without a finding none stands open: the answer is what was asked for.
  if (asked) show(asked.found?.groups[0]?.key ?? "");
}

function tabAtFirst({ duplicates }: PlaceView): DuplicationTab {
  return duplicates ? "payments" : "overlap";
}

function lookAgain(desk: Desk): PrimaryAction {
  const onPress = (): void =>
    void desk.run(DUPLICATION.looking, async (actions, progress) => {
      const answer = await actions.look(progress);
      if (!answer.ok) return answer;
      return done({
        view: answer.value,
        said: DUPLICATION.looked(foundIn(answer.value)),
        undo: null,
      });
    });
  return { label: DUPLICATION.lookAgain, onPress };
}

function foundIn({ duplicates }: PlaceView) {
  if (!duplicates) return null;
  const questions = questionsOf(duplicates.groups);
  return { ...sizeOf(questions), left: leftToDecide(questions).length };
}

/** The work in hand: a payment that is looked at and not decided. */
function footInHand({ primary, left }: Review): StepFoot | null {
  return primary && { next: primary.missing ?? PAIR_DECISION.next(left), primary };
}
