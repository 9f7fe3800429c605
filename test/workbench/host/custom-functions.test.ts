import { declare, FunctionsBook, until } from "./functions-book.ts";

const ANY = { name: "value", type: "any" };
const RANGE = { name: "cells", type: "any", dimensionality: "matrix" };
const NUMBER = { name: "number", type: "number" };

describe("custom functions in the real runtime", () => {
  let book: FunctionsBook;
  const open = async (...functions: Parameters<typeof FunctionsBook.open>): Promise<void> => {
    book = await FunctionsBook.open(...functions);
  };
  afterEach(() => book.session.close());

  it("shows #BUSY! until the page answers, then the value, and what depends on it follows", async () => {
    await open([declare("ADD", [NUMBER, NUMBER])]);
    book.associate({ ADD: (a: number, b: number) => a + b });
    book.enter({ A1: 1, B1: 2, C1: "=PLACE.ADD(A1,B1)", D1: "=C1*10", E1: "=IFERROR(PLACE.ADD(A1,1),0)" });
    await book.told();
    expect([book.shown("C1"), book.shown("D1"), book.shown("E1")]).toEqual(["#BUSY!", "#BUSY!", "#BUSY!"]);
    expect(await book.after("C1")).toBe(3);
    expect([book.shown("D1"), book.shown("E1")]).toEqual([30, 2]);
  });

  it("asks again when an argument changes, and not when it does not", async () => {
    const calls: unknown[] = [];
    await open([declare("TWICE", [NUMBER])]);
    book.associate({
      TWICE: (value: number) => {
        calls.push(value);
        return value * 2;
      },
    });
    book.enter({ A1: 4, B1: "=PLACE.TWICE(A1)+Z9" });
    expect(await book.after("B1")).toBe(8);
    book.enter({ A1: 5 });
    expect(await book.after("B1", 8)).toBe(10);
    book.enter({ Z9: 1 });
    expect(await book.after("B1", 10)).toBe(11);
    expect(calls).toEqual([4, 5]);
  });

  it("hands ranges over as rows of raw values, blanks as empty texts, and what is left out as null", async () => {
    const seen: unknown[][] = [];
    await open([declare("SEE", [RANGE, { ...ANY, optional: true }])]);
    book.associate({
      SEE: (...given: unknown[]) => {
        seen.push(JSON.parse(JSON.stringify(given.slice(0, 2))) as unknown[]);
        return seen.length;
      },
    });
    book.enter({ A1: 1, B1: "text", A2: true, C1: "=PLACE.SEE(A1:B2)" });
    await book.after("C1");
    book.enter({ C2: "=PLACE.SEE(7,A1)" });
    await book.after("C2");
    expect(seen).toEqual([
      [
        [
          [1, "text"],
          [true, ""],
        ],
        null,
      ],
      [[[7]], 1],
    ]);
  });

  it("gives errors by their code, with the author's words", async () => {
    await open([declare("BAD", [ANY])]);
    const { CustomFunctions: runtime } = book.session.window;
    book.associate({
      BAD: (what: string) => {
        if (what === "plain") throw new Error("a bug");
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- Excel's own class is no Error
        if (what === "rejected") return Promise.reject(new runtime.Error(runtime.ErrorCode.notAvailable, "not yet"));
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        throw new runtime.Error(
          what === "zero" ? runtime.ErrorCode.divisionByZero : runtime.ErrorCode.invalidValue,
          "gross, cell 3 holds text",
        );
      },
    });
    const words = ["zero", "value", "rejected", "plain"];
    words.forEach((word, index) => book.enter({ [`A${index + 1}`]: `=PLACE.BAD("${word}")` }));
    const shown = await Promise.all(words.map((_, index) => book.after(`A${index + 1}`)));
    expect(shown).toEqual(["#DIV/0!", "#VALUE!", "#N/A", "#VALUE!"]);
    const messages = words.map((_, row) =>
      book.session.user.errorMessage({ sheet: book.sheet.id, area: { top: row, left: 0, bottom: row, right: 0 } }),
    );
    // Excel has no card for #DIV/0!.
    expect(messages).toEqual([undefined, "gross, cell 3 holds text", "not yet", undefined]);
  });

  it("answers with an argument's error itself, unless the metadata lets errors in", async () => {
    await open([declare("COUNT", [RANGE])]);
    book.associate({ COUNT: (cells: unknown[][]) => cells.flat().length });
    book.enter({ A1: 1, A2: "=NA()", B1: "=PLACE.COUNT(A1:A2)", B2: "=PLACE.COUNT(A1)" });
    expect([await book.after("B1", null), await book.after("B2")]).toEqual(["#N/A", 1]);
    book.session.close();

    await open([declare("CODES", [RANGE])], true);
    book.associate({
      CODES: (cells: unknown[][]) =>
        cells
          .flat()
          .map((cell) => (cell as { code?: string }).code ?? "none")
          .join(" "),
    });
    book.enter({ A1: 1, A2: "=NA()", B1: "=PLACE.CODES(A1:A2)" });
    expect(await book.after("B1")).toBe("none #N/A");
  });

  it("refuses the wrong type before calling, and the wrong number of arguments when the formula is entered", async () => {
    const called = jest.fn(() => 1);
    await open([declare("ADD", [NUMBER, NUMBER])]);
    book.associate({ ADD: called });
    book.enter({ A1: "text", B1: "=PLACE.ADD(A1,1)" });
    expect(await book.after("B1", null)).toBe("#VALUE!");
    expect(called).not.toHaveBeenCalled();
    expect(() => book.enter({ B2: "=PLACE.ADD(1)" })).toThrow("InvalidArgument");
  });

  it("leaves functions that nobody declared uncomputed", async () => {
    await open([declare("ADD", [NUMBER, NUMBER])]);
    book.enter({ A1: "=PLACE.OTHER(1)", A2: "=CONTOSO.ADD(1,2)" });
    await book.told();
    expect([0, 1].map((row) => book.sheet.formula(row, 0)?.notComputed)).toEqual([true, true]);
  });

  it("is #VALUE! for a function that the page has not associated, until the formula is entered again", async () => {
    await open([declare("LATE", [NUMBER])]);
    book.enter({ A1: "=PLACE.LATE(1)" });
    expect(await book.after("A1")).toBe("#VALUE!");
    book.associate({ LATE: (value: number) => value });
    book.enter({ A1: "=PLACE.LATE(1)" });
    expect(await book.after("A1", "#VALUE!")).toBe(1);
  });

  it("ignores the answer to a question that is no longer asked", async () => {
    const answers: ((value: number) => void)[] = [];
    const cancelled: number[] = [];
    await open([declare("SLOW", [NUMBER], { cancelable: true })]);
    book.associate({
      SLOW: (value: number, invocation: CustomFunctions.CancelableInvocation) => {
        invocation.onCanceled = () => cancelled.push(value);
        return new Promise<number>((resolve) => answers.push(resolve));
      },
    });
    book.enter({ A1: 1, B1: "=PLACE.SLOW(A1)" });
    await until(() => answers.length === 1, book);
    book.enter({ A1: 2 });
    await until(() => answers.length === 2, book);
    expect(cancelled).toEqual([1]);
    answers[0]!(111);
    answers[1]!(222);
    expect(await book.after("B1")).toBe(222);
  });

  it("streams until the cell is cleared", async () => {
    let send: ((value: number) => void) | undefined;
    const stopped = jest.fn();
    await open([declare("TICK", [NUMBER], { stream: true, cancelable: true })]);
    book.associate({
      TICK: (_: number, invocation: CustomFunctions.StreamingInvocation<number>) => {
        send = (value) => invocation.setResult(value);
        invocation.onCanceled = stopped;
      },
    });
    book.enter({ A1: "=PLACE.TICK(1)" });
    await until(() => send !== undefined, book);
    send!(1);
    expect(await book.after("A1")).toBe(1);
    send!(2);
    expect(await book.after("A1", 1)).toBe(2);
    book.enter({ A1: "" });
    await until(() => stopped.mock.calls.length > 0, book);
    expect(book.shown("A1")).toBeNull();
  });

  it("says where it was called from, to functions that ask", async () => {
    await open([declare("WHERE", [], { requiresAddress: true })]);
    book.associate({ WHERE: (invocation: CustomFunctions.Invocation) => String(invocation.address) });
    book.enter({ C7: "=PLACE.WHERE()" });
    expect(await book.after("C7")).toBe("Sheet1!C7");
  });

  it("computes formulas that the add-in itself writes", async () => {
    await open([declare("ADD", [NUMBER, NUMBER])]);
    book.associate({ ADD: (a: number, b: number) => a + b });
    await book.session.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.formulas = [["=PLACE.ADD(40,2)"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["#BUSY!"]]);
    });
    expect(await book.after("A1")).toBe(42);
    // Neither the call nor its answer counts towards the add-in's budget of syncs.
    expect(book.session.counters.syncs).toBe(1);
  });
});
