import type { PaneActions } from "#application/pane/pane-actions";
import { given } from "#test/application/pane/open-pane";
import { COUNCIL_SHEET } from "../books.ts";
import { openDesk } from "../open-desk.ts";
import { lookedAt, paneOn, told, type UseCase } from "../use-case.ts";

/** The first line of the place, and the second. */
const ROW = { rowId: "S01-000001", sheet: COUNCIL_SHEET, row: 1 };
const NEXT = { rowId: "S01-000002", sheet: COUNCIL_SHEET, row: 2 };

function tagFirst(pane: PaneActions): ReturnType<PaneActions["tagRows"]> {
  return pane.tagRows([ROW], { theme: "Housing" });
}

/** Cells beside rows that stand, written without a Recount, but for the last: a tag that has no column yet makes one. */
export const TAGS: readonly UseCase[] = [
  {
    name: "a tag",
    book: "counted",
    besideRows: true,
    namesRow: true,
    leavesOurs: true,
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      return async () => told(await tagFirst(pane));
    },
  },
  {
    name: "a tag taken back",
    book: "counted",
    besideRows: true,
    namesRow: true,
    leavesOurs: true,
    prepare: async (ground) => {
      const done = given(await tagFirst(await lookedAt(ground)));
      return async () => told(await done.undo!.revert());
    },
  },
  {
    name: "back to a restore point",
    book: "counted",
    besideRows: true,
    namesRow: true,
    leavesOurs: true,
    prepare: async (ground) => {
      const desk = await openDesk(paneOn(ground));
      await desk.run((pane) => tagFirst(pane));
      await desk.run((pane) => pane.tagRows([NEXT], { theme: "Housing" }));
      return () => desk.restore(0);
    },
    steps: async (ground) => {
      const desk = await openDesk(paneOn(ground));
      await desk.run((pane) => tagFirst(pane));
      await desk.run((pane) => pane.tagRows([NEXT], { theme: "Housing" }));
      return () => desk.restore(1);
    },
  },
  {
    name: "a tag that has no column yet",
    book: "counted",
    besideRows: true,
    namesRow: true,
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      return async () => told(await pane.tagRows([ROW], { stream: "Core grant" }));
    },
  },
];
