import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { BODY } from "../look/type.ts";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { TextPage } from "./TextPage.tsx";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  told: { ...BODY, margin: `${tokens.spacingVerticalM} 0 0` },
});

export interface FunctionsPageProps {
  readonly desk: Desk;
  readonly onBack: () => void;
}

const { more } = WORDS;
const JOBS = {
  convertFunctions: { label: more.convert, title: more.converting },
  recalculateStuck: { label: more.unstick, title: more.unsticking },
} as const;

/** What can be done about cells with PLACE functions; what came of it stays to be read. */
export function FunctionsPage({ desk, onBack }: FunctionsPageProps) {
  const styles = useStyles();
  const [told, setTold] = useState("");
  const run = (job: keyof typeof JOBS): void =>
    void desk.run(JOBS[job].title, async (actions, progress) => {
      const answer = await actions[job](progress);
      setTold(answer.ok ? answer.value.said : "");
      return answer;
    });
  return (
    <TextPage heading={more.functions} lines={more.functionsText} next={more.functionsNext} onBack={onBack}>
      <div className={styles.buttons}>
        {(["convertFunctions", "recalculateStuck"] as const).map((job) => (
          <Button key={job} size="small" onClick={() => run(job)}>
            {JOBS[job].label}
          </Button>
        ))}
      </div>
      {told !== "" && <p className={styles.told}>{told}</p>}
    </TextPage>
  );
}
