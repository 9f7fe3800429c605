import { makeStyles } from "@fluentui/react-components";
import type { Amendments } from "#application/amendments";
import type { UnsaidArea } from "#domain/tagging/areas-unsaid";
import type { Unit } from "#domain/place/registers";
import { inUnit } from "../format/money.ts";
import { Choice } from "../parts/Choice.tsx";
import { CutList } from "../parts/CutList.tsx";
import { WORDS } from "../words/catalogue.ts";
import { answerable, type AreaSide, saidOfArea, sayArea } from "./area-answers.ts";

const useStyles = makeStyles({ answers: { gridColumn: "2 / -1", paddingBottom: "4px" } });

/** The way back: the area counts by the body's share, as before anything was said. */
const UNSAID = "unsaid";

/** The largest first; the rest on demand. */
const SHOWN = 6;

export interface AreaAnswersProps {
  readonly areas: readonly UnsaidArea[];
  readonly unit: Unit;
  readonly pending: Amendments;
  readonly amend: (said: Amendments) => void;
}

/** Which of the areas that a column names are in the place: one answer an area, counted in by the next Recount as a rule. */
export function AreaAnswers({ areas, unit, pending, amend }: AreaAnswersProps) {
  const styles = useStyles();
  const offered = answerable(areas);
  if (offered.length === 0) return null;
  const hasBodies = new Set(offered.map(({ body }) => body)).size > 1;
  return (
    <div className={styles.answers}>
      <CutList
        items={offered}
        keyOf={({ body, area }) => `${body}|${area}`}
        label={WORDS.sources.toLookAt}
        first={SHOWN}
        more={WORDS.sources.more}
      >
        {(area) => (
          <Choice<AreaSide | typeof UNSAID>
            label={WORDS.sources.rowsOfArea(area.area, hasBodies ? area.body : "", {
              rows: area.rows,
              amount: inUnit(area.pence, unit),
            })}
            options={[...WORDS.sources.areaSides, { value: UNSAID, label: WORDS.sources.areaUnsaid }]}
            value={saidOfArea(pending, area) ?? UNSAID}
            onChange={(side) => amend(sayArea(pending, area, side === UNSAID ? null : side))}
          />
        )}
      </CutList>
    </div>
  );
}
