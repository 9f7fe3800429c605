import { heightsOfWrappedRows } from "#sheets/plan/row-heights";
import type { StyleName } from "#sheets/plan/style-names";
import { withFilter } from "#sheets/plan/with-filter";
import { linesOf } from "#sheets/plan/text-lines";

/** Twenty times M is 20 × 0.833 × 9 = 150 points in Arial. */
const MS = "M".repeat(20);

describe("lines that a text takes", () => {
  it.each([
    ["a word that fits", MS, 160, 1],
    ["two words that do not fit beside one another", `${MS} ${MS}`, 160, 2],
    ["a word longer than the column breaks", MS, 90, 2],
    ["a line break", "one\ntwo", 160, 2],
    ["nothing", "", 160, 1],
  ])("%s", (_, text, width, lines) => {
    expect(linesOf(text, width, { size: 9 })).toBe(lines);
  });
});

describe("heights of rows whose words wrap", () => {
  const heights = (style: StyleName, merges: readonly string[] = []) =>
    heightsOfWrappedRows({
      blocks: [{ row: 4, column: 0, cells: [[{ value: `${MS} ${MS}`, style }], [{ value: "short", style }]] }],
      tables: [],
      merges,
      columnWidths: [160],
    });

  it("two lines of 9 points take 2 × 9 × 1.2 + 5; one line keeps the sheet's height", () => {
    expect(heights("TP Label")).toEqual({ 4: 27 });
  });

  it("what does not wrap, and what is merged over several columns, takes one line", () => {
    expect(heights("TP Result")).toEqual({});
    expect(heights("TP Label", ["A5:H5"])).toEqual({});
  });

  it("a row of a table is as high as its longest words, with the looks that the row has", () => {
    const column = (style: StyleName, rowLooks = {}) => ({
      heading: "In words",
      headStyle: "TP Heading" as const,
      style,
      rowLooks,
      cells: { kind: "values" as const, values: [`${MS} ${MS} ${MS}`, `${MS} ${MS}`] },
    });
    const tables = [
      { name: "T", row: 3, column: 0, rows: 2, columns: [column("TP Note", { 1: { style: "TP Group" } })] },
    ];
    // Three lines of 8 points: 3 × 8 × 1.2 + 5 = 33.8.
    expect(heightsOfWrappedRows({ blocks: [], tables, merges: [], columnWidths: [155] })).toEqual({ 4: 34 });
  });

  it("a heading over a filter button keeps the button's 17 pixels free below its words", () => {
    const column = {
      heading: "Decision",
      headStyle: "TP Heading",
      style: "TP Input",
      cells: { kind: "values", values: [] },
    } as const;
    const table = withFilter({ name: "TP_List", row: 3, column: 0, rows: 1, columns: [column] });
    const planned = { blocks: [], tables: [table], merges: [], columnWidths: [160] };
    expect(table.hasFilter).toBe(true);
    // A line of 9 points takes 9 × 1.2 + 5 = 15.8; 17 pixels are 12.75 points.
    expect(heightsOfWrappedRows(planned)).toEqual({ 3: 16 + 13 });
  });
});
