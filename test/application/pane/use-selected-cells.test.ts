import type { CellArea } from "#domain/ledger/cell-area";
import type { RawCell } from "#domain/ledger/cells";
import { describeFinding } from "#domain/findings/words";
import type { PlaceView } from "#application/view/place-view";
import type { WorkbookPort } from "#application/ports/workbook.port";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { openOffice } from "#test/office/office-bench";
import { given, openPane, refusal, reverted, viewOf } from "./open-pane.ts";

/**
 * Two months side by side with a working note and an old version below: what a budget officer pastes together. By hand, the
 * April block is £300.00 in 2 rows, May £45.50 in 2, and the old version (not to be counted) £99.00.
 */
const ROWS: readonly (readonly RawCell[])[] = [
  ["Working paper", null, null, null, null, null, null],
  ["Supplier", "Date", "Net amount", null, "Supplier", "Date", "Net amount"],
  ["Acme", "01/04/2025", 100, null, "Cord", "01/05/2025", 50],
  ["Byte", "02/04/2025", 200, null, "Dale", "02/05/2025", -4.5],
  [null, null, null, null, null, null, null],
  ["Old version, do not use", null, null, null, null, null, null],
  ["Supplier", "Date", "Net amount", null, null, null, null],
  ["Acme", "01/04/2025", 99, null, null, null, null],
];
const APRIL: CellArea = { top: 1, left: 0, bottom: 3, right: 2 };
const MAY: CellArea = { top: 1, left: 4, bottom: 3, right: 6 };

interface Place {
  readonly port: WorkbookPort;
  readonly select: (sheet: string, first: CellArea, ...others: readonly CellArea[]) => void;
  readonly close: () => void;
}

function fakePlace(): Promise<Place> {
  const port = new FakeWorkbook();
  port.addSheet("Paper", ROWS);
  const select: Place["select"] = (sheet, ...areas) => {
    port.selection = { sheet, areas };
  };
  return Promise.resolve({ port, select, close: () => {} });
}

interface OfficePlace extends Place {
  /** Empties a sheet from a column on, as if its columns had been deleted. */
  readonly clearFrom: (sheet: string, column: number) => void;
}

async function officePlace(rows = ROWS): Promise<OfficePlace> {
  const { port, model, session } = await openOffice([{ name: "Paper", rows }]);
  const select: Place["select"] = (sheet, first, ...others) => {
    const { id } = model.sheet(sheet)!;
    session.user.activate(id);
    session.user.select({ sheet: id, area: first }, others);
  };
  const clearFrom: OfficePlace["clearFrom"] = (name, column) => {
    const sheet = model.sheet(name)!;
    for (let at = column; at < sheet.columns.length; at++) {
      rows.forEach((_, row) => model.setValue(sheet, row, at, null));
    }
  };
  return { port, select, clearFrom, close: () => session.close() };
}

const codedIn = (view: PlaceView, code: string) =>
  view.sources.flatMap(({ findings }) => findings).filter((finding) => finding.code === code);

describe.each([
  ["the in-memory fake", fakePlace],
  ["office.js on the workbench host", () => officePlace()],
] as const)("use selected cells over %s", (_name, open) => {
  let place: Place;
  beforeEach(async () => {
    place = await open();
  });
  afterEach(() => place.close());

  it("one area is read and nothing else of its sheet; the figure outside is pointed out; Revert reads the sheet whole", async () => {
    const pane = openPane(place.port);
    const whole = (await viewOf(pane)).sources.map(({ sumPence }) => sumPence);
    place.select("Paper", APRIL);
    const chosen = given(await pane.useSelectedCells());
    expect(chosen.said).toBe("A2:C4 of “Paper” is read as spend: 2 rows found. The rest of the sheet is not read.");
    const [source, ...others] = chosen.view.sources;
    expect(others).toEqual([]);
    expect(source).toMatchObject({ sheet: "Paper", cells: "A2:C4", rows: 2, sumPence: 30000, headerRow: 1 });
    const outside = source!.findings.find(({ code }) => code === "cells-outside")!;
    expect(describeFinding(outside)).toBe(
      "Paper!C8 holds a figure outside A2:C4, the cells chosen on this sheet. It was not read. If it is spend, select all of " +
        "the rows with their headings and press Use selected cells again.",
    );
    // The choice stands for every later look, though nothing is written before a Recount.
    expect((await viewOf(pane)).sources[0]).toMatchObject({ cells: "A2:C4", sumPence: 30000 });
    expect((await reverted(chosen)).sources.map(({ sumPence }) => sumPence)).toEqual(whole);
  });

  it("is refused where nothing is filled, the headings lack, areas overlap, or a sheet of ours is in front", async () => {
    const pane = openPane(place.port);
    place.select("Paper", { ...APRIL, top: 2 });
    expect(refusal(await pane.useSelectedCells())).toMatchObject({ code: "not-spend" });
    place.select("Paper", APRIL, { ...APRIL, bottom: 2 });
    expect(refusal(await pane.useSelectedCells())).toMatchObject({ code: "areas-overlap" });
    place.select("Paper", APRIL);
    given(await pane.useSelectedCells());
    given(await pane.recount({ sources: { S01: { agency: "County" } }, place: { name: "Wold" } }));
    place.select("TP Sources", { top: 0, left: 0, bottom: 5, right: 5 });
    const refused = refusal(await pane.useSelectedCells());
    expect(refused.code).toBe("not-a-source");
    expect(refused.message).toContain("“TP Sources” is a sheet of Total Place's own");
    // Nothing that was chosen before is lost by a refusal.
    expect((await viewOf(pane)).sources[0]).toMatchObject({ cells: "A2:C4" });
  });
});

