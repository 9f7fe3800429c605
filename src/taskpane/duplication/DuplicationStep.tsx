import type { StepProps } from "../step.ts";
export function DuplicationStep(props: StepProps) { return <p>{props.view.place.name}</p>; }
