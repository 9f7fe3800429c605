import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { WorkbookModel } from "#workbench/model/workbook";
import { sampleWorkbook } from "#workbench/server/files/sample-workbook";
import type { SheetView } from "#workbench/server/protocol/book";
import { until } from "#test/e2e/eventually";
import { type Bench, startBench, type TestPage } from "./bench.ts";

const GROSS = 6;

describe("a page and its workbook, over the WebSocket", () => {
  let bench: Bench;
  let page: TestPage;
  let sheet: SheetView;

  beforeEach(async () => {
    bench = await startBench(sampleWorkbook);
    page = await bench.connect();
    sheet = await page.sheet("Count lines");
  });
  afterEach(() => bench.close());

  const enter = (row: number, column: number, text: string): Promise<null> =>
    page.ask({ kind: "enter", sheet: sheet.id, row, column, text });
  const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

  it("opens on the sample as a council would have it: one sheet, its headings and lines, nothing of ours", async () => {
    const { sheets } = await page.find("book");
    expect(sheets.map(({ name }) => name)).toEqual(["Count lines"]);
    expect(await page.texts(sheet, [0, 0, 1, GROSS])).toEqual([
      ["line_id", "agency", "service", "cofog", "theme", "revenue_capital", "gross"],
      ["R01", "Fordshire County Council", "Adult social care", "10.2", "Older people", "revenue", "200,000"],
    ]);
    expect(sheet).toMatchObject({ lastRow: 19, lastColumn: 12, freeze: { rows: 1, columns: 0 } });
  });

  it("computes what is typed, and shows it as the cell is formatted", async () => {
    await enter(20, GROSS, "=SUM(G2:G20)");
    expect(await page.texts(sheet, [20, GROSS, 20, GROSS])).toEqual([["3197000"]]);
    expect(await page.content(sheet, 20, GROSS)).toBe("=SUM(G2:G20)");
    await enter(1, GROSS, "200,001");
    expect(await page.texts(sheet, [20, GROSS, 20, GROSS])).toEqual([["3197001"]]);
    expect(await page.content(sheet, 1, GROSS)).toBe("200001");
  });

  it("says whether the workbook holds what no file holds: after a change, until it is saved", async () => {
    expect(await page.find("book")).toMatchObject({ isUnsaved: false });
    await enter(20, 0, "R20");
    expect(await page.find("book")).toMatchObject({ isUnsaved: true });
    await fetch(`http://localhost:${String(bench.server.port)}/sessions/one/save`);
    await until(async () => !(await page.find("book")).isUnsaved, "the page was told of the saving");
  });

  it("tells the page of changes in its sight, and of nothing else", async () => {
    await page.ask({ kind: "look", sheet: sheet.id, areas: [area(0, 0, 5, 5)] });
    const before = page.told.filter(({ kind }) => kind === "cells").length;
    await enter(500, 20, "far away");
    expect(page.told.filter(({ kind }) => kind === "cells")).toHaveLength(before);
    await enter(2, 2, "in sight");
    const { blocks } = await page.find("cells");
    expect(blocks[0]!.cells).toContainEqual(expect.objectContaining({ row: 2, column: 2, text: "in sight" }));
  });

  it("refuses a circle and a broken formula in words, and leaves the cell as it was", async () => {
    await enter(22, 0, "kept");
    await expect(enter(22, 0, "=A23+1")).rejects.toThrow("refers to its own cell");
    await expect(enter(22, 0, "=SUM(")).rejects.toThrow("problem with this formula");
    expect(await page.texts(sheet, [22, 0, 22, 0])).toEqual([["kept"]]);
  });

  it("shows that a formula is not computed, and why", async () => {
    await enter(22, 0, "=SPARKLES(1)");
    const [cell] = await page.cells(sheet, [22, 0, 22, 0]);
    expect(cell?.notComputed).toContain("SPARKLES");
  });

  it("takes back what was done, step by step", async () => {
    await enter(1, GROSS, "1");
    await page.ask({ kind: "clear", sheet: sheet.id, area: area(1, GROSS, 3, GROSS) });
    expect(await page.texts(sheet, [1, GROSS, 3, GROSS])).toEqual([[""], [""], [""]]);
    await page.ask({ kind: "undo" });
    expect(await page.texts(sheet, [1, GROSS, 3, GROSS])).toEqual([["1"], ["120,000"], ["300,000"]]);
    await page.ask({ kind: "undo" });
    expect(await page.texts(sheet, [1, GROSS, 1, GROSS])).toEqual([["200,000"]]);
    await expect(page.ask({ kind: "undo" })).rejects.toThrow("nothing to undo");
  });

  it("copies what is shown and pastes it elsewhere", async () => {
    const text = await page.ask({ kind: "copy", sheet: sheet.id, area: area(1, 4, 2, GROSS) });
    expect(text).toBe("Older people\trevenue\t200,000\r\nChildren & families\trevenue\t120,000");
    const rows = [["a", "1,234.50"], ["b"]];
    await page.ask({ kind: "paste", sheet: sheet.id, area: area(30, 0, 30, 0), rows });
    expect(await page.texts(sheet, [30, 0, 31, 1])).toEqual([
      ["a", "1,234.50"],
      ["b", ""],
    ]);
    await expect(
      page.ask({ kind: "paste", sheet: sheet.id, area: area(1_048_575, 0, 1_048_575, 0), rows }),
    ).rejects.toThrow("does not fit");
  });

  it("finds references, names and tables, and the edge of what is filled", async () => {
    const find = (text: string) => page.ask({ kind: "find-place", sheet: sheet.id, text });
    expect((await find("B4:C5"))?.area).toEqual(area(3, 1, 4, 2));
    expect((await find("'Count lines'!A5"))?.area).toEqual(area(4, 0, 4, 0));
    expect(await find("Nowhere")).toBeNull();
    const edge = (row: number, column: number, to: "down" | "right") =>
      page.ask({ kind: "edge", sheet: sheet.id, row, column, to });
    expect(await edge(0, GROSS, "down")).toEqual({ row: 19, column: GROSS });
    expect(await edge(19, GROSS, "down")).toEqual({ row: 1_048_575, column: GROSS });
    expect(await edge(0, 0, "right")).toEqual({ row: 0, column: 12 });
  });

  it("sorts the rows of the block whole, headings apart, and takes it back", async () => {
    const cell = area(4, GROSS, 4, GROSS);
    await page.ask({ kind: "sort", sheet: sheet.id, area: cell, column: GROSS, descending: true });
    expect(await page.texts(sheet, [0, 0, 3, 0])).toEqual([["line_id"], ["R05"], ["R12"], ["R13"]]);
    expect(await page.texts(sheet, [1, 2, 1, GROSS])).toEqual([
      ["Acute commissioning", "07.3", "Health (general)", "revenue", "900,000"],
    ]);
    await page.ask({ kind: "undo" });
    expect(await page.texts(sheet, [1, 0, 1, 0])).toEqual([["R01"]]);
  });

  it("filters by value, hides the other rows, and shows them again", async () => {
    await page.ask({ kind: "toggle-filter", sheet: sheet.id, area: area(3, 3, 3, 3) });
    const { filters } = await page.sheet("Count lines");
    expect(filters).toMatchObject([{ area: area(0, 0, 19, 12), rows: 19, rowsShown: 19 }]);
    const { id: filter, headings } = filters[0]!;
    expect(headings[1]).toBe("agency");
    const { values } = await page.ask({ kind: "filter-values", filter, column: 1 });
    expect(values.find(({ text }) => text === "Oxley District Council")).toEqual({ text: "Oxley District Council", rows: 2, kept: true }); // prettier-ignore
    await page.ask({ kind: "filter", filter, column: 1, keep: ["Oxley District Council"] });
    const filtered = await page.sheet("Count lines");
    expect(filtered.filters).toMatchObject([{ rowsShown: 2, filtered: [1] }]);
    // R16 and R17 stand in rows 17 and 18, which stay; the 17 others have no height.
    const hidden = filtered.rowHeights.filter(([, height]) => height === 0).map(([row]) => row);
    expect(hidden).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18, 19]);
    expect(await page.ask({ kind: "copy", sheet: sheet.id, area: area(1, 0, 19, 0) })).toBe("R16\r\nR17");
    await page.ask({ kind: "filter", filter, column: 1, keep: null });
    expect((await page.sheet("Count lines")).filters).toMatchObject([{ rowsShown: 19 }]);
  });

  it("adds and renames sheets, and refuses a name that Excel refuses", async () => {
    await page.ask({ kind: "add-sheet" });
    const added = await page.sheet("Sheet2");
    await page.ask({ kind: "rename-sheet", sheet: added.id, name: "Notes" });
    expect((await page.sheet("Notes")).id).toBe(added.id);
    await expect(page.ask({ kind: "rename-sheet", sheet: added.id, name: "a/b" })).rejects.toThrow(
      "1 to 31 characters",
    );
    await expect(page.ask({ kind: "rename-sheet", sheet: added.id, name: "Count lines" })).rejects.toThrow("already");
  });

  it("saves what was typed, as openXlsx reads it", async () => {
    await enter(20, GROSS, "=SUM(G2:G20)");
    const answer = await fetch(`${bench.server.address}sessions/one/save`);
    expect(answer.headers.get("content-disposition")).toContain("Fordshire.xlsx");
    const saved = openXlsx(new Uint8Array(await answer.arrayBuffer()));
    const lines = saved.sheet("Count lines")!;
    expect(lines.formula(20, GROSS)?.text).toBe("=SUM(G2:G20)");
    expect(lines.value(20, GROSS)).toBe(3_197_000);
    expect(lines.value(1, 3)).toBe("10.2");
  });

  it("opens an uploaded workbook and a CSV in the place of the one that is open", async () => {
    const model = new WorkbookModel();
    model.setValue(model.addSheet("Ours"), 0, 0, "hello");
    const post = (name: string, body: Uint8Array | string) =>
      fetch(`${bench.server.address}sessions/one/open?name=${name}`, { method: "POST", body: body as BodyInit });
    expect((await post("ours.xlsx", saveXlsx(model))).status).toBe(200);
    await page.find("opened", ({ file }) => file === "ours.xlsx");
    expect(await page.texts(await page.sheet("Ours"), [0, 0, 0, 0])).toEqual([["hello"]]);
    expect((await post("pay.csv", 'payee,amount\nAcme,"1,000"\n')).status).toBe(200);
    const pay = await page.sheet("pay");
    expect(await page.texts(pay, [0, 0, 1, 1])).toEqual([
      ["payee", "amount"],
      ["Acme", "1,000"],
    ]);
  });

  it("says what is wrong with a file, and keeps the workbook that is open", async () => {
    const post = (name: string, body: string) =>
      fetch(`${bench.server.address}sessions/one/open?name=${name}`, { method: "POST", body });
    const broken = await post("broken.xlsx", "no workbook");
    expect(broken.status).toBe(422);
    expect(await broken.text()).toMatch(/^broken\.xlsx: /);
    expect(await (await post("letter.pdf", "x")).text()).toContain("neither .xlsx nor .csv");
    expect(await page.texts(sheet, [1, 0, 1, 0])).toEqual([["R01"]]);
  });

  it("keeps the workbook for a page that is loaded again, and gives it to the window that came last", async () => {
    await enter(25, 0, "before the reload");
    const again = await bench.connect();
    await page.find("displaced");
    expect(await again.texts(await again.sheet("Count lines"), [25, 0, 25, 0])).toEqual([["before the reload"]]);
    const other = await bench.connect("another");
    expect(await other.texts(await other.sheet("Count lines"), [25, 0, 25, 0])).toEqual([[""]]);
  });

  it("begins a new workbook, and the sample again", async () => {
    await page.ask({ kind: "new" });
    const { sheets } = await page.find("book", (told) => told.sheets[0]?.name === "Sheet1");
    expect(sheets).toHaveLength(1);
    await page.ask({ kind: "sample" });
    await page.find("opened", ({ file, opening }) => file === "Fordshire.xlsx" && opening === 3);
  });
});
