import { useState } from "react";
import type { ShareView } from "#application/view/place-view";
import { bodiesAtFullShare } from "../checks/check-bodies.ts";
import { bare } from "../format/money.ts";
import { percent } from "../format/numbers.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { COUNT_FOLDS } from "../words/count.ts";
import { SHARE_FORM } from "../words/share-form.ts";
import { ApplyShare } from "./ApplyShare.tsx";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { FigureTable } from "../parts/FigureTable.tsx";
import { TriedTotal } from "./TriedTotal.tsx";
import { TryFields } from "./TryFields.tsx";
import { faultsOfUnits, NO_UNITS, shareOfUnits, UNITS } from "./share-units.ts";
import { GIVEN, sharesInUse, type TriedShare, tryWay, type WayTried } from "./try-share.ts";
import { UnitFields } from "./UnitFields.tsx";

const NOTHING_TRIED: WayTried = { way: GIVEN, typed: "" };

export interface TryShareProps {
  readonly view: CountedView;
  readonly desk: Desk;
  /** Only this body's; absent = any body's. */
  readonly agency?: string;
}

/** Tries another basis or share for one body, says what it would change, and makes it the person's decision if they say so. */
export function TryShare({ view, desk, agency }: TryShareProps) {
  const styles = useCountStyles();
  const shares = sharesToTry(view).filter((share) => agency === undefined || share.agency === agency);
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
      {tried.way === UNITS && <TypedUnits used={used} view={view} tried={tried} onTried={setTried} />}
      {outcome && (
        <>
          <p className={styles.text}>
            <b className={styles.strong}>{COUNT_FOLDS.trial}</b> {COUNT_FOLDS.triedOnly}
          </p>
          <TriedTotal words={COUNT_FOLDS.tried(used.agency)} tried={outcome} unit={view.place.unit} />
          <TriedBody used={used} outcome={outcome} view={view} />
          <ApplyShare
            key={`${used.agency}|${tried.way}`}
            place={view.place.name}
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

/** Bodies that wait for a share come first; what is counted whole by right, last. */
function sharesToTry(view: CountedView): readonly ShareView[] {
  const waiting = new Set(bodiesAtFullShare(view));
  const whole = sharesInUse(view.count.whole ?? []);
  return [
    ...whole.filter(({ agency }) => waiting.has(agency)),
    ...sharesInUse(view.count.shares),
    ...whole.filter(({ agency }) => !waiting.has(agency)),
  ];
}

interface TypedUnitsProps {
  readonly used: ShareView;
  readonly view: CountedView;
  readonly tried: WayTried;
  readonly onTried: (tried: WayTried) => void;
}

/** The figures that are typed, and the share that they come to. */
function TypedUnits({ used, view, tried, onTried }: TypedUnitsProps) {
  const styles = useCountStyles();
  const { units = NO_UNITS } = tried;
  const faults = faultsOfUnits(units, used.measured);
  const share = shareOfUnits(units, faults);
  return (
    <>
      <UnitFields
        place={view.place.name}
        units={units}
        faults={faults}
        onUnits={(typed) => onTried({ ...tried, units: typed })}
      />
      <p className={styles.text}>{share === null ? SHARE_FORM.fillIn : SHARE_FORM.comesTo(percent(share))}</p>
    </>
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
