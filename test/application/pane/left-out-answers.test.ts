import type { LeftOutAnswer } from "#domain/place/registers";
import type { PlaceView } from "#application/view/place-view";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { given, openPane } from "./open-pane.ts";

const COUNTY = "Wold County Council";
/** 120 characters as answers remember them: where the words of an answer were once cut. */
const LONG = `children ${"services ".repeat(12)}xyz`;

type Spend = readonly [service: string, kind: string, pounds: number];

async function counted(lines: readonly Spend[]) {
  const book = new FakeWorkbook();
  const cells = lines.map(([service, kind, pounds]) => [COUNTY, service, kind, pounds]);
  book.addSheet("Spend", [["Agency", "Service", "Revenue or capital", "Gross"], ...cells]);
  const pane = openPane(book);
  const agencies = { [COUNTY]: { home: "inside" as const, defaultBasis: "direct", alreadyForPlace: true } };
  const { view } = given(await pane.recount({ agencies }));
  const add = (row: number, [service, kind, pounds]: Spend): void => {
    [COUNTY, service, kind, pounds].forEach((value, column) => book.sheets[0]!.set(row, column, { value }));
  };
  const answer = async (from: PlaceView, found: string, said: Pick<LeftOutAnswer, "confirmed" | "class">) => {
    const { body, words } = from.count!.leftOut!.find(({ group }) => group.found === found)!.group;
    return given(await pane.recount({ leftOut: [{ body, words, found, note: "", ...said }] })).view;
  };
  return { pane, view, add, answer };
}

const pounds = (view: PlaceView): number => view.count!.count.totalPence / 100;
const openOf = (view: PlaceView): unknown[] =>
  view.count!.leftOut!.flatMap(({ group }) => (group.confirmed === null ? [[group.found, group.pence / 100]] : []));
const resultOf = (view: PlaceView, id: string): unknown => view.checks.find((check) => check.id === id)!.result;

describe("an answer on words", () => {
  it("holds for no other text that begins the same: that is a new question", async () => {
    const { pane, view, add, answer } = await counted([
      ["Care", "revenue", 500_000],
      [`${LONG}, loan interest`, "revenue", 1_000],
    ]);
    expect(pounds(await answer(view, "loan interest", { confirmed: true, class: "capital financing" }))).toBe(500_000);
    add(3, [`${LONG}, transfer to reserves`, "revenue", 70_000]);
    add(4, [`${LONG}, loan interest 2026`, "revenue", 300]);
    const next = given(await pane.recount({})).view;
    expect([pounds(next), openOf(next)]).toEqual([570_000, [["transfer to reserves", 70_000]]]);
  });

  it("holds only where the same of its words say a class, under whatever class a person chose", async () => {
    const { pane, view, add, answer } = await counted([
      ["Care", "revenue", 500_000],
      ["Loan 4453 advance interest", "revenue", 1_000],
    ]);
    const out = await answer(view, "interest", { confirmed: true, class: "accounting adjustment" });
    expect([pounds(out), openOf(out)]).toEqual([500_000, []]);
    // Figures and months dropped, the same words; but "loan advance" says a loan.
    add(3, ["Loan advance interest", "revenue", 70_000]);
    add(4, ["Loan 4501 advance interest", "revenue", 200]);
    const next = given(await pane.recount({})).view;
    expect([pounds(next), openOf(next)]).toEqual([570_000, [["loan advance", 70_000]]]);
    expect([...next.count!.count.leftOutByClass]).toEqual([["accounting adjustment", 120_000]]);
    expect(next.count!.leftOut).toHaveLength(2);
    const both = await answer(next, "loan advance", { confirmed: true, class: "loans and investments" });
    expect([pounds(both), pounds(given(await pane.recount({})).view)]).toEqual([500_000, 500_000]);
  });
});

describe("capital and its financing", () => {
  const lines: readonly Spend[] = [
    ["Care", "revenue", 500_000],
    ["Roads scheme", "capital", 70_000],
  ];

  it("is settled by an answer of N where letters stand for something else", async () => {
    const { view, answer } = await counted([...lines, ["DRF lunch club", "revenue", 2_000]]);
    expect(resultOf(view, "E2")).toBe("Does not tie");
    const kept = await answer(view, "drf", { confirmed: false, class: "capital financing" });
    expect([pounds(kept), resultOf(kept, "E1"), resultOf(kept, "E2")]).toEqual([572_000, "Ties", "Ties"]);
  });

  it("is settled by a person's tag on the row itself, whatever its words say; the row stays in the total", async () => {
    const { pane, view, answer } = await counted([...lines, ["Depreciation advice line", "revenue", 2_000]]);
    const kept = await answer(view, "depreciation", { confirmed: false, class: "depreciation" });
    expect(resultOf(kept, "E2")).toBe("Does not tie");
    const rows = [{ rowId: "S01-000003", sheet: "Spend", row: 3 }];
    const tagged = given(await pane.tagRows(rows, { leftOut: "" }));
    expect([pounds(tagged.view), resultOf(tagged.view, "E2")]).toEqual([572_000, "Ties"]);
    const next = given(await pane.recount({})).view;
    expect([pounds(next), resultOf(next, "E2")]).toEqual([572_000, "Ties"]);
  });
});
