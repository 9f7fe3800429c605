import { useState } from "react";
import { done } from "#application/ports/result";
import type { PlaceView } from "#application/view/place-view";
import { waiting } from "../count/transfer-sides.ts";
import { StepFrame } from "../parts/StepFrame.tsx";
import { SubTabs } from "../parts/SubTabs.tsx";
import type { Desk, PrimaryAction, StepProps } from "../step.ts";
import { DUPLICATION } from "../words/duplication.ts";
import { DoubleCounts } from "./DoubleCounts.tsx";
import { DuplicatePayments } from "./DuplicatePayments.tsx";
import { OverlapList } from "./OverlapList.tsx";

type DuplicationTab = keyof typeof DUPLICATION.tabs;
const TABS = Object.keys(DUPLICATION.tabs) as DuplicationTab[];

/** Step 4: one pound counted twice, one invoice paid twice, several bodies on one theme. Three lists, never added. */
export function DuplicationStep({ view, desk }: StepProps) {
  const [chosen, setChosen] = useState<DuplicationTab | null>(null);
  const tab = chosen ?? (view.duplicates ? "payments" : "overlap");
  return (
    <StepFrame next={nextOf(view, tab)} primary={lookAgain(desk)}>
      <SubTabs
        label={DUPLICATION.lists}
        selected={tab}
        onSelect={setChosen}
        tabs={TABS.map((id) => ({ id, label: DUPLICATION.tabs[id] }))}
      />
      {tab === "double" && <DoubleCounts view={view} desk={desk} />}
      {tab === "payments" && <DuplicatePayments view={view} desk={desk} />}
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

function groupsOf({ duplicates }: PlaceView): number {
  return duplicates?.groups.length ?? 0;
}

function nextOf(view: PlaceView, tab: DuplicationTab): string {
  const open = waiting(view.count?.count.transfers ?? []).length;
  if (tab === "double" && open > 0) return DUPLICATION.next.confirm(open);
  const groups = groupsOf(view);
  return tab === "payments" && groups > 0 ? DUPLICATION.next.look(groups) : DUPLICATION.next.summaries;
}
