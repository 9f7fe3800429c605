import { convertFunctions, recalculateStuck } from "#application/pane/function-cells";
import type { PaneJobs } from "#application/pane/pane-jobs";
import type { FunctionCell, FunctionCellsPort, FunctionCellsTurn } from "#application/ports/function-cells.port";
import { done } from "#application/ports/result";
import type { PlaceView } from "#application/view/place-view";
import { FORDSHIRE } from "#reference/sample-place";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { given, openPane, refusal, reverted } from "./open-pane.ts";

const VIEW = { sources: [] } as unknown as PlaceView;
const JOBS = {
  now: () => "22/11/2026 14:20:07",
  look: () => Promise.resolve(done(VIEW)),
  noteDone: () => undefined,
} as unknown as PaneJobs;

const cell = (row: number, value: string | number, isProtected = false): FunctionCell => ({
  sheet: isProtected ? "Locked" : "Notes",
  row,
  column: 1,
  formula: `=PLACE.TOTAL(A${row + 1})`,
  shows: [[value]],
  isProtected,
});

/** Cells in memory: notes how they are turned, and shows `after` once they have been entered anew. */
class Cells implements FunctionCellsPort {
  readonly turned: [FunctionCellsTurn, readonly number[]][] = [];
  leaves: readonly number[] = [];
  cells: readonly FunctionCell[];
  after: readonly FunctionCell[] | null = null;

  constructor(cells: readonly FunctionCell[]) {
    this.cells = cells;
  }
  find: FunctionCellsPort["find"] = () => Promise.resolve(done(this.cells));
  turn: FunctionCellsPort["turn"] = (cells, into) => {
    this.turned.push([into, cells.map(({ row }) => row)]);
    if (into === "anew" && this.after) this.cells = this.after;
    return Promise.resolve(done(cells.filter(({ row }) => this.leaves.includes(row))));
  };
}

describe("Convert PLACE functions to values", () => {
  it("converts what shows an answer and says which cells, and why others keep their formulas", async () => {
    const cells = new Cells([cell(1, 12.5), cell(2, "#N/A"), cell(3, "#BUSY!"), cell(4, "text"), cell(5, 9, true)]);
    const { said, undo } = given(await convertFunctions(JOBS, cells));
    expect(cells.turned).toEqual([["values", [1, 4]]]);
    expect(said).toBe(
      "2 cells with PLACE functions now hold their values: Notes!B2, Notes!B5." +
        " Notes!B3, Notes!B4 keep their formulas: an error or an answer still awaited is no value to keep." +
        " Locked!B6 keeps its formula: the sheet is protected, and Total Place never unprotects one.",
    );
    expect(undo?.what).toBe("values of 2 PLACE cells, 14:20");
    given(await undo!.revert());
    expect(cells.turned[1]).toEqual(["formulas", [1, 4]]);
  });

  it("stands on TP Log with its Revert after the next Recount, once and at its own time", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const pane = openPane(book, FORDSHIRE, new Cells([cell(1, 12.5), cell(4, "text")]));
    given(await pane.addSample());
    const before = given(await pane.recount({})).view.log.length;
    await reverted(given(await pane.convertFunctions()));
    given(await pane.recount({}));
    const { log } = given(await pane.recount({})).view;
    const told = log.slice(before).filter(({ action }) => action.includes("PLACE"));
    expect(told.map(({ action }) => action)).toEqual([
      "PLACE functions converted to values: Notes!B2, Notes!B5",
      "PLACE functions brought back in the place of their values: Notes!B2, Notes!B5",
    ]);
    const times = log.slice(before).map(({ when }) => when);
    expect(times[0]! < times[1]!).toBe(true);
    expect(log.length).toBe(before + 4);
  });

  it("says what could not be taken back since somebody has typed there", async () => {
    const cells = new Cells([cell(1, 1), cell(2, 2)]);
    const { undo } = given(await convertFunctions(JOBS, cells));
    cells.leaves = [2];
    expect(refusal(await undo!.revert())).toEqual({
      code: "tags-changed",
      message: "Notes!B3 was changed since and stays as typed; the other formulas are back.",
    });
  });

  it("tells of a cell once, however often it is brought back", async () => {
    const told: string[] = [];
    const jobs = { ...JOBS, noteDone: ({ action }: { action: string }) => void told.push(action) };
    const cells = new Cells([cell(1, 1), cell(2, 2)]);
    const { undo } = given(await convertFunctions(jobs, cells));
    cells.leaves = [2];
    refusal(await undo!.revert());
    cells.leaves = [];
    given(await undo!.revert());
    expect(told.slice(1)).toEqual([
      "PLACE functions brought back in the place of their values: Notes!B2",
      "PLACE functions brought back in the place of their values: Notes!B3",
    ]);
  });

  it("has nothing to revert where nothing was converted", async () => {
    expect(given(await convertFunctions(JOBS, new Cells([])))).toMatchObject({
      said: "No cell of this workbook calls a PLACE function. Nothing was changed.",
      undo: null,
    });
    expect(given(await convertFunctions(JOBS, new Cells([cell(1, "#SPILL!")]))).undo).toBeNull();
  });
});

describe("Recalculate stuck cells", () => {
  it("asks again only where there is no answer, and says what still has none", async () => {
    const cells = new Cells([cell(1, "#BUSY!"), cell(2, 5), cell(3, "#VALUE!"), cell(4, "#NAME?")]);
    cells.after = [cell(1, 7), cell(2, 5), cell(3, "#VALUE!"), cell(4, "#NAME?")];
    const { said, undo } = given(await recalculateStuck(JOBS, cells));
    expect(cells.turned).toEqual([["anew", [1, 4]]]);
    expect(said).toBe(
      "2 stuck cells calculated again; their formulas are the same. Still without an answer: Notes!B5." +
        " Wait a moment and try again, or save, close and open the workbook.",
    );
    expect(undo).toBeNull();
  });

  it("says so where none is stuck, and where all answered", async () => {
    expect(given(await recalculateStuck(JOBS, new Cells([cell(1, 5)]))).said).toMatch(/^No cell .* is stuck/);
    const cells = new Cells([cell(1, "#BUSY!")]);
    cells.after = [cell(1, 7)];
    const { said } = given(await recalculateStuck(JOBS, cells));
    expect(said).toBe("1 stuck cell calculated again; its formula is the same. It shows an answer.");
  });
});
