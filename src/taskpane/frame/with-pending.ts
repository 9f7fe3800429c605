import type { PaneActions } from "#application/pane/pane-actions";
import { mergeAmendments } from "./merge-amendments.ts";
import type { PaneStore } from "./pane-store.ts";

/**
 * The actions with a Recount that carries what was said in the pane and stands in no table yet. Once written, it is
 * forgotten here: the tables hold it.
 */
export function withPending({
  store,
  actions,
}: {
  readonly store: PaneStore;
  readonly actions: PaneActions;
}): PaneActions {
  return {
    look: (progress) => actions.look(progress),
    recount: async (amendments, progress) => {
      const { pending } = store.getState();
      const answer = await actions.recount(mergeAmendments(pending, amendments), progress);
      // What was said while it ran is kept, and what is given twice changes nothing more.
      if (answer.ok) store.setState((state) => (state.pending === pending ? { pending: {} } : {}));
      return answer;
    },
    // One by one: the methods of a class would be lost to a spread.
    bringIn: (files, progress) => actions.bringIn(files, progress),
    addSample: (progress) => actions.addSample(progress),
    addSamplePayments: (progress) => actions.addSamplePayments(progress),
    useSelectedCells: (progress) => actions.useSelectedCells(progress),
    useWholeSheet: (sheet, progress) => actions.useWholeSheet(sheet, progress),
    addPartnerTemplate: () => actions.addPartnerTemplate(),
    starterPacks: () => actions.starterPacks(),
    tagRows: (rows, tags) => actions.tagRows(rows, tags),
    tagLots: (lots) => actions.tagLots(lots),
    convertFunctions: (progress) => actions.convertFunctions(progress),
    recalculateStuck: (progress) => actions.recalculateStuck(progress),
    showRows: (sheet, rows) => actions.showRows(sheet, rows),
    openSheet: (name) => actions.openSheet(name),
    traceFigure: (cell, listed) => actions.traceFigure(cell, listed),
    selected: () => actions.selected(),
    watch: (on) => actions.watch(on),
  };
}
