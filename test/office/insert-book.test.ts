import { readFile } from "#intake/read-file";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { WorkbookModel } from "#workbench/model/workbook";
import type { RawCell } from "#domain/ledger/cells";
import { given, openPane } from "../application/pane/open-pane.ts";
import { refusalOf, valueOf } from "./contract/answer.ts";
import { openOffice } from "./office-bench.ts";

type Office = Awaited<ReturnType<typeof openOffice>>;
type Rows = readonly (readonly RawCell[])[];

const SPEND: Rows = [["Payee", "Amount"], ["Acme", 12.5], ["'=A1", -3]]; // prettier-ignore
const PAYMENTS: Rows = [["Payee", "Amount"], ["Byte", 7]]; // prettier-ignore

/** A partner's workbook with spend of its own, some on sheets that begin as ours do, and what a count left in it. */
function partnersModel(): WorkbookModel {
  const model = new WorkbookModel();
  fill(model, "Spend", SPEND);
  fill(model, "TP Payments 2025", PAYMENTS, "TP_Payments");
  fill(model, "TP Views", [["Views of the valley"]]);
  fill(model, "TP Place", [["Setting", "Value"], ["Population", 9]], "TP_Place"); // prettier-ignore
  fill(model, "TP Bridge", [["From what was read", null, "OUTPUT · TP Bridge"]]);
  return model;
}

function fill(model: WorkbookModel, name: string, rows: Rows, table?: string): void {
  const sheet = model.addSheet(name);
  rows.forEach((row, r) => row.forEach((value, c) => value !== null && model.setValue(sheet, r, c, value)));
  if (table === undefined) return;
  model.addTable({
    name: table,
    sheet: name,
    area: { top: 0, left: 0, bottom: rows.length - 1, right: 1 },
    columns: (rows[0] ?? []).map(String),
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
  });
}

async function base64Of(model: WorkbookModel): Promise<string> {
  const read = readFile({ name: "partner.xlsx", bytes: saveXlsx(model) });
  if (!read.ok || read.value.kind !== "book") throw new Error("the partner's workbook was not read");
  return read.value.base64;
}

const OURS = [
  { name: "Spend", rows: [["ours"]] },
  { name: "TP Bridge", rows: [["bridge"]] },
];
const STAYS = ["Spend (2)", "TP Payments 2025", "TP Views"];
const LEFT_OUT = ["TP Place", "TP Bridge"];

describe("a partner's workbook", () => {
  let office: Office;
  const names = (): readonly string[] => office.model.sheets.map(({ name }) => name);
  afterEach(() => office.session.close());

  it("comes in behind the council's own, without the sheets that a count made in it, whatever else begins TP", async () => {
    office = await openOffice(OURS);
    const { port, model } = office;
    expect(valueOf(await port.insertBook(await base64Of(partnersModel())))).toEqual({
      sheets: STAYS,
      leftOut: LEFT_OUT,
    });
    expect(names()).toEqual(["Spend", ...STAYS, "TP Bridge"]);
    const sheet = model.sheet("Spend (2)")!;
    expect([0, 1, 2].map((row) => [sheet.value(row, 0), sheet.value(row, 1)])).toEqual(SPEND);
    expect(model.sheet("TP Payments 2025")!.value(1, 1)).toBe(7);
    expect(model.sheet("Spend")!.value(0, 0)).toBe("ours");
    expect(model.sheet("TP Bridge")!.value(0, 0)).toBe("bridge");
    expect(model.table("TP_Place")).toBeUndefined();
  });

  it("is taken apart by the fake as by Excel", async () => {
    office = await openOffice(OURS);
    const fake = new FakeWorkbook();
    for (const { name, rows } of OURS) fake.addSheet(name, rows);
    fake.books.set("book", [
      { name: "Spend", rows: SPEND },
      { name: "TP Payments 2025", rows: PAYMENTS, tables: ["TP_Payments"] },
      { name: "TP Views", rows: [["Views of the valley"]] },
      { name: "TP Place", rows: [["Setting"]], tables: ["TP_Place"] },
      { name: "TP Bridge", rows: [["From what was read", null, "OUTPUT · TP Bridge"]] },
    ]);
    expect(valueOf(await fake.insertBook("book"))).toEqual({ sheets: STAYS, leftOut: LEFT_OUT });
    expect(fake.sheets.map(({ name }) => name)).toEqual(["Spend", ...STAYS, "TP Bridge"]);
  });

  it("brings nothing of a real count, whose sheets all stand here under the same names", async () => {
    office = await openOffice([{ name: "Sheet1", rows: [["x"]] }]);
    given(await openPane(office.port).addSample());
    const counted = await base64Of(office.model);
    const ofACount = names().filter((name) => name.startsWith("TP "));
    expect(ofACount.length).toBeGreaterThan(15);
    const before = names();
    const { sheets, leftOut } = valueOf(await office.port.insertBook(counted));
    expect(sheets).toEqual(["Sheet1 (2)", "Fordshire (2)"]);
    expect(leftOut).toEqual(ofACount);
    expect(names().filter((name) => !sheets.includes(name))).toEqual(before);
  });

  it.each([2, 3, 4])("leaves nothing where round trip %i fails, and the fault is told", async (sync) => {
    office = await openOffice(OURS);
    office.session.faults.add({ kind: "fail", sync: office.session.counters.syncs + sync, code: "GeneralException" });
    const inserted = await office.port.insertBook(await base64Of(partnersModel()));
    expect(inserted).toMatchObject({ ok: false, error: { code: "excel-failed", answer: "GeneralException" } });
    expect(names()).toEqual(["Spend", "TP Bridge"]);
  });

  it("says which sheets have come where Excel inserted them and its answer was lost, and takes none of them away", async () => {
    office = await openOffice(OURS);
    const { faults, counters } = office.session;
    faults.add({ kind: "fail", sync: counters.syncs + 2, code: "GeneralException", when: "after" });
    const refused = refusalOf(await office.port.insertBook(await base64Of(partnersModel())));
    const since = names().filter((name) => !OURS.some((sheet) => sheet.name === name));
    expect(since).toContain("Spend (2)");
    expect(refused).toEqual({ code: "perhaps-inserted", sheets: since });
  });

  it("names a sheet that stays where Excel would not delete it either", async () => {
    office = await openOffice(OURS);
    const { faults, counters } = office.session;
    for (const sync of [4, 5]) faults.add({ kind: "fail", sync: counters.syncs + sync, code: "AccessDenied" });
    expect(refusalOf(await office.port.insertBook(await base64Of(partnersModel())))).toMatchObject({
      code: "half-added",
    });
  });

  it("is never the council's own sheet that goes: one that bears the name already stays as it is", async () => {
    office = await openOffice(OURS);
    await expect(office.port.addSheets([{ name: "spend", rows: [["theirs"]] }])).rejects.toThrow();
    expect(names()).toEqual(["Spend", "TP Bridge"]);
    expect(office.model.sheet("Spend")!.value(0, 0)).toBe("ours");
  });

  it("nor one that a co-author adds under that name meanwhile", async () => {
    office = await openOffice(OURS);
    const { faults, counters } = office.session;
    const change = (model: WorkbookModel): void => fill(model, "April", [["theirs"]]);
    faults.add({ kind: "meanwhile", sync: counters.syncs + 2, change });
    await expect(office.port.addSheets([{ name: "April", rows: [["ours"]] }])).rejects.toThrow();
    expect(office.model.sheet("April")!.value(0, 0)).toBe("theirs");
  });
});
