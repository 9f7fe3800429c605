import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { given, openPane, refusal, reverted, viewOf } from "./open-pane.ts";

describe("splits", () => {
  it("70 and 30 share the row to the penny; 70 and 29 are refused and nothing is written; Revert joins it again", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const pane = openPane(book);
    given(await pane.addSample());
    const parts = (second: number) => [
      { rowId: "S01-000002", part: 1, theme: "Children & families", weightPercent: 70, note: "" },
      { rowId: "S01-000002", part: 2, theme: "Mental health", weightPercent: second, note: "" },
    ];
    const before = JSON.stringify(book.sheets);
    const refused = refusal(await pane.recount({ splits: { "S01-000002": parts(29) } }));
    expect(refused).toEqual({
      code: "registers-unclear",
      message:
        "The weights of row S01-000002 total 99 %. They must total 100 %, or money is lost or counted twice. " +
        "Nothing was written. Put the weights right, then save the split again.",
    });
    expect(JSON.stringify(book.sheets)).toBe(before);
    const done = given(await pane.recount({ splits: { "S01-000002": parts(30) } }));
    const themes = (view = done.view) => view.count!.count.byTheme;
    // Children & families £420m before, £120m of it the row; Mental health £120m.
    expect(themes().get("Children & families")).toBe((300_000_000 + 84_000_000) * 100);
    expect(themes().get("Mental health")).toBe((120_000_000 + 36_000_000) * 100);
    expect(done.view.checks.find(({ id }) => id === "B2")?.result).toBe("Ties");
    expect(done.undo?.what).toMatch(/^split of 1 row, 14:\d\d$/);
    expect(themes(given(await pane.recount({})).view).get("Mental health")).toBe(156_000_000 * 100);
    const back = await reverted(done);
    expect(themes(back).get("Children & families")).toBe(420_000_000 * 100);
    expect(themes(back).get("Mental health")).toBe(120_000_000 * 100);
  });
});

describe("transfers", () => {
  it("a pair that is refused stays in the total, and Revert takes it out again", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const pane = openPane(book);
    given(await pane.addSample());
    const pair = {
      payer: "Fordshire County Council",
      payee: "Oxley District Council",
      capital: "revenue",
      kind: "",
      confirmed: false,
      note: "seen by the treasurer",
    };
    const done = given(await pane.recount({ transfers: [pair] }));
    // £2m of recycling credits stand in the total again.
    expect(done.view.count!.count.totalPence).toBe((2_638_880_000 + 2_000_000) * 100);
    expect(done.undo?.what).toMatch(/^decision on 1 transfer, 14:\d\d$/);
    const held = (await viewOf(pane)).count!.count.transfers.find(({ payer }) => payer === pair.payer);
    expect(held).toMatchObject({ confirmed: false, note: "seen by the treasurer" });
    // A word that nobody knows is told before anything is counted or written: it would be blanked.
    const { sheet, table } = book.table("TP_Transfers")!;
    const heads = Array.from({ length: table.right + 1 }, (_, at) => sheet.get(table.top, at).value);
    const column = heads.indexOf("Below nought");
    book.typeIn(sheet.name, table.top + 1, column, "crdit");
    expect(refusal(await pane.recount({}))).toMatchObject({
      code: "registers-unclear",
      message: expect.stringContaining("states “crdit” under Below nought, which is not known.") as string,
    });
    book.typeIn(sheet.name, table.top + 1, column, "");
    expect((await reverted(done)).count!.count.totalPence).toBe(2_638_880_000 * 100);
  });
});

describe("which column is which", () => {
  const ROWS = [
    ["Supplier", "Net amount", "Gross amount", "Service"],
    ["Acme", 100, 120, "Care"],
    ["Byte", 200, 240, "Roads"],
  ];

  it("a person's correction survives a Recount and is taken for next month's file of the same headings", async () => {
    const book = new FakeWorkbook();
    book.addSheet("April", ROWS);
    const pane = openPane(book);
    const sources = { S01: { agency: "County" } };
    const before = given(await pane.recount({ sources })).view;
    expect(before.sources[0]).toMatchObject({ sumPence: 30_000 });
    const done = given(await pane.recount({ mappings: { April: { amount: "Gross amount" } } }));
    expect(done.view.sources[0]).toMatchObject({ sumPence: 36_000 });
    expect((await viewOf(pane)).sources[0]).toMatchObject({ sumPence: 36_000 });
    expect(given(await pane.recount({})).view.sources[0]).toMatchObject({ sumPence: 36_000 });
    const amount = done.view.sources[0]!.columns.find(({ field }) => field === "amount");
    expect(amount).toEqual({ column: 2, header: "Gross amount", sample: "120", field: "amount", confidence: 1 });
    const [mappings] = valueOf(await book.readTables(["TP_Mappings"]));
    const row = mappings!.rows.find((cells) => cells[1] === "amount");
    expect(row?.slice(0, 7)).toEqual(["County", "amount", "Gross amount", "Net amount", 1, "Y", "April"]);
    const next = book.addSheet("May", ROWS);
    expect((await viewOf(pane)).sources.map(({ sheet, sumPence }) => [sheet, sumPence])).toEqual([
      ["April", 36_000],
      ["May", 36_000],
    ]);
    next.set(0, 3, { value: "Directorate" });
    expect((await viewOf(pane)).sources.map(({ sumPence }) => sumPence)).toEqual([36_000, 30_000]);
    book.sheets.splice(book.sheets.indexOf(next), 1);
    expect((await reverted(done)).sources[0]).toMatchObject({ sumPence: 30_000 });
    expect((await viewOf(pane)).sources[0]).toMatchObject({ sumPence: 30_000 });
  });
});
