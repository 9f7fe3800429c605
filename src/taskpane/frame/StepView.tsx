import { useStore } from "zustand";
import type { Amendments } from "#application/amendments";
import type { PlaceView } from "#application/view/place-view";
import { SourcesStep } from "../sources/SourcesStep.tsx";
import type { StepName } from "../step.ts";
import { BugBoundary } from "./BugBoundary.tsx";
import { BugNote } from "./BugNote.tsx";
import { mergeAmendments } from "./merge-amendments.ts";
import type { PaneDesk } from "./pane-desk.ts";
import type { PaneStore } from "./pane-store.ts";
import { STEP_VIEWS } from "./step-views.ts";

export interface StepViewProps {
  readonly step: StepName;
  readonly view: PlaceView;
  readonly store: PaneStore;
  readonly desk: PaneDesk;
  readonly reportBug: (id: string, bug: unknown) => void;
}

/** One step with what it is given. A slip of ours in one leaves the others to be used. */
export function StepView(props: StepViewProps) {
  return (
    <BugBoundary reportBug={props.reportBug} fallback={(id, again) => <BugNote id={id} onAgain={again} />}>
      <Step {...props} />
    </BugBoundary>
  );
}

function Step({ step, view, store, desk }: StepViewProps) {
  const selection = useStore(store, (state) => state.selection);
  const pending = useStore(store, (state) => state.pending);
  const amend = (said: Amendments): void =>
    store.setState((state) => ({ pending: mergeAmendments(state.pending, said) }));
  const batch = useStore(store, (state) => state.batch);
  const asked = useStore(store, ({ askedRow, view: now }) => (askedRow?.view === now ? askedRow : null));
  const given = { view, desk, selection, pending, ...(asked && { askedRow: asked }) };
  if (step === "sources") {
    const putAway = (): void => store.setState({ batch: [] });
    return <SourcesStep {...given} amend={amend} batch={batch} putBatchAway={putAway} />;
  }
  const View = STEP_VIEWS[step];
  return <View {...given} />;
}
