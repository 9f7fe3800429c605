import { VERSION } from "#application/version";
import type { PlaceView } from "#application/view/place-view";
import { sortChecks } from "../checks/sort-checks.ts";
import { thingsToDo } from "../next/things-to-do.ts";

/** What the page says of the browser it runs in. */
export interface BrowserFacts {
  readonly userAgent: string;
  readonly language: string;
  /** Of the pane, in pixels. */
  readonly width: number;
}

/**
 * What support needs to know: versions and counts, one to a line. Nothing that stands in a cell is in it: no name of a
 * place, body, sheet or supplier, no text and no figure of money.
 */
export function diagnose(view: PlaceView, { userAgent, language, width }: BrowserFacts): string {
  const { blocks, ties, of } = sortChecks(view.checks);
  const facts: readonly (readonly [string, string | number | boolean])[] = [
    ["Total Place", VERSION],
    ["Browser", userAgent],
    ["Language", language],
    ["Pane width", width],
    ["Sheets looked at", view.sheetsLookedAt],
    ["Sources", view.sources.length],
    ["Layouts", view.sources.map(({ layout }) => layout).join(", ")],
    ["Rows", view.tags.rows],
    ["Tagged rows", view.tags.taggedRows],
    ["Rules", view.tags.rules.length],
    ["Bodies", view.registers.agencies.length],
    ["Themes", view.registers.themes.length],
    ["Counted", view.isCounted],
    ["Recount needed", view.isStale],
    ["Refusals", view.refusals.length],
    ["Findings", view.findings.map(({ code }) => code).join(", ")],
    ["Checks that tie", `${String(ties.length)} of ${String(of)}`],
    ["Open checks", [...blocks.stop, ...blocks.look, ...blocks["not-proven"]].map(({ id }) => id).join(", ")],
    ["Log entries", view.log.length],
    ["Next", thingsToDo({ view })[0].kind],
  ];
  return facts.map(([name, value]) => `${name}: ${String(value)}`).join("\n");
}
