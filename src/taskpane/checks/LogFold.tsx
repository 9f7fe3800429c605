import { useMemo } from "react";
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

const LOG_SHEET = "TP Log";

/** What was done, by whom and when, the latest first. */
export function LogFold({ view, desk }: { readonly view: PlaceView; readonly desk: Desk }) {
  const styles = useCountStyles();
  const { log } = view;
  return (
    <Fold heading={CHECKS.log} answer={CHECKS.logAnswer(log.length)}>
      {log.length === 0 ? (
        <p className={styles.small}>{CHECKS.logEmpty}</p>
      ) : (
        <>
          <LogTable view={view} />
          <LinkButton onPress={() => desk.openSheet(LOG_SHEET)}>{CHECKS.open(LOG_SHEET)}</LinkButton>
        </>
      )}
    </Fold>
  );
}

function LogTable({ view: { log, place } }: { readonly view: PlaceView }) {
  const rows = useMemo(() => log.map((entry) => logRow(entry, place.unit)).reverse(), [log, place.unit]);
  return <FigureTable caption={CHECKS.log} rows={rows} />;
}

function logRow({ when, who, action, source, rows, beforePence, afterPence }: LogRow, unit: Unit) {
  const pence = (value: number | null): string => (value === null ? "" : inUnit(value, unit));
  return {
    name: action,
    small: CHECKS.logLine([when, who, source, rows === null ? "" : counted(rows, "row")]),
    figures: [CHECKS.logChange(pence(beforePence), pence(afterPence))],
  };
}
