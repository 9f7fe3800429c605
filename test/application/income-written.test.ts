import type { PlaceView } from "#application/view/place-view";
import { INCOME_WRITTEN, type IncomeWritten } from "#domain/ledger/income-written";
import { given, openPane, reverted } from "#test/application/pane/open-pane";
import { openOffice } from "#test/office/office-bench";
import { valueOf } from "#test/office/contract/answer";
import { UNCLEAR_INCOME } from "./unclear-income.ts";

const says = (way: IncomeWritten | "") => ({ mappings: { Lines: { [INCOME_WRITTEN]: way } } });

async function counted() {
  const { port, session, model } = await openOffice([{ name: "Lines", rows: UNCLEAR_INCOME }]);
  const pane = openPane(port);
  const place = { name: "Wold", financialYear: "FY 2025-26", unit: "£" } as const;
  const first = given(await pane.recount({ place, agencies: { County: { home: "inside" } } })).view;
  return { port, session, model, pane, first };
}

function figuresOf({ count }: PlaceView) {
  const { totalPence, externalIncomePence, netPence } = count!.count;
  return [totalPence, externalIncomePence, netPence];
}

const resultOf = ({ checks }: PlaceView, id: string) => checks.find((check) => check.id === id)?.result;
const PROOFS = ["A1", "A4", "E3", "F1", "F9", "F11", "F12"];

describe("how income is written, said by a person where nothing in the file tells", () => {
  it("takes the stop away and counts so, in the sheets' own formulas too; said otherwise it is counted anew", async () => {
    const { pane, session, first } = await counted();
    expect(figuresOf(first)).toEqual([160_000, 0, 160_000]);
    expect(first.sources[0]).toMatchObject({ incomeWritten: null, suspense: 3 });
    expect(resultOf(first, "A4")).toBe("Does not tie");
    const minus = given(await pane.recount(says("minus"))).view;
    // £200 received, and £150 of it paid back.
    expect(figuresOf(minus)).toEqual([160_000, 5_000, 155_000]);
    const plus = given(await pane.recount(says("plus"))).view;
    expect(figuresOf(plus)).toEqual([160_000, -5_000, 165_000]);
    const again = given(await pane.recount({})).view;
    expect(figuresOf(again)).toEqual(figuresOf(plus));
    for (const view of [minus, plus, again]) {
      expect(PROOFS.map((id) => [id, resultOf(view, id)])).toEqual(PROOFS.map((id) => [id, "Ties"]));
      expect(view.checks.find(({ id }) => id === "A19")).toMatchObject({ result: "Look at", thisSide: 35_000 });
    }
    expect(again.sources[0]).toMatchObject({ incomeWritten: "plus", suspense: 0 });
    expect(again.checks.find(({ id }) => id === "A19")!.finding).toBe(
      "Lines, “Inc/Exp”: 3 lines, written as plus as a person said",
    );
    session.close();
  });

  it("is kept on TP Mappings, told on TP Log, and taken back by Revert", async () => {
    const { pane, port, session } = await counted();
    const answered = given(await pane.recount(says("minus")));
    expect(answered.undo!.what).toMatch(/^how income of “Lines” is written, /);
    const mappings = async () => {
      const [held] = valueOf(await port.readTables(["TP_Mappings"]));
      return held!.rows.filter((cells) => cells[1] === INCOME_WRITTEN).map((cells) => [cells[2], cells[5]]);
    };
    expect(await mappings()).toEqual([["minus", "Y"]]);
    const [log] = valueOf(await port.readTables(["TP_Log"]));
    expect(log!.rows.map((cells) => cells[2])).toContain("Income stated. It is written as: minus");
    const back = await reverted(answered);
    expect(figuresOf(back)).toEqual([160_000, 0, 160_000]);
    expect(resultOf(back, "A4")).toBe("Does not tie");
    expect(await mappings()).toEqual([]);
    session.close();
  });

  it("takes the place of what somebody typed on TP Mappings in other letters, and stays so", async () => {
    const { pane, port, session } = await counted();
    const typed = { mappings: { Lines: { "Income is Written": "minus" } } } as unknown as ReturnType<typeof says>;
    given(await pane.recount(typed));
    expect(figuresOf(given(await pane.recount({})).view)).toEqual([160_000, 5_000, 155_000]);
    given(await pane.recount(says("")));
    expect(figuresOf(given(await pane.recount({})).view)).toEqual([160_000, 0, 160_000]);
    const [held] = valueOf(await port.readTables(["TP_Mappings"]));
    expect(held!.rows.filter(([, field]) => /written/i.test(String(field)))).toEqual([]);
    session.close();
  });

  it("is of its sheet alone: another with the same headings is asked anew", async () => {
    const { pane, port, session } = await counted();
    given(await pane.recount(says("minus")));
    valueOf(
      await port.addSheets([
        { name: "More", rows: UNCLEAR_INCOME.map((cells, at) => (at === 0 ? cells : [...cells])) },
      ]),
    );
    const { sources } = given(await pane.recount({})).view;
    expect(sources.map(({ sheet, incomeWritten, suspense }) => [sheet, incomeWritten, suspense])).toEqual([
      ["Lines", "minus", 0],
      ["More", null, 3],
    ]);
    session.close();
  });
});
