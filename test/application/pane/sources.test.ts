import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { given, openPane, refusal, viewOf } from "./open-pane.ts";

const text = (csv: string): Uint8Array => new TextEncoder().encode(csv);
const CSV =
  "Council spend\n\nSupplier,Date,Net amount,Reference\nAcme,01/06/2025,100,1\nByte,02/06/2025,-20.50,2\nGrand total,,79.50,\n";

describe("sources", () => {
  it("a file comes in on a sheet of its name, with what was read, left out and proved", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const pane = openPane(book);
    const { view, said } = given(await pane.bringIn([{ name: "april 2025.csv", bytes: text(CSV) }]));
    expect(said).toBe("“april 2025” brought in: 2 rows found.");
    expect(view.isCounted).toBe(false);
    expect(view.sources).toHaveLength(1);
    expect(view.sources[0]).toMatchObject({
      key: "S01",
      sheet: "april 2025",
      headerRow: 2,
      layout: "payments",
      rows: 2,
      sumPence: 7950,
      suspense: 0,
      control: { pence: 7950, differencePence: 0, row: 5 },
      leftOut: [{ row: 5, reason: "Grand total" }],
      answersNeeded: ["agency", "reference"],
    });
    expect(view.sources[0]!.columns.map(({ header, sample, field }) => [header, sample, field])).toEqual([
      ["Supplier", "Acme", "payee"],
      ["Date", "01/06/2025", "date"],
      ["Net amount", "100", "amount"],
      ["Reference", "1", "reference"],
    ]);
    const answers = { agency: "County", reference: "document" } as const;
    const counted = given(await pane.recount({ sources: { S01: answers } })).view;
    expect(counted.sources[0]).toMatchObject({ answersNeeded: [], terms: { agency: "County" } });
    expect(counted.count).toMatchObject({ isPart: true, title: "Payments and spend counted in the place (part)" });
    expect((await viewOf(pane)).sources[0]).toMatchObject({ answersNeeded: [], terms: answers });
  });

  it("of two columns under one heading the one that was said is read, and the other's money stops the source", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const pane = openPane(book);
    const bodies =
      ",Council,,Fire,\nService,Gross,Net,Gross,Net\nCare,120.00,100.00,,\nSafety,40.00,30.00,20.50,15.50\nTotal,160.00,130.00,20.50,15.50";
    await pane.bringIn([{ name: "outturn 2024-25.csv", bytes: text(bodies) }]);
    const mappings = { "outturn 2024-25": { amount: "Gross (2)" } };
    const { view } = given(
      await pane.recount({ mappings, sources: { S01: { agency: "Fire", unit: "£" } }, place: { name: "Wold" } }),
    );
    const [source] = view.sources;
    expect(source).toMatchObject({ sumPence: 2050, control: { pence: 2050, differencePence: 0 } });
    expect(source!.columns.map(({ header, field }) => [header, field])).toEqual([
      ["Service", "service"],
      ["Gross", null],
      ["Net", null],
      ["Gross (2)", "amount"],
      ["Net (2)", null],
    ]);
    expect(source!.findings).toContainEqual(expect.objectContaining({ code: "amounts-beside", severity: "stop" }));
    const [held] = valueOf(await book.readTables(["TP_Mappings"]));
    expect(held!.rows.find((cells) => cells[1] === "amount")?.slice(0, 3)).toEqual(["Fire", "amount", "Gross (2)"]);
    expect((await viewOf(pane)).sources[0]).toMatchObject({ sumPence: 2050 });
  });

  it("where one of several files cannot be read, none comes in", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const files = [
      { name: "april.csv", bytes: text(CSV) },
      { name: "notes.pdf", bytes: text("x") },
    ];
    expect(refusal(await openPane(book).bringIn(files))).toMatchObject({ code: "unknown-kind" });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("the blank partner template is read once it is filled in", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const pane = openPane(book);
    const { view, said } = given(await pane.addPartnerTemplate());
    expect(said).toBe("A blank partner template is on sheet “Partner template”. Fill in one row a line of spending.");
    expect(view.sources).toEqual([]);
    const line = [
      "1",
      "Police",
      "Policing",
      "03.1",
      "Community safety",
      "revenue",
      150,
      10,
      5,
      "crimes",
      0.5,
      "County",
      1,
      "Whole population",
      "Statutory",
      "Police grant",
    ];
    line.forEach((value, column) => book.typeIn("Partner template", 1, column, value));
    const [source] = (await viewOf(pane)).sources;
    expect(source).toMatchObject({ layout: "partner template", rows: 1, sumPence: 15_000 });
    expect(source!.columns.map(({ field }) => field)).toEqual([
      ...["line", "agency", "service", "cofog", "theme", "capital", "amount", "externalIncome", "internalIncome"],
      ...["basis", "shareOverride", "transferTo", "priority", "client", "control", "stream", "work"],
    ]);
  });

  it("rows that no count has seen and a body that no sheet has a line for are said to be out of date", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const pane = openPane(book);
    given(await pane.addSample());
    const newRow = ["R20", "Wold Rail", "Trains", "04.5", "Transport", "revenue", 10];
    newRow.forEach((value, column) => book.typeIn("Fordshire", 20, column, value));
    const view = await viewOf(pane);
    expect(view.isStale).toBe(true);
    const reasons = Object.fromEntries(view.sheets.map(({ name, state, reason }) => [name, `${state}: ${reason}`]));
    expect(reasons["TP Bodies"]).toBe("out of date: Body “Wold Rail” has no line on it.");
    expect(reasons["TP Bridge"]).toBe("out of date: 1 row is new or would be tagged otherwise since the last Recount.");
    expect(reasons["TP Log"]).toBe("up to date: ");
    expect(given(await pane.recount({})).view.isStale).toBe(false);
    expect((await viewOf(pane)).isStale).toBe(false);
  });

  it("a theme typed by hand that has a line everywhere is not stale, a new one is", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const pane = openPane(book);
    given(await pane.addSample());
    const sheet = book.sheet("Fordshire")!;
    const theme = Array.from({ length: 60 }, (_, at) => sheet.get(0, at).value).indexOf("TP Theme");
    book.typeIn("Fordshire", 5, theme, "Mental health");
    expect((await viewOf(pane)).isStale).toBe(false);
    book.typeIn("Fordshire", 5, theme, "Hospitals");
    const view = await viewOf(pane);
    expect(view.isStale).toBe(true);
    expect(view.sheets.find(({ name }) => name === "TP Agency x Theme")).toMatchObject({
      state: "out of date",
      reason: "Theme “Hospitals” has no line on it.",
    });
    expect(view.sheets.find(({ name }) => name === "TP Bridge")).toMatchObject({ state: "up to date" });
  });

  it("rows selected in the grid come with their ids and money; a selection beside them is none", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const pane = openPane(book);
    given(await pane.addSample());
    const heard: unknown[] = [];
    const rows = (top: number, bottom: number) => ({ top, left: 0, bottom, right: 0 });
    const stop = pane.watch({ changed: () => heard.push("changed"), selected: (selection) => heard.push(selection) });
    book.select({ sheet: "Fordshire", areas: [rows(0, 2)] });
    book.select({ sheet: "Sheet1", areas: [rows(0, 0)] });
    book.typeIn("Sheet1", 0, 0, "x");
    stop();
    book.select(null);
    expect(heard).toEqual([
      {
        sheet: "Fordshire",
        rows: [
          { rowId: "S01-000001", sheet: "Fordshire", row: 1, print: expect.any(String) as string },
          { rowId: "S01-000002", sheet: "Fordshire", row: 2, print: expect.any(String) as string },
        ],
        pence: 32_000_000_000,
      },
      null,
      "changed",
    ]);
  });

  it("one cell selected on a sheet of ours may be asked about; several cells, or one of the council's, may not", () => {
    const book = new FakeWorkbook();
    const heard: unknown[] = [];
    const picked = (cell: unknown): void => void heard.push(cell);
    openPane(book).watch({ changed: () => undefined, selected: () => undefined, picked });
    const one = { top: 12, left: 1, bottom: 12, right: 1 };
    book.select({ sheet: "TP Bridge", areas: [one] });
    book.select({ sheet: "TP Bridge", areas: [one, { ...one, left: 3, right: 3 }] });
    book.select({ sheet: "TP Bridge", areas: [{ ...one, right: 2 }] });
    book.select({ sheet: "Fordshire", areas: [one] });
    expect(heard).toEqual([{ sheet: "TP Bridge", row: 12, column: 1 }, null, null, null]);
  });

  it("a protected sheet is said in words, and nothing is written", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const pane = openPane(book);
    given(await pane.addSample());
    book.sheet("Fordshire")!.protected = true;
    const row = { rowId: "S01-000005", sheet: "Fordshire", row: 5 };
    const refused = refusal(await pane.tagRows([row], { theme: "Housing" }));
    expect(refused.code).toBe("protected");
    expect(refused.message).toMatch(/^Sheet “Fordshire” is protected, so nothing was written to it\./);
  });
});

