import { useState } from "react";
import type { CheckRow } from "#domain/checks/check";
import { done } from "#application/ports/result";
import { useCountStyles } from "../count/count-styles.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { StepFrame } from "../parts/StepFrame.tsx";
import type { Desk, PrimaryAction, StepProps } from "../step.ts";
import { CHECKS } from "../words/checks.ts";
import { CheckLine } from "./CheckLine.tsx";
import { LogFold } from "./LogFold.tsx";
import { NoChecks } from "./NoChecks.tsx";
import { SignOffFold } from "./SignOffFold.tsx";
import { BLOCKS, type SortedChecks, sortChecks } from "./sort-checks.ts";
import { NotUsedFold, TiesFold } from "./TiesFold.tsx";
import { Verdict } from "./Verdict.tsx";

/** Step 6: whether the count may be signed, what stands against it, and what a person can answer here. */
export function ChecksStep({ view, desk }: StepProps) {
  const styles = useCountStyles();
  const sorted = sortChecks(view.checks);
  const [open, setOpen] = useState<string | null>(sorted.blocks.stop[0]?.id ?? null);
  if (view.checks.length === 0) return <NoChecks view={view} desk={desk} primary={checkAgain(desk)} />;
  const line = (check: CheckRow) => (
    <CheckLine
      key={check.id}
      check={check}
      view={view}
      desk={desk}
      open={open === check.id}
      onToggle={() => setOpen(open === check.id ? null : check.id)}
    />
  );
  return (
    <StepFrame next={nextOf(sorted, view.isStale)} primary={checkAgain(desk)}>
      <Verdict sorted={sorted} view={view} />
      {BLOCKS.filter((block) => sorted.blocks[block].length > 0).map((block) => (
        <section key={block}>
          <BlockHead heading={CHECKS.blocks[block]} figure={String(sorted.blocks[block].length)} />
          {sorted.blocks[block].map(line)}
        </section>
      ))}
      <div className={styles.rule}>
        <TiesFold ties={sorted.ties} view={view} />
        <NotUsedFold notUsed={sorted.notUsed} />
      </div>
      <BlockHead heading={CHECKS.records} />
      <SignOffFold sorted={sorted} view={view} desk={desk} />
      <LogFold view={view} desk={desk} />
    </StepFrame>
  );
}

/** Reads and reckons anew; nothing is written, so there is nothing to undo. */
function checkAgain(desk: Desk): PrimaryAction {
  const onPress = (): void => {
    void desk.run(CHECKS.checking, async (actions, progress) => {
      const looked = await actions.look(progress);
      if (!looked.ok) return looked;
      const { blocks, ties, of } = sortChecks(looked.value.checks);
      return done({ view: looked.value, said: CHECKS.said(ties.length, of, blocks.stop.length), undo: null });
    });
  };
  return { label: CHECKS.again, onPress };
}

function nextOf({ blocks, limitations }: SortedChecks, isStale: boolean): string {
  if (blocks.stop.length > 0) return CHECKS.next.stops(blocks.stop.length);
  if (isStale) return CHECKS.next.stale;
  return limitations > 0 ? CHECKS.next.look(limitations) : CHECKS.next.print;
}
