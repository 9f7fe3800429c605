import { makeStyles, tokens } from "@fluentui/react-components";
import type { SheetState } from "#application/view/place-view";
import { SMALL } from "../look/type.ts";
import { nextFoot, type OwnWays, recount } from "../next/next-foot.ts";
import { StepFrame } from "../parts/StepFrame.tsx";
import type { Desk, StepProps } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { FlowFold } from "./FlowFold.tsx";
import { SheetList } from "./SheetList.tsx";

const useStyles = makeStyles({
  what: { ...SMALL, margin: 0, color: tokens.colorNeutralForeground2 },
  again: { ...SMALL, margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
});

/** Step 5: which sheets there are, which no longer say what the rows say, and the way to all of them. */
export function SummariesStep({ view, desk, pending }: StepProps) {
  const styles = useStyles();
  const isFresh = ({ state }: SheetState): boolean => state === "up to date";
  const fresh = view.sheets.filter(isFresh);
  const stale = view.sheets.filter((sheet) => !isFresh(sheet));
  const ways = waysOf(stale, desk);
  const time = view.count?.countedAt.split(" ").at(-1) ?? "";
  return (
    <StepFrame
      {...nextFoot({ step: "summaries", view, desk, pending }, ways)}
      {...(view.isCounted && ways.recount && { again: ways.recount })}
    >
      <p className={styles.what}>{WORDS.summaries.what}</p>
      <p className={styles.again}>{WORDS.summaries.together}</p>
      {view.count === null && <p className={styles.again}>{WORDS.summaries.nothingWhat}</p>}
      <SheetList
        heading={WORDS.summaries.toBuild}
        figure={String(stale.length)}
        sheets={stale}
        onOpen={(name) => desk.openSheet(name)}
      />
      <SheetList
        heading={WORDS.summaries.upToDate}
        figure={WORDS.summaries.built(fresh.length, time)}
        help="sheets"
        sheets={fresh}
        onOpen={(name) => desk.openSheet(name)}
      />
      {view.count !== null && (
        <FlowFold count={view.count.count} unit={view.place.unit} agencies={view.registers.agencies} />
      )}
    </StepFrame>
  );
}

/** Builds what is not there, or writes all of it anew. */
function waysOf(stale: readonly SheetState[], desk: Desk): OwnWays {
  const onPress = (): void => recount(desk, WORDS.summaries.building);
  return {
    read: { label: WORDS.summaries.build(stale.length), onPress },
    recount: { label: WORDS.summaries.refresh, onPress },
  };
}
