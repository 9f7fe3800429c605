import type { ShareDecision } from "#application/share-decision";
import type { PlaceView } from "#application/view/place-view";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { given, openPane, refusal, reverted } from "./open-pane.ts";

const FIRE = "Wold Fire";

/** A body in two counties, whose rows state no basis: 60 % of the people live in the place, and half of its calls are there. */
async function wold() {
  const book = new FakeWorkbook();
  book.addSheet("Fire", [
    ["Body", "Supplier", "Description", "Amount"],
    [FIRE, "Acme", "Engines", 100.01],
    [FIRE, "Byte", "Radios", 200.05],
  ]);
  const pane = openPane(book);
  const unit = (basis: string, name: string, value: number) => {
    return { agency: FIRE, basis, unit: name, inPlace: name === "here", value, source: "", year: "" };
  };
  const drivers = [
    unit("population", "here", 60),
    unit("population", "there", 40),
    unit("calls", "here", 50),
    unit("calls", "there", 50),
  ];
  const agencies = { [FIRE]: { home: "straddling" as const, defaultBasis: "population" } };
  const { view } = given(await pane.recount({ drivers, agencies }));
  return { book, pane, view };
}

const totalOf = (view: PlaceView): number => view.count!.count.totalPence;
const byCalls: ShareDecision = { agency: FIRE, from: { basis: "population" }, to: { basis: "calls" }, note: "" };

describe("a decision on a share", () => {
  it("is the body's own basis where its rows state none, and stands in TP Agencies", async () => {
    const { book, pane, view } = await wold();
    // 60.006 -> 60.01 and 120.03; at half 50.005 -> 50.01 and 100.025 -> 100.03, each line rounded by itself.
    expect(totalOf(view)).toBe(18_004);
    expect(view.count!.shares[0]!.instead).toEqual([{ basis: "calls", share: 0.5, changePence: 15_004 - 18_004 }]);
    const done = given(await pane.recount({ shares: [byCalls] }));
    expect(totalOf(done.view)).toBe(15_004);
    const [agencies] = valueOf(await book.readTables(["TP_Agencies"]));
    expect(agencies!.rows.map((row) => row[agencies!.headings.indexOf("Default basis")])).toEqual(["calls"]);
    // Next month's rows go by it too.
    [FIRE, "Citylink", "Vans", 10].forEach((value, column) => book.sheets[0]!.set(3, column, { value }));
    expect(totalOf(given(await pane.look()))).toBe(15_504);
    expect(totalOf(await reverted(done))).toBe(18_604);
  });

  it("whose way no row goes any more is refused with what to do, and nothing is logged", async () => {
    const { book, pane } = await wold();
    given(await pane.recount({ agencies: { [FIRE]: { defaultBasis: "calls" } } }));
    const log = async (): Promise<number> => valueOf(await book.readTables(["TP_Log"]))[0]!.rows.length;
    const before = await log();
    const late = { ...byCalls, to: { share: 0.25 } };
    expect(refusal(await pane.recount({ shares: [late] })).message).toContain(
      "No row of Wold Fire comes to the place by “population” any more: its rows or its basis were changed since that was shown. " +
        "Nothing was written. Look at its share as it stands now, and decide again if it is still to change.",
    );
    expect(await log()).toBe(before);
  });

  it("that is given twice goes from what the first left", async () => {
    const { pane } = await wold();
    const given60 = { ...byCalls, from: { basis: "calls" }, to: { share: 0.25 } };
    const first = given(await pane.recount({ shares: [byCalls] }));
    const second = given(await pane.recount({ shares: [given60] }));
    // 25.0025 -> 25.00 and 50.0125 -> 50.01
    expect(totalOf(second.view)).toBe(7501);
    expect(second.view.count!.shares).toMatchObject([{ basis: "stated on the lines", share: 0.25 }]);
    const byPeople = { ...byCalls, from: { share: 0.25 }, to: { basis: "population" } };
    expect(totalOf(given(await pane.recount({ shares: [byPeople] })).view)).toBe(18_004);
    expect(totalOf(first.view)).toBe(15_004);
  });

  it("may bring the figures it goes by, for a body that is counted whole: both are written, and both go again", async () => {
    const { pane, book } = await wold();
    const whole = given(await pane.recount({ agencies: { [FIRE]: { defaultBasis: "direct" } } })).view;
    expect(totalOf(whole)).toBe(30_006);
    expect(whole.count!.whole).toMatchObject([
      { agency: FIRE, share: 1, pence: 30_006, measured: ["calls", "population"] },
    ]);
    const unit = (name: string, inPlace: boolean, value: number) => {
      return { agency: FIRE, basis: "homes", unit: name, inPlace, value, source: "Census", year: "" };
    };
    const done = given(
      await pane.recount({
        drivers: [unit("Wold", true, 1), unit("Rest of its area", false, 3)],
        shares: [
          { ...byCalls, from: { basis: "direct" }, to: { basis: "homes" }, note: "one in four", agreedBy: "CFO" },
        ],
      }),
    );
    // 25.0025 -> 25.00 and 50.0125 -> 50.01
    expect(totalOf(done.view)).toBe(7501);
    const actions = done.view.log.map(({ action }) => action);
    expect(actions).toContain(`Drivers stated. ${FIRE}: units of homes`);
    expect(actions).toContain(`Share of ${FIRE}: homes instead of direct. one in four. Agreed by CFO`);
    const homes = async () => {
      const [drivers] = valueOf(await book.readTables(["TP_Drivers"]));
      return drivers!.rows.filter((row) => row.includes("homes")).map((row) => row.slice(2, 6));
    };
    expect(await homes()).toEqual([
      ["Wold", "Y", 1, "Census"],
      ["Rest of its area", "N", 3, "Census"],
    ]);
    expect(totalOf(await reverted(done))).toBe(30_006);
    expect(await homes()).toEqual([]);
  });

  it("may be two on one body at once where its rows go two ways, and both are taken back together", async () => {
    const { pane } = await wold();
    const tagged = given(await pane.recount({ tags: { "S01-000001": { shareOverride: 1 } } }));
    // 100.01 whole and 60 % of 200.05: 120.03.
    expect(totalOf(tagged.view)).toBe(22_004);
    const byHalf = { ...byCalls, from: { share: 1 }, to: { share: 0.5 } };
    const both = given(await pane.recount({ shares: [{ ...byCalls, to: { share: 0.5 } }, byHalf] }));
    // 50.005 -> 50.01 and 100.025 -> 100.03
    expect(totalOf(both.view)).toBe(15_004);
    expect(totalOf(await reverted(both))).toBe(22_004);
  });

  it("outside 0 to 1, without units, or one of two at once is refused, with nothing written", async () => {
    const { book, pane } = await wold();
    const stood = JSON.stringify(book.sheets);
    const wrong = { ...byCalls, to: { share: 1.2 } };
    expect(refusal(await pane.recount({ shares: [wrong] })).message).toBe(
      "A share of 1.2 was given for Wold Fire. A share is from 0 to 1. Nothing was written.",
    );
    const unknown = { ...byCalls, to: { basis: "floor area" } };
    expect(refusal(await pane.recount({ shares: [unknown] })).message).toMatch(
      /^There are no units of “floor area” for Wold/,
    );
    const twice = [byCalls, { ...byCalls, to: { share: 0.25 } }];
    expect(refusal(await pane.recount({ shares: twice })).message).toBe(
      "More than one decision on the share of Wold Fire was given at once. Nothing was written. Give one, Recount, then give the next.",
    );
    expect(JSON.stringify(book.sheets)).toBe(stood);
  });
});
