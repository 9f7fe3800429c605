import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";
import { given } from "#test/application/pane/open-pane";
import { openHost } from "#workbench/cli/open-host";
import { openXlsx } from "#workbench/files/open-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { stateOf } from "./book-state.ts";
import { FAULTS, type FaultKind } from "./fault-kinds.ts";
import { Recounts } from "./recounts.ts";
import { tryFault } from "./try-fault.ts";
import { COUNCIL_SHEET, makeBooks } from "./books.ts";
import { type Books, groundOf, lookedAt, plainRecount, type Told, type UseCase } from "./use-case.ts";
import { USE_CASES } from "./use-cases.ts";
import { WantedStates } from "./wanted.ts";

// A sample of `bench/faults.bench.ts`, which strikes with every fault at every round trip: here some strike half way, where
// the reading is done and the sheets are emptied and filled.
const useCaseCalled = (words: string): UseCase => USE_CASES.find(({ name }) => name.startsWith(words))!;
const COUNT = useCaseCalled("the first count");
const RECOUNT = useCaseCalled("a Recount");
const BRING_IN = useCaseCalled("a file brought in");
const ANSWERS = useCaseCalled("answers on payments");
const called = (words: string): FaultKind => FAULTS.find(({ name }) => name === words)!;

interface Recounted {
  readonly told: Told;
  readonly model: WorkbookModel;
  /** Round trips by which the first sheet of ours had been touched, and all. */
  readonly firstWrite: number;
  readonly syncs: number;
}

/** Recounts with what a person says; so many round trips from one on are refused after Excel has run them. */
async function recountWith({ counted }: Books, refused?: { readonly from: number; readonly times: number }) {
  const model = openXlsx(counted);
  const host = await openHost(model);
  const { faults, counters } = host.session;
  try {
    const work = await RECOUNT.prepare(groundOf(host));
    const before = counters.syncs;
    let firstWrite = 0;
    const note = (): void => {
      if (firstWrite === 0 && model.sheet(UNFINISHED_SHEET)) firstWrite = counters.syncs - before - 1;
    };
    for (let sync = 1; sync <= 60; sync++) faults.add({ kind: "meanwhile", sync: before + sync, change: note });
    for (let at = 0; at < (refused?.times ?? 0); at++)
      faults.add({ kind: "fail", sync: before + refused!.from + at, code: "RequestAborted", when: "after" });
    const told = await work();
    return { told, model, firstWrite, syncs: counters.syncs - before } satisfies Recounted;
  } finally {
    host.close();
  }
}

/** Every sheet, and the log, which grows by what was done. */
function everything(model: WorkbookModel): unknown {
  return { sheets: stateOf(model), log: model.sheet("TP Log")!.columns.map((cells) => cells?.values) };
}

const recounts = new Recounts();
let books: Books;
beforeAll(async () => {
  books = await makeBooks();
});

describe("a fault half way", () => {
  const states = new Map<UseCase, WantedStates>();
  const statesOf = (useCase: UseCase): WantedStates => {
    const known = states.get(useCase) ?? new WantedStates(useCase, books, recounts);
    states.set(useCase, known);
    return known;
  };

  test.each([
    ["the connection is lost", RECOUNT, 0],
    ["the connection is lost", RECOUNT, 1],
    ["the connection is lost", COUNT, 1],
    ["the connection is lost", BRING_IN, 0],
    ["Excel never answers", RECOUNT, 2],
    ["Excel fails, the request run", RECOUNT, 1],
    ["the connection is lost", ANSWERS, 2],
    ["the pane is closed", RECOUNT, 1],
    ["the person enters a cell", RECOUNT, 1],
    ["a co-author deletes a sheet of ours", RECOUNT, 1],
    ["a co-author protects a sheet of ours", RECOUNT, 1],
    ["a co-author deletes the council's sheet", RECOUNT, 1],
  ] as const)(
    "%s: the workbook is as before, as after, or says that it is neither, and a Recount mends it",
    async (name, useCase, later) => {
      const fault = called(name);
      const wanted = await statesOf(useCase).after(fault);
      const trial = await tryFault({ useCase, books, wanted, recounts }, fault, Math.ceil(wanted.syncs / 2) + later);
      expect(trial).toMatchObject({ losses: [], hasStruck: true });
    },
  );
});

it("a tag given while TP Unfinished stands is not lost with what is read from there", async () => {
  const model = openXlsx(books.paid);
  const host = await openHost(model);
  try {
    const work = await ANSWERS.prepare(groundOf(host));
    host.session.faults.add({ kind: "drop", sync: host.session.counters.syncs + 18 });
    expect(await work()).toContain("TP Unfinished");
    host.session.faults.clear();
    const pane = await lookedAt(groundOf(host));
    given(await pane.tagRows([{ rowId: "S01-000001", sheet: COUNCIL_SHEET, row: 1 }], { theme: "Housing" }));
    expect(model.sheet(UNFINISHED_SHEET)).toBeUndefined();
    const { columns } = model.sheet(COUNCIL_SHEET)!;
    expect(columns.find((cells) => cells?.values[0] === "TP Theme")!.values[1]).toBe("Housing");
    expect(await plainRecount(groundOf(host))).toBe("");
    expect(columns.find((cells) => cells?.values[0] === "TP Theme")!.values[1]).toBe("Housing");
  } finally {
    host.close();
  }
});

// Each of the others once, where it writes or half way.
describe.each(USE_CASES.filter((one) => ![COUNT, RECOUNT, BRING_IN, ANSWERS].includes(one)))("$name", (useCase) => {
  test("the connection is lost: as before, as after, or said, and done at the second attempt", async () => {
    const fault = called("the connection is lost");
    const wanted = await new WantedStates(useCase, books, recounts).after(fault);
    const at = Math.ceil(wanted.syncs / 2);
    const trial = await tryFault({ useCase, books, wanted, recounts }, fault, at);
    expect(trial).toMatchObject({ losses: [], hasStruck: true });
  });
});

describe("a request that Excel aborts while sheets are written", () => {
  let undisturbed: Recounted;
  beforeAll(async () => {
    undisturbed = await recountWith(books);
  });

  it("is no loss: the book is written once more, and every cell stands as if nothing had been, each line of the log once", async () => {
    const { firstWrite } = undisturbed;
    const struck = await recountWith(books, { from: firstWrite, times: 1 });
    expect(struck.told).toBe("");
    expect(struck.syncs).toBeGreaterThan(undisturbed.syncs);
    expect(everything(struck.model)).toEqual(everything(undisturbed.model));
    expect(struck.model.sheet(UNFINISHED_SHEET)).toBeUndefined();
  });

  it("is told where the second attempt breaks off as well", async () => {
    const struck = await recountWith(books, { from: undisturbed.firstWrite, times: 60 });
    expect(struck.told).toMatch(/part old, part new/);
    expect(struck.told).toContain("RequestAborted");
    expect(struck.model.sheet(UNFINISHED_SHEET)).toBeDefined();
  });
});
