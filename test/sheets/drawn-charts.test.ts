import { planAgencyThemeSheet } from "#sheets/agency-theme.sheet";
import { layOutBook } from "#sheets/layout/book-layout";
import { cellAddress } from "#sheets/plan/address";
import { SmallBook } from "#test/workbench/formulas/small-book";
import { cellOf } from "./planned.ts";
import { type Pence, spending } from "./spending-book.ts";

/** £ by body. */
type Drawn = Readonly<Record<string, number>>;

/**
 * What the charts draw once the formulas of their data are reckoned over TP_Cube: £ by chart, theme and body.
 * Cells in which a body has nothing are left out.
 */
function drawn(byBody: Pence): Readonly<Record<string, Drawn>>[] {
  const sheet = planAgencyThemeSheet(layOutBook(spending(byBody)));
  const book = new SmallBook();
  const cube = Object.entries(byBody).flatMap(([body, row]) =>
    Object.entries(row).map((cell) => [body, ...cell] as const),
  );
  book.table("TP_Cube", `A101:C${String(101 + cube.length)}`, ["Agency", "Theme", "Place spend £"]);
  cube.forEach(([body, theme, pence], at) => {
    const row = String(102 + at);
    book.set({ [`A${row}`]: body, [`B${row}`]: theme, [`C${row}`]: pence / 100 });
  });
  const [left = ""] = /^[A-Z]+/.exec(sheet.charts![0]!.data)!;
  const besideThePrint = sheet.blocks.filter(({ column }) => cellAddress(0, column) === `${left}1`);
  for (const { row, column, cells } of besideThePrint) {
    cells.forEach((line, down) => {
      line.forEach((_, across) => {
        const at = cellAddress(row + down, column + across);
        book.set({ [at]: cellOf(sheet, at) as string | number });
      });
    });
  }
  book.all();
  return sheet.charts!.map(({ categories, series }) => {
    const drawnOn = (theme: number): Record<string, number> =>
      Object.fromEntries(
        series
          .map(({ name, values }): [string, number] => [name, book.shown(cellsIn(values)[theme]!) as number])
          .filter(([, figure]) => figure !== 0),
      );
    return Object.fromEntries(
      cellsIn(categories).map((at, theme): [string, Drawn] => [String(book.shown(at)), drawnOn(theme)]),
    );
  });
}

/** `M5:M7` -> M5, M6, M7 */
function cellsIn(range: string): readonly string[] {
  const [, letters = "", first, last] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(range)!;
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `${letters}${String(Number(first) + at)}`);
}

describe("what the charts under TP Agency x Theme draw", () => {
  /** £: A has a credit on Care, and so has H, one of the two bodies that are drawn together. */
  const CREDITS: Pence = {
    "Body A": { Care: -50_00, "Theme A": 900_00 },
    "Body B": { Care: 100_00, "Theme B": 700_00 },
    "Body C": { "Theme C": 600_00 },
    "Body D": { "Theme D": 500_00 },
    "Body E": { "Theme E": 400_00 },
    "Body F": { "Theme B": 300_00 },
    "Body G": { Care: 70_00 },
    "Body H": { Care: -20_00, "Theme E": 10_00 },
  };

  it("draw what each body spends on each theme, largest theme first, credits as they are", () => {
    const [all] = drawn(CREDITS);
    expect(Object.entries(all!)).toEqual([
      ["Theme B", { "Body B": 700, "Body F": 300 }],
      ["Theme A", { "Body A": 900 }],
      ["Theme C", { "Body C": 600 }],
      ["Theme D", { "Body D": 500 }],
      ["Theme E", { "Body E": 400, "Other bodies": 10 }],
      ["Care", { "Body A": -50, "Body B": 100, "Other bodies": 50 }],
    ]);
  });

  it("draw the parts of shared themes only, a credit being no part and taking nothing from the others", () => {
    const [, shared] = drawn(CREDITS);
    expect(shared).toEqual({
      "Theme B": { "Body B": 700, "Body F": 300 },
      "Theme E": { "Body E": 400, "Other bodies": 10 },
      // 100 % of it is £150: B 67 %, the others 33 %.
      Care: { "Body B": 100, "Other bodies": 50 },
    });
  });

  it("draw no part of bodies that have a credit between them", () => {
    const [all, shared] = drawn({
      ...CREDITS,
      "Body C": { Care: 40_00, "Theme C": 600_00 },
      "Body H": { Care: -90_00 },
    });
    expect(all!["Care"]).toEqual({ "Body A": -50, "Body B": 100, "Body C": 40, "Other bodies": -20 });
    expect(shared!["Care"]).toEqual({ "Body B": 100, "Body C": 40 });
  });
});
