import { Activity, type ReactNode, useDeferredValue } from "react";
import { useStore } from "zustand";
import { PickedFigure } from "../figure/PickedFigure.tsx";
import { MorePage } from "../more/MorePage.tsx";
import { StepPlaceProvider } from "../parts/step-place.ts";
import { Welcome } from "../welcome/Welcome.tsx";
import { FilterNote } from "./FilterNote.tsx";
import { HeldNote } from "./HeldNote.tsx";
import { PartShownNote } from "./PartShownNote.tsx";
import type { PaneFrameProps } from "./pane-frame-props.ts";
import { isPlaceStated, type PaneState, shownView } from "./pane-store.ts";
import { StepStand } from "./StepStand.tsx";
import { StepView } from "./StepView.tsx";
import type { StepTabsProps } from "./StepTabs.tsx";
import type { StepName } from "../step.ts";
import { useFocusOnStep } from "./use-focus-on-step.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useStepPlaces } from "./use-step-places.ts";
import { useVisited } from "./use-visited.ts";

export interface WorkAreaProps extends PaneFrameProps {
  readonly idOf: StepTabsProps["idOf"];
}

/**
 * Everything between head and foot. Steps that have been visited stay alive behind the one in sight, and behind a job or a
 * refusal: nothing that was typed is lost.
 *
 * A step chosen for the first time is drawn bit by bit behind the one in sight: a long one would hold up pane and sheet.
 */
export function WorkArea({ store, desk, surroundings, idOf }: WorkAreaProps) {
  const now = useStore(store);
  const state = { ...now, step: useDeferredValue(now.step) };
  const view = shownView(state);
  const hasPlace = isPlaceStated(state);
  const shown = shownPart(state, hasPlace);
  const visited = useVisited(hasPlace ? state.step : null);
  useKeptFocus(isBusy(state));
  useFocusOnStep(nameShown(state));
  const placeOf = useStepPlaces({ idOf, hasPlace, job: state.job });
  return (
    <>
      {shown === "stand" && (
        <StepPlaceProvider value={placeOf(state.step)}>
          <StepStand state={state} store={store} desk={desk} clock={surroundings.clock} />
        </StepPlaceProvider>
      )}
      {view !== null && state.sheet !== "steps" && (
        <Kept isShown={shown === "more"}>
          <MorePage sheet={state.sheet} view={view} store={store} desk={desk} years={surroundings.years} />
        </Kept>
      )}
      {view !== null && !hasPlace && (
        <Kept isShown={shown === "step"}>
          <Welcome view={view} desk={desk} years={surroundings.years} store={store} />
        </Kept>
      )}
      {view !== null &&
        visited.map((step) => (
          <Kept key={step} isShown={shown === "step" && step === state.step}>
            <StepPlaceProvider value={{ ...placeOf(step), above: aboveStep(step, { store, desk }) }}>
              <StepView step={step} view={view} store={store} desk={desk} reportBug={surroundings.reportBug} />
            </StepPlaceProvider>
          </Kept>
        ))}
    </>
  );
}

/** Sources and Tag are about rows: the others show figures, and may ask what is behind one on a sheet. */
function aboveStep(step: StepName, { store, desk }: Pick<WorkAreaProps, "store" | "desk">): ReactNode {
  return (
    <>
      <HeldNote store={store} desk={desk} />
      <FilterNote store={store} desk={desk} />
      <PartShownNote store={store} desk={desk} />
      {step !== "sources" && step !== "tag" && <PickedFigure store={store} desk={desk} />}
    </>
  );
}

/** The step in sight, or the welcome; null before anything is known of the workbook. */
function nameShown(state: PaneState): string | null {
  if (state.view === null) return null;
  return isPlaceStated(state) ? state.step : "welcome";
}

/** What the officer sees: the step, what stands before it (a job, a refusal, a slip of ours), or something behind More. */
function shownPart(state: PaneState, hasPlace: boolean): "step" | "stand" | "more" {
  if (isCovered(state)) return "stand";
  const isStep = state.sheet === "steps" || (!hasPlace && state.sheet === "place");
  return isStep ? "step" : "more";
}

function isBusy(state: PaneState): boolean {
  return state.job !== null || isCovered(state);
}

function isCovered({ view, bug, job, refused, step }: PaneState): boolean {
  const hasJob = job?.isShown === true && job.step === step;
  return view === null || bug !== null || hasJob || refused?.step === step;
}

function Kept({ isShown, children }: { readonly isShown: boolean; readonly children: ReactNode }) {
  return <Activity mode={isShown ? "visible" : "hidden"}>{children}</Activity>;
}
