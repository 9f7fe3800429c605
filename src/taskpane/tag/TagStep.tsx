import { useEffect, useId, useRef } from "react";
import { nextFoot, type StepFoot } from "../next/next-foot.ts";
import { moveFocusOn } from "../parts/move-focus-on.ts";
import { StepFrame } from "../parts/StepFrame.tsx";
import { SubTabs } from "../parts/SubTabs.tsx";
import type { StepProps } from "../step.ts";
import { LISTS } from "../words/lists.ts";
import { TAG } from "../words/tag.ts";
import { listsFoot } from "../lists/lists-foot.ts";
import { ListsTab } from "../lists/ListsTab.tsx";
import { type Lists, useLists } from "../lists/use-lists.ts";
import { RulesTab } from "./RulesTab.tsx";
import { SplitRow } from "./SplitRow.tsx";
import { SuggestedTab } from "./SuggestedTab.tsx";
import { withSuggestion } from "./suggestions.ts";
import { recountTags, rulesFoot, suggestedFoot, untaggedFoot } from "./tag-foot.ts";
import { useTagStyles } from "./tag-styles.ts";
import { queueOf, rowsIn } from "./tag-subject.ts";
import { UntaggedTab } from "./UntaggedTab.tsx";
import { useSplit } from "./use-split.ts";
import { type OpenLine, type Tagging, useTagging } from "./use-tagging.ts";

/** Step 2: every row under a theme, the largest first, with the reason for each. */
export function TagStep(props: StepProps) {
  const tagging = useTagging(props);
  const split = useSplit(tagging);
  const { view, desk } = props;
  if (view.tags.rows === 0) return <NothingToTag {...props} />;
  if (split.subject && split.draft) {
    return (
      <SplitRow
        {...split}
        key={split.subject.key}
        subject={split.subject}
        draft={split.draft}
        view={view}
        desk={desk}
      />
    );
  }
  return <TagLists {...props} tagging={tagging} onSplit={split.start} />;
}

interface TagListsProps extends StepProps {
  readonly tagging: Tagging;
  readonly onSplit: () => void;
}

function TagLists({ view, selection, tagging, onSplit }: TagListsProps) {
  const id = useId();
  const idOf = (key: string): string => `${id}-${encodeURIComponent(key)}`;
  const suggested = withSuggestion(queueOf(view), tagging.rejected);
  const openKey = suggested.some(({ key }) => key === tagging.open.key) ? tagging.open.key : null;
  useSuggestionFocus(tagging, openKey === null ? null : idOf(openKey));
  const lists = useLists(view, tagging.desk, tagging.tab === "lists");
  return (
    <StepFrame {...footOf(tagging, lists)} again={recountTags(tagging)}>
      <SubTabs
        label={TAG.lists}
        selected={tagging.tab}
        onSelect={tagging.setTab}
        tabs={[
          { id: "untagged", label: TAG.tabs.untagged(rowsIn(queueOf(view))) },
          { id: "suggested", label: TAG.tabs.suggested(suggested.length) },
          { id: "rules", label: TAG.tabs.rules(view.tags.rules.length) },
          { id: "lists", label: LISTS.tab },
        ]}
      />
      {tagging.tab === "untagged" && <UntaggedTab tagging={tagging} selection={selection} onSplit={onSplit} />}
      {tagging.tab === "suggested" && <SuggestedTab tagging={tagging} openKey={openKey} idOf={idOf} />}
      {tagging.tab === "rules" && <RulesTab tagging={tagging} />}
      {tagging.tab === "lists" && <ListsTab lists={lists} />}
    </StepFrame>
  );
}

/** After one suggestion is taken, the focus goes to the line of the next. */
function useSuggestionFocus({ tab, open }: Tagging, lineId: string | null): void {
  const focused = useRef<OpenLine | null>(null);
  useEffect(() => {
    if (tab !== "suggested" || lineId === null) return;
    // Once for each opening: coming back to the step must not take the focus again.
    if (open.takesFocus && focused.current !== open) moveFocusOn(document.getElementById(lineId));
    focused.current = open;
  }, [tab, open, lineId]);
}

function footOf(tagging: Tagging, lists: Lists): StepFoot {
  switch (tagging.tab) {
    case "untagged":
      return untaggedFoot(tagging);
    case "suggested":
      return suggestedFoot(tagging);
    case "rules":
      return rulesFoot(tagging);
    case "lists":
      return listsFoot(lists, tagging.desk);
  }
}

function NothingToTag(props: StepProps) {
  const styles = useTagStyles();
  return (
    <StepFrame {...nextFoot({ ...props, step: "tag" })}>
      <p className={styles.text}>{TAG.noRows}</p>
    </StepFrame>
  );
}
