import { useState } from "react";
import { done } from "#application/ports/result";
import type { PlaceView } from "#application/view/place-view";
import { waiting } from "../count/transfer-sides.ts";
import { StepFrame } from "../parts/StepFrame.tsx";
import { SubTabs } from "../parts/SubTabs.tsx";
import type { Desk, PrimaryAction, StepProps } from "../step.ts";
import { PAIR_DECISION } from "../words/duplicate-decisions.ts";
import { DUPLICATION } from "../words/duplication.ts";
import { DoubleCounts } from "./DoubleCounts.tsx";
import { DuplicatePayments } from "./DuplicatePayments.tsx";
import { OverlapList } from "./OverlapList.tsx";
import { type Review, useReview } from "./use-review.ts";

type DuplicationTab = keyof typeof DUPLICATION.tabs;
const TABS = Object.keys(DUPLICATION.tabs) as DuplicationTab[];

/** Step 4: one pound counted twice, one invoice paid twice, several bodies on one theme. Three lists, never added. */
export function DuplicationStep({ view, desk }: StepProps) {
  const [chosen, setChosen] = useState<DuplicationTab | null>(null);
  const tab = chosen ?? (view.duplicates ? "payments" : "overlap");
  const review = useReview(view.duplicates, desk);
  const primary = (tab === "payments" ? review.primary : null) ?? lookAgain(desk);
  return (
    <StepFrame next={nextOf(view, tab, review)} primary={primary}>
      <SubTabs
        label={DUPLICATION.lists}
        selected={tab}
        onSelect={setChosen}
        tabs={TABS.map((id) => ({ id, label: DUPLICATION.tabs[id] }))}
      />
      {tab === "double" && <DoubleCounts view={view} desk={desk} />}
      {tab === "payments" && <DuplicatePayments view={view} desk={desk} review={review} />}
      {tab === "overlap" && <OverlapList view={view} desk={desk} />}
    </StepFrame>
  );
}

function lookAgain(desk: Desk): PrimaryAction {
  const onPress = (): void =>
    void desk.run(DUPLICATION.looking, async (actions, progress) => {
      const answer = await actions.look(progress);
      if (!answer.ok) return answer;
      return done({
        view: answer.value,
        said: DUPLICATION.looked(answer.value.duplicates?.groups.length ?? null),
        undo: null,
      });
    });
  return { label: DUPLICATION.lookAgain, onPress };
}

function nextOf(view: PlaceView, tab: DuplicationTab, review: Review): string {
  if (tab === "double") return nextOfDoubleCounts(view);
  if (tab === "overlap") return DUPLICATION.next.summaries;
  if (review.primary?.missing !== undefined) return review.primary.missing;
  return review.open || review.left > 0 ? PAIR_DECISION.next(review.left) : DUPLICATION.next.summaries;
}

function nextOfDoubleCounts({ count }: PlaceView): string {
  const open = waiting(count?.count.transfers ?? []).length;
  return open > 0 ? DUPLICATION.next.confirm(open) : DUPLICATION.next.summaries;
}
