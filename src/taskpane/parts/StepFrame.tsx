import { makeStyles } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import { GUTTER, HEARD_ONLY } from "../look/type.ts";
import type { PrimaryAction } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { Foot, pressPrimary } from "./Foot.tsx";
import { LinkButton } from "./LinkButton.tsx";
import { type StepPlace, useStepPlace } from "./step-place.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1 },
  work: {
    flexGrow: 1,
    padding: `12px ${GUTTER} 16px`,
    overflowWrap: "anywhere",
    "@media (max-height: 420px)": { paddingTop: "8px" },
  },
  panel: { outlineStyle: "none" },
  heading: HEARD_ONLY,
  again: { marginTop: "8px" },
});

export interface StepFrameProps {
  /** What next, in one sentence without a full stop. */
  readonly next: string;
  /** null where the step has nothing to do. */
  readonly primary: PrimaryAction | null;
  /** Draws the button without brand. */
  readonly plain?: boolean;
  /** What may be done once more at any time; not drawn while it is the primary action. */
  readonly again?: PrimaryAction | undefined;
  readonly children: ReactNode;
}

/** Root of every step: its work area, which scrolls, and the foot with what next and the one primary action. */
export function StepFrame({ next, primary, plain = false, again, children }: StepFrameProps) {
  const styles = useStyles();
  const place = useStepPlace();
  const waiting = place?.waitingFor ?? null;
  const action = waiting !== null && primary ? { ...primary, missing: waiting, onMissing: doNothing } : primary;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !event.ctrlKey || action === null) return;
    event.preventDefault();
    pressPrimary(action);
  };
  return (
    <div className={styles.root} onKeyDown={onKeyDown}>
      <main className={styles.work}>
        <div className={styles.panel} {...panelNames(place)}>
          <Head place={place} />
          {children}
          <Again again={again} primary={action} />
        </div>
      </main>
      <Foot next={waiting === null ? next : WORDS.job.waitingFor(waiting)} primary={action} plain={plain} />
    </div>
  );
}

function Head({ place }: { readonly place: StepPlace | null }) {
  const styles = useStyles();
  return (
    <>
      {place !== null && <h1 className={styles.heading}>{place.heading}</h1>}
      {place?.above}
    </>
  );
}

function Again({ again, primary }: Pick<StepFrameProps, "again" | "primary">) {
  const styles = useStyles();
  const place = useStepPlace();
  if (again === undefined || again.label === primary?.label || place?.waitingFor) return null;
  return (
    <div className={styles.again}>
      <LinkButton onPress={again.onPress}>{again.label}</LinkButton>
    </div>
  );
}

function panelNames(place: StepPlace | null) {
  if (place === null || place.tabId === null) return {};
  return { role: "tabpanel", id: place.panelId, "aria-labelledby": place.tabId };
}

/** While a job runs elsewhere the foot says so already. */
function doNothing(): void {
  return;
}
