import type { LogRow } from "#domain/ledger/source-row";
import type { Unit } from "#domain/place/registers";
import type { PlaceView } from "#application/view/place-view";
import { useCountStyles } from "../count/count-styles.ts";
import { FigureTable } from "../parts/FigureTable.tsx";
import { inUnit } from "../format/money.ts";
import { counted } from "../format/numbers.ts";
import { Fold } from "../parts/Fold.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { CHECKS } from "../words/checks.ts";

const SHOWN = 20;
const LOG_SHEET = "TP Log";

/** What was done, by whom and when, the latest first. */
export function LogFold({ view, desk }: { readonly view: PlaceView; readonly desk: Desk }) {
  const styles = useCountStyles();
  const { log, place } = view;
  const latest = log.slice(-SHOWN).reverse();
  return (
    <Fold heading={CHECKS.log} answer={CHECKS.logAnswer(log.length)}>
      {log.length === 0 ? (
        <p className={styles.small}>{CHECKS.logEmpty}</p>
      ) : (
        <>
          <FigureTable caption={CHECKS.log} rows={latest.map((entry) => logRow(entry, place.unit))} />
          {log.length > SHOWN && <p className={styles.text}>{CHECKS.logMore(SHOWN)}</p>}
          <LinkButton onPress={() => desk.openSheet(LOG_SHEET)}>{CHECKS.open(LOG_SHEET)}</LinkButton>
        </>
      )}
    </Fold>
  );
}

function logRow({ when, who, action, source, rows, beforePence, afterPence }: LogRow, unit: Unit) {
  const pence = (value: number | null): string => (value === null ? "" : inUnit(value, unit));
  return {
    name: action,
    small: CHECKS.logLine([when, who, source, rows === null ? "" : counted(rows, "row")]),
    figures: [CHECKS.logChange(pence(beforePence), pence(afterPence))],
  };
}
