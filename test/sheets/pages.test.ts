import { lookOf } from "#office/styles/style-looks";
import { planBook } from "#sheets/plan-book";
import { handBook } from "./hand-book.ts";
import type { SheetPlan } from "#sheets/plan/sheet-plan";
import { linesOf, longestWord, oneLine } from "#sheets/plan/text-lines";
import { sheetOf } from "./planned.ts";
import { spending } from "./spending-book.ts";

/**
 * The page set-up of the house, sheet by sheet. @source sheets-style.md 6; more pages across, the names repeated, where one
 * would print words too small to read.
 */
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
  ["TP Bodies", "landscape", 1, 0, "1:4", ""],
  ["TP Agency x Theme", "landscape", 1, 0, "1:3", ""],
  ["TP COFOG", "portrait", 1, 1, "1:4", ""],
  ["TP Overlap", "landscape", 1, 0, "1:3", ""],
  ["TP Checks", "landscape", 1, 0, "1:4", ""],
  ["TP Method", "portrait", 1, 0, "1:3", ""],
  ["TP Log", "landscape", 1, 0, "1:4", ""],
  ["TP Place", "portrait", 1, 0, "1:3", ""],
  ["TP Sources", "landscape", 3, 0, "1:4", "1:2"],
  ["TP Agencies", "landscape", 1, 0, "1:4", ""],
  ["TP Drivers", "landscape", 2, 0, "1:4", ""],
  ["TP Rules", "landscape", 2, 0, "1:4", "1:4"],
  ["TP Transfers", "landscape", 3, 0, "1:4", "1:2"],
  ["TP Cube", "landscape", 2, 0, "1:4", ""],
];
/** Points across A4 between margins of 12 mm. */
const PAPER = { portrait: 527, landscape: 774 } as const;

/** Points that words beside a figure stand apart from it. */
const APART = 6;

const plan = planBook(handBook());
const span = (lines: { first: number; last: number } | null | undefined): string =>
  lines ? `${String(lines.first + 1)}:${String(lines.last + 1)}` : "";

it.each(PAGES)("%s prints %s, %d wide and %d tall, with rows %s", (name, way, wide, tall, rows, columns) => {
  const { page } = sheetOf(plan, name);
  expect([page.orientation, page.fitWide, page.fitTall]).toEqual([way, wide, tall]);
  if (rows !== "") expect(span(page.titleRows)).toBe(rows);
  if (columns !== "") expect(span(page.titleColumns)).toBe(columns);
});

it("TP Overlap repeats the headings of its themes once they take more than a page", () => {
  const [, many] = books[1];
  expect(span(sheetOf(many, "TP Overlap").page.titleRows)).toBe("1:4");
});

it.each(["£", "£000"] as const)("TP Return in %s is no higher than its page, and cuts no heading", (unit) => {
  const book = handBook();
  const place = { ...book.registers.place, unit };
  const sheet = sheetOf(planBook({ ...book, registers: { ...book.registers, place } }), "TP Return");
  const height = Object.values(sheet.rowHeights).reduce((sum, each) => sum + each, 0);
  // A4 less 10 mm above and below is 785 points.
  expect(height).toBeGreaterThan(600);
  expect(height).toBeLessThanOrEqual(785);
  const heads = sheet.blocks.flatMap(({ column, cells }) =>
    cells.flatMap((line) =>
      line.flatMap((cell, at) =>
        cell?.style === "TP Section word" && typeof cell.value === "string" ? [[cell.value, column + at] as const] : [],
      ),
    ),
  );
  expect(heads.map(([words]) => words)).toContain("Control over it");
  for (const [words, column] of heads) {
    expect(oneLine(words, { size: 8 }) + APART).toBeLessThanOrEqual(sheet.columnWidths[column]!);
  }
});

it.each(plan.sheets.map((sheet) => [sheet.name, sheet] as const))(
  "%s has a footer that says where one is",
  (name, { page }) => {
    if (name === "TP Return") expect(page.footer).toBeNull();
    else expect(page.footer?.right).toContain("&A · page &P of &N");
  },
);

it("a footer stays within Excel's 255 letters, whatever the place is called", () => {
  const book = handBook();
  const place = { ...book.registers.place, name: "&".repeat(300), financialYear: "y".repeat(300) };
  const { sheets } = planBook({ ...book, registers: { ...book.registers, place } });
  for (const { page } of sheets) {
    const { left = "", centre = "", right = "" } = page.footer ?? {};
    expect(`&L${left}&C${centre}&R${right}`.length).toBeLessThanOrEqual(255);
  }
});

/** Cells of the print area, or of everything that is planned. */
function printedWidths({ columnWidths, page, tables }: SheetPlan): readonly number[] {
  const last = /:([A-Z]+)\d+$/.exec(page.printArea ?? "")?.[1];
  const tabled = Math.max(0, ...tables.map(({ column, columns }) => column + columns.length));
  const count = last === undefined ? tabled || columnWidths.length : columnOfLetters(last) + 1;
  return columnWidths.slice(0, count).map((width) => width ?? 48);
}

