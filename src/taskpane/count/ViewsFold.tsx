import { Button } from "@fluentui/react-components";
import type { PlaceCount } from "#domain/counting/place-count";
import type { Place } from "#domain/place/registers";
import { bare } from "../format/money.ts";
import { Fold } from "../parts/Fold.tsx";
import type { Desk } from "../step.ts";
import { COUNT, COUNT_FOLDS } from "../words/count.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { FigureTable } from "../parts/FigureTable.tsx";

/** The four views with their two identities in figures: views 2 and 3 make view 1, view 4 is a part of it. */
export function ViewsFold({ view, desk }: { readonly view: CountedView; readonly desk: Desk }) {
  const styles = useCountStyles();
  const { views } = view.count.count;
  const { unit, straddlingShown } = view.place;
  const shown = viewsShown(views, straddlingShown);
  const other = straddlingShown === "in" ? "out" : "in";
  const beside = viewsShown(views, other);
  const apart = shown.v1 - shown.v2 - shown.v3;
  const showOther = (): void => {
    void desk.decide(COUNT_FOLDS.settingStraddling[other], { place: { straddlingShown: other } });
  };
  return (
    <Fold
      help="views"
      heading={COUNT.folds.views}
      answer={apart === 0 ? COUNT_FOLDS.viewsTie : COUNT_FOLDS.viewsApart(apart, unit)}
    >
      <FigureTable caption={COUNT.folds.views} headings={[COUNT_FOLDS.view, unit]} rows={viewRows(shown, view.place)} />
      <p className={styles.text}>{apart === 0 ? COUNT_FOLDS.sum(shown, unit) : COUNT_FOLDS.sumOff(shown, unit)}</p>
      <p className={styles.text}>{COUNT_FOLDS.straddling[other](beside.v2, beside.v3, unit)}</p>
      <Button size="small" className={styles.spaced} onClick={showOther}>
        {COUNT_FOLDS.showStraddling[other]}
      </Button>
      <FigureTable caption={COUNT_FOLDS.totalSays} headings={[COUNT_FOLDS.totalSays, unit]} rows={totalRows(view)} />
    </Fold>
  );
}

type Shown = Pick<PlaceCount["views"], "v1" | "v2" | "v3" | "v4" | "unaligned">;

/** Straddling bodies are bodies of the place or from outside, as the place's setting says; the total is the same. */
function viewsShown(views: PlaceCount["views"], straddling: Place["straddlingShown"]): Shown {
  return straddling === "in" ? views : { ...views, v2: views.v2InsideOnly, v3: views.v3WithStraddling };
}

function viewRows(views: Shown, { unit, priority }: Place) {
  const ofTotal = (pence: number): string => COUNT_FOLDS.ofTotal(views.v1 === 0 ? 0 : pence / views.v1);
  const row = (name: string, pence: number) => ({ name, small: ofTotal(pence), figures: [bare(pence, unit)] });
  return [
    { name: COUNT_FOLDS.v1, figures: [bare(views.v1, unit)] },
    row(COUNT_FOLDS.v2, views.v2),
    row(COUNT_FOLDS.v3, views.v3),
    row(COUNT_FOLDS.v4(priority), views.v4),
    row(COUNT_FOLDS.unaligned, views.unaligned),
  ];
}

/** The total with and without benefits, and net of what comes in from outside. */
function totalRows({ place: { unit }, count: { count } }: CountedView) {
  const { totalPence, benefitsPence, externalIncomePence, netPence } = count;
  return [
    { name: COUNT_FOLDS.benefits, figures: [bare(benefitsPence, unit)] },
    { name: COUNT_FOLDS.withoutBenefits, figures: [bare(totalPence - benefitsPence, unit)] },
    { name: COUNT_FOLDS.outsideIncome, figures: [bare(externalIncomePence, unit)] },
    { name: COUNT_FOLDS.netOfIncome, figures: [bare(netPence, unit)] },
  ];
}
