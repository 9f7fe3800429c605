import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { PlaceView } from "#application/view/place-view";
import type { Verdict } from "#domain/duplicate-list/duplicate-decision";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { given, openPane, reverted, viewOf } from "./open-pane.ts";

const CSV = readFileSync(join(__dirname, "../../fixtures/payments/payments.csv"), "utf8").trim();
const { data: LINES } = Papa.parse<string[]>(CSV);
const ROWS = LINES.map((line) => line.map((text, at) => (at === 5 && /^-?[\d.]+$/.test(text) ? Number(text) : text)));

/** What a file of detail adds to a count: it is read, and stands beside the total. */
const DETAIL = { rowsRead: 34, readPence: 319_702_816_390, detailPence: 2_816_390 };

/** T02 -> S01-000002 */
const row = (id: number): string => `S01-${String(id).padStart(6, "0")}`;

/** The fixture in a workbook, its references told to be the suppliers' own. */
async function openPayments() {
  const book = new FakeWorkbook();
  const sheet = book.addSheet("payments", ROWS);
  const pane = openPane(book);
  given(await pane.recount({ sources: { S01: { reference: "supplier" } } }));
  const decide = async (pair: readonly [number, number], verdict: Verdict, note = "") => {
    const rows = [row(pair[0]), row(pair[1])] as const;
    const decision = { rows, verdict, note, decidedBy: "", decidedOn: null, members: [...rows].sort() };
    return given(await pane.recount({ duplicates: [decision] }));
  };
  return { book, sheet, pane, decide };
}

/** `strong: duplicate, Credit asked for` of each group that is decided. */
function told({ duplicates }: PlaceView): string[] {
  return duplicates!.groups.flatMap(({ grade, decisions }) =>
    decisions.flatMap((one) => (one ? [`${grade}: ${one.verdict}, ${one.note}`] : [])),
  );
}

async function tableOf(book: FakeWorkbook): Promise<Record<string, unknown>[]> {
  const [table] = valueOf(await book.readTables(["TP_Duplicates"]));
  return table!.rows.map((cells) =>
    Object.fromEntries(table!.headings.map((heading, at) => [heading, cells[at] ?? null])),
  );
}

describe("decisions on payments (story 9)", () => {
  it("T02 duplicate and T11 not a duplicate survive a re-run; nothing is deleted", async () => {
    const { book, pane, decide } = await openPayments();
    await decide([1, 2], "duplicate", "Credit asked for");
    const done = await decide([10, 11], "not", "Two deliveries");
    expect(told(done.view)).toEqual(["strong: duplicate, Credit asked for", "possible: not, Two deliveries"]);
    expect(told(given(await pane.recount({})).view)).toEqual(told(done.view));
    const table = await tableOf(book);
    expect(table.map((line) => line["TP Row"])).toHaveLength(2 + 2 + 2 + 2 + 3 + 2 + 2);
    const decided = table.filter((line) => line["Decision"] !== null);
    expect(decided.map((line) => [line["TP Row"], line["Strength"], line["Decision"], line["Decided on"]])).toEqual([
      [row(2), "strong", "duplicate", "22/11/2026"],
      [row(11), "possible", "not", "22/11/2026"],
    ]);
    const log = done.view.log.map(({ action }) => action);
    expect(log).toContain(`Payments ${row(1)} and ${row(2)}: duplicate. Credit asked for`);
    expect(log).toContain(`Payments ${row(10)} and ${row(11)}: not a duplicate. Two deliveries`);
    expect(done.view.duplicates!.payments).toBe(15);
    expect(done.view.duplicates!.pence).toBe(2_816_390);
    expect(done.view.count!.count.readPence).toBe(2_816_390);
  });

  it.each([
    ["with the TP columns", 60],
    ["by the council's own columns only", 6],
  ])("decisions stay with their payments where the source is sorted %s", async (_, width) => {
    const { sheet, pane, decide } = await openPayments();
    await decide([1, 2], "duplicate", "Credit asked for");
    const { view } = await decide([10, 11], "not", "Two deliveries");
    const lines = ROWS.slice(1).map((_row, at) => Array.from({ length: width }, (_cell, c) => sheet.get(at + 1, c)));
    // Upside down: of Delta Foods, both of one day, the other payment is the earlier now.
    lines.reverse().forEach((cells, at) => cells.forEach((cell, column) => sheet.set(at + 1, column, { ...cell })));
    const after = given(await pane.recount({})).view;
    const strong = after.duplicates!.groups[0]!;
    expect(strong.payments.map(({ reference, rows: at }) => [reference, ...at])).toEqual([
      ["INV-1001", 15],
      ["INV1001", 14],
    ]);
    expect(told(after)).toEqual(told(view));
  });

  it("Revert takes a decision back, and an earlier one stands again", async () => {
    const { decide, pane } = await openPayments();
    await decide([1, 2], "unsure", "first");
    const second = await decide([1, 2], "duplicate", "second");
    expect(second.undo?.what).toMatch(/^decision on 1 payment, 14:\d\d$/);
    expect(told(await reverted(second))).toEqual(["strong: unsure, first"]);
    const other = await decide([10, 11], "not");
    expect(told(await reverted(other))).toEqual(["strong: unsure, first"]);
    expect(told(await viewOf(pane))).toEqual(["strong: unsure, first"]);
  });

  it("says so where other rows are in the group than when it was decided", async () => {
    const { book, sheet, pane, decide } = await openPayments();
    await decide([1, 2], "duplicate");
    const first = ROWS[1]!;
    // The same invoice a third time, below the last row.
    first.forEach((value, column) => sheet.set(ROWS.length, column, { value: column === 4 ? "2025-06-20" : value }));
    const { view } = given(await pane.recount({}));
    const strong = view.duplicates!.groups.find(({ grade }) => grade === "strong")!;
    expect(strong.payments).toHaveLength(3);
    expect(strong.decisions).toEqual([null, { verdict: "duplicate", note: "", membersChanged: true }, null]);
    const reasons = (await tableOf(book)).find((line) => line["TP Row"] === row(2))?.["Reasons"];
    expect(reasons).toMatch(/Other rows are in this group now than when it was decided/);
  });

  it("keeps a decision whose payments are no longer found alike, and finds it again", async () => {
    const { book, pane, decide } = await openPayments();
    await decide([1, 2], "not", "Two homes");
    const weak = given(await pane.recount({ sources: { S01: { reference: "document" } } }));
    expect(told(weak.view)).toEqual([]);
    const kept = (await tableOf(book)).filter((line) => line["Strength"] === "not found now");
    expect(kept.map((line) => [line["TP Row"], line["Decision"], line["Note"]])).toEqual([
      [row(1), null, null],
      [row(2), "not", "Two homes"],
    ]);
    const again = given(await pane.recount({ sources: { S01: { reference: "supplier" } } }));
    expect(told(again.view)).toEqual(["strong: not, Two homes"]);
  });

  it("calls a confirmed duplicate recovered once a credit has taken it back", async () => {
    const { book, sheet, pane, decide } = await openPayments();
    await decide([1, 2], "duplicate");
    const credit = ["T16", "Fordshire County Council", "ACME CARE LTD", "INV-1001", "2025-06-25", -4800];
    credit.forEach((value, column) => sheet.set(ROWS.length, column, { value }));
    const { view } = given(await pane.recount({}));
    expect(view.duplicates!.groups.some(({ grade }) => grade === "strong")).toBe(false);
    const recovered = (await tableOf(book)).filter((line) => line["Strength"] === "recovered");
    expect(recovered.map((line) => line["Decision"])).toEqual([null, "duplicate"]);
  });
});

