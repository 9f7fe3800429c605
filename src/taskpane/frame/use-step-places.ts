import { useMemo } from "react";
import type { StepPlace } from "../parts/step-place.ts";
import type { StepName } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import type { Job } from "./job.ts";
import type { StepTabsProps } from "./StepTabs.tsx";

export interface StepGround {
  readonly idOf: StepTabsProps["idOf"];
  /** Without a place there are no tabs to name a panel. */
  readonly hasPlace: boolean;
  readonly job: Job | null;
}

/** Where each step stands: its heading, its tab, and what it has to wait for while another step's job runs. */
export function useStepPlaces({ idOf, hasPlace, job }: StepGround): (step: StepName) => StepPlace {
  const folds = useMemo(() => new Map<string, boolean>(), []);
  return (step) => ({
    heading: WORDS.frame.stepNames[step],
    panelId: idOf("panel", step),
    tabId: hasPlace ? idOf("tab", step) : null,
    waitingFor: job && job.step !== step ? job.title : null,
    folds,
  });
}