describe("the untagged queue", () => {
  it("groups rows that one decision settles, in the total and detail apart, by money, with a suggestion and its reason", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Spend", [
      ["Body", "Service", "COFOG", "Theme", "Gross £000"],
      ["County", "Acute beds", "07.3", "Health", 500],
      ["County", "Acute beds", "07.3", null, 100],
      ["County", "ACUTE  BEDS", "07.3", null, -30],
      ["County", "Surgery", "07.3", null, 40],
      ["County", "Clinics", "07.2", null, 30],
      ["County", "Parks", "08.1", null, 20],
    ]);
    book.addSheet("Detail", [
      ["Supplier", "Date", "Net amount", "Reference"],
      ["Acme", "01/06/2025", 9000, "1"],
    ]);
    const pane = openPane(book);
    const agencies = { County: { home: "inside", defaultBasis: "direct" } } as const;
    const sources = { S01: { unit: "£000" }, S02: { agency: "County", use: "detail" } } as const;
    const { view } = given(await pane.recount({ agencies, sources }));
    const shown = view.tags.inTotal.map(({ name, pence, credits, spellings, rows, suggestion }) => [
      ...[name, pence, credits, spellings, rows.map(({ row }) => row)],
      suggestion && `${suggestion.theme}: ${suggestion.reason}`,
    ]);
    expect(shown).toEqual([
      ["Acute beds", 7_000_000, 1, 2, [2, 3], "Health: Suggested from 1 tagged row of the same service"],
      ["Surgery", 4_000_000, 0, 1, [4], "Health: Suggested from COFOG 07.3 Hospital services"],
      ["Clinics", 3_000_000, 0, 1, [5], "Health: Suggested from COFOG 07 Health"],
      ["Parks", 2_000_000, 0, 1, [6], null],
    ]);
    expect(view.tags.detail).toMatchObject([{ name: "Acme", pence: 900_000, suggestion: null, agency: "County" }]);
    expect(view.tags.untaggedPence).toBe(16_000_000);
    expect(view.tags).toMatchObject({ rows: 7, taggedRows: 1 });
  });
});
