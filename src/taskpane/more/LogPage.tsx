import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { PlaceView } from "#application/view/place-view";
import type { LogRow } from "#domain/ledger/source-row";
import { counted } from "../format/numbers.ts";
import { inUnit } from "../format/money.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { LongList } from "../parts/LongList.tsx";
import { StepFrame } from "../parts/StepFrame.tsx";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { PageHead } from "./PageHead.tsx";
import { useEntryStyles } from "./use-entry-styles.ts";

const useStyles = makeStyles({ figure: { textAlign: "right", whiteSpace: "nowrap" } });

const SHEET = "TP Log";

export interface LogPageProps {
  readonly view: PlaceView;
  readonly desk: Desk;
  readonly onBack: () => void;
}

/** What was done to this workbook, latest first. */
export function LogPage({ view, desk, onBack }: LogPageProps) {
  const latest = useMemo(() => [...view.log].reverse(), [view.log]);
  return (
    <StepFrame next={WORDS.more.logNext} primary={null}>
      <PageHead heading={WORDS.more.log} onBack={onBack} />
      {latest.length === 0 ? (
        <p>{WORDS.more.logEmpty}</p>
      ) : (
        <>
          <LinkButton onPress={() => desk.openSheet(SHEET)}>{WORDS.more.openLog}</LinkButton>
          <LongList
            items={latest}
            // By its place from the beginning: entries come at the end of the log.
            keyOf={(_, at) => String(latest.length - at)}
            label={WORDS.more.logCaption}
            isList
          >
            {(row) => <Entry row={row} unit={view.place.unit} />}
          </LongList>
        </>
      )}
    </StepFrame>
  );
}

function Entry({ row, unit }: { readonly row: LogRow; readonly unit: PlaceView["place"]["unit"] }) {
  const styles = { ...useEntryStyles(), ...useStyles() };
  const parts = [row.when, row.who, row.source].filter((part) => part !== "");
  return (
    <div className={styles.entry}>
      <span>
        {row.action}
        <span className={styles.small}>{parts.join(", ")}</span>
      </span>
      <span className={styles.figure}>
        {row.afterPence !== null && inUnit(row.afterPence, unit)}
        {row.rows !== null && <span className={styles.small}>{counted(row.rows, "row")}</span>}
      </span>
    </div>
  );
}
