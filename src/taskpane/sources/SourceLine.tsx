import { useEffect } from "react";
import type { Amendments } from "#application/amendments";
import type { PlaceView, SourceView } from "#application/view/place-view";
import { inUnit } from "../format/money.ts";
import { Line } from "../parts/Line.tsx";
import type { Desk } from "../step.ts";
import { ChosenCells } from "./ChosenCells.tsx";
import { ColumnsFold } from "./ColumnsFold.tsx";
import { IncomeWrittenField } from "./IncomeWrittenField.tsx";
import { LeftOutFold } from "./LeftOutFold.tsx";
import { ProfileFold } from "./ProfileFold.tsx";
import { openQuestions, saidOf, type SaidOfSource, type SaidTerms } from "./source-answers.ts";
import { stateOf, unitOf } from "./source-state.ts";
import { SourceTermsFields } from "./SourceTermsFields.tsx";
import { TieSentence } from "./TieSentence.tsx";
import { ToLookAt } from "./ToLookAt.tsx";

export interface SourceLineProps {
  readonly id: string;
  readonly source: SourceView;
  readonly view: PlaceView;
  readonly pending: Amendments;
  readonly amend: (said: Amendments) => void;
  readonly desk: Desk;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Field that shall have the focus once it is drawn. */
  readonly focusField: string | null;
  readonly onFocused: () => void;
}

/** One source: how it stands, and opened, whether it ties, the questions, what to look at, its columns, what was left out. */
export function SourceLine(props: SourceLineProps) {
  const { source, pending, amend, open, onToggle, id } = props;
  const said = saidOf(pending, source);
  const state = stateOf(source, openQuestions(source, said).length, said.agency);
  return (
    <Line
      id={id}
      plain
      level={2}
      words={source.sheet}
      small={state.words}
      figure={inUnit(source.sumPence, unitOf(source, said))}
      mark={state.mark}
      markWords={state.markWords}
      open={open}
      onToggle={onToggle}
    >
      <SourceInside {...props} said={said} say={(terms) => amend({ sources: { [source.key]: terms } })} />
    </Line>
  );
}

interface SourceInsideProps extends SourceLineProps {
  readonly said: SaidOfSource;
  readonly say: (terms: SaidTerms) => void;
}

function SourceInside({ source, view, desk, said, say, pending, amend, focusField, onFocused }: SourceInsideProps) {
  useEffect(() => {
    if (focusField === null) return;
    document.getElementById(focusField)?.focus();
    onFocused();
  }, [focusField, onFocused]);
  return (
    <>
      <TieSentence source={source} desk={desk} />
      <ChosenCells source={source} desk={desk} />
      <SourceTermsFields source={source} agencies={view.registers.agencies} said={said} say={say} />
      <IncomeWrittenField source={source} said={said.incomeWritten} amend={amend} />
      <ToLookAt {...{ source, said, desk, pending, amend }} unit={view.place.unit} />
      <ColumnsFold source={source} pending={pending} amend={amend} />
      <LeftOutFold source={source} desk={desk} />
      <ProfileFold source={source} desk={desk} />
    </>
  );
}
