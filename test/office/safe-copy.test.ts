import type { WorkbookPort } from "#application/ports/workbook.port";
import type { RawCell } from "#domain/ledger/cells";
import type { BookPlan } from "#sheets/plan/sheet-plan";
import { openOffice } from "./office-bench.ts";
import { column, sheetPlan, sourcePlan, table } from "./plans.ts";
import { refusalOf, valueOf } from "./contract/answer.ts";

type Office = Awaited<ReturnType<typeof openOffice>>;

const SPEND = {
  name: "Spend",
  rows: [
    ["Agency", "Amount"],
    ["Council", 1],
    ["Fire", 2],
  ],
};
/** Texts that a copy must not turn into something else. */
const SAID: RawCell[] = ["=1+1", "007", "03/04/2025", "'quoted", " spaced ", "TRUE", "1e5", ""];
const WORDS = SAID.map((_, at) => `word ${at}`);

function book(said: RawCell[], headings: readonly string[] = ["TP Theme"]): BookPlan {
  const columns = [column("Word", WORDS.slice(0, said.length)), column("Said", said)];
  return {
    sheets: [sheetPlan("TP Rules", { tables: [table("TP_Rules", said.length, columns)] })],
    sourceColumns: [
      sourcePlan(
        "Spend",
        headings.map((heading) => column(heading, [`${heading} of the council`, `${heading} of fire`])),
        { firstColumn: 2, rows: 2 },
      ),
    ],
  };
}

/** Writes a second book and loses the connection at the given round trip, counted from the first that writes. */
async function breakOff({ port, session }: Office, plan: BookPlan, atWrite: number): Promise<void> {
  const CHECKS = 3;
  session.faults.add({ kind: "drop", sync: session.counters.syncs + CHECKS + atWrite });
  expect(refusalOf(await port.writeBook(plan))).toMatchObject({ code: "unfinished" });
  session.faults.clear();
}

async function rulesOf(port: WorkbookPort): Promise<unknown> {
  return valueOf(await port.readTables(["TP_Rules"]))[0]?.rows.map(([, said]) => said);
}

describe("a book that is written in part", () => {
  let office: Office;
  afterEach(() => office.session.close());
  /** Each thing to be written is a request of its own. */
  const open = async (drafts = [SPEND]): Promise<void> => {
    office = await openOffice(drafts, { payloadBytes: 2_000 });
  };
  const names = (): string[] => office.model.sheets.map(({ name }) => name);

  it("is read as it stood before, text for text, until it is written anew", async () => {
    await open();
    valueOf(await office.port.writeBook(book(SAID)));
    expect(names()).toEqual(["Spend", "TP Rules"]);
    const before = await rulesOf(office.port);
    expect(before).toEqual(SAID.map((cell) => (cell === "" ? null : cell)));
    await breakOff(office, book(["new"]), 8);
    expect(names()).toContain("TP Unfinished");
    expect(await rulesOf(office.port)).toEqual(before);
    valueOf(await office.port.writeBook(book(["new"])));
    expect(names()).toEqual(["Spend", "TP Rules"]);
    expect(await rulesOf(office.port)).toEqual(["new"]);
  });

  it("keeps what stood before the first of two runs that break off", async () => {
    await open();
    valueOf(await office.port.writeBook(book(["first"])));
    await breakOff(office, book(["second"]), 8);
    await breakOff(office, book(["third"]), 6);
    expect(await rulesOf(office.port)).toEqual(["first"]);
  });

  it("keeps the rows that a filter hides", async () => {
    await open();
    valueOf(await office.port.writeBook(book(SAID)));
    const before = await rulesOf(office.port);
    office.model.sheet("TP Rules")!.hiddenRows.add(2);
    await breakOff(office, book(["new"]), 10);
    expect(await rulesOf(office.port)).toEqual(before);
  });

  it("has no table of ours where there was none before", async () => {
    await open();
    await breakOff(office, book(SAID), 9);
    expect(names()).toContain("TP Rules");
    expect(valueOf(await office.port.readTables(["TP_Rules"]))).toEqual([null]);
  });

  it("gives TP columns under the headings that they had", async () => {
    await open();
    valueOf(await office.port.writeBook(book(["a"], ["TP Theme"])));
    const before = valueOf(await office.port.readSheet("Spend")).columns;
    await breakOff(office, book(["a"], ["TP Agency", "TP Theme"]), 12);
    expect(office.model.sheet("Spend")!.value(0, 2)).toBe("TP Agency");
    const [agency, amount, theme, ...beside] = valueOf(await office.port.readSheet("Spend")).columns;
    expect([agency, amount, theme]).toEqual(before);
    expect(beside.flat().filter((cell) => cell !== null)).toEqual([]);
  });

  it("counts no columns that came to stand beside a source which had none", async () => {
    await open();
    valueOf(await office.port.writeBook({ sheets: book(["a"]).sheets, sourceColumns: [] }));
    await breakOff(office, book(["a"], ["TP Agency", "TP Theme"]), 8);
    const used = async (): Promise<unknown> =>
      valueOf(await office.port.survey()).find(({ name }) => name === "Spend")?.columnCount;
    expect([office.model.sheet("Spend")!.value(0, 3), await used()]).toEqual(["TP Theme", 2]);
    // Further right something of the council's has come to stand since.
    office.model.setValue(office.model.sheet("Spend")!, 0, 6, "Note");
    expect(await used()).toBe(2);
  });

  it("is not begun where somebody else's sheet bears the name, nor where no sheet can be added", async () => {
    await open([SPEND, { name: "TP Unfinished", rows: [["a list of the council's", "x"]] }]);
    expect(refusalOf(await office.port.writeBook(book(SAID)))).toEqual({
      code: "not-our-sheet",
      sheet: "TP Unfinished",
    });
    expect(names()).toEqual(["Spend", "TP Unfinished"]);
    office.session.close();
    await open();
    office.model.structureProtected = true;
    expect(refusalOf(await office.port.writeBook(book(SAID)))).toEqual({ code: "workbook-protected" });
  });
});
