import { planBook } from "#sheets/plan-book";
import { handBook } from "./hand-book.ts";
import { sheetOf } from "./planned.ts";

/** The page set-up of the house, sheet by sheet. @source sheets-style.md 6; TP Transfers as TP Sources, or it is too small to read. */
const PAGES: readonly (readonly [
  sheet: string,
  way: string,
  wide: number,
  tall: number,
  rows: string,
  columns: string,
])[] = [
  ["TP Return", "portrait", 1, 1, "", ""],
  ["TP Bridge", "portrait", 1, 1, "", ""],
  ["TP Views", "landscape", 1, 1, "1:4", ""],
  ["TP Bodies", "landscape", 1, 1, "1:4", ""],
  ["TP Agency x Theme", "landscape", 1, 0, "1:3", ""],
  ["TP COFOG", "portrait", 1, 1, "1:4", ""],
  ["TP Overlap", "landscape", 1, 0, "1:4", ""],
  ["TP Checks", "landscape", 1, 0, "1:4", ""],
  ["TP Method", "portrait", 1, 0, "1:3", ""],
  ["TP Log", "landscape", 1, 0, "1:4", ""],
  ["TP Place", "portrait", 1, 0, "1:4", ""],
  ["TP Sources", "landscape", 2, 0, "1:4", "1:2"],
  ["TP Agencies", "landscape", 1, 0, "1:4", ""],
  ["TP Drivers", "landscape", 1, 0, "1:4", ""],
  ["TP Rules", "landscape", 2, 0, "1:4", "1:4"],
  ["TP Transfers", "landscape", 2, 0, "1:4", "1:2"],
  ["TP Cube", "landscape", 1, 0, "1:4", ""],
];
/** Points across A4 between margins of 12 mm. */
const PAPER = { portrait: 527, landscape: 774 } as const;

const plan = planBook(handBook());
const span = (lines: { first: number; last: number } | null | undefined): string =>
  lines ? `${String(lines.first + 1)}:${String(lines.last + 1)}` : "";

it.each(PAGES)("%s prints %s, %d wide and %d tall, with rows %s", (name, way, wide, tall, rows, columns) => {
  const { page } = sheetOf(plan, name);
  expect([page.orientation, page.fitWide, page.fitTall]).toEqual([way, wide, tall]);
  if (rows !== "") expect(span(page.titleRows)).toBe(rows);
  if (columns !== "") expect(span(page.titleColumns)).toBe(columns);
});

it.each(plan.sheets.map((sheet) => [sheet.name, sheet] as const))(
  "%s has a footer that says where one is",
  (name, { page }) => {
    if (name === "TP Return") expect(page.footer).toBeNull();
    else expect(page.footer?.right).toContain("&A · page &P of &N");
  },
);

it("TP Transfers is printed at more than four fifths of its size", () => {
  const { columnWidths, page } = sheetOf(plan, "TP Transfers");
  const widths = columnWidths.map((width) => width ?? 0);
  const repeated = widths[0]! + widths[1]!;
  const aPage = (widths.reduce((sum, width) => sum + width, 0) + repeated) / page.fitWide;
  expect(PAPER.landscape / aPage).toBeGreaterThan(0.8);
});