// The fake keeps formulas and does not compute them: where a ledger's rows stand is one.
describe("use selected cells and a Recount over office.js on the workbench host", () => {
  let place: Place;
  beforeEach(async () => {
    place = await officePlace();
  });
  afterEach(() => place.close());

  it("several areas are as many sources, kept on TP Mappings by a Recount, and counted from a ledger", async () => {
    const pane = openPane(place.port);
    place.select("Paper", APRIL, MAY);
    const { view } = given(await pane.useSelectedCells());
    expect(view.sources.map(({ rows, sumPence }) => [rows, sumPence])).toEqual([
      [2, 30000],
      [2, 4550],
    ]);
    const answers = { S01: { agency: "County" }, S02: { agency: "County" } };
    const counted = given(
      await pane.recount({ sources: answers, place: { name: "Wold", financialYear: "FY 2025-26" } }),
    );
    expect(counted.view.count!.count.totalPence).toBe(34550);
    const [mappings, ledger] = valueOf(await place.port.readTables(["TP_Mappings", "TP_Ledger_S01"]));
    expect(mappings!.rows.find((row) => row[1] === "cells")?.slice(1, 6)).toEqual([
      "cells",
      "A2:C4, E2:G4",
      null,
      null,
      "Y",
    ]);
    expect(ledger!.rows).toHaveLength(2);
    // Another pane, opened on the saved workbook, reads the same.
    const again = await viewOf(openPane(place.port));
    expect(again.sources.map(({ key, sumPence }) => [key, sumPence])).toEqual([
      ["S01", 30000],
      ["S02", 4550],
    ]);
  });

  it("a sheet counted whole and then narrowed to some of its cells keeps ids and tags of their rows", async () => {
    const flat = await officePlace([ROWS[1]!, ROWS[2]!, ROWS[3]!].map((row) => row.slice(0, 3)));
    const pane = openPane(flat.port);
    const said = {
      sources: { S01: { agency: "County" } },
      agencies: { County: { home: "inside" } },
      place: { name: "Wold", financialYear: "FY 2025-26" },
    } as const;
    const first = given(await pane.recount(said));
    expect(first.view.count!.count.totalPence).toBe(30000);
    const byte = [...first.view.tags.inTotal, ...first.view.tags.detail].find(({ name }) => name === "Byte")!;
    given(await pane.tagRows(byte.rows, { theme: "Roads" }));
    flat.select("Paper", { top: 0, left: 0, bottom: 1, right: 2 });
    given(await pane.useSelectedCells());
    flat.select("Paper", { top: 0, left: 0, bottom: 2, right: 2 });
    const narrowed = given(await pane.useSelectedCells());
    expect(narrowed.view.sources[0]).toMatchObject({ key: "S01", rows: 2, sumPence: 30000 });
    const counted = given(await pane.recount({}));
    expect(counted.view.count!.count.totalPence).toBe(30000);
    const ledger = valueOf(await flat.port.readTables(["TP_Ledger_S01"]))[0]!;
    const shown = ledger.rows.map((cells) =>
      ["TP Row", "TP Theme"].map((name) => cells[ledger.headings.indexOf(name)]),
    );
    expect(shown).toEqual([
      ["S01-000001", null],
      ["S01-000002", "Roads"],
    ]);
    // The columns that the count of the whole sheet wrote are no longer so: they are pointed out, read whole or not.
    const leftOver = codedIn(counted.view, "columns-left-over");
    expect(leftOver).toMatchObject([{ sheet: "Paper", row: 0, column: 3, severity: "look" }]);
    expect(describeFinding(leftOver[0]!)).toBe(
      "Paper!D1 opens columns that an earlier count wrote. Their rows are now counted from a ledger sheet, which keeps their " +
        "tags: what these columns show is out of date, and what is typed in them is not read. Recount once, tag in the ledger, " +
        "and delete the columns headed TP from column D on.",
    );
    const whole = given(await pane.useWholeSheet("Paper"));
    expect(codedIn(whole.view, "columns-left-over")).toHaveLength(1);
    expect(whole.view.sources).toMatchObject([{ key: "S01", rows: 2, sumPence: 30000 }]);
    expect(whole.view.sources[0]!.cells).toBeUndefined();
    // Once they are deleted nothing is lost, and nothing is left to say.
    flat.clearFrom("Paper", 3);
    const after = given(await pane.recount({}));
    expect(codedIn(after.view, "columns-left-over")).toEqual([]);
    expect(after.view.tags.taggedRows).toBe(counted.view.tags.taggedRows);
    expect(after.view.count!.count.totalPence).toBe(30000);
    flat.close();
  });
});

describe("cells beyond the used ones", () => {
  it("are no selection in Excel", async () => {
    const place = await officePlace();
    place.select("Paper", { top: 50, left: 0, bottom: 60, right: 3 });
    expect(refusal(await openPane(place.port).useSelectedCells())).toMatchObject({ code: "nothing-selected" });
    place.select("Paper", { top: 1, left: 0, bottom: 1_048_575, right: 2 });
    expect(valueOf(await place.port.selectedCells())).toEqual({
      sheet: "Paper",
      areas: [{ top: 1, left: 0, bottom: 7, right: 2 }],
    });
    place.close();
  });
});
