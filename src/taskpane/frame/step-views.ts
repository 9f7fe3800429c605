import type { ComponentType } from "react";
import { ChecksStep } from "../checks/ChecksStep.tsx";
import { CountStep } from "../count/CountStep.tsx";
import { DuplicationStep } from "../duplication/DuplicationStep.tsx";
import type { StepName, StepProps } from "../step.ts";
import { SummariesStep } from "../summaries/SummariesStep.tsx";
import { TagStep } from "../tag/TagStep.tsx";

/** The steps that need nothing but what every step is given; Sources is drawn by the frame with what it collects. */
export const STEP_VIEWS: Readonly<Record<Exclude<StepName, "sources">, ComponentType<StepProps>>> = {
  tag: TagStep,
  count: CountStep,
  duplication: DuplicationStep,
  summaries: SummariesStep,
  checks: ChecksStep,
};
