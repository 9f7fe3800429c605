import { useState } from "react";
import type { CountView, PlaceView } from "#application/view/place-view";
import type { NamedOverlap } from "#domain/overlap/named-overlap";
import { FigureHelp } from "../parts/FigureHelp.tsx";
import { FigureTable } from "../parts/FigureTable.tsx";
import { inUnit } from "../format/money.ts";
import { percent } from "../format/numbers.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { Line } from "../parts/Line.tsx";
import { OVERLAP } from "../words/duplication.ts";
import type { ListProps } from "./DoubleCounts.tsx";
import { useDuplicationStyles } from "./duplication-styles.ts";
import { NotCounted } from "./NotCounted.tsx";
import { OverlapFolds } from "./OverlapFolds.tsx";
import { SharedSuppliers } from "./SharedSuppliers.tsx";
import { measureRows, themeRows } from "./theme-rows.ts";

/** Themes on which several bodies spend, and suppliers that several pay: what is outside the lead body. Never a saving. */
export function OverlapList({ view, desk }: ListProps) {
  return (
    <>
      {view.count === null ? <NotCounted desk={desk} /> : <ThemeList view={view} count={view.count} />}
      {view.suppliers && <SharedSuppliers suppliers={view.suppliers} desk={desk} />}
    </>
  );
}

function ThemeList({ view, count }: { readonly view: PlaceView; readonly count: CountView }) {
  const styles = useDuplicationStyles();
  const [open, setOpen] = useState<string | null>(null);
  const { unit } = view.place;
  const shared = sharedThemes(count);
  const nonLead = shared.reduce((sum, { nonLeadPence }) => sum + nonLeadPence, 0);
  const { totalPence } = count.count;
  return (
    <>
      <p className={styles.lead}>{shared.length === 0 ? OVERLAP.none : OVERLAP.lead}</p>
      {shared.length > 0 && (
        <section>
          <BlockHead help="nonLead" heading={OVERLAP.heading} figure={OVERLAP.meaning} />
          {shared.map((theme) => (
            <Line
              key={theme.name}
              words={theme.name}
              small={OVERLAP.small(theme.agencies, theme.lead)}
              figure={inUnit(theme.nonLeadPence, unit)}
              figureMeaning={percent(theme.rate)}
              open={open === theme.name}
              onToggle={() => setOpen(open === theme.name ? null : theme.name)}
            >
              <FigureTable caption={OVERLAP.caption(theme.name)} rows={themeRows(theme, count.count, view.place)} />
              <FigureHelp of="concentration" />
              <FigureTable caption={OVERLAP.measures(theme.name)} rows={measureRows(theme, count.count, view.place)} />
            </Line>
          ))}
          {totalPence > 0 && (
            <div className={styles.apart}>
              <span>{OVERLAP.all}</span>
              <b className={styles.strong}>{OVERLAP.allFigure(nonLead, unit, nonLead / totalPence)}</b>
            </div>
          )}
        </section>
      )}
      <OverlapFolds count={count} unit={unit} />
    </>
  );
}

/** The largest outside the lead body first. */
function sharedThemes({ count }: CountView): readonly NamedOverlap[] {
  return count.overlap.filter(({ agencies }) => agencies > 1).sort((a, b) => b.nonLeadPence - a.nonLeadPence);
}
