import type { CountView } from "#application/view/place-view";
import { type PenceByName, sumOf } from "#domain/columns/tally";
import type { Unit } from "#domain/place/registers";
import { type FigureRow, FigureTable } from "../parts/FigureTable.tsx";
import { inUnit } from "../format/money.ts";
import { figure } from "../format/numbers.ts";
import { Fold } from "../parts/Fold.tsx";
import { OVERLAP } from "../words/duplication.ts";
import { useDuplicationStyles } from "./duplication-styles.ts";

/** What stands beside the overlap of themes: pairs of bodies, themes of one body, and what netting took away. */
export function OverlapFolds({ count: { count }, unit }: { readonly count: CountView; readonly unit: Unit }) {
  const styles = useDuplicationStyles();
  const { pairOverlap, falseOverlap, overlap } = count;
  const alone = overlap.filter(({ theme, agencies }) => theme !== "" && agencies === 1);
  const removed = sumOf(falseOverlap);
  return (
    <div className={styles.folds}>
      {pairOverlap.size > 0 && (
        <Fold heading={OVERLAP.pairs} answer={figure(pairOverlap.size)}>
          <p className={styles.quiet}>{OVERLAP.pairsWhat}</p>
          <FigureTable caption={OVERLAP.pairsCaption} rows={rowsOf(pairOverlap, unit, OVERLAP.pairName)} />
        </Fold>
      )}
      {alone.length > 0 && (
        <Fold heading={OVERLAP.oneBody} answer={OVERLAP.themes(alone.length)}>
          <FigureTable
            caption={OVERLAP.oneBody}
            rows={alone.map(({ theme, lead, netTotalPence }) => ({
              name: theme,
              small: lead,
              figures: [inUnit(netTotalPence, unit)],
            }))}
          />
        </Fold>
      )}
      {removed !== 0 && (
        <Fold heading={OVERLAP.falseOverlap} answer={inUnit(removed, unit)}>
          <p className={styles.quiet}>{OVERLAP.falseWhat}</p>
          <FigureTable caption={OVERLAP.falseCaption} rows={rowsOf(falseOverlap, unit, (theme) => theme)} />
        </Fold>
      )}
    </div>
  );
}

/** Largest first; what comes to nothing is left out. */
function rowsOf(pence: PenceByName, unit: Unit, nameOf: (name: string) => string): readonly FigureRow[] {
  return [...pence]
    .filter(([, amount]) => amount !== 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name, amount]) => ({ name: nameOf(name), figures: [inUnit(amount, unit)] }));
}
