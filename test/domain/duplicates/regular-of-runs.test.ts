import { regularOfRuns } from "#domain/duplicates/regular-of-runs";
import { columnsOf, find, type TestPayment } from "./payments.ts";

const TREES = ["Ash", "Birch", "Cedar", "Damson", "Elder", "Fir", "Gorse", "Hazel"];
const DAYS = ["2021-04-06", "2021-04-12", "2021-04-19"] as const;

/** Odd amounts to payees of one day, numbers from `from` on. */
function week(names: readonly string[], day: string, from: number, more: TestPayment = {}): TestPayment[] {
  return names.map((name, at) => ({
    kind: "document",
    date: day,
    payee: `${name} Home`,
    reference: String(from + 3 * at),
    pounds: 1000 + 37.13 * (at + 1),
    ...more,
  }));
}

function besidesOf(payments: readonly TestPayment[]) {
  const found = find(payments);
  return [...regularOfRuns(found, columnsOf(payments)).values()];
}

describe("what of a run that stands there again is regular", () => {
  const run = [...week(TREES, DAYS[0], 100), ...week(TREES, DAYS[1], 500)];
  const [first, second, third] = DAYS;

  it("is nothing where no payee of those days is paid regularly", () => {
    expect(besidesOf(run)).toEqual([{ payees: 0, pence: 0 }]);
  });

  it("counts the payees whose payments of both days go on in a third week, with the £ of the second", () => {
    const regular = DAYS.flatMap((day, at) => week(["Oak", "Pine", "Rowan"], day, 1000 + 100 * at));
    // 1,037.13 + 1,074.26 + 1,111.39
    expect(besidesOf([...run, ...regular])).toEqual([{ payees: 3, pence: 322_278 }]);
  });

  it("leaves out series that miss one of the two days, another body's, and a payee that is asked about", () => {
    const others = [
      ...["2021-04-12", "2021-04-19", "2021-04-26"].flatMap((day, at) => week(["Oak"], day, 2000 + 50 * at)),
      ...DAYS.flatMap((day, at) => week(["Pine"], day, 3000 + 50 * at, { agency: "Elsewhere" })),
      ...[first, second, third].flatMap((day, at) => week(["Ash"], day, 4000 + 50 * at, { pounds: 77.77 })),
    ];
    expect(besidesOf([...run, ...others])).toEqual([{ payees: 0, pence: 0 }]);
  });

  it("says nothing of findings that are of no run", () => {
    expect(besidesOf(run.filter((_, at) => at % 8 < 3))).toEqual([]);
  });
});
