import { isIncomeAdded } from "#domain/ledger/booked-income";

describe("lines that people call income, with no column that says which are", () => {
  it.each<[string, readonly number[], boolean]>([
    ["all above nought: income of that amount", [500, 20, 0], true],
    ["all below nought: taken off", [-500, -20], false],
    ["some below nought: one above is income paid back", [500, -20], false],
    ["none of them any amount", [0], false],
  ])("%s", (_, booked, isAdded) => {
    expect(isIncomeAdded({}, booked)).toBe(isAdded);
  });

  it("are as the file was read where a column says it", () => {
    expect(isIncomeAdded({ incomeLines: { written: "above", isIncome: [true] } }, [500])).toBe(false);
    expect(isIncomeAdded({ incomeLines: { written: "added", isIncome: [true] } }, [-500])).toBe(true);
  });
});
