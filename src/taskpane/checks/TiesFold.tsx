import type { CheckRow } from "#domain/checks/check";
import type { PlaceView } from "#application/view/place-view";
import { useCountStyles } from "../count/count-styles.ts";
import { FigureTable } from "../parts/FigureTable.tsx";
import { BlockHead } from "../parts/BlockHead.tsx";
import { Fold } from "../parts/Fold.tsx";
import { OTHER_CHECKS } from "../words/check-table.ts";
import { CHECKS } from "../words/checks.ts";
import { showSide } from "./check-figure.ts";
import { notWorkedOut } from "./sort-checks.ts";

/** What ties, by section, folded away: nobody reads a wall of ticks. Below it, what this version does not work out. */
export function TiesFold({ ties, view }: { readonly ties: readonly CheckRow[]; readonly view: PlaceView }) {
  const styles = useCountStyles();
  const others = notWorkedOut(view.checks, OTHER_CHECKS);
  return (
    <>
      <Fold heading={CHECKS.ties} answer={CHECKS.checks(ties.length)}>
        {Object.entries(CHECKS.sections).map(([letter, heading]) => (
          <Section key={letter} heading={heading} checks={ties.filter(({ id }) => id.startsWith(letter))} view={view} />
        ))}
      </Fold>
      {others.length > 0 && (
        <Fold heading={CHECKS.notWorkedOutFold} answer={CHECKS.checks(others.length)}>
          <ul className={styles.list}>
            {others.map((id) => (
              <li key={id}>{`${id}: ${OTHER_CHECKS[id] ?? ""}`}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

interface SectionProps {
  readonly heading: string;
  readonly checks: readonly CheckRow[];
  readonly view: PlaceView;
}

function Section({ heading, checks, view }: SectionProps) {
  if (checks.length === 0) return null;
  const rows = checks.map((check) => ({
    name: `${check.id} ${check.name}`,
    small: check.words,
    figures: [check.thisSide === null ? "" : showSide(check, check.thisSide, view.place.unit)],
  }));
  return (
    <>
      <BlockHead heading={heading} figure={String(checks.length)} level={4} />
      <FigureTable caption={heading} rows={rows} />
    </>
  );
}

/** Checks that have no object in this count. */
export function NotUsedFold({ notUsed }: { readonly notUsed: readonly CheckRow[] }) {
  const styles = useCountStyles();
  if (notUsed.length === 0) return null;
  return (
    <Fold heading={CHECKS.notUsed} answer={CHECKS.checks(notUsed.length)}>
      <ul className={styles.list}>
        {notUsed.map(({ id, name, finding }) => (
          <li key={id}>{CHECKS.logLine([`${id} ${name}`, finding])}</li>
        ))}
      </ul>
    </Fold>
  );
}
