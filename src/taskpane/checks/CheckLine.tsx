import type { CheckRow } from "#domain/checks/check";
import { openStops } from "#domain/checks/run-checks";
import { Line } from "../parts/Line.tsx";
import type { MarkKind } from "../parts/Mark.tsx";
import type { StepProps } from "../step.ts";
import { CHECKS } from "../words/checks.ts";
import { CheckEvidence } from "./CheckEvidence.tsx";
import { checkFigure } from "./check-figure.ts";
import { smallOf, titleOf } from "./check-words.ts";

export interface CheckLineProps extends Pick<StepProps, "view" | "desk"> {
  readonly check: CheckRow;
  /** Of the line's button. */
  readonly id: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** A check that does not simply tie: what is wrong, where, and the £ of it. */
export function CheckLine({ check, id, view, desk, open, onToggle }: CheckLineProps) {
  const shown = checkFigure(check, view);
  const { mark, words } = markOf(check);
  return (
    <Line
      id={id}
      words={titleOf(check)}
      small={smallOf(check, view)}
      {...(shown !== null && { figure: shown.figure, figureMeaning: shown.meaning })}
      mark={mark}
      {...(words !== undefined && { markWords: words })}
      open={open}
      onToggle={onToggle}
    >
      <CheckEvidence check={check} view={view} desk={desk} />
    </Line>
  );
}

function markOf(check: CheckRow): { readonly mark: MarkKind; readonly words?: string } {
  if (openStops([check]).length > 0) return { mark: "stop" };
  if (check.result === "Not proven") return { mark: "not-proven" };
  return check.severity === "N" ? { mark: "none", words: CHECKS.noteMark } : { mark: "look" };
}
