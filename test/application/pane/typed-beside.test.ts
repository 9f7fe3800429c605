import type { RawCell } from "#domain/ledger/cells";
import { describeFinding } from "#domain/findings/words";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { given, openPane } from "./open-pane.ts";
import { valuesOf } from "./untagged-fordshire.ts";

const ROWS = [
  ["Supplier", "Reference", "Amount"],
  ["Cord", "3", 30],
  ["Acme", "1", 10],
  ["Byte", "2", 20],
];
const WIDTH = 60;

/** Three payments, counted; what a person then does to the sheet, and what stands after a Recount. */
async function counted() {
  const book = new FakeWorkbook();
  book.addSheet("Spend", ROWS);
  const pane = openPane(book);
  given(await pane.recount({ sources: { S01: { agency: "County" } } }));
  const sheet = book.sheet("Spend")!;
  const theme = Array.from({ length: WIDTH }, (_, at) => sheet.get(0, at).value).indexOf("TP Theme");
  const cellsOf = (row: number, width = WIDTH) => Array.from({ length: width }, (_, column) => sheet.get(row, column));
  const put = (row: number, cells: ReturnType<typeof cellsOf>): void =>
    cells.forEach((cell, column) => sheet.set(row, column, { ...cell }));
  const type = (row: number, column: number, value: RawCell): void => book.typeIn("Spend", row, column, value);
  const stands = async () => {
    const { findings } = given(await pane.recount({})).view;
    const read = await book.readSheet("Spend");
    const column = (heading: string): unknown[] => valuesOf(read, heading);
    return {
      payees: column("Supplier"),
      themes: column("TP Theme"),
      by: column("TP Tagged by"),
      ids: column("TP Row"),
      findings,
    };
  };
  return { book, theme, cellsOf, put, type, stands };
}

const GRID = "source; person, in the grid: theme";

describe("a tag that is typed beside a row that was added since the last Recount", () => {
  it("is a person's, below the last row", async () => {
    const { theme, type, stands } = await counted();
    ["Dune", "4", 40].forEach((value, column) => type(4, column, value));
    type(4, theme, "Roads");
    for (let count = 0; count < 2; count++) {
      expect(await stands()).toMatchObject({
        themes: [null, null, null, "Roads"],
        by: ["source", "source", "source", GRID],
        ids: ["S01-000001", "S01-000002", "S01-000003", "S01-000004"],
        findings: [],
      });
    }
  });

  it("is a person's where the row was put in between; the others keep theirs", async () => {
    const { theme, type, stands, cellsOf, put } = await counted();
    type(2, theme, "Care");
    put(4, cellsOf(3));
    put(3, cellsOf(2));
    put(2, cellsOf(2).map(() => ({ value: null })));
    ["Dune", "4", 40].forEach((value, column) => type(2, column, value));
    type(2, theme, "Roads");
    expect(await stands()).toMatchObject({
      payees: ["Cord", "Dune", "Acme", "Byte"],
      themes: [null, "Roads", "Care", null],
      by: ["source", GRID, GRID, "source"],
    });
  });
});

describe("a tag that is typed while the sheet's own columns stand sorted without ours", () => {
  const sortOwn = ({ cellsOf, put }: Awaited<ReturnType<typeof counted>>): void => {
    const rows = [1, 2, 3].map((row) => cellsOf(row, 3));
    [1, 2, 0].forEach((from, to) => put(to + 1, rows[from]!));
  };

  it("goes with the row of the last Recount, and is told once with that row and on TP Log", async () => {
    const at = await counted();
    sortOwn(at);
    at.type(1, at.theme, "Roads");
    const { payees, themes, findings } = await at.stands();
    expect([payees, themes]).toEqual([
      ["Acme", "Byte", "Cord"],
      [null, null, "Roads"],
    ]);
    expect(findings.map(describeFinding)).toEqual([
      "Sheet “Spend”: the sheet’s own columns were moved, and the TP columns beside them were not: a sort of some columns alone does so. " +
        "What a person typed in the TP columns since the last Recount went with the row that stood there then, now row 4 (£30.00). If it " +
        "was typed after the move, it was meant for another row: look at the tag, tag the right row anew, then Recount. To sort, take in " +
        "the TP columns.",
    ]);
    expect((await at.stands()).findings).toEqual([]);
    const log = await at.book.readTables(["TP_Log"]);
    const actions = log.ok ? log.value[0]!.rows.flatMap((row) => row.map(String)) : [];
    expect(actions.filter((action) => action.startsWith("Tagged in the grid beside"))).toEqual([
      "Tagged in the grid beside cells that had been sorted alone, tags kept with the rows of the last Recount: “Spend”, rows 4",
    ]);
  });

  it("is not told where nothing was typed, nor where nothing was moved", async () => {
    const sorted = await counted();
    sortOwn(sorted);
    expect((await sorted.stands()).findings).toEqual([]);
    const typed = await counted();
    typed.type(1, typed.theme, "Roads");
    expect((await typed.stands()).findings).toEqual([]);
  });
});
