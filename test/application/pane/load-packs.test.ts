import { planPack, type StandingLists } from "#application/packs/plan-pack";
import type { PlaceView } from "#application/view/place-view";
import type { StarterPack } from "#domain/tagging/starter-pack";
import { STARTER_PACKS } from "#reference/packs/starter-packs";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { given, openPane, reverted, viewOf } from "./open-pane.ts";
import { valuesOf } from "./untagged-fordshire.ts";

const BY_ID = new Map(STARTER_PACKS.map((pack) => [pack.id, pack]));

async function packOf(id: string): Promise<StarterPack> {
  const pack = BY_ID.get(id);
  if (!pack) throw new Error(`no pack ${id}`);
  return Promise.resolve(pack);
}

function standing({ registers, tags }: PlaceView): StandingLists {
  return { ...registers, rules: tags.rules.map(({ rule }) => rule) };
}

async function spendBook() {
  const book = new FakeWorkbook();
  book.addSheet("Spend", [
    ["Body", "Service", "Amount", "COFOG"],
    ["DWP", "State pension", 100, null],
    ["Gateshead MBC", "Adult social care", 30, null],
    ["Gateshead MBC", "Highways maintenance", 20, "04.5"],
    ["Gateshead MBC", "Something else", 5, null],
  ]);
  const pane = openPane(book);
  given(await pane.recount({}));
  const table = async (name: string) => {
    const [held] = valueOf(await book.readTables([name]));
    return held!.rows.filter((row) => row.some((cell) => cell !== null && cell !== ""));
  };
  const load = async (id: string) => {
    const { amendments } = planPack(await packOf(id), standing(await viewOf(pane)));
    return given(await pane.recount(amendments));
  };
  return { book, pane, table, load };
}

describe("a pack loaded in the pane", () => {
  it("stands in the tables as a person's rows, and twice changes nothing", async () => {
    const { load, table } = await spendBook();
    await load("pilot-12");
    await load("bodies-today");
    await load("service-headings");
    const once = await Promise.all(["TP_Themes", "TP_Agencies", "TP_Rules"].map(table));
    expect(once[0]!.map(([theme, , pack]) => [theme, pack])).toEqual([
      ["Health inequality", "South Tyneside, Gateshead & Sunderland"],
      ["Neighbourhoods", "South Tyneside, Gateshead & Sunderland"],
      ["Teenage pregnancy", "South Tyneside, Gateshead & Sunderland"],
    ]);
    for (const id of ["pilot-12", "bodies-today", "service-headings"]) await load(id);
    expect(await Promise.all(["TP_Themes", "TP_Agencies", "TP_Rules"].map(table))).toEqual(once);
  });

  it("completes the bodies that the sources name, and moves no £", async () => {
    const { load, pane } = await spendBook();
    const before = await viewOf(pane);
    const { view } = await load("bodies-today");
    const dwp = view.registers.agencies.find(({ name }) => name === "DWP")!;
    expect(dwp).toMatchObject({ type: "DWP/benefits", home: "outside" });
    expect(view.registers.agencies.some(({ name }) => name === "Department for Work and Pensions")).toBe(false);
    expect(view.count?.count.totalPence).toBe(before.count?.count.totalPence);
  });

  it("gives services their usual function and says that it is assumed, in TP Tagged by and in check B4", async () => {
    const { load, book } = await spendBook();
    const { view } = await load("service-headings");
    const read = await book.readSheet("Spend");
    expect(valuesOf(read, "TP COFOG")).toEqual([null, "10.2 Old age", "04.5 Transport", null]);
    expect(valuesOf(read, "TP Tagged by")[1]).toMatch(/^source; rule R\d+ "adult social care" \(assumed\): cofog$/);
    const b4 = view.checks.find(({ id }) => id === "B4")!;
    // Without a function: the pension of £100 and the £5 of something else.
    expect([b4.thisSide, b4.finding]).toEqual([10_500, "£30.00 in 1 row on an assumed function: see TP Rules"]);
  });

  it("is taken back whole, with what the sources name left standing", async () => {
    const { load, table, pane } = await spendBook();
    await load("pilot-12");
    const before = await Promise.all(["TP_Themes", "TP_Agencies", "TP_Rules"].map(table));
    for (const id of ["pilot-08", "bodies-today", "service-headings"]) await reverted(await load(id));
    expect(await Promise.all(["TP_Themes", "TP_Agencies", "TP_Rules"].map(table))).toEqual(before);
    expect((await viewOf(pane)).registers.agencies.map(({ name }) => name).sort()).toEqual(["DWP", "Gateshead MBC"]);
  });
});
