import type { Answer, Done, PaneActions, RowAnswer, Selection } from "#application/pane/pane-actions";
import type { StarterPack } from "#domain/tagging/starter-pack";
import type { Amendments } from "#application/amendments";
import type { Progress } from "#application/ports/workbook.port";
import type { PlaceView } from "#application/view/place-view";

export const STEPS = ["sources", "tag", "count", "duplication", "summaries", "checks"] as const;
export type StepName = (typeof STEPS)[number];

/**
 * How a step gets things done. `run` is the one way to change the workbook: it shows the long job after 400 ms with its
 * Cancel, keeps what the officer typed if it is refused, speaks the sentence of what was done, keeps the way back for
 * Revert, and hands the new view to every step.
 */
export interface Desk {
  /** @param title - names the object of the work: "Tagging 3 rows". @returns true once it is done; false where refused. */
  run(title: string, work: (actions: PaneActions, progress: Progress) => Answer<Done>): Promise<boolean>;
  /**
   * Writes a decision by a Recount. Those given while a job runs are written together by one, once it is done.
   * @returns true once it is written.
   */
  decide(title: string, said: Amendments): Promise<boolean>;
  /** Selects rows in the grid (0-based) or brings a sheet to the front; a refusal is shown. */
  showRows(sheet: string, rows: readonly number[]): void;
  /** Leaves the rows (0-based) alone in sight on their sheet; where that cannot be, selects them and says why. */
  filterRows(sheet: string, rows: readonly number[]): void;
  openSheet(name: string): void;
  /** Themes, bodies and rules to start with; a refusal is shown. null = they are not there. */
  starterPacks(): Promise<readonly StarterPack[] | null>;
  goTo(step: StepName): void;
  /** One sentence in the polite live region. */
  say(sentence: string): void;
}

/** What every step is given. */
export interface StepProps {
  readonly view: PlaceView;
  readonly desk: Desk;
  readonly selection: Selection | null;
  /** What was said in the pane and stands in no table yet; absent = nothing. */
  readonly pending?: Amendments | undefined;
  /** The row of which the duplicates were asked for, while nothing has changed since; absent = none. */
  readonly askedRow?: AskedRow | undefined;
}

/** What was found of the payment of a row; it holds while the view does. */
export interface AskedRow extends RowAnswer {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
}

/** The one primary action of a step, at the foot of the pane. */
export interface PrimaryAction {
  readonly label: string;
  readonly onPress: () => void;
  /** What is still lacking, in words: the button is `aria-disabled` and pressing it calls `onMissing` instead. */
  readonly missing?: string;
  readonly onMissing?: () => void;
}
