import { openHost } from "#workbench/cli/open-host";
import { openXlsx } from "#workbench/files/open-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { type BookState, stateOf } from "#test/faults/book-state";
import { COUNCIL_SHEET, makeBooks } from "#test/faults/books";
import { given, openPane } from "#test/application/pane/open-pane";

/** What one round cost. */
export interface Round {
  readonly syncs: number;
  readonly requestBytes: number;
  /** After what was let go of has been given back, where the process may ask for that; else as it stands. */
  readonly heapBytes: number;
}

export interface Soak {
  readonly rounds: readonly Round[];
  /** The workbook after the first round and after the last; a log that grows with every count is not in it. */
  readonly first: BookState;
  readonly last: BookState;
}

/** The first line of the place. */
const ROW = { rowId: "S01-000001", sheet: COUNCIL_SHEET, row: 1 };

/** When a thing was last said or read differs from round to round, and nothing else may. */
function timelessState(model: WorkbookModel): BookState {
  const when = /\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d/g;
  return new Map(Array.from(stateOf(model), ([sheet, cells]) => [sheet, cells.replace(when, "then")]));
}

/** A small place, opened once: in every round a row is tagged, all is counted, looked at anew, taken back and counted again. */
export async function runRounds(
  rounds: number,
  said: (round: number, cost: Round) => void = () => undefined,
): Promise<Soak> {
  const model = openXlsx((await makeBooks()).counted);
  const host = await openHost(model);
  try {
    const pane = openPane(host.workbook);
    given(await pane.look());
    const costs: Round[] = [];
    let first: BookState = new Map();
    for (let round = 0; round < rounds; round++) {
      const { syncs, requestBytes } = host.session.counters;
      const tagged = given(await pane.tagRows([ROW], { theme: "Housing" }));
      given(await pane.recount({}));
      given(await pane.look());
      given(await tagged.undo!.revert());
      given(await pane.recount({}));
      globalThis.gc?.();
      const cost = {
        syncs: host.session.counters.syncs - syncs,
        requestBytes: host.session.counters.requestBytes - requestBytes,
        heapBytes: process.memoryUsage().heapUsed,
      };
      costs.push(cost);
      if (round === 0) first = timelessState(model);
      said(round, cost);
    }
    return { rounds: costs, first, last: timelessState(model) };
  } finally {
    host.close();
  }
}
