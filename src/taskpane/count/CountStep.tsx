import { useState } from "react";
import { StepFrame } from "../parts/StepFrame.tsx";
import { nextFoot, type OwnWays, recount } from "../next/next-foot.ts";
import type { Desk, StepProps } from "../step.ts";
import { COUNT } from "../words/count.ts";
import { NEXT } from "../words/next.ts";
import { AgreedFold } from "./AgreedFold.tsx";
import { BodiesFold } from "./BodiesFold.tsx";
import { Bridge } from "./Bridge.tsx";
import { CountHeadline } from "./CountHeadline.tsx";
import { CountNotes } from "./CountNotes.tsx";
import { useCountStyles } from "./count-styles.ts";
import { type CountedView, isCountedView } from "./counted-view.ts";
import { LeftOutFold } from "./LeftOutFold.tsx";
import { NothingCounted } from "./NothingCounted.tsx";
import { SharesFold } from "./SharesFold.tsx";
import { SpenderFold } from "./SpenderFold.tsx";
import { TransferDetail } from "./TransferDetail.tsx";
import { TransfersFold } from "./TransfersFold.tsx";
import { keyOf, toDecide } from "./transfer-sides.ts";
import { ViewsFold } from "./ViewsFold.tsx";

/** Step 3: the total, how it is made up, and the transfers on which a person has to decide. */
export function CountStep({ view, desk, pending }: StepProps) {
  const [deciding, setDeciding] = useState<string | null>(null);
  if (!isCountedView(view)) return <NothingCounted ground={{ step: "count", view, desk, pending }} />;
  const transfer = view.count.count.transfers.find((row) => keyOf(row) === deciding);
  if (!transfer) return <CountSummary view={view} desk={desk} pending={pending} onDecide={setDeciding} />;
  return (
    <TransferDetail
      key={keyOf(transfer)}
      transfer={transfer}
      view={view}
      desk={desk}
      onLeave={() => setDeciding(null)}
      onSaved={() => setDeciding(nextAfter(view, keyOf(transfer)))}
    />
  );
}

/** The next transfer that waits, once this one is decided. */
function nextAfter(view: CountedView, decided: string): string | null {
  const next = toDecide(view.count.count.transfers).find((row) => keyOf(row) !== decided);
  return next ? keyOf(next) : null;
}

interface CountSummaryProps {
  readonly view: CountedView;
  readonly desk: Desk;
  readonly pending: StepProps["pending"];
  readonly onDecide: (key: string) => void;
}

function CountSummary({ view, desk, pending, onDecide }: CountSummaryProps) {
  const styles = useCountStyles();
  const foot = nextFoot({ step: "count", view, desk, pending }, decideFirst(view, onDecide));
  const again = { label: COUNT.recount, onPress: () => recount(desk, COUNT.recounting(view.place.name)) };
  return (
    <StepFrame {...foot} again={again}>
      <CountHeadline view={view} desk={desk} />
      <CountNotes view={view} desk={desk} onDecide={onDecide} />
      <Bridge view={view} desk={desk} />
      <div className={styles.rule}>
        <TransfersFold view={view} onDecide={onDecide} />
        <LeftOutFold view={view} desk={desk} />
        <SharesFold view={view} desk={desk} />
        <BodiesFold view={view} />
        <AgreedFold view={view} desk={desk} />
        <ViewsFold view={view} desk={desk} />
        <SpenderFold view={view} desk={desk} />
      </div>
    </StepFrame>
  );
}

/** The first transfer on which a person has to decide. */
function decideFirst(view: CountedView, onDecide: (key: string) => void): OwnWays {
  const [first] = toDecide(view.count.count.transfers);
  return first === undefined ? {} : { transfers: { label: NEXT.showTransfer, onPress: () => onDecide(keyOf(first)) } };
}