describe("the payments of the sample place", () => {
  it("are tested as detail: one of each kind of likeness, and the total stays", async () => {
    const book = new FakeWorkbook();
    const pane = openPane(book);
    const before = given(await pane.addSample()).view;
    const { view, said } = given(await pane.addSamplePayments());
    expect(said).toBe("15 made-up payments on sheet “Fordshire payments” tested. The total stays as it was.");
    expect(view.count!.count).toEqual({ ...before.count!.count, ...DETAIL });
    expect(view.sources.map(({ control }) => control?.differencePence)).toEqual([undefined, 0]);
    // method.md 5.2
    const atRisk = (grade: string): number =>
      view.duplicates!.groups.filter((g) => g.grade === grade).reduce((sum, g) => sum + g.atRiskPence, 0);
    expect([view.duplicates!.payments, view.duplicates!.pence]).toEqual([15, 2_816_390]);
    expect(["strong", "two bodies", "probable", "possible"].map(atRisk)).toEqual([480_000, 480_000, 0, 392_245]);
    // Asked for again, they are not there twice.
    expect(given(await pane.addSamplePayments()).view.sources).toHaveLength(2);
  });
});

describe("duplicates of one row, asked for in the grid", () => {
  it("names the findings that hold it, by the keys under which they can be decided; nothing is written", async () => {
    const { book, pane } = await openPayments();
    const standing = async () => [valueOf(await book.survey()), valueOf(await book.readSheet("payments")), await tableOf(book)]; // prettier-ignore
    const before = JSON.stringify(await standing());
    const { view, found } = given(await pane.duplicatesOf({ sheet: "payments", row: 2 }));
    expect(found).toMatchObject({ standing: "alike", payment: { rows: [2] } });
    expect(found?.groups.map(({ grade }) => grade)).toEqual(["strong"]);
    expect(view.duplicates?.groups).toEqual(expect.arrayContaining([...(found?.groups ?? [])]));
    expect(JSON.stringify(await standing())).toBe(before);
  });

  it("has no answer while nothing can be counted", async () => {
    const pane = openPane(new FakeWorkbook());
    expect(given(await pane.duplicatesOf({ sheet: "Sheet1", row: 0 })).found).toBeNull();
  });
});
