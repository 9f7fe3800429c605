import { createContext, type ReactNode, useContext } from "react";

/** Where a step stands in the frame; the frame says it, parts read it. */
export interface StepPlace {
  /** Heading for screen readers: the step's name. */
  readonly heading: string;
  readonly panelId: string;
  /** The tab that names the panel; null where no steps are shown. */
  readonly tabId: string | null;
  /** A job that runs in another step: primaries wait, and this says for what. */
  readonly waitingFor: string | null;
  /** Folds that were opened or closed by hand in this session, by step and heading. */
  readonly folds: Map<string, boolean>;
  /** What the frame shows above the step: it is of the grid, not of the step. */
  readonly above?: ReactNode;
}

const StepPlaceContext = createContext<StepPlace | null>(null);
export const StepPlaceProvider = StepPlaceContext.Provider;

/** null where a step is shown without the frame, as in its own tests. */
export function useStepPlace(): StepPlace | null {
  return useContext(StepPlaceContext);
}
