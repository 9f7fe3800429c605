import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { given, openPane, reverted, viewOf } from "./open-pane.ts";
import { rule, valuesOf } from "./untagged-fordshire.ts";

const ROWS = [
  ["Body", "Service", "Gross £000", "Client group", "Statutory or discretionary", "Funding stream", "Function"],
  ["County", "Fostering", 100, "Children & young people", "Statutory", null, "Frontline service"],
  ["County", "Supporting people grant", 50, null, "ring fenced", "Supporting People", "Commissioning"],
  ["County", "Home to school transport", 30, null, null, null, null],
  ["County", "Arts", 20, null, "as members decide", null, "Back office"],
];
const rowAt = (line: number) => ({ rowId: `S01-00000${String(line)}`, sheet: "Spend", row: line });

async function counted() {
  const book = new FakeWorkbook();
  book.addSheet("Spend", ROWS);
  const pane = openPane(book);
  given(await pane.recount({}));
  const column = async (heading: string): Promise<unknown[]> => valuesOf(await book.readSheet("Spend"), heading);
  return { book, pane, column };
}

describe("client group, control and funding stream", () => {
  it("come from the row's own columns, control in one spelling, and other words say nothing", async () => {
    const { column } = await counted();
    expect(await column("TP Client")).toEqual(["Children & young people", null, null, null]);
    expect(await column("TP Control")).toEqual(["statutory", "ring-fenced", null, null]);
    expect(await column("TP Stream")).toEqual([null, "Supporting People", null, null]);
    expect(await column("TP Function")).toEqual(["front line", "commissioning", null, "management & support"]);
    expect(await column("TP Tagged by")).toEqual(["source", "source", "source", "source"]);
  });

  it("come from a rule where the row says nothing, and TP Tagged by says which", async () => {
    const { pane, column } = await counted();
    const gives = {
      client: "Children & young people",
      control: "Demand led",
      stream: "Pupil premium",
      work: "Overheads",
    };
    const words = rule("", "contains", "school|fostering", { gives });
    const { view, undo } = given(await pane.recount({ rules: [words] }));
    expect(await column("TP Client")).toEqual(["Children & young people", null, "Children & young people", null]);
    expect(await column("TP Control")).toEqual(["statutory", "ring-fenced", "demand-led", null]);
    expect(await column("TP Stream")).toEqual(["Pupil premium", "Supporting People", "Pupil premium", null]);
    expect((await column("TP Function"))[2]).toBe("management & support");
    expect((await column("TP Tagged by"))[2]).toBe('source; rule R1 "school": client, control, stream, work');
    expect(view.tags.rules.map(({ rows }) => rows)).toEqual([2]);
    expect(view.tags.known?.streams).toEqual(["Pupil premium", "Supporting People"]);
    given(await undo!.revert().then((after) => (after.ok ? pane.recount({}) : after)));
    expect(await column("TP Control")).toEqual(["statutory", "ring-fenced", null, null]);
  });

  it("come from a person before anything else, stay, and go back as they were", async () => {
    const { pane, column } = await counted();
    const tags = { client: "Older people", control: "discretionary", stream: "Arts grant" };
    const done = given(await pane.tagRows([rowAt(4), rowAt(1)], tags));
    expect(done.said).toMatch(/^2 rows tagged/);
    given(await pane.recount({}));
    expect(await column("TP Client")).toEqual(["Older people", null, null, "Older people"]);
    expect(await column("TP Control")).toEqual(["discretionary", "ring-fenced", null, "discretionary"]);
    expect(await column("TP Tagged by")).toEqual([
      "source; person: client, control, stream",
      "source",
      "source",
      "source; person: client, control, stream",
    ]);
    await reverted(done);
    given(await pane.recount({}));
    expect(await column("TP Client")).toEqual(["Children & young people", null, null, null]);
    expect(await column("TP Control")).toEqual(["statutory", "ring-fenced", null, null]);
  });

  it("have their column made by the first tag of a source that states none", async () => {
    const book = new FakeWorkbook();
    book.addSheet(
      "Spend",
      ROWS.map((row) => row.slice(0, 3)),
    );
    const pane = openPane(book);
    given(await pane.recount({}));
    expect(valuesOf(await book.readSheet("Spend"), "TP Control")).toEqual([]);
    given(await pane.tagRows([rowAt(3)], { control: "statutory" }));
    expect(valuesOf(await book.readSheet("Spend"), "TP Control")).toEqual([null, null, "statutory", null]);
  });

  it("a rule with a word of control that is not known is not run, and says which words there are", async () => {
    const { pane, column } = await counted();
    given(await pane.recount({ rules: [rule("", "contains", "transport", { gives: { control: "optional" } })] }));
    expect(await column("TP Control")).toEqual(["statutory", "ring-fenced", null, null]);
    const { findings } = await viewOf(pane);
    const known = findings.filter(({ code }) => code === "rule-tag-unknown").map(({ params }) => params["known"]);
    expect(known).toEqual(["statutory, demand-led, ring-fenced, discretionary"]);
  });
});
