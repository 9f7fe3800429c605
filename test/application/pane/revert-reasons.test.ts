import { openStops } from "#domain/checks/run-checks";
import type { PlaceView } from "#application/view/place-view";
import type { RawCell } from "#domain/columns/raw-cell";
import { valueOf } from "#test/office/contract/answer";
import { openOffice } from "#test/office/office-bench";
import { given, openPane, reverted } from "./open-pane.ts";

const HEADINGS = "Agency,Service,COFOG,Theme,Gross,Internal income,Apportionment basis,Transfer to,Income from,Capital";
const INSIDE = { home: "inside" } as const;
const WOLD = { name: "Wold", financialYear: "FY 2025-26", unit: "£" } as const;

const stops = ({ checks }: PlaceView): string[] => openStops(checks).map(({ id }) => id);
const check = ({ checks }: PlaceView, id: string) => checks.find((one) => one.id === id)!;

/** £1,000,000 against £1,001,000 of the body's own books: 0.1 % off, which a written reason allows. */
async function openBooks() {
  const rows: RawCell[][] = [
    ["Agency", "Service", "COFOG", "Theme", "Gross", "Apportionment basis"],
    ["County", "Roads", "04.5", "Roads", 1_000_000, "direct"],
  ];
  const { port, model, session } = await openOffice([{ name: "Lines", rows }]);
  const pane = openPane(port);
  const source = { agency: "County", controlTotal: 1_001_000, controlFrom: "stated by body" } as const;
  given(await pane.recount({ sources: { S01: source }, agencies: { County: INSIDE }, place: WOLD }));
  const spend = (pounds: number) => model.setValue(model.sheet("Lines")!, 1, 4, pounds);
  return { pane, spend, session };
}

/** The county says that it paid £600,000 in two kinds; the district says £400,000, until `receive` says otherwise. */
async function openPair() {
  const rows: RawCell[][] = [
    HEADINGS.split(","),
    ["County", "Grants", "06.2", "Homes", 500_000, 0, "direct", "District", null, "revenue"],
    ["County", "Grants", "06.2", "Homes", 100_000, 0, "direct", "District", null, "capital"],
    ["District", "Homes", "06.1", "Homes", 800_000, 300_000, "direct", null, "County", "revenue"],
    ["District", "Build", "06.1", "Homes", 200_000, 100_000, "direct", null, "County", "capital"],
  ];
  const { port, model, session } = await openOffice([{ name: "Lines", rows }]);
  const pane = openPane(port);
  const confirmed = (capital: string) => ({ ...PAIR, capital, kind: "", note: "", confirmed: true });
  const transfers = [confirmed("revenue"), confirmed("capital")];
  given(await pane.recount({ agencies: { County: INSIDE, District: INSIDE }, place: WOLD, transfers }));
  const receive = (pounds: number) => model.setValue(model.sheet("Lines")!, 3, 5, pounds);
  const asRevenue = () => {
    for (const row of [2, 4]) model.setValue(model.sheet("Lines")!, row, 9, "revenue");
  };
  const explainedBy = async () => {
    const [table] = valueOf(await port.readTables(["TP_Transfers"]));
    const column = table!.headings.indexOf("Explained by");
    return table!.rows.map((row) => row[column]);
  };
  return { pane, receive, asRevenue, explainedBy, session };
}
const PAIR = { payer: "County", payee: "District" } as const;

describe("Revert of a reason", () => {
  it("puts back the reason that stood for the figure that it was given for, and for no other", async () => {
    const { pane, spend, session } = await openBooks();
    expect(stops(given(await pane.recount({ explanations: { A3: "late journals" } })).view)).not.toContain("A3");
    spend(998_000);
    expect(stops(given(await pane.recount({})).view)).toContain("A3");
    const anew = given(await pane.recount({ explanations: { A3: "more late journals" } }));
    expect(stops(anew.view)).not.toContain("A3");
    const back = await reverted(anew);
    expect(stops(back)).toContain("A3");
    expect(check(back, "A3").outdated).toMatchObject({ reason: "late journals", at: -1000 });
    spend(1_000_000);
    expect(check(given(await pane.recount({})).view, "A3").explained).toMatchObject({ reason: "late journals" });
    session.close();
  }, 60_000);

  it("puts back why a pair differs in the same way", async () => {
    const { pane, receive, session } = await openPair();
    const first = { ...PAIR, capital: "capital", reason: "timing" };
    const said = check(given(await pane.recount({ pairReasons: [first] })).view, "D4");
    expect(said).toMatchObject({ severity: "L", isExplainedByParts: true });
    receive(200_000);
    expect(check(given(await pane.recount({})).view, "D4").severity).toBe("S");
    const anew = given(await pane.recount({ pairReasons: [{ ...PAIR, capital: "revenue", reason: "a grant" }] }));
    expect(check(anew.view, "D4").severity).toBe("L");
    expect(check(await reverted(anew), "D4")).toMatchObject({ severity: "S", result: "Does not tie" });
    receive(300_000);
    expect(check(given(await pane.recount({})).view, "D4").partReasons).toEqual(["County → District: timing"]);
    session.close();
  }, 60_000);
});

it("a reason speaks of its pair: it stays on the sheet where the lines of its row are of another kind now", async () => {
  const { pane, asRevenue, explainedBy, session } = await openPair();
  given(await pane.recount({ pairReasons: [{ ...PAIR, capital: "capital", reason: "timing" }] }));
  asRevenue();
  for (const time of ["the first count", "the next"]) {
    const { view } = given(await pane.recount({}));
    expect([time, check(view, "D4").severity, check(view, "F11").result]).toEqual([time, "L", "Ties"]);
    expect(await explainedBy()).toEqual(["timing"]);
  }
  session.close();
}, 60_000);
