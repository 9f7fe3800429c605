import { FakeWorkbook } from "#test/fakes/fake-workbook";
import type { BroughtFile } from "#application/pane/pane-actions";
import type { WorkbookPort } from "#application/ports/workbook.port";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { valueOf } from "#test/office/contract/answer";
import { openOffice } from "#test/office/office-bench";
import { given, openPane, refusal, viewOf } from "./open-pane.ts";

const csv = (name: string, rows: readonly string[]): BroughtFile => ({
  name,
  bytes: new TextEncoder().encode(["Supplier,Date,Net amount,Reference", ...rows, ""].join("\n")),
});
const APRIL = csv("april.csv", ["Acme,01/04/2025,100,1", "Byte,02/04/2025,-20.50,007", "#N/A,03/04/2025,1,"]);
const MAY = csv("may.csv", ["Acme,01/05/2025,100,1"]);
const JUNE = csv("june.csv", ["Acme,01/06/2025,30,1"]);

interface Place {
  readonly port: WorkbookPort;
  readonly names: () => readonly string[];
  readonly protectStructure: () => void;
  readonly close: () => void;
}

function fakePlace(): Promise<Place> {
  const port = new FakeWorkbook();
  port.addSheet("Sheet1");
  const protectStructure = (): void => {
    port.structureProtected = true;
  };
  return Promise.resolve({ port, names: () => port.sheets.map(({ name }) => name), protectStructure, close: () => {} });
}

async function officePlace(): Promise<Place> {
  const { port, model, session } = await openOffice([{ name: "Sheet1", rows: [] }]);
  const protectStructure = (): void => {
    model.structureProtected = true;
  };
  return { port, names: () => model.sheets.map(({ name }) => name), protectStructure, close: () => session.close() };
}

describe.each([
  ["the in-memory fake", fakePlace],
  ["office.js on the workbench host", officePlace],
] as const)("bringing files in over %s", (_name, open) => {
  let place: Place;
  beforeEach(async () => {
    place = await open();
  });
  afterEach(() => place.close());

  it("a file whose rows stand already is not added again, also under another name and within one job", async () => {
    const pane = openPane(place.port);
    given(await pane.bringIn([APRIL]));
    const again = given(await pane.bringIn([{ ...APRIL, name: "april copy.csv" }]));
    expect(again.said).toBe("“april copy.csv” is already on sheet “april”.");
    const both = given(await pane.bringIn([APRIL, MAY, { ...MAY, name: "may copy.csv" }]));
    expect(both.said).toBe(
      "“may” brought in: 1 row found. “april.csv” is already on sheet “april”. “may copy.csv” is already on sheet “may”.",
    );
    expect(both.batch).toEqual([
      { file: "april.csv", sheets: ["april"], stood: true },
      { file: "may.csv", sheets: ["may"], stood: false },
      { file: "may copy.csv", sheets: ["may"], stood: true },
    ]);
    expect(place.names()).toEqual(["Sheet1", "april", "may"]);
  });

  it("a file that differs in one cell comes in", async () => {
    const pane = openPane(place.port);
    given(await pane.bringIn([MAY]));
    given(await pane.bringIn([csv("may.csv", ["Acme,01/05/2025,100.01,1"])]));
    expect(place.names()).toEqual(["Sheet1", "may", "may (2)"]);
  });

  it("a stop between files keeps what has come in, says so, and a second try adds only the rest", async () => {
    const pane = openPane(place.port);
    const upToMay = (_done: number, _of: number, what: string): boolean => what !== "Bringing in may.csv";
    const stopped = given(await pane.bringIn([APRIL, MAY, JUNE], upToMay));
    expect(stopped.said).toBe(
      "Stopped as you asked: “may.csv”, “june.csv” not brought in. “april” brought in: 3 rows found.",
    );
    expect(stopped.view.sources.map(({ sheet }) => sheet)).toEqual(["april"]);
    given(await pane.bringIn([APRIL, MAY, JUNE]));
    expect((await viewOf(pane)).sources.map(({ sheet }) => sheet)).toEqual(["april", "may", "june"]);
  });

  it("a stop before the first, or in the midst of it, leaves the workbook as it was", async () => {
    const pane = openPane(place.port);
    expect(refusal(await pane.bringIn([APRIL, MAY], () => false)).code).toBe("cancelled");
    const inApril = (_done: number, _of: number, what: string): boolean => what !== "Writing april";
    expect(refusal(await pane.bringIn([APRIL, MAY], inApril)).message).not.toContain("Already in this workbook");
    expect(place.names()).toEqual(["Sheet1"]);
  });

  it("a refusal between files names what stands and what does not", async () => {
    const pane = openPane(place.port);
    const refused = refusal(
      await pane.bringIn([APRIL, MAY, JUNE], (_done, _of, what) => {
        if (what === "Bringing in may.csv") place.protectStructure();
        return true;
      }),
    );
    expect(refused.code).toBe("workbook-protected");
    expect(refused.message).toMatch(/Already in this workbook: “april”\. Not brought in: “may\.csv”, “june\.csv”\.$/);
    expect(place.names()).toEqual(["Sheet1", "april"]);
  });

  it("a stop while the sheets are read says that the file stands", async () => {
    const pane = openPane(place.port);
    const noReading = (_done: number, _of: number, what: string): boolean => !what.startsWith("Reading");
    const refused = refusal(await pane.bringIn([APRIL], noReading));
    expect(refused.code).toBe("cancelled");
    expect(refused.message).toMatch(/Already in this workbook: “april”\.$/);
  });
});

