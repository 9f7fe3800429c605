import { useState } from "react";
import type { SourceView } from "#application/view/place-view";
import { nextFoot, recount } from "../next/next-foot.ts";
import { StepFrame } from "../parts/StepFrame.tsx";
import type { PrimaryAction } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { CountStopped } from "./CountStopped.tsx";
import { BatchTable } from "./BatchTable.tsx";
import { BringIn } from "./BringIn.tsx";
import { DropZone } from "./DropZone.tsx";
import { NoSpend } from "./NoSpend.tsx";
import { NotRead } from "./NotRead.tsx";
import { OtherYear } from "./OtherYear.tsx";
import { firstOpenQuestion, lineId, questionId, questionWords } from "./source-answers.ts";
import type { SourcesProps } from "./sources-props.ts";
import { SourceLine } from "./SourceLine.tsx";
import { useOpenSource } from "./use-open-source.ts";

/** Step 1: what in this workbook is spend, whether it ties, and what only a person can say of it. */
export function SourcesStep(props: SourcesProps) {
  const { view } = props;
  return view.sources.length === 0 ? <NoSpend {...props} /> : <FoundSources {...props} />;
}

function FoundSources({ view, desk, pending, amend, batch, putBatchAway }: SourcesProps) {
  const { openKey, toggle, open } = useOpenSource(view.sources, pending);
  const [asked, setAsked] = useState<string | null>(null);
  const goTo = (source: SourceView, id = lineId(source)): void => {
    open(source.key);
    setAsked(id);
  };
  const primary = usePrimary({ view, desk, pending }, goTo);
  const { missing } = primary;
  const ways = { refused: primary, read: primary, recount: primary };
  const foot =
    missing === undefined ? nextFoot({ step: "sources", view, desk, pending }, ways) : { next: missing, primary };
  return (
    <StepFrame {...foot} again={primary}>
      <DropZone desk={desk}>
        <CountStopped view={view} desk={desk} />
        <OtherYear view={view} amend={amend} />
        <BatchTable batch={batch} view={view} pending={pending} onClose={putBatchAway} onGo={goTo} />
        {view.sources.map((source) => (
          <SourceLine
            key={source.key}
            id={lineId(source)}
            source={source}
            view={view}
            pending={pending}
            amend={amend}
            desk={desk}
            open={source.key === openKey}
            onToggle={() => toggle(source.key)}
            focusField={asked}
            onFocused={() => setAsked(null)}
          />
        ))}
        <NotRead notSpend={view.notSpend} pending={pending} amend={amend} />
        <BringIn desk={desk} />
      </DropZone>
    </StepFrame>
  );
}

/** Read, once every question is answered; else the way to the first that is not. */
function usePrimary(
  { view, desk, pending }: Pick<SourcesProps, "view" | "desk" | "pending">,
  ask: (source: SourceView, fieldId: string) => void,
): PrimaryAction {
  const rows = view.sources.reduce((sum, source) => sum + source.rows, 0);
  const label = view.isCounted ? WORDS.sources.readAgain : WORDS.sources.read(rows);
  const read = (): void => recount(desk, WORDS.sources.reading(rows));
  const missing = firstOpenQuestion(view.sources, pending);
  if (missing === null) return { label, onPress: read };
  const words = questionWords(missing.source, missing.question);
  return {
    label,
    onPress: read,
    missing: WORDS.sources.nextAnswer(words.replace(/\?$/, "")),
    onMissing: () => {
      ask(missing.source, questionId(missing.source, missing.question));
      desk.say(WORDS.sources.answerFirst(missing.source.sheet, words));
    },
  };
}
