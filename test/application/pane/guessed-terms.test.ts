import { openOffice } from "#test/office/office-bench";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { given, openPane, viewOf } from "./open-pane.ts";

const text = (csv: string): Uint8Array => new TextEncoder().encode(csv);
const CSV =
  "Payments over £500\n\nSupplier,Date,Amount net of VAT,Reference\nAcme,01/06/2025,100,1\nByte,02/06/2025,-20.50,2\nGrand total,,79.50,\n";

describe("settings of a source that are guessed", () => {
  it("what nobody has said is told with its reason, at every count, until somebody says it", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const pane = openPane(book);
    await pane.bringIn([{ name: "april 2025.csv", bytes: text(CSV) }]);
    const answers = { agency: "County", reference: "document" } as const;
    const guessed = {
      unit: "its lines are single amounts, and no heading names another",
      accountingBasis: "its lines have “Supplier”, “Date”, “Reference”",
      vat: "the heading of its amounts is “Amount net of VAT”",
      months: "its payments are dated in so many months",
      thresholdPounds: "it says “Payments over £500”",
    };
    expect(given(await pane.recount({ sources: { S01: answers } })).view.sources[0]!.terms.guessed).toEqual(guessed);
    expect((await viewOf(pane)).sources[0]!.terms.guessed).toEqual(guessed);
    // Said in the pane, and typed on TP Sources.
    const { vat, ...rest } = guessed;
    const said = given(await pane.recount({ sources: { S01: { vat: "gross" } } })).view.sources[0]!.terms;
    expect([vat.length > 0, said.vat, said.guessed]).toEqual([true, "gross", rest]);
    const { sheet, table } = book.table("TP_Sources")!;
    const at = Array.from({ length: 40 }, (_, column) => sheet.get(table.top, column).value).indexOf("Months");
    book.typeIn("TP Sources", table.top + 1, at, 12);
    const typed = (await viewOf(pane)).sources[0]!.terms;
    expect([typed.months, typed.guessed?.["months"]]).toEqual([12, undefined]);
  });

  it("figures that name no payee, day or number are not called payments; a body that the title names is proposed", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const pane = openPane(book);
    const agencies = { "North Wold Council": { home: "inside", aliases: ["NWC"] }, Wold: { home: "inside" } } as const;
    given(await pane.addSample());
    given(await pane.recount({ agencies }));
    await pane.bringIn([
      { name: "spend.csv", bytes: text("North Wold Council: spending\nService,Amount\nRoads,100\nParks,50\n") },
      { name: "nwc april.csv", bytes: text("Supplier,Date,Net amount\nAcme,01/06/2025,100\n") },
      { name: "fire.csv", bytes: text("Oxbow Town Council: spending\n\nService,Amount\nBeat,100\n") },
    ]);
    const found = (await viewOf(pane)).sources.filter(({ sheet }) => ["spend", "nwc april", "fire"].includes(sheet));
    expect(found.map(({ terms, proposedBody }) => [terms.accountingBasis, proposedBody])).toEqual([
      [null, { name: "North Wold Council", because: "the title “North Wold Council: spending”" }],
      ["payments", { name: "North Wold Council", because: "the sheet's name, “nwc april”" }],
      // Registered under no name.
      [null, { name: "Oxbow Town Council", because: "the title “Oxbow Town Council: spending”", isNew: true }],
    ]);
  });

  it("figures that their title calls made-up are in no total until somebody says that they count", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Sheet1");
    const pane = openPane(book);
    const before = given(await pane.addSample()).view.count!.count.totalPence;
    await pane.bringIn([
      {
        name: "try.csv",
        bytes: text("Made-up payments\n\nBody,Supplier,Date,Net amount\nElsewhere,Acme,01/06/2025,100\n"),
      },
    ]);
    const asked = { agencies: { Elsewhere: { home: "inside" } } } as const;
    const { view } = given(await pane.recount(asked));
    expect(view.count!.count.totalPence).toBe(before);
    expect(view.sources[1]!.terms).toMatchObject({
      use: "detail",
      useIsDefault: true,
      guessed: { use: "it says “Made-up payments”" },
    });
    expect(view.sources[1]!.findings.map(({ code }) => code)).toContain("made-up-shown");
    // Settled anew at every count, and not written down as if somebody had said it.
    expect((await viewOf(pane)).sources[1]!.terms.useIsDefault).toBe(true);
    const counted = given(await pane.recount({ sources: { S02: { use: "count" } } })).view;
    expect(counted.count!.count.totalPence).toBe(before + 10_000);
    expect(counted.sources[1]!.terms.guessed?.["use"]).toBeUndefined();
  });

  it("the title above an Excel table says so too", async () => {
    const rows = [
      ["Made-up payments"],
      [],
      ["Body", "Supplier", "Date", "Net amount"],
      ["Elsewhere", "Acme", "01/06/2025", 100],
    ];
    const table = { name: "Payments", top: 2, left: 0, bottom: 3, right: 3 };
    const { port, session } = await openOffice([{ name: "Try", rows, table }]);
    const { sources } = await viewOf(openPane(port));
    expect(sources.map(({ terms }) => [terms.use, terms.guessed?.["use"]])).toEqual([
      ["detail", "it says “Made-up payments”"],
    ]);
    session.close();
  });
});
