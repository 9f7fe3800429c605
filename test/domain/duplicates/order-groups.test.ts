import type { DuplicateGroup } from "#domain/duplicates/duplicates";
import { orderGroups } from "#domain/duplicates/order-groups";

const found = (row: number, pence: number, run: number | null): DuplicateGroup => ({
  grade: "possible",
  test: "same day",
  payments: [
    { rows: [row], pence },
    { rows: [row + 1], pence },
  ],
  atRiskPence: pence,
  reasons: [],
  run,
});

it("findings of one run stand side by side, though another run or a finding by itself has as much at risk", () => {
  const groups = [found(0, 300, 0), found(2, 250, 1), found(4, 400, null), found(6, 100, 0), found(8, 150, 1)];
  expect(orderGroups(groups).map(({ run }) => run)).toEqual([null, 0, 0, 1, 1]);
});
