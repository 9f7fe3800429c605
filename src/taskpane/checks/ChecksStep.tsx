import { type ReactNode, useId, useState } from "react";
import type { CheckRow } from "#domain/checks/check";
import { done } from "#application/ports/result";
import type { PlaceView } from "#application/view/place-view";
import { useCountStyles } from "../count/count-styles.ts";
import { type FootGround, nextFoot, type OwnWays } from "../next/next-foot.ts";
import { stopsToAnswer, withoutReason } from "../next/things-to-do.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { StepFrame } from "../parts/StepFrame.tsx";
import type { Desk, PrimaryAction, StepProps } from "../step.ts";
import { CHECKS } from "../words/checks.ts";
import { NEXT } from "../words/next.ts";
import { CheckLine } from "./CheckLine.tsx";
import { LogFold } from "./LogFold.tsx";
import { NoChecks } from "./NoChecks.tsx";
import { SignOffFold } from "./SignOffFold.tsx";
import { BLOCKS, checksSaid, type SortedChecks, sortChecks } from "./sort-checks.ts";
import { NotUsedFold, TiesFold } from "./TiesFold.tsx";
import { Verdict } from "./Verdict.tsx";

/** Step 6: whether the count may be signed, what stands against it, and what a person can answer here. */
export function ChecksStep({ view, desk, pending }: StepProps) {
  const styles = useCountStyles();
  const sorted = sortChecks(checksSaid(view));
  const [open, setOpen] = useState<string | null>(sorted.blocks.stop[0]?.id ?? null);
  const [signTurn, setSignTurn] = useState(0);
  const idOf = useLineIds();
  const ground: FootGround = { step: "checks", view, desk, pending };
  if (view.checks.length === 0) return <NoChecks ground={ground} again={checkAgain(desk)} />;
  const show = (check: CheckRow): void => {
    setOpen(check.id);
    document.getElementById(idOf(check))?.focus();
  };
  const foot = nextFoot(ground, waysOf(view, { show, sign: () => setSignTurn(signTurn + 1) }));
  const toggle = (id: string): void => setOpen(open === id ? null : id);
  const line = (check: CheckRow) => (
    <CheckLine
      key={check.id}
      id={idOf(check)}
      check={check}
      view={view}
      desk={desk}
      open={open === check.id}
      onToggle={() => toggle(check.id)}
    />
  );
  return (
    <StepFrame {...foot} again={checkAgain(desk)}>
      <Verdict sorted={sorted} view={view} />
      <Blocks blocks={sorted.blocks} line={line} />
      <div className={styles.rule}>
        <TiesFold ties={sorted.ties} view={view} />
        <NotUsedFold notUsed={sorted.notUsed} />
      </div>
      <BlockHead heading={CHECKS.records} />
      <SignOffFold sorted={sorted} view={view} desk={desk} turn={signTurn} />
      <LogFold view={view} desk={desk} />
    </StepFrame>
  );
}

const HELP = { stop: "stops", look: "limitations", "not-proven": "notProven", note: undefined } as const;

interface BlocksProps extends Pick<SortedChecks, "blocks"> {
  readonly line: (check: CheckRow) => ReactNode;
}

function Blocks({ blocks, line }: BlocksProps) {
  return BLOCKS.filter((block) => blocks[block].length > 0).map((block) => (
    <section key={block}>
      <BlockHead help={HELP[block]} heading={CHECKS.blocks[block]} figure={String(blocks[block].length)} />
      {blocks[block].map(line)}
    </section>
  ));
}

/** Ids of the lines, for the foot to bring the focus to one. */
function useLineIds(): (check: CheckRow) => string {
  const id = useId();
  return (check) => `${id}-${check.id}`;
}

interface Shows {
  readonly show: (check: CheckRow) => void;
  readonly sign: () => void;
}

/** What is answered here: the first stop, the first limitation without a reason, the signature. */
function waysOf({ checks }: PlaceView, { show, sign }: Shows): OwnWays {
  const stops = stopsToAnswer(checks);
  const [stop] = stops;
  const [limitation] = withoutReason(checks);
  return {
    ...(stop && { stops: { label: NEXT.showStop(stops.length), onPress: () => show(stop) } }),
    ...(limitation && { reasons: { label: NEXT.showFirst, onPress: () => show(limitation) } }),
    sign: { label: NEXT.signOff, onPress: sign },
  };
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
