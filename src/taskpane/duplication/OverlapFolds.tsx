import type { CountView } from "#application/view/place-view";
import { type PenceByName, sumOf } from "#domain/columns/tally";
import type { NamedOverlap } from "#domain/overlap/named-overlap";
import type { Unit } from "#domain/place/registers";
import { type FigureRow, FigureTable } from "../parts/FigureTable.tsx";
import { inUnit } from "../format/money.ts";
import { figure, percent } from "../format/numbers.ts";
import { Fold } from "../parts/Fold.tsx";
import { OVERLAP } from "../words/duplication.ts";
import { useDuplicationStyles } from "./duplication-styles.ts";

/** What stands beside the overlap of themes: pairs of bodies, themes of one body, and what netting took away. */
export function OverlapFolds({ count: { count, services }, unit }: { readonly count: CountView; readonly unit: Unit }) {
  const styles = useDuplicationStyles();
  const { pairOverlap, falseOverlap, overlap } = count;
  const alone = overlap.filter(({ agencies }) => agencies === 1);
  return (
    <div className={styles.folds}>
      <SharedFold
        heading={OVERLAP.functions}
        what={OVERLAP.functionsWhat}
        measures={count.overlapByCofog.measures}
        unit={unit}
      />
      <SharedFold
        heading={OVERLAP.services}
        what={OVERLAP.servicesWhat}
        measures={services?.measures ?? []}
        unit={unit}
      />
      <PairsFold pairs={pairOverlap} unit={unit} />
      {alone.length > 0 && (
        <Fold heading={OVERLAP.oneBody} answer={OVERLAP.themes(alone.length)}>
          <FigureTable
            caption={OVERLAP.oneBody}
            rows={alone.map(({ name, lead, netTotalPence }) => ({
              name,
              small: lead,
              figures: [inUnit(netTotalPence, unit)],
            }))}
          />
        </Fold>
      )}
      <RemovedFold removed={falseOverlap} unit={unit} />
    </div>
  );
}

/** What looked like overlap until one counted body's payments to another were taken out. */
function RemovedFold({ removed, unit }: { readonly removed: PenceByName; readonly unit: Unit }) {
  const styles = useDuplicationStyles();
  const pence = sumOf(removed);
  if (pence === 0) return null;
  return (
    <Fold heading={OVERLAP.falseOverlap} answer={inUnit(pence, unit)}>
      <p className={styles.quiet}>{OVERLAP.falseWhat}</p>
      <FigureTable caption={OVERLAP.falseCaption} rows={rowsOf(removed, unit, (theme) => theme)} />
    </Fold>
  );
}

function PairsFold({ pairs, unit }: { readonly pairs: PenceByName; readonly unit: Unit }) {
  const styles = useDuplicationStyles();
  if (pairs.size === 0) return null;
  return (
    <Fold heading={OVERLAP.pairs} answer={figure(pairs.size)}>
      <p className={styles.quiet}>{OVERLAP.pairsWhat}</p>
      <FigureTable caption={OVERLAP.pairsCaption} rows={rowsOf(pairs, unit, OVERLAP.pairName)} />
    </Fold>
  );
}

interface SharedFoldProps {
  readonly heading: string;
  readonly what: string;
  readonly measures: readonly NamedOverlap[];
  readonly unit: Unit;
}

/** Functions or services on which several bodies spend, the largest outside the lead body first. */
function SharedFold({ heading, what, measures, unit }: SharedFoldProps) {
  const styles = useDuplicationStyles();
  const shared = measures.filter(({ agencies }) => agencies > 1).sort((a, b) => b.nonLeadPence - a.nonLeadPence);
  if (shared.length === 0) return null;
  return (
    <Fold heading={heading} answer={OVERLAP.several(shared.length)}>
      <p className={styles.quiet}>{what}</p>
      <FigureTable
        caption={heading}
        headings={OVERLAP.byHeadings}
        rows={shared.map(({ name, agencies, lead, nonLeadPence, rate }) => ({
          name,
          small: OVERLAP.small(agencies, lead),
          figures: [inUnit(nonLeadPence, unit), percent(rate)],
        }))}
      />
    </Fold>
  );
}

/** Largest first; what comes to nothing is left out. */
function rowsOf(pence: PenceByName, unit: Unit, nameOf: (name: string) => string): readonly FigureRow[] {
  return [...pence]
    .filter(([, amount]) => amount !== 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name, amount]) => ({ name: nameOf(name), figures: [inUnit(amount, unit)] }));
}
