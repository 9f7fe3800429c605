import { useState } from "react";
import { StepFrame } from "../parts/StepFrame.tsx";
import type { StepProps } from "../step.ts";
import { COUNT } from "../words/count.ts";
import { BodiesFold } from "./BodiesFold.tsx";
import { Bridge } from "./Bridge.tsx";
import { CountHeadline } from "./CountHeadline.tsx";
import { CountNotes } from "./CountNotes.tsx";
import { useCountStyles } from "./count-styles.ts";
import { type CountedView, isCountedView } from "./counted-view.ts";
import { LeftOutFold } from "./LeftOutFold.tsx";
import { NothingCounted } from "./NothingCounted.tsx";
import { recount } from "./recount.ts";
import { SharesFold } from "./SharesFold.tsx";
import { SpenderFold } from "./SpenderFold.tsx";
import { TransferDetail } from "./TransferDetail.tsx";
import { TransfersFold } from "./TransfersFold.tsx";
import { keyOf, questions, toDecide, waiting } from "./transfer-sides.ts";
import { ViewsFold } from "./ViewsFold.tsx";

/** Step 3: the total, how it is made up, and the transfers on which a person has to decide. */
export function CountStep({ view, desk }: StepProps) {
  const [deciding, setDeciding] = useState<string | null>(null);
  if (!isCountedView(view)) return <NothingCounted view={view} desk={desk} />;
  const transfer = view.count.count.transfers.find((row) => keyOf(row) === deciding);
  if (!transfer) return <CountSummary view={view} desk={desk} onDecide={setDeciding} />;
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

interface CountSummaryProps extends Pick<StepProps, "desk"> {
  readonly view: CountedView;
  readonly onDecide: (key: string) => void;
}

function CountSummary({ view, desk, onDecide }: CountSummaryProps) {
  const styles = useCountStyles();
  return (
    <StepFrame next={nextOf(view)} primary={recount(view, desk)}>
      <CountHeadline view={view} />
      <CountNotes view={view} desk={desk} onDecide={onDecide} />
      <Bridge view={view} desk={desk} />
      <div className={styles.rule}>
        <TransfersFold view={view} onDecide={onDecide} />
        <LeftOutFold view={view} desk={desk} />
        <SharesFold view={view} desk={desk} />
        <BodiesFold view={view} />
        <ViewsFold view={view} desk={desk} />
        <SpenderFold view={view} desk={desk} />
      </div>
    </StepFrame>
  );
}

function nextOf(view: CountedView): string {
  if (view.refusals.length > 0) return COUNT.next.refused;
  const { transfers } = view.count.count;
  const [open, asked] = [waiting(transfers).length, questions(transfers).length];
  if (open > 0) return COUNT.next.transfers(open, asked);
  if (!view.isCounted) return COUNT.next.first;
  if (view.isStale) return COUNT.next.stale;
  return asked > 0 ? COUNT.next.transfers(open, asked) : COUNT.next.duplicates;
}
