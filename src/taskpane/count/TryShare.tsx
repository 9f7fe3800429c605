import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { ShareView } from "#application/view/place-view";
import { bare } from "../format/money.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { COUNT_FOLDS } from "../words/count.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { FigureTable } from "../parts/FigureTable.tsx";
import { TriedTotal } from "./TriedTotal.tsx";
import { TryFields } from "./TryFields.tsx";
import { decisionOn, GIVEN, sharesInUse, type TriedShare, tryWay, type WayTried } from "./try-share.ts";

const NOTHING_TRIED: WayTried = { way: GIVEN, typed: "" };

/** Tries another basis or share for one body, says what it would change, and makes it the person's decision if they say so. */
export function TryShare({ view, desk }: { readonly view: CountedView; readonly desk: Desk }) {
  const styles = useCountStyles();
  const shares = sharesInUse(view.count.shares).filter(({ share }) => share !== null);
  const [at, setAt] = useState(0);
  const [tried, setTried] = useState(NOTHING_TRIED);
  const used = shares[at] ?? shares[0];
  if (!used) return null;
  const outcome = tryWay(used, tried, view.count.count.totalPence);
  const chooseBody = (index: number): void => {
    setAt(index);
    setTried(NOTHING_TRIED);
  };
  return (
    <div role="group" aria-label={COUNT_FOLDS.tryHeading}>
      <TryFields shares={shares} used={used} onBody={chooseBody} tried={tried} onTried={setTried} />
      {outcome && (
        <>
          <p className={styles.text}>
            <b className={styles.strong}>{COUNT_FOLDS.trial}</b> {COUNT_FOLDS.triedOnly}
          </p>
          <TriedTotal words={COUNT_FOLDS.tried(used.agency)} tried={outcome} unit={view.place.unit} />
          <TriedBody used={used} outcome={outcome} view={view} />
          <ApplyShare
            key={`${used.agency}|${tried.way}`}
            view={view}
            desk={desk}
            used={used}
            tried={tried}
            onApplied={() => setTried(NOTHING_TRIED)}
          />
        </>
      )}
      {!outcome && <p className={styles.text}>{COUNT_FOLDS.triedOnly}</p>}
      {view.isCounted && (
        <LinkButton onPress={() => desk.openSheet("TP Drivers")}>{COUNT_FOLDS.openDrivers}</LinkButton>
      )}
    </div>
  );
}

interface TriedBodyProps {
  readonly used: ShareView;
  readonly outcome: TriedShare;
  readonly view: CountedView;
}

/** What the body reports, what of it is kept for the place, and the total: now, and then. */
function TriedBody({ used, outcome, view }: TriedBodyProps) {
  const { unit } = view.place;
  const { totalPence } = view.count.count;
  const kept = used.keptPence + outcome.changePence;
  const both = (now: number, then: number): string[] => [bare(now, unit), bare(then, unit)];
  return (
    <FigureTable
      caption={COUNT_FOLDS.triedCaption(used.agency)}
      headings={[COUNT_FOLDS.triedBody(used.agency, unit), COUNT_FOLDS.now, COUNT_FOLDS.ifApplied]}
      rows={[
        { name: COUNT_FOLDS.triedReported, figures: both(used.pence, used.pence) },
        { name: COUNT_FOLDS.triedKept, figures: both(used.keptPence, kept) },
        { name: COUNT_FOLDS.triedOutside, figures: both(used.pence - used.keptPence, used.pence - kept) },
        { name: view.count.title, figures: both(totalPence, outcome.totalPence), isSum: true },
      ]}
    />
  );
}

interface ApplyShareProps {
  readonly view: CountedView;
  readonly desk: Desk;
  readonly used: ShareView;
  readonly tried: WayTried;
  readonly onApplied: () => void;
}

/** Writes what was tried as the person's decision, with its reason; Revert takes it back. */
function ApplyShare({ desk, used, tried, onApplied }: ApplyShareProps) {
  const styles = useCountStyles();
  const [note, setNote] = useState("");
  const apply = async (): Promise<void> => {
    const shares = [decisionOn(used, tried, note)];
    const applied = await desk.decide(COUNT_FOLDS.applying(used.agency), { shares });
    if (applied) onApplied();
  };
  return (
    <>
      <Field size="small" label={COUNT_FOLDS.tryReason} className={styles.spaced}>
        <Input size="small" value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <Button size="small" className={styles.spaced} onClick={() => void apply()}>
        {COUNT_FOLDS.apply}
      </Button>
      <p className={styles.small}>{COUNT_FOLDS.applyHint}</p>
    </>
  );
}
