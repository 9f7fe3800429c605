import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";

/** Fills a new sheet with the made-up place and counts it. @returns whether it was done. */
export function addSample(desk: Desk): Promise<boolean> {
  return desk.run(WORDS.welcome.adding, (actions, progress) => actions.addSample(progress));
}
