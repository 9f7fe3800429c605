import { FAULTS, type FaultKind } from "./fault-kinds.ts";
import { tryFault, wantedOf } from "./try-fault.ts";
import { type Books, makeBooks, USE_CASES } from "./use-cases.ts";

// A sample of `bench/faults.bench.ts`, which strikes with every fault at every round trip: here some strike half way, where
// the reading is done and the sheets are emptied and filled.
const [COUNT, RECOUNT] = [USE_CASES[0]!, USE_CASES[1]!];
const called = (words: string): FaultKind => FAULTS.find(({ name }) => name === words)!;

describe("a fault while sheets are written", () => {
  let books: Books;
  beforeAll(async () => {
    books = await makeBooks();
  });

  test.each([
    ["the connection is lost", RECOUNT, 0],
    ["the connection is lost", RECOUNT, 1],
    ["the connection is lost", COUNT, 1],
    ["Excel fails, the request run", RECOUNT, 1],
    ["the person enters a cell", RECOUNT, 1],
    ["a co-author deletes a sheet of ours", RECOUNT, 1],
  ] as const)(
    "%s: the workbook is as before, as after, or says that it is neither, and a Recount mends it",
    async (name, useCase, later) => {
      const fault = called(name);
      const wanted = await wantedOf(useCase, books, fault);
      const trial = await tryFault({ useCase, books, wanted }, fault, Math.ceil(wanted.syncs / 2) + later);
      expect(trial).toMatchObject({ losses: [], hasStruck: true });
    },
  );
});
