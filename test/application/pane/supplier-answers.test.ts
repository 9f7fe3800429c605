import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { given, openPane, reverted } from "./open-pane.ts";

const ROWS = [
  ["Body Name", "Supplier Name", "Reference", "Payment Date", "Amount"],
  ["Hart Council", "Acme Care Ltd", "A1", "2025-05-01", 100],
  ["Hart Council", "ACME CARE LIMITED", "A2", "2025-06-02", 300],
  ["Hart ICB", "Beacon Homes", "B1", "2025-05-03", 40],
];

async function namesOf(book: FakeWorkbook): Promise<unknown[][]> {
  const [table] = valueOf(await book.readTables(["TP_Suppliers"]));
  return table!.rows.filter(([name]) => name !== null).map((cells) => [cells[0], cells[2], cells[3]]);
}

describe("answers on names of payees", () => {
  it("apart and same are remembered, followed at every Recount, logged, and can be reverted", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Payments", ROWS);
    const pane = openPane(book);
    given(await pane.recount({}));
    const joined = await namesOf(book);
    expect(joined.map(([name]) => name)).toEqual(["Acme Care Ltd", "ACME CARE LIMITED"]);
    expect(new Set(joined.map(([, supplier]) => supplier)).size).toBe(1);
    const supplier = String(joined[0]![1]);
    const other = supplier === "Acme Care Ltd" ? "ACME CARE LIMITED" : "Acme Care Ltd";
    const parted = given(await pane.recount({ suppliers: [{ name: other, supplier, decision: "apart" }] }));
    expect(parted.undo?.what).toMatch(/^answer on 1 supplier, 14:\d\d$/);
    expect(parted.view.log.map(({ action }) => action)).toContain(`Payee “${other}” is not “${supplier}”`);
    given(await pane.recount({}));
    expect(await namesOf(book)).toEqual([[other, supplier, "apart"]]);
    await reverted(parted);
    expect((await namesOf(book)).map(([, , decision]) => decision)).toEqual([null, null]);
    given(await pane.recount({ suppliers: [{ name: "Beacon Homes", supplier, decision: "same" }] }));
    expect(await namesOf(book)).toContainEqual(["Beacon Homes", supplier, "same"]);
    expect((await namesOf(book)).filter(([, of]) => of === supplier)).toHaveLength(3);
  });

  it("the pane shows what several bodies pay a supplier, under which names, and follows an answer", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Payments", [
      ...ROWS,
      ["Hart ICB", "Acme Care Ltd", "B2", "2025-05-09", 25],
      ["Hart Council", "Beacon Homes", "A9", "2025-05-09", 10],
    ]);
    const pane = openPane(book);
    const before = given(await pane.recount({})).view.suppliers!;
    expect(before).toMatchObject({ names: 3, suppliers: 2, unlisted: 0 });
    // Acme: council 400, ICB 25. Beacon: ICB 40, council 10.
    const figures = (view: typeof before) => view.shared.map(({ lead, nonLeadPence }) => [lead, nonLeadPence]);
    expect(figures(before)).toEqual([
      ["Hart Council", 2_500],
      ["Hart ICB", 1_000],
    ]);
    expect(before.shared[0]!.spellings.map(({ name }) => name)).toEqual(["Acme Care Ltd", "ACME CARE LIMITED"]);
    const supplier = before.shared[0]!.name;
    const joined = given(await pane.recount({ suppliers: [{ name: "Beacon Homes", supplier, decision: "same" }] }));
    expect(figures(joined.view.suppliers!)).toEqual([["Hart Council", 6_500]]);
  });
});
