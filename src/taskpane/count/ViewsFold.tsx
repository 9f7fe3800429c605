import type { PlaceCount } from "#domain/counting/place-count";
import type { Unit } from "#domain/place/registers";
import { bare } from "../format/money.ts";
import { Fold } from "../parts/Fold.tsx";
import { COUNT, COUNT_FOLDS } from "../words/count.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { FigureTable } from "../parts/FigureTable.tsx";

/** The four views with their two identities in figures: views 2 and 3 make view 1, view 4 is a part of it. */
export function ViewsFold({ view }: { readonly view: CountedView }) {
  const styles = useCountStyles();
  const { views } = view.count.count;
  const { unit } = view.place;
  const apart = views.v1 - views.v2 - views.v3;
  return (
    <Fold heading={COUNT.folds.views} answer={apart === 0 ? COUNT_FOLDS.viewsTie : COUNT_FOLDS.viewsApart(apart, unit)}>
      <FigureTable
        caption={COUNT.folds.views}
        headings={[COUNT_FOLDS.view, unit]}
        rows={viewRows(views, unit, view.place.priority)}
      />
      <p className={styles.text}>{apart === 0 ? COUNT_FOLDS.sum(views, unit) : COUNT_FOLDS.sumOff(views, unit)}</p>
      <p className={styles.text}>{COUNT_FOLDS.straddlingOut(views.v2InsideOnly, views.v3WithStraddling, unit)}</p>
    </Fold>
  );
}

function viewRows(views: PlaceCount["views"], unit: Unit, priority: string) {
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
