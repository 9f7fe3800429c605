import { describeFinding } from "#domain/findings/words";
import { FORDSHIRE } from "#reference/sample-place";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { given, openPane, viewOf } from "./open-pane.ts";
import { rule, untaggedFordshire, valuesOf } from "./untagged-fordshire.ts";

it("the queue of Fordshire without themes begins with R05, £900,000k; nothing is tagged yet (story 2)", async () => {
  const { pane } = await untaggedFordshire([]);
  const { tags } = await viewOf(pane);
  expect(tags.coverage).toEqual({ rows: 0, value: 0 });
  expect(tags.inTotal[0]?.rows.map(({ rowId }) => rowId)).toEqual(["S01-000005"]);
  // 900,000 (in £000) of the ICB at its share of 0.6.
  expect(tags.inTotal[0]?.pence).toBe(54_000_000_000);
});

it("a rule list tags Fordshire whole: 19 of 19 rows, 100.00 % of the money, the themes that Fordshire states (issue 4)", async () => {
  const [service, theme] = ["service", "theme"].map((heading) => FORDSHIRE.rows[0]!.indexOf(heading));
  const stated = FORDSHIRE.rows.slice(1).map((row) => [String(row[service!]), String(row[theme!] ?? "")] as const);
  const rules = [...new Map(stated)].map(([words, gives]) => rule(gives, "equals", words));
  const { pane, cell } = await untaggedFordshire(rules);
  const { tags } = await viewOf(pane);
  expect(tags.coverage).toEqual({ rows: 1, value: 1 });
  const said = await Promise.all(stated.map((_, at) => cell("TP Theme", at + 1)));
  expect(said).toHaveLength(19);
  expect(said).toEqual(stated.map(([, gives]) => gives));
});

describe("a source that the council sorts by its own columns", () => {
  const ROWS = [
    ["Supplier", "Reference", "Amount"],
    ["Cord", "3", 30],
    ["Acme", "1", 10],
    ["Byte", "2", 20],
  ];

  async function sorted(withTpColumns: boolean) {
    const book = new FakeWorkbook();
    book.addSheet("Spend", ROWS);
    const pane = openPane(book);
    const { view } = given(await pane.recount({ sources: { S01: { agency: "County" } } }));
    const refs = [...view.tags.inTotal, ...view.tags.detail].flatMap(({ name, rows }) =>
      rows.map((row) => ({ name, row })),
    );
    for (const { name, row } of refs) given(await pane.tagRows([{ ...row }], { theme: `Theme of ${name}` }));
    const sheet = book.sheet("Spend")!;
    const width = withTpColumns ? 60 : 3;
    const cells = [1, 2, 3].map((row) => Array.from({ length: width }, (_, column) => sheet.get(row, column)));
    const order = [1, 2, 0];
    order.forEach((from, to) => cells[from]!.forEach((cell, column) => sheet.set(to + 1, column, { ...cell })));
    given(await pane.recount({}));
    const read = await book.readSheet("Spend");
    return { payees: valuesOf(read, "Supplier"), themes: valuesOf(read, "TP Theme"), pane };
  }

  it("takes the tags along where the sort takes the TP columns along", async () => {
    const { payees, themes } = await sorted(true);
    expect(payees).toEqual(["Acme", "Byte", "Cord"]);
    expect(themes).toEqual(["Theme of Acme", "Theme of Byte", "Theme of Cord"]);
  });

  it("puts the tags back to their rows where only the council's columns were sorted", async () => {
    const { payees, themes } = await sorted(false);
    expect(payees).toEqual(["Acme", "Byte", "Cord"]);
    expect(themes).toEqual(["Theme of Acme", "Theme of Byte", "Theme of Cord"]);
  });

  const MERGED = [
    ["Service", "Supplier", "Reference", "Amount"],
    ["Care", "Cord", "3", 30],
    [null, "Acme", "1", 10],
    ["Roads", "Byte", "2", 20],
    [null, "Dune", "4", 40],
  ];

  it("names the rows whose services were said once and that no sort leaves as they were: in the pane and on TP Log", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Spend", MERGED);
    const pane = openPane(book);
    const { view } = given(await pane.recount({ sources: { S01: { agency: "County" } } }));
    const refs = [...view.tags.inTotal, ...view.tags.detail].flatMap(({ rows }) => rows);
    for (const row of refs) given(await pane.tagRows([row], { theme: `Theme of row ${String(row.row + 1)}` }));
    const sheet = book.sheet("Spend")!;
    // By amount: Acme, Byte, Cord, Dune. The services go with their cells and are filled down over other rows.
    const sorted = [MERGED[2]!, MERGED[3]!, MERGED[1]!, MERGED[4]!];
    sorted.forEach((row, at) => row.forEach((cell, column) => sheet.set(at + 1, column, { value: cell })));
    const said = (await viewOf(pane)).findings.filter(({ code }) => code === "row-changed-since-tagged");
    expect(said).toHaveLength(1);
    const after = given(await pane.recount({}));
    const read = await book.readSheet("Spend");
    const [payees, themes] = [valuesOf(read, "Supplier"), valuesOf(read, "TP Theme")];
    expect(payees).toEqual(["Acme", "Byte", "Cord", "Dune"]);
    const own = ["Theme of row 3", "Theme of row 4", "Theme of row 2", "Theme of row 5"];
    // Every row that does not bear its own tag any more is among those named, and no row bears two.
    const wrong = own.flatMap((theme, at) => (themes[at] === theme ? [] : [String(at + 2)]));
    expect(wrong.length).toBeGreaterThan(0);
    const named = String(said[0]!.params["numbers"]).split(", ");
    expect(describeFinding(said[0]!)).toContain(
      "those of 1 found no row and were taken away: undo the sort, or tag these anew",
    );
    expect(named).toEqual(expect.arrayContaining(wrong));
    expect(after.view.log.map(({ action }) => action)).toContain(
      `Changed since a person tagged them, tags kept: “Spend”, rows ${named.join(", ")}`,
    );
    expect(given(await pane.recount({})).view.findings.map(({ code }) => code)).not.toContain(
      "row-changed-since-tagged",
    );
  });

  it("names a row whose payee was corrected and keeps its tag; one that only a rule tagged is tagged anew without a word", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Spend", ROWS);
    const pane = openPane(book);
    const { view } = given(await pane.recount({ sources: { S01: { agency: "County" } } }));
    const refs = [...view.tags.inTotal, ...view.tags.detail].flatMap(({ rows }) => rows);
    given(await pane.tagRows([refs.find(({ row }) => row === 2)!], { theme: "Care" }));
    book.typeIn("Spend", 2, 0, "Acme Limited");
    book.typeIn("Spend", 3, 0, "Byte plc");
    const { findings } = given(await pane.recount({})).view;
    const changed = findings.find(({ code }) => code === "row-changed-since-tagged")!;
    expect(changed.params).toMatchObject({ rows: 1, numbers: "3", amount: 10, lost: 0 });
    expect(describeFinding(changed)).toBe(
      "Sheet “Spend”: row 3 (£10.00) says otherwise than when a person tagged it: cells were changed, or rows were sorted and are not known " +
        "again. Its tags stand where they stood. Look at it; if a tag is of another row, tag it anew, then Recount.",
    );
    expect(valuesOf(await book.readSheet("Spend"), "TP Theme")).toEqual([null, "Care", null]);
  });
});
