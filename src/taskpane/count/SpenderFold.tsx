import { Button } from "@fluentui/react-components";
import { bare } from "../format/money.ts";
import { Fold } from "../parts/Fold.tsx";
import type { Desk } from "../step.ts";
import { COUNT, COUNT_FOLDS } from "../words/count.ts";
import { largestFirst } from "./bridge-lines.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { FigureTable } from "../parts/FigureTable.tsx";

/** Who gets the pound in the split where one body pays another: both answers side by side, and the choice. */
export function SpenderFold({ view, desk }: { readonly view: CountedView; readonly desk: Desk }) {
  const styles = useCountStyles();
  const { count } = view.count;
  const { unit, basisShown } = view.place;
  const apart = count.funderTotalPence - count.totalPence;
  const rows = largestFirst([...count.byAgency]).map(({ name, pence }) => ({
    name: name || COUNT_FOLDS.noBody,
    figures: [bare(pence, unit), bare(count.byAgencyFunder.get(name) ?? 0, unit)],
  }));
  const together = [bare(count.totalPence, unit), bare(count.funderTotalPence, unit)];
  const other = basisShown === "spender" ? "funder" : "spender";
  const showOther = (): void => {
    void desk.decide(COUNT_FOLDS.settingBasis(other), { place: { basisShown: other } });
  };
  return (
    <Fold help="spender" heading={COUNT.folds.spender} answer={COUNT_FOLDS[basisShown]}>
      <p className={styles.small}>{COUNT_FOLDS.spenderHint}</p>
      <FigureTable
        caption={COUNT.folds.spender}
        headings={[COUNT_FOLDS.body, COUNT_FOLDS.spender, COUNT_FOLDS.funder]}
        rows={[...rows, { name: COUNT_FOLDS.together, figures: together, isSum: true }]}
      />
      {apart !== 0 && <p className={styles.text}>{COUNT_FOLDS.basisApart(apart, unit)}</p>}
      <Button size="small" className={styles.spaced} onClick={showOther}>
        {COUNT_FOLDS.showBy(other)}
      </Button>
    </Fold>
  );
}
