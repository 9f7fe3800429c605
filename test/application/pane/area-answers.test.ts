import type { Amendments, NewRule } from "#application/amendments";
import type { PlaceView } from "#application/view/place-view";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { given, openPane, reverted, viewOf } from "./open-pane.ts";

const TRUST = "Marl Ambulance Trust";
const COUNCIL = "Oxley Council";
const ROWS = [
  ["Body", "Supplier", "Date", "District", "Service", "Amount"],
  [TRUST, "Acme", "01/06/2025", "Oxley", "Calls", 100],
  [TRUST, "Byte", "02/06/2025", "Marl", "Calls", 300],
  [TRUST, "Cole", "02/06/2025", "OXLEY", "Calls", 50],
  [TRUST, "Dale", "03/06/2025", "Fenn", "Calls", 80],
  [COUNCIL, "Else", "03/06/2025", "Marl", "Roads", 1000],
  [COUNCIL, "Frey", "03/06/2025", "Oxley", "Roads", 2000],
];
const unit = (name: string, inPlace: boolean, value: number) =>
  ({ agency: TRUST, basis: "population", unit: name, inPlace, value, source: "made", year: "2025" }) as const;
/** A quarter of the trust's people live in the place. */
const BODIES: Amendments = {
  place: { name: "Oxley", financialYear: "FY 2025-26" },
  agencies: {
    [TRUST]: { home: "straddling", defaultBasis: "population", short: "AMB" },
    [COUNCIL]: { home: "inside", defaultBasis: "direct" },
  },
  drivers: [unit("Oxley", true, 25), unit("Rest", false, 75)],
};

function area(words: readonly string[], shareOverride: number, ofBody = TRUST): NewRule {
  return { field: "area", match: "equals", words, gives: { shareOverride }, ofBody, note: "" };
}

async function counted() {
  const book = new FakeWorkbook();
  book.addSheet("Lines", ROWS);
  const pane = openPane(book);
  const { view } = given(await pane.recount(BODIES));
  const recount = async (said: Amendments = {}) => given(await pane.recount(said));
  const cell = async (heading: string, row: number) => {
    const { headings, rows } = await tableOf(book);
    return rows[row - 1]![headings.indexOf(heading)];
  };
  return { book, pane, view, recount, cell };
}

async function tableOf(book: FakeWorkbook) {
  const read = await book.readSheet("Lines");
  if (!read.ok) throw new Error(read.error.code);
  const { columns, rowCount } = read.value;
  const rows = Array.from({ length: rowCount }, (_, row) => columns.map((column) => column[row] ?? null));
  return { headings: rows[0]!.map(String), rows: rows.slice(1) };
}

const total = (view: PlaceView): number => view.count!.count.totalPence;
const areasAsked = ({ sources }: PlaceView) => sources[0]!.areas ?? [];
const saidOfAreas = ({ sources }: PlaceView) => sources[0]!.findings.filter(({ code }) => code === "area-column");

