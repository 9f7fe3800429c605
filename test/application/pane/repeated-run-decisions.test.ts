import Papa from "papaparse";
import type { PlaceView } from "#application/view/place-view";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { RUN_CSV } from "#test/taskpane/duplication/run-view";
import { lotsFor } from "#taskpane/duplication/judgement";
import { questionsOf, sizeOf } from "#taskpane/duplication/questions";
import { given, openPane } from "./open-pane.ts";

const { data } = Papa.parse<string[]>(RUN_CSV);
const ROWS = data.map((line, at) => line.map((text, column) => (at > 0 && column === 5 ? Number(text) : text)));
const PAYEES = 8;

async function openRun() {
  const book = new FakeWorkbook();
  const sheet = book.addSheet("September", ROWS);
  const pane = openPane(book);
  return { book, sheet, pane, view: given(await pane.recount({})).view };
}

/** `Hazel Joinery: not` of each finding of a run. */
function told({ duplicates }: PlaceView): string[] {
  return duplicates!.groups
    .filter(({ run }) => run !== null)
    .map(({ payments, decisions }) => `${payments[0]!.payee}: ${decisions[1]?.verdict ?? "open"}`)
    .sort();
}

/** The answer to a run: the same on every pair. */
function answerTo({ duplicates }: PlaceView) {
  const pairs = duplicates!.groups.map(({ payments }) => payments.map(({ rowIds }) => rowIds[0]!));
  const said = { verdict: "not", note: "Published twice", decidedBy: "", decidedOn: null } as const;
  return { duplicates: pairs.map(([a = "", b = ""]) => ({ ...said, rows: [a, b] as const, members: [a, b].sort() })) };
}

async function cellsOf(book: FakeWorkbook, heading: string): Promise<string[]> {
  const [table] = valueOf(await book.readTables(["TP_Duplicates"]));
  return table!.rows.map((cells) => String(cells[table!.headings.indexOf(heading)] ?? ""));
}

/** The figures of a class, below the table. */
function figuresOf(book: FakeWorkbook, grade: string): Record<string, unknown> {
  const sheet = book.sheet("TP Duplicates")!;
  const { rowCount, columnCount } = sheet.extent();
  const lineOf = (at: number) => Array.from({ length: columnCount }, (_, column) => sheet.get(at, column).value);
  const lines = Array.from({ length: rowCount }, (_, at) => lineOf(at));
  const heads = lines.find(([label]) => label === "To look into")!;
  const figures = lines.find(([label]) => label === grade)!;
  return Object.fromEntries(heads.map((head, column) => [String(head), figures[column]]));
}

describe("a payment run that stands there again", () => {
  it("keeps its one answer through re-runs, and where the source is sorted upside down", async () => {
    const { sheet, pane, view } = await openRun();
    expect(told(view).filter((one) => one.endsWith(": open"))).toHaveLength(PAYEES);
    const answered = given(await pane.recount(answerTo(view))).view;
    expect(told(answered).filter((one) => one.endsWith(": not"))).toHaveLength(PAYEES);
    expect(told(given(await pane.recount({})).view)).toEqual(told(answered));
    const lines = ROWS.slice(1).map((_, at) =>
      Array.from({ length: 60 }, (_cell, column) => sheet.get(at + 1, column)),
    );
    lines.reverse().forEach((cells, at) => cells.forEach((cell, column) => sheet.set(at + 1, column, { ...cell })));
    expect(told(given(await pane.recount({})).view)).toEqual(told(answered));
  });

  it("is one question on TP Duplicates as in the pane, and as many groups as it has findings", async () => {
    const { book, view } = await openRun();
    expect(sizeOf(questionsOf(view.duplicates!.groups))).toEqual({ questions: 1, findings: PAYEES });
    expect(figuresOf(book, "Possible")).toMatchObject({ Groups: PAYEES, Questions: 1 });
    expect(figuresOf(book, "Strong")).toMatchObject({ Groups: 0, Questions: 0 });
  });

  it("is named on TP Duplicates at each of its rows, which stand side by side; its £ are those of its findings", async () => {
    const { book, view } = await openRun();
    const runs = (await cellsOf(book, "Reasons")).map((words) => /run (R-[0-9a-f]{8}),/.exec(words)?.[1] ?? "");
    expect(runs).toHaveLength(2 * PAYEES);
    expect(new Set(runs).size).toBe(1);
    const atRisk = view.duplicates!.groups.reduce((sum, { atRiskPence }) => sum + atRiskPence, 0);
    expect(atRisk).toBe(933_668);
  });

  it("stands in the total once where it was published twice, and its answer stands: both or neither", async () => {
    const { book, pane, view } = await openRun();
    const [question] = questionsOf(view.duplicates!.groups);
    const lots = lotsFor(question!, null, "published");
    const answered = given(await pane.tagAndRecount(lots, answerTo(view)));
    const [before, now] = [view, answered.view].map((one) => one.count!.count);
    expect(now!.readPence).toBe(before!.readPence);
    expect([...now!.leftOutByClass]).toEqual([["published twice", 933_668]]);
    expect(before!.reportedPence - now!.reportedPence).toBe(933_668);
    expect(told(answered.view).filter((one) => one.endsWith(": not"))).toHaveLength(PAYEES);
    const back = given(await answered.undo!.revert());
    expect(back.count!.count.reportedPence).toBe(before!.reportedPence);
    expect([...back.count!.count.leftOutByClass]).toEqual([]);
    expect(told(back).filter((one) => one.endsWith(": open"))).toHaveLength(PAYEES);
    // A Recount that is refused leaves no row out.
    book.sheet("TP Duplicates")!.protected = true;
    const refused = await pane.tagAndRecount(lots, answerTo(view));
    expect(refused.ok).toBe(false);
    book.sheet("TP Duplicates")!.protected = false;
    const stands = given(await pane.recount({})).view;
    expect(stands.count!.count.reportedPence).toBe(before!.reportedPence);
    expect(told(stands).filter((one) => one.endsWith(": open"))).toHaveLength(PAYEES);
  });
});