const columnOfLetters = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The scale at which a host prints: the largest, up to full size, at which as many pages across are enough. */
function printedScale(sheet: SheetPlan): number {
  const { page } = sheet;
  const widths = printedWidths(sheet);
  const held = page.titleColumns ? page.titleColumns.last + 1 : 0;
  const repeated = widths.slice(0, held).reduce((sum, width) => sum + width, 0);
  for (let percent = 100; percent > 10; percent--) {
    const room = (PAPER[page.orientation] * 100) / percent - repeated;
    let pages = 1;
    let used = 0;
    for (const width of widths.slice(held)) {
      if (used + width > room) [pages, used] = [pages + 1, 0];
      used += width;
    }
    if (pages <= page.fitWide) return percent / 100;
  }
  return 0;
}

const books = [
  ["two sources", plan],
  [
    "twenty themes",
    planBook(
      spending({
        "Hart Council": Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`Theme ${String(at)}`, 100])),
      }),
    ),
  ],
] as const;

it.each(books.flatMap(([name, { sheets }]) => sheets.map((sheet) => [name, sheet.name, sheet] as const)))(
  "%s: %s is printed so that figures of 9 points are at least 8",
  (_, __, sheet) => {
    expect(9 * printedScale(sheet)).toBeGreaterThanOrEqual(8);
  },
);

it("TP Return in whole pounds has room for its figures, income too, and is no wider than the page", () => {
  const book = handBook();
  const { registers } = book;
  const inPounds = { ...book, registers: { ...registers, place: { ...registers.place, unit: "£" as const } } };
  const { columnWidths } = sheetOf(planBook(inPounds), "TP Return");
  const [spend, income] = [columnWidths[2]!, columnWidths[5]!];
  expect(spend).toBeGreaterThanOrEqual(oneLine("(9,999,999,999)", { size: 9, bold: true }));
  expect(income).toBeGreaterThanOrEqual(oneLine("999,999,999", { size: 9, bold: true }));
  expect(columnWidths.reduce<number>((sum, width) => sum + width!, 0)).toBeLessThanOrEqual(PAPER.portrait);
});

/** Headings of a sheet with their columns and what stands left of them: those of its tables and those of its blocks. */
function headingsOf({ tables, blocks }: SheetPlan) {
  const ofTables = tables.map(({ column, columns }) =>
    columns.map(({ heading, headStyle }, at) => ({ text: heading, style: headStyle, column: column + at })),
  );
  const ofBlocks = blocks.flatMap(({ column, cells }) =>
    cells.map((line) =>
      line.flatMap((cell, at) =>
        cell?.style.startsWith("TP Heading") && typeof cell.value === "string"
          ? [{ text: cell.value, style: cell.style, column: column + at }]
          : [],
      ),
    ),
  );
  return [...ofTables, ...ofBlocks].flatMap((line) => line.map((head, at) => ({ ...head, left: line[at - 1]?.style })));
}

const INDENT = 9;
const HEADING = { size: 9, bold: true };

it.each(books.flatMap(([name, { sheets }]) => sheets.map((sheet) => [name, sheet.name, sheet] as const)))(
  "%s: %s breaks no heading within a word, and sets words apart from the figures left of them",
  (_, __, sheet) => {
    const headings = headingsOf(sheet);
    const broken = headings.filter(({ text, style, column }) => {
      const room = (sheet.columnWidths[column] ?? 48) - (style === "TP Heading beside" ? INDENT : 0);
      return text !== "" && longestWord(text, HEADING) > room;
    });
    expect(broken.map(({ text }) => text)).toEqual([]);
    const touching = headings.filter(
      ({ text, style, left }) => text !== "" && left === "TP Heading figure" && style === "TP Heading",
    );
    expect(touching.map(({ text }) => text)).toEqual([]);
  },
);

it.each(plan.sheets.flatMap((sheet) => (sheet.page.titleColumns ? [[sheet.name, sheet] as const] : [])))(
  "%s: its title stands within the columns that repeat, its source line within the first page: what runs out is cut",
  (_, { blocks, columnWidths, page }) => {
    const textOf = (style: string): string[] =>
      blocks.flatMap(({ row, cells }) =>
        cells.flatMap((line, at) =>
          line.flatMap((cell) =>
            row + at < 3 && cell?.style === style && typeof cell.value === "string" ? [cell.value] : [],
          ),
        ),
      );
    const repeated = page.titleColumns!.last + 1;
    const room = columnWidths.slice(0, repeated).reduce<number>((sum, width) => sum + (width ?? 48), 0);
    const [title = ""] = textOf("TP Title");
    expect(title).not.toBe("");
    expect(oneLine(title, { size: 16, bold: true })).toBeLessThanOrEqual(room);
    for (const line of textOf("TP Source line")) {
      expect(oneLine(line, { size: 8 })).toBeLessThanOrEqual(PAPER[page.orientation] - room);
    }
  },
);

it("headings beside a source have their line, since the council's head row keeps its height", () => {
  const columns = plan.sourceColumns.flatMap((source) => source.columns);
  expect(columns.length).toBeGreaterThan(30);
  for (const { heading, width } of columns) {
    expect([heading, linesOf(heading, width!, HEADING)]).toEqual([heading, 1]);
  }
});

it("who prepared and who checked the return have half a line each and are set smaller before their day is cut", () => {
  expect(sheetOf(plan, "TP Return").merges).toEqual(expect.arrayContaining(["A56:D56", "E56:H56"]));
  expect(lookOf("TP Signature").shrink).toBe(true);
});
