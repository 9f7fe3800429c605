import type { Answer, Done, PaneActions, Refusal, Selected, Selection } from "#application/pane/pane-actions";
import type { FigureCell, FigureTrace } from "#application/figures/figure-trace";
import type { StandingFilter } from "#application/ports/workbook.port";
import { done, failed } from "#application/ports/result";
import type { StarterPack } from "#domain/tagging/starter-pack";
import type { RowDuplicates } from "#application/view/duplicates-of-row";
import type { PlaceView } from "#application/view/place-view";

/** What was asked of the fake, in order: the name of the action and its arguments without `progress`. */
export interface Asked {
  readonly action: keyof PaneActions;
  readonly with: readonly unknown[];
}

/**
 * PaneActions in memory: answers every request with the view it holds, and remembers what it was asked.
 *
 * Set `view` to what the workbook shall look like after the next action, `refusal` to have the next one refused.
 */
export class FakeActions implements PaneActions {
  readonly asked: Asked[] = [];
  refusal: Refusal | null = null;
  undo: Done["undo"] = null;
  said = "Done.";
  /** Replaces the answer of an action, for tests that look on while it runs. */
  readonly answers: { [Action in keyof PaneActions]?: PaneActions[Action] } = {};
  private watcher: Parameters<PaneActions["watch"]>[0] | null = null;

  view: PlaceView;

  constructor(view: PlaceView) {
    this.view = view;
  }

  look: PaneActions["look"] = (...args) => this.answer("look", args, () => this.view);
  found: RowDuplicates | null = null;
  duplicatesOf: PaneActions["duplicatesOf"] = (...args) =>
    this.answer("duplicatesOf", args, () => ({ view: this.view, found: this.found }));
  recount: PaneActions["recount"] = (...args) => this.answer("recount", args, () => this.done());
  bringIn: PaneActions["bringIn"] = (...args) => this.answer("bringIn", args, () => this.done());
  addSample: PaneActions["addSample"] = (...args) => this.answer("addSample", args, () => this.done());
  addSamplePayments: PaneActions["addSamplePayments"] = (...args) =>
    this.answer("addSamplePayments", args, () => this.done());
  addPartnerTemplate: PaneActions["addPartnerTemplate"] = () =>
    this.answer("addPartnerTemplate", [], () => this.done());
  useSelectedCells: PaneActions["useSelectedCells"] = () => this.answer("useSelectedCells", [], () => this.done());
  useWholeSheet: PaneActions["useWholeSheet"] = (...args) => this.answer("useWholeSheet", args, () => this.done());
  packs: readonly StarterPack[] = [];
  starterPacks: PaneActions["starterPacks"] = () => this.answer("starterPacks", [], () => this.packs);
  tagRows: PaneActions["tagRows"] = (...args) => this.answer("tagRows", args, () => this.done());
  tagLots: PaneActions["tagLots"] = (...args) => this.answer("tagLots", args, () => this.done());
  tagAndRecount: PaneActions["tagAndRecount"] = (...args) => this.answer("tagAndRecount", args, () => this.done());
  convertFunctions: PaneActions["convertFunctions"] = () => this.answer("convertFunctions", [], () => this.done());
  recalculateStuck: PaneActions["recalculateStuck"] = () => this.answer("recalculateStuck", [], () => this.done());
  showRows: PaneActions["showRows"] = (...args) => this.answer("showRows", args, () => args[1].length);
  filter: StandingFilter | null = null;
  filterRows: PaneActions["filterRows"] = (...args) =>
    this.answer("filterRows", args, () => ({ shown: args[1].length, hidden: 7 }));
  showAllRows: PaneActions["showAllRows"] = (...args) => this.answer("showAllRows", args, () => 7);
  filterOn: PaneActions["filterOn"] = (...args) => this.answer("filterOn", args, () => this.filter);
  openSheet: PaneActions["openSheet"] = (...args) => this.answer("openSheet", args, () => undefined);
  traced: FigureTrace | null = null;
  traceFigure: PaneActions["traceFigure"] = (...args) => this.answer("traceFigure", args, () => this.traced!);
  selectedNow: Selected = { rows: null, cell: null };
  selected: PaneActions["selected"] = () => this.answer("selected", [], () => this.selectedNow);
  watch: PaneActions["watch"] = (on) => {
    this.watcher = on;
    return () => {
      this.watcher = null;
    };
  };

  /** As if a person had changed cells. */
  change(): void {
    this.watcher?.changed();
  }
  select(selection: Selection | null): void {
    this.watcher?.selected(selection);
  }
  pick(cell: FigureCell | null): void {
    this.watcher?.picked?.(cell);
  }
  filtered(filter: StandingFilter | null): void {
    this.watcher?.filtered?.(filter);
  }
  get isWatched(): boolean {
    return this.watcher !== null;
  }
  /** Arguments of every request of one kind. */
  askedFor(action: keyof PaneActions): readonly (readonly unknown[])[] {
    return this.asked.filter((one) => one.action === action).map((one) => one.with);
  }

  private answer<T>(action: keyof PaneActions, args: readonly unknown[], value: () => T): Answer<T> {
    this.asked.push({ action, with: args.filter((arg) => typeof arg !== "function") });
    const own = this.answers[action] as ((...args: readonly unknown[]) => Answer<T>) | undefined;
    if (own) return own(...args);
    if (this.refusal === null) return Promise.resolve(done(value()));
    const refusal = this.refusal;
    this.refusal = null;
    return Promise.resolve(failed(refusal));
  }
  private done(): Done {
    return { view: this.view, said: this.said, undo: this.undo };
  }
}
