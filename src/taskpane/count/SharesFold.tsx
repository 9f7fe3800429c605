import type { ShareView } from "#application/view/place-view";
import { percent } from "../format/numbers.ts";
import { Fold } from "../parts/Fold.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { COUNT, COUNT_FOLDS } from "../words/count.ts";
import { useCountStyles } from "./count-styles.ts";
import { countedWholeWithoutHome, type CountedView } from "./counted-view.ts";
import { FigureTable } from "../parts/FigureTable.tsx";
import { TriedTotal } from "./TriedTotal.tsx";
import { TryShare } from "./TryShare.tsx";
import { otherBases, sharesInUse } from "./try-share.ts";

const WHOLE_BASIS = "direct";

/** The share of each body's money that falls to the place, the quantities behind it, and what another would change. */
export function SharesFold({ view, desk }: { readonly view: CountedView; readonly desk: Desk }) {
  const styles = useCountStyles();
  const { count, shares } = view.count;
  const used = sharesInUse(shares);
  return (
    <Fold help="shares" heading={COUNT.folds.shares} answer={COUNT_FOLDS.sharesOfTotal(apportionedPart(view))}>
      {used.length === 0 ? (
        <p className={styles.small}>
          {COUNT_FOLDS.noShares}{" "}
          {countedWholeWithoutHome(view).length > 0 && (
            <LinkButton onPress={() => desk.goTo("checks")}>{COUNT.giveHomes}</LinkButton>
          )}
        </p>
      ) : (
        <FigureTable caption={COUNT.folds.shares} rows={used.map(shareRow)} />
      )}
      {otherBases(shares, count.totalPence).map((other) => (
        <TriedTotal
          key={`${other.agency}|${other.basis}`}
          words={COUNT_FOLDS.otherBasis(other.agency, other.basis)}
          tried={other}
          unit={view.place.unit}
        />
      ))}
      <TryShare view={view} desk={desk} />
    </Fold>
  );
}

/** How much of the total rests on a share and not on lines that are for this place alone. */
function apportionedPart({ count: { count } }: CountedView): number {
  if (count.totalPence === 0) return 0;
  const direct = count.byShareBasis.get(WHOLE_BASIS) ?? 0;
  return (count.totalPence - direct) / count.totalPence;
}

function shareRow(used: ShareView) {
  const figure = used.share === null ? COUNT_FOLDS.noShareFigure : percent(used.share);
  return { name: used.agency || COUNT_FOLDS.noBody, small: driverOf(used), figures: [figure] };
}

function driverOf({ basis, inPlace, whole, share }: ShareView): string {
  if (share === null) return COUNT_FOLDS.noShare(basis);
  if (inPlace === null || whole === null) return COUNT_FOLDS.driverStated;
  return COUNT_FOLDS.driver(basis, inPlace, whole);
}
