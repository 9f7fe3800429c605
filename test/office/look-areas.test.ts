import { lookAreas } from "#office/write-blocks";
import type { PlannedCell } from "#sheets/plan/sheet-plan";

const label: PlannedCell = { value: "a", style: "TP Label" };
const figure: PlannedCell = { value: 1, style: "TP Figure" };

test("cells of one look become rectangles; a cell that is not planned has none", () => {
  const cells = [
    [label, figure, figure],
    [label, figure, figure],
    [undefined, figure],
  ];
  const areas = lookAreas({ row: 4, column: 1, cells });
  expect(areas.map(({ row, column, rows, columns, look }) => [look.style, row, column, rows, columns])).toEqual([
    ["TP Label", 4, 1, 2, 1],
    ["TP Figure", 4, 2, 2, 2],
    ["TP Figure", 6, 2, 1, 1],
  ]);
});

test("a formula in a text style gets a format that lets it compute", () => {
  const [area] = lookAreas({ row: 0, column: 0, cells: [[{ value: { formula: "=A1" }, style: "TP Tag" }]] });
  expect(area?.look.format).toBe("General");
});
