import { columnLetters } from "#domain/findings/cell-name";
import type { FigureTrace } from "#application/figures/figure-trace";
import { FORDSHIRE } from "#reference/sample-place";
import { openOffice } from "#test/office/office-bench";
import { given, openPane } from "./open-pane.ts";

type Opened = Awaited<ReturnType<typeof openFordshire>>;

/** Fordshire counted over office.js; `isLocked` = its sheet is protected, so that the TP columns stand in a ledger. */
async function openFordshire(isLocked = false) {
  const { port, model, session } = await openOffice([{ name: "Fordshire", rows: FORDSHIRE.rows }]);
  if (isLocked) model.sheet("Fordshire")!.protection = { locked: true };
  const pane = openPane(port);
  given(await pane.addSample());
  const trace = async (sheet: string, address: string, listed = 50): Promise<FigureTrace> => {
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address)!;
    const column = Array.from({ length: 60 }, (_, at) => columnLetters(at)).indexOf(letters);
    return given(await pane.traceFigure({ sheet, row: Number(digits) - 1, column }, listed));
  };
  return { pane, model, session, trace };
}

/** £000 by row of the sample's sheet, as the sheet numbers them: R01 stands in row 2. */
function rowsOf({ from }: FigureTrace): Record<string, number> {
  if (from.kind !== "rows") throw new Error(`no rows: ${from.kind}`);
  return Object.fromEntries(
    from.rows.listed.map(({ row, pence }) => [`R${String(row).padStart(2, "0")}`, pence / 1e5]),
  );
}

/** The cell of a sheet beside these words in column A, and under this heading in row 4. */
function cellAt({ model }: Opened, sheet: string, words: string, heading: string): string {
  const { columns } = model.sheet(sheet)!;
  const row = columns[0]!.values.indexOf(words);
  const column = columns.findIndex((cells) => cells?.values[3] === heading);
  if (row < 0 || column < 0) throw new Error(`${sheet} has no ${words}, ${heading}`);
  return `${columnLetters(column)}${String(row + 1)}`;
}

const PRINTED = ["TP Return", "TP Bridge", "TP Views", "TP Bodies", "TP Agency x Theme", "TP Overlap"];

/** Formula cells of a sheet that show £1,000 or more. */
function figuresOf({ model }: Opened, sheet: string) {
  return model.sheet(sheet)!.columns.flatMap((cells, column) =>
    [...(cells?.formulas.keys() ?? [])].flatMap((row) => {
      const value = cells!.values[row];
      const isLarge = typeof value === "number" && Math.abs(value) >= 1_000;
      return isLarge ? [{ sheet, address: `${columnLetters(column)}${String(row + 1)}`, value }] : [];
    }),
  );
}

