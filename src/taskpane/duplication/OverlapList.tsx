import { useState } from "react";
import type { CountView, PlaceView } from "#application/view/place-view";
import type { ThemeOverlap } from "#domain/overlap/theme-overlap";
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
import { themeRows } from "./theme-rows.ts";

/** Themes on which several bodies spend: what is outside the lead body. Never a saving. */
export function OverlapList({ view, desk }: ListProps) {
  if (view.count === null) return <NotCounted desk={desk} />;
  return <ThemeList view={view} count={view.count} />;
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
          <BlockHead heading={OVERLAP.heading} figure={OVERLAP.meaning} />
          {shared.map((theme) => (
            <Line
              key={theme.theme}
              words={theme.theme}
              small={OVERLAP.small(theme.agencies, theme.lead)}
              figure={inUnit(theme.nonLeadPence, unit)}
              figureMeaning={percent(theme.rate)}
              open={open === theme.theme}
              onToggle={() => setOpen(open === theme.theme ? null : theme.theme)}
            >
              <FigureTable caption={OVERLAP.caption(theme.theme)} rows={themeRows(theme, count.count, view.place)} />
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
function sharedThemes({ count }: CountView): readonly ThemeOverlap[] {
  return count.overlap
    .filter(({ theme, agencies }) => theme !== "" && agencies > 1)
    .sort((a, b) => b.nonLeadPence - a.nonLeadPence);
}
