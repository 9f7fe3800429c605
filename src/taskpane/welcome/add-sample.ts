import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";

/** Fills a new sheet with the made-up place and counts it. */
export function addSample(desk: Desk): void {
  void desk.run(WORDS.welcome.adding, (actions, progress) => actions.addSample(progress));
}
