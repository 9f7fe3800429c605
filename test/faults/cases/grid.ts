import { given } from "#test/application/pane/open-pane";
import { COUNCIL_SHEET } from "../books.ts";
import { lookedAt, told, type UseCase } from "../use-case.ts";

/** What is done to rows and cells of the council's where it asked for it: filtered, and formulas of ours turned. */
export const GRID: readonly UseCase[] = [
  {
    name: "rows filtered behind a figure",
    book: "counted",
    besideRows: true,
    leavesOurs: true,
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      return async () => {
        const answer = await pane.filterRows(COUNCIL_SHEET, [1, 3]);
        return answer.ok && answer.value.why !== undefined ? `Not filtered: ${answer.value.why}.` : told(answer);
      };
    },
  },
  {
    name: "all rows shown again",
    book: "counted",
    besideRows: true,
    leavesOurs: true,
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      given(await pane.filterRows(COUNCIL_SHEET, [1, 3]));
      return async () => told(await pane.showAllRows(COUNCIL_SHEET));
    },
  },
  {
    name: "functions turned into values",
    book: "figured",
    leavesOurs: true,
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      return async () => told(await pane.convertFunctions());
    },
  },
  {
    name: "values turned back into functions",
    book: "figured",
    leavesOurs: true,
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      const done = given(await pane.convertFunctions());
      return async () => told(await done.undo!.revert());
    },
  },
];