describe("rules by area", () => {
  it("are asked for with every area of every body, and nothing is decided before", async () => {
    const { view } = await counted();
    // 530 × 1/4 of the trust, 3,000 of the council.
    expect(total(view)).toBe(313_250);
    expect(areasAsked(view)).toEqual([
      { body: COUNCIL, area: "Oxley", rows: 1, pence: 200_000 },
      { body: COUNCIL, area: "Marl", rows: 1, pence: 100_000 },
      { body: TRUST, area: "Marl", rows: 1, pence: 30_000 },
      // Written both ways as often, it is one area.
      { body: TRUST, area: "OXLEY", rows: 2, pence: 15_000 },
      { body: TRUST, area: "Fenn", rows: 1, pence: 8_000 },
    ]);
  });

  it("give rows of these areas a share, of that body alone; areas of which nobody spoke stay by the body's share", async () => {
    const { recount, cell } = await counted();
    const { view } = await recount({ rules: [area(["Oxley"], 1, "AMB"), area(["Marl"], 0)] });
    // Oxley 150, Marl nothing, Fenn 80 × 1/4; the council's 3,000 as they were, in Marl too.
    expect(total(view)).toBe(15_000 + 2_000 + 300_000);
    expect([await cell("TP Share override", 1), await cell("TP Share override", 2)]).toEqual([1, 0]);
    expect([await cell("TP Share override", 4), await cell("TP Share override", 5)]).toEqual([null, null]);
    expect(await cell("TP Tagged by", 3)).toBe('source; rule R1 "Oxley": shareOverride');
    expect(areasAsked(view).map(({ body, area: name }) => [body, name])).toEqual([
      [COUNCIL, "Oxley"],
      [COUNCIL, "Marl"],
      [TRUST, "Fenn"],
    ]);
    expect(saidOfAreas(view)[0]?.params).toMatchObject({ count: 3 });
  });

  it("silence the question once every row is answered, by a rule or by a person", async () => {
    const { pane, recount } = await counted();
    await recount({ rules: [area(["Oxley", "Marl"], 1, COUNCIL), area(["Oxley"], 1), area(["Marl"], 0)] });
    const row = { rowId: "S01-000004", sheet: "Lines", row: 4 };
    given(await pane.tagRows([row], { shareOverride: 0.5 }));
    const { view } = await recount();
    expect(total(view)).toBe(300_000 + 15_000 + 4_000);
    expect(areasAsked(view)).toEqual([]);
    expect(saidOfAreas(view)).toEqual([]);
  });

  it("go as they came: taken back, the rows are the body's share again however often they were counted", async () => {
    const { pane, recount, cell } = await counted();
    const done = await recount({ rules: [area(["Marl"], 0)] });
    expect(total(done.view)).toBe(313_250 - 7_500);
    const view = await reverted(done);
    expect(total(view)).toBe(313_250);
    await recount({ rules: [area(["Marl"], 0)] });
    await recount();
    const again = await recount({ withdrawnRules: [area(["Marl"], 0)] });
    expect(total(again.view)).toBe(313_250);
    expect(await cell("TP Tagged by", 2)).toBe("source");
    expect((await viewOf(pane)).isStale).toBe(false);
  });

  it("go by the body that a row is counted under, where a person or a rule names another than its source", async () => {
    const { pane, recount, cell } = await counted();
    given(await pane.tagRows([{ rowId: "S01-000005", sheet: "Lines", row: 5 }], { agency: TRUST }));
    expect(areasAsked((await recount()).view)[0]).toMatchObject({ body: "Oxley Council", area: "Oxley" });
    const { view } = await recount({ rules: [area(["Marl"], 0)] });
    // The trust's 100, 50 and 80 at 1/4; the council's 2,000.
    expect(total(view)).toBe(5_750 + 200_000);
    expect(await cell("TP Share override", 5)).toBe(0);
    const frey = { field: "payee", match: "word", words: ["Frey"], gives: { agency: TRUST }, note: "" } as const;
    const own = await recount({ rules: [frey] });
    expect(total(own.view)).toBe(5_750 + 200_000);
  });

  it("answer rows whose body a rule alone names, and rows that a rule of their own body names anew", async () => {
    const names = ROWS.map((row) => row.slice(1));
    const book = new FakeWorkbook();
    book.addSheet("Lines", names);
    const pane = openPane(book);
    const by = (words: readonly string[], agency: string) =>
      ({ field: "payee", match: "word", words, gives: { agency }, note: "" }) as const;
    const rules = [by(["Acme", "Byte", "Cole", "Dale"], TRUST), by(["Else", "Frey"], COUNCIL)];
    expect(total(given(await pane.recount({ ...BODIES, rules })).view)).toBe(313_250);
    const answered = given(await pane.recount({ rules: [area(["Marl"], 0)] }));
    expect(total(answered.view)).toBe(313_250 - 7_500);
    expect(areasAsked(answered.view).map(({ body, area: name }) => [body, name])).not.toContainEqual([TRUST, "Marl"]);
    expect(total(given(await pane.recount({})).view)).toBe(313_250 - 7_500);
    expect(total(await reverted(answered))).toBe(313_250);
  });

  it("are not run with a share that is none", async () => {
    const { recount } = await counted();
    const { view } = await recount({ rules: [area(["Marl"], 1.5)] });
    expect(total(view)).toBe(313_250);
    expect(view.tags.rules[0]?.problem).toContain("“1.5”");
  });

  it("do not run on other columns: a place is named in many texts", async () => {
    const { recount } = await counted();
    const { view } = await recount({
      rules: [{ field: "any", match: "contains", words: ["Marl"], gives: { theme: "Marl" }, note: "" }],
    });
    // The trust's name has it, in four rows; the council's row in Marl has not.
    expect(view.tags.rules[0]?.rows).toBe(4);
  });
});
