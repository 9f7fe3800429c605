import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Amendments } from "#application/amendments";
import type { UnsaidArea } from "#domain/tagging/areas-unsaid";
import type { Unit } from "#domain/place/registers";
import { inUnit } from "../format/money.ts";
import { Choice } from "../parts/Choice.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { WORDS } from "../words/catalogue.ts";
import { answerable, type AreaSide, saidOfArea, sayArea } from "./area-answers.ts";

const useStyles = makeStyles({ answers: { gridColumn: "2 / -1", paddingBottom: "4px" } });

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
  const [shown, setShown] = useState(SHOWN);
  const offered = answerable(areas);
  if (offered.length === 0) return null;
  const hasBodies = new Set(offered.map(({ body }) => body)).size > 1;
  const rest = offered.length - shown;
  return (
    <div className={styles.answers}>
      {offered.slice(0, shown).map((area) => (
        <Choice<AreaSide>
          key={`${area.body}|${area.area}`}
          label={WORDS.sources.rowsOfArea(area.area, hasBodies ? area.body : "", {
            rows: area.rows,
            amount: inUnit(area.pence, unit),
          })}
          options={WORDS.sources.areaSides}
          value={saidOfArea(pending, area)}
          placeholder={WORDS.sources.areaUnsaid}
          onChange={(side) => amend(sayArea(pending, area, side))}
        />
      ))}
      {rest > 0 && <LinkButton onPress={() => setShown(offered.length)}>{WORDS.sources.more(rest)}</LinkButton>}
    </div>
  );
}
