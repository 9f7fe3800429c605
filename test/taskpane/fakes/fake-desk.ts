import type { Desk, StepName } from "#taskpane/step";
import type { FakeActions } from "./fake-actions.ts";

/** A desk without a frame: runs the work at once against the fake actions and remembers what a step did. */
export class FakeDesk implements Desk {
  readonly titles: string[] = [];
  readonly shown: { readonly sheet: string; readonly rows: readonly number[] }[] = [];
  readonly opened: string[] = [];
  readonly visited: StepName[] = [];
  readonly sentences: string[] = [];

  readonly actions: FakeActions;

  constructor(actions: FakeActions) {
    this.actions = actions;
  }

  run: Desk["run"] = async (title, work) => {
    this.titles.push(title);
    const answer = await work(this.actions, () => true);
    if (answer.ok) this.sentences.push(answer.value.said);
    return answer.ok;
  };
  decide: Desk["decide"] = (title, said) => this.run(title, (actions, progress) => actions.recount(said, progress));
  showRows = (sheet: string, rows: readonly number[]): void => void this.shown.push({ sheet, rows });
  readonly filteredFor: { readonly sheet: string; readonly rows: readonly number[] }[] = [];
  filterRows = (sheet: string, rows: readonly number[]): void => void this.filteredFor.push({ sheet, rows });
  openSheet = (name: string): void => void this.opened.push(name);
  starterPacks: Desk["starterPacks"] = async () => {
    const answer = await this.actions.starterPacks();
    return answer.ok ? answer.value : null;
  };
  goTo = (step: StepName): void => void this.visited.push(step);
  say = (sentence: string): void => void this.sentences.push(sentence);
}
