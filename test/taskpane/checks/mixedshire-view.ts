import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlaceView } from "#application/view/place-view";
import { isPart, titleOf } from "#domain/checks/headline";
import { runChecks } from "#domain/checks/run-checks";
import { countCsv, fixtureSettings } from "#test/support/count-csv";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";

const FOLDER = join(__dirname, "../../fixtures/places/mixedshire");

/** Mixedshire as the pane sees it: mixed bases, a body on payments only, payees that are not counted or report net. */
export function mixedshireView(changes: Partial<PlaceView> = {}): PlaceView {
  const { assembled, counted, input } = countCsv(
    readFileSync(join(FOLDER, "count-lines.csv"), "utf8"),
    fixtureSettings(FOLDER),
  );
  const { place, agencies } = assembled.registers;
  return {
    ...fordshireView(),
    place,
    count: {
      count: counted.count,
      title: titleOf(input),
      isPart: isPart(input),
      countedAt: "22/11/2026 14:20",
      shares: [],
    },
    checks: runChecks(input),
    registers: { agencies, themes: [] },
    ...changes,
  };
}
