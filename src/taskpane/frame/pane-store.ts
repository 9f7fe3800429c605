import { createStore, type StoreApi } from "zustand/vanilla";
import type { Amendments } from "#application/amendments";
import type { BatchFile, Refusal, Selection } from "#application/pane/pane-actions";
import type { FigureCell } from "#application/figures/figure-trace";
import type { StandingFilter } from "#application/ports/workbook.port";
import type { PlaceView } from "#application/view/place-view";
import type { ThemeChoice } from "../look/pane-theme.ts";
import type { AskedRow, StepName } from "../step.ts";
import { type Held, NONE_HELD } from "./held.ts";
import type { Job } from "./job.ts";
import { EMPTY_JOURNAL, type Journal } from "./journal.ts";

/** What stands behind More beside the steps; `steps` = none of it. */
export type PaneSheet = "steps" | "place" | "log" | "restore" | "functions" | "keyboard" | "privacy" | "about";

/** Something that was not done, kept until the officer tries again or goes back. */
export interface Refused {
  readonly refusal: Refusal;
  readonly step: StepName;
  readonly again: () => void;
}

/** A slip of ours: said once, with a number that the people who support the add-in can look up. */
export interface Bug {
  readonly id: string;
}

/** Rows that were to be selected, and what of them is not; it holds while the view does. */
export interface PartShown {
  readonly view: PlaceView | null;
  readonly sheet: string;
  readonly selected: number;
  /** 0-based, from the top. */
  readonly rest: readonly number[];
}

/** All that the pane remembers. The workbook is the system of record: nothing of this outlives the pane. */
export interface PaneState extends Journal {
  /** null before the first look. */
  readonly view: PlaceView | null;
  /** Said in the pane and not yet in any table; goes with the next Recount. */
  readonly pending: Amendments;
  /** Answers that are to be written, or were refused: they go with the next Recount too. */
  readonly held: Held;
  readonly step: StepName;
  readonly sheet: PaneSheet;
  readonly selection: Selection | null;
  /** The cell that is selected on a sheet of ours, whose figure may be asked about. */
  readonly picked: FigureCell | null;
  /** Grows whenever cells change in the grid. */
  readonly turn: number;
  /** Whether the rows behind the selected figure are shown. */
  readonly figureOpen: boolean;
  /** Rows of which Excel could select only some; null = all that were asked for are selected. */
  readonly partShown: PartShown | null;
  /** The row of which the duplicates were asked for last, and what was found; null = none was. */
  readonly askedRow: AskedRow | null;
  /** Our filter on the sheet in front. */
  readonly filtered: StandingFilter | null;
  /** Why rows were selected that were to be filtered for; it holds while the view does. */
  readonly notFiltered: { readonly view: PlaceView | null; readonly sentence: string } | null;
  /** What came of the work on cells with PLACE functions last; "" = none was done. */
  readonly functionsSaid: string;
  /** A command was asked for before a place was stated: the welcome says in sight why nothing was done. */
  readonly placeNeeded: boolean;
  readonly job: Job | null;
  /** Questions to Excel under way that a person asked and that are no job: rows to be shown, a filter, a figure. */
  readonly asked: number;
  /** Excel refuses what was asked for while a cell is being edited; `stopped` = nobody wants to wait for it. */
  readonly cellWait: "waiting" | "stopped" | null;
  readonly refused: Refused | null;
  readonly bug: Bug | null;
  /** The sentence in the live region; `turn` tells two equal sentences apart. */
  readonly said: { readonly sentence: string; readonly turn: number };
  readonly theme: ThemeChoice;
  /** Stop of the guided tour, from 0; null = none is under way. */
  readonly tour: number | null;
  /** Files brought in together last, until the officer puts the table of them away; none = nothing to show. */
  readonly batch: readonly BatchFile[];
}

export type PaneStore = StoreApi<PaneState>;

export function createPaneStore(theme: ThemeChoice): PaneStore {
  return createStore<PaneState>(() => ({
    view: null,
    pending: {},
    held: NONE_HELD,
    step: "sources",
    sheet: "steps",
    selection: null,
    picked: null,
    turn: 0,
    figureOpen: false,
    partShown: null,
    askedRow: null,
    filtered: null,
    notFiltered: null,
    functionsSaid: "",
    placeNeeded: false,
    job: null,
    asked: 0,
    cellWait: null,
    refused: null,
    bug: null,
    ...EMPTY_JOURNAL,
    said: { sentence: "", turn: 0 },
    theme,
    tour: null,
    batch: [],
  }));
}

/** Puts a sentence in the live region. */
export function say(store: PaneStore, sentence: string): void {
  store.setState(({ said }) => ({ said: { sentence, turn: said.turn + 1 } }));
}

/** The view with what the officer has said of the place since: shown at once, written with the next Recount. */
export function shownView({ view, pending }: PaneState): PlaceView | null {
  return view && pending.place ? { ...view, place: { ...view.place, ...pending.place } } : view;
}

/** Whether somebody has said which place is counted: before that, the pane welcomes. */
export function isPlaceStated(state: PaneState): boolean {
  const name = shownView(state)?.place.name ?? "";
  return name !== "";
}
