import { useState } from "react";
import { type StepName, STEPS } from "../step.ts";

/**
 * The steps that have been in sight since the pane was opened, in the order of the tabs: those have something to lose.
 * @param step - the one in sight; null while there are no steps.
 */
export function useVisited(step: StepName | null): readonly StepName[] {
  const [visited, setVisited] = useState<readonly StepName[]>([]);
  if (step === null || visited.includes(step)) return visited;
  const grown = STEPS.filter((one) => one === step || visited.includes(one));
  setVisited(grown);
  return grown;
}
