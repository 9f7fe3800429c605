import type { Answer, Done, PaneActions } from "#application/pane/pane-actions";
import type { Amendments } from "#application/amendments";
import { type HeldAnswer, saidBy } from "./held.ts";
import { mergeAmendments } from "./merge-amendments.ts";
import type { PaneStore } from "./pane-store.ts";
import { settleHeld } from "./settle-held.ts";

interface Ground {
  readonly store: PaneStore;
  readonly actions: PaneActions;
}

/**
 * The actions with a Recount that carries what was said in the pane and stands in no table yet, answers that are held with
 * it. Once written, it is forgotten here: the tables hold it.
 */
export function withPending({ store, actions }: Ground): PaneActions {
  return {
    look: (progress) => actions.look(progress),
    duplicatesOf: (row, progress) => actions.duplicatesOf(row, progress),
    recount: (amendments, progress) => carrying(store, amendments, (said) => actions.recount(said, progress)),
    tagAndRecount: (lots, amendments, progress) =>
      carrying(store, amendments, (said) => actions.tagAndRecount(lots, said, progress)),
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
    filterRows: (sheet, rows) => actions.filterRows(sheet, rows),
    showAllRows: (sheet) => actions.showAllRows(sheet),
    filterOn: (sheet) => actions.filterOn(sheet),
    openSheet: (name) => actions.openSheet(name),
    traceFigure: (cell, listed) => actions.traceFigure(cell, listed),
    selected: () => actions.selected(),
    watch: (on) => actions.watch(on),
  };
}

async function carrying(
  store: PaneStore,
  amendments: Amendments,
  recount: (said: Amendments) => Answer<Done>,
): Answer<Done> {
  const { pending, held } = store.getState();
  const answers = answersFor(amendments, held.answers);
  const said = mergeAmendments(mergeAmendments(pending, saidBy(answers)), amendments);
  let isWritten = false;
  try {
    const answer = await recount(said);
    isWritten = answer.ok;
    // What was said while it ran is kept, and what is given twice changes nothing more.
    if (answer.ok) store.setState((state) => (state.pending === pending ? { pending: {} } : {}));
    return answer;
  } finally {
    settleHeld(store, answers, isWritten);
  }
}

/** Whoever signs, signs what he has seen: nothing else is counted in by the same Recount. */
function answersFor({ signOff }: Amendments, answers: readonly HeldAnswer[]): readonly HeldAnswer[] {
  return signOff === undefined ? answers : [];
}
