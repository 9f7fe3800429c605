import type { ComponentType } from "react";
import { ChecksStep } from "../checks/ChecksStep.tsx";
import { CountStep } from "../count/CountStep.tsx";
import { SummariesStep } from "../summaries/SummariesStep.tsx";
import { TagStep } from "../tag/TagStep.tsx";
import type { StepName, StepProps } from "../step.ts";

/** The steps that need nothing but what every step is given; Sources is drawn by the frame with what it collects. */
export const STEP_VIEWS: Readonly<Partial<Record<Exclude<StepName, "sources">, ComponentType<StepProps>>>> = {
  tag: TagStep,
  count: CountStep,
  summaries: SummariesStep,
  checks: ChecksStep,
};
