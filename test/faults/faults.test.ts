import { FAULTS } from "./fault-kinds.ts";
import { tryFault, wantedOf } from "./try-fault.ts";
import { type Books, makeBooks, USE_CASES } from "./use-cases.ts";

// A sample of `bench/faults.bench.ts`, which strikes at every round trip: here each fault strikes where writing has begun.
const COUNT = USE_CASES[0]!;
const RECOUNT = USE_CASES[1]!;

describe("a fault while sheets are written", () => {
  let books: Books;
  beforeAll(async () => {
    books = await makeBooks();
  });

  test.each(FAULTS.map((fault) => [fault.name, fault] as const))(
    "%s: the workbook is as before, as after, or says that it is neither, and a Recount mends it",
    async (_name, fault) => {
      const wanted = await wantedOf(RECOUNT, books, fault.change);
      // The first half of a Recount reads; half way on the sheets are emptied and filled.
      for (const sync of [Math.ceil(wanted.syncs / 2), Math.ceil(wanted.syncs / 2) + 1]) {
        const trial = await tryFault({ useCase: RECOUNT, books, wanted }, fault, sync);
        expect(trial).toMatchObject({ losses: [], hasStruck: true });
      }
    },
  );

  it("loses nothing where the connection drops during the first count", async () => {
    const wanted = await wantedOf(COUNT, books);
    const dropped = FAULTS.find(({ name }) => name === "the connection is lost")!;
    const trial = await tryFault({ useCase: COUNT, books, wanted }, dropped, Math.ceil(wanted.syncs / 2));
    expect(trial).toMatchObject({ losses: [], hasStruck: true });
    expect(trial.told).not.toBe("");
  });
});