it("TP Sources names the file that each sheet came in from, Recount after Recount, though one batch was stopped", async () => {
  const place = await fakePlace();
  const pane = openPane(place.port);
  const upToMay = (_done: number, _of: number, what: string): boolean => what !== "Bringing in may.csv";
  given(await pane.bringIn([APRIL, MAY], upToMay));
  given(await pane.bringIn([MAY, { ...JUNE, name: "=june.csv" }]));
  given(await pane.recount({}));
  const files = async (): Promise<unknown[]> => {
    const [table] = valueOf(await place.port.readTables(["TP_Sources"]));
    const [sheet, file] = ["Sheet", "File"].map((heading) => table!.headings.indexOf(heading));
    return table!.rows.map((row) => [row[sheet!], row[file!]]);
  };
  const named = [
    ["april", "april.csv"],
    ["may", "may.csv"],
    ["=june", "=june.csv"],
  ];
  expect(await files()).toEqual(named);
  given(await openPane(place.port).recount({}));
  expect(await files()).toEqual(named);
});

it("a workbook that counts its days from another year is refused: its dates would be years out", async () => {
  const { port, model, session } = await openOffice([{ name: "Spend", rows: [["Supplier"]] }]);
  const bytes = saveXlsx(model);
  model.date1904 = true;
  expect(refusal(await openPane(port).bringIn([{ name: "partner.xlsx", bytes }])).message).toBe(
    "partner.xlsx counts its days from 1900, and this workbook from 1904: Excel would show each of its dates four years and a day out. " +
      "It was not brought in. Open it in Excel, save its sheet as CSV, which keeps the dates as they are shown, and bring that in.",
  );
  expect(model.sheets).toHaveLength(1);
  session.close();
});

it("what a count of its own left in a partner's workbook is said to be left out", async () => {
  const { port, model, session } = await openOffice([{ name: "Sheet1", rows: [["x"]] }]);
  try {
    given(await openPane(port).addSample());

    const other = await openOffice([{ name: "Sheet1", rows: [] }]);
    const { said } = given(await openPane(other.port).bringIn([{ name: "partner.xlsx", bytes: saveXlsx(model) }]));
    const count = model.sheets.filter(({ name }) => name.startsWith("TP ")).length;
    expect(said).toMatch(
      new RegExp(
        `^2 sheets brought in: 19 rows found\\. .*: “TP Return”, “TP Bridge”, “TP Views” and ${count - 3} more\\.$`,
      ),
    );
    other.session.close();
  } finally {
    session.close();
  }
});

it("a partner's own sheet and table are read, though both begin as ours do", async () => {
  const port = new FakeWorkbook();
  const rows = [["Supplier", "Net amount"], ["Acme", 100], ["Byte", 50]]; // prettier-ignore
  port.books.set("UEs=", [{ name: "TP Payments 2025", rows, tables: ["TP_Payments"] }]);
  const pane = openPane(port);
  given(await pane.bringIn([{ name: "partner.xlsx", bytes: Uint8Array.from([0x50, 0x4b]) }]));
  expect((await viewOf(pane)).sources.map(({ sheet, rows: read }) => [sheet, read])).toEqual([["TP Payments 2025", 2]]);
});
