import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";

/** A new sheet with the headings of the partner template. */
export function addTemplate(desk: Desk): void {
  void desk.run(WORDS.sources.templating, (actions) => actions.addPartnerTemplate());
}
