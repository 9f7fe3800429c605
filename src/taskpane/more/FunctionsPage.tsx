import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useStore } from "zustand";
import type { PaneStore } from "../frame/pane-store.ts";
import { BODY } from "../look/type.ts";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { FUNCTION_JOBS, runFunctionJob } from "./function-jobs.ts";
import { TextPage } from "./TextPage.tsx";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  told: { ...BODY, margin: `${tokens.spacingVerticalM} 0 0` },
});

export interface FunctionsPageProps {
  readonly store: PaneStore;
  readonly desk: Desk;
  readonly onBack: () => void;
}

const { more } = WORDS;

/** What can be done about cells with PLACE functions; what came of it stays to be read. */
export function FunctionsPage({ store, desk, onBack }: FunctionsPageProps) {
  const styles = useStyles();
  const told = useStore(store, (state) => state.functionsSaid);
  return (
    <TextPage heading={more.functions} lines={more.functionsText} next={more.functionsNext} onBack={onBack}>
      <div className={styles.buttons}>
        {(["convertFunctions", "recalculateStuck"] as const).map((job) => (
          <Button key={job} size="small" onClick={() => void runFunctionJob(store, desk, job)}>
            {FUNCTION_JOBS[job].label}
          </Button>
        ))}
      </div>
      {told !== "" && <p className={styles.told}>{told}</p>}
    </TextPage>
  );
}