describe("a figure of Fordshire and the rows behind it", () => {
  let place: Opened;
  beforeAll(async () => {
    place = await openFordshire();
  });
  const traced = (sheet: string, words: string, heading: string): Promise<FigureTrace> =>
    place.trace(sheet, cellAt(place, sheet, words, heading));

  // Worked by hand from the table of Fordshire in the method: gross x share, without what is paid between bodies.
  it.each<[string, string, string, Record<string, number>]>([
    ["TP Bodies", "Wold Police and Crime Commissioner", "Place spend £", { R09: 99_000, R10: 1_980 }],
    ["TP Bodies", "HM Prison and Probation Service", "Outside the place £", { R14: 11_000, R15: 1_100 }],
    ["TP Agency x Theme", "Oxley District Council", "Environment", { R17: 12_000 }],
    ["TP Overlap", "Drugs & alcohol", "Spend £", { R04: 8_000, R08: 3_000, R10: 1_980, R15: 900 }],
    ["TP Overlap", "Drugs & alcohol", "Other bodies £", { R08: 3_000, R10: 1_980, R15: 900 }],
    ["TP Overlap", "Community safety", "Other bodies £", { R11: 30_000, R14: 9_000 }],
    ["TP COFOG", "07 Health", "Place spend £", { R04: 8_000, R05: 540_000, R06: 120_000, R08: 3_000 }],
    ["TP Bridge", "less: paid between counted bodies (E)", "£", { R07: -30_000, R18: -2_000 }],
    ["TP Views", "3", "Spender basis £", { R12: 650_000, R13: 480_000, R14: 9_000, R15: 900 }],
  ])("%s: %s, %s", async (sheet, words, heading, expected) => {
    const trace = await traced(sheet, words, heading);
    expect(rowsOf(trace)).toEqual(expected);
    const sum = Object.values(expected).reduce((all, one) => all + one, 0);
    expect(trace.shown).toEqual({ kind: "pence", pence: sum * 1e5 });
  });

  it("tells each row with its body, its theme, what it says and where it stands", async () => {
    const { name, from } = await traced("TP Bodies", "HM Prison and Probation Service", "Place spend £");
    expect(name).toBe("HM Prison and Probation Service, Place spend £");
    if (from.kind !== "rows") throw new Error(from.kind);
    expect(from.rows.listed[0]).toMatchObject({
      rowId: "S01-000014",
      sheet: "Fordshire",
      row: 14,
      body: "HM Prison and Probation Service",
      theme: "Community safety",
      words: "Probation",
    });
    expect(from.rows.where).toEqual([{ sheet: "Fordshire", rows: [14, 15], elsewhere: 0 }]);
  });

  it("tells the largest rows and what the others come to", async () => {
    const { from } = await place.trace("TP Bridge", "B13", 2);
    if (from.kind !== "rows") throw new Error(from.kind);
    // T is 17 of the 19 lines: the two that are paid between bodies are out.
    expect(from.rows).toMatchObject({
      count: 17,
      pence: 263_888_000_000,
      restPence: 263_888_000_000 - 119_000_000_000,
    });
    expect(from.rows.listed.map(({ pence }) => pence)).toEqual([65_000_000_000, 54_000_000_000]);
  });

  it("every figure in £ on the printed sheets has its rows, or says what it is made of", async () => {
    const sheets = new Set<string>();
    const others: number[] = [];
    for (const { sheet, address, value } of PRINTED.flatMap((name) => figuresOf(place, name))) {
      const { shown, from } = await place.trace(sheet, address, 0);
      if (from.kind === "rows") {
        expect(shown).toEqual({ kind: "pence", pence: from.rows.pence });
        sheets.add(sheet);
      } else {
        expect(from.kind).toBe("cells");
        others.push(value);
      }
    }
    // None of the sheets is passed over.
    expect([...sheets]).toEqual(PRINTED);
    // What is not: the population, and £ a head by it; no body and no theme spends so little.
    expect(others.filter((value) => value >= 6_000)).toEqual([600_000]);
  });

  it("what is no sum of rows says which cells it is worked out from", async () => {
    const trace = await traced("TP Overlap", "Drugs & alcohol", "Effective number");
    expect(trace.shown).toMatchObject({ kind: "number" });
    expect(trace.from).toMatchObject({
      kind: "cells",
      parts: [{ name: "Drugs & alcohol, Spend £" }, { name: "Drugs & alcohol, HHI" }],
    });
    expect(await place.trace("TP Bodies", "A5")).toMatchObject({ from: { kind: "written" }, shown: { kind: "words" } });
  });

  it("follows a tag that a person types over", async () => {
    const { model, pane, session } = place;
    const sheet = model.sheet("Fordshire")!;
    const theme = sheet.columns.findIndex((cells) => cells?.values[0] === "TP Theme");
    const before = await traced("TP Overlap", "Drugs & alcohol", "Spend £");
    let stop = (): void => undefined;
    const heard = new Promise<void>((resolve) => {
      stop = pane.watch({ changed: resolve, selected: () => undefined });
    });
    await pane.traceFigure({ sheet: "TP Bridge", row: 12, column: 1 }, 1);
    session.user.enter({ sheet: sheet.id, area: { top: 4, left: theme, bottom: 4, right: theme } }, [
      ["Mental health"],
    ]);
    await heard;
    stop();
    const after = await traced("TP Overlap", "Drugs & alcohol", "Spend £");
    expect(Object.keys(rowsOf(before))).toContain("R04");
    expect(rowsOf(after)).toEqual({ R08: 3_000, R10: 1_980, R15: 900 });
  });
});

it("rows of a ledger of ours and parts of a split row lead to the council's rows, to the penny", async () => {
  const place = await openFordshire(true);
  const rowId = "S01-000010";
  const halves = [
    { rowId, part: 1, theme: "Community safety", weightPercent: 33.33, note: "" },
    { rowId, part: 2, theme: "Mental health", weightPercent: 66.67, note: "" },
  ];
  given(await place.pane.recount({ splits: { [rowId]: halves } }));
  expect(place.model.sheet("TP Ledger S01")).toBeDefined();
  const cell = cellAt(place, "TP Agency x Theme", "Wold Police and Crime Commissioner", "Mental health");
  const trace = await place.trace("TP Agency x Theme", cell);
  // £1,980,000 x 66.67 %, the last part: what is left of £1,980,000.00 after £659,934.00.
  expect(rowsOf(trace)).toEqual({ R10: 1_320.066 });
  expect(trace.from).toMatchObject({
    rows: { listed: [{ sheet: "Fordshire", row: 10, rowId, words: "Drug intervention programme" }] },
  });
});
