import fc from "fast-check";
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

  /** Services said once; two lines of one invoice, and two that say nothing but a purpose and what they come to. */
  const SAID_ONCE = [
    ["Service", "Supplier", "Reference", "Purpose", "Amount"],
    ["Care", "Cord", "3", "Beds", 30],
    [null, "Acme", "1", "Beds", 10],
    [null, "Acme", "1", "Beds", 70],
    ["Roads", "Byte", "2", "Tar", 20],
    [null, null, null, "Grit", 40],
    [null, null, null, "Grit", 50],
    [null, "Dune", "4", "Salt", 60],
  ];
  const LINES = SAID_ONCE.slice(1);

  it("puts a person's tags back to their rows in whatever order, or names the rows: services said once, lines that differ by amount alone", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Spend", SAID_ONCE);
    const pane = openPane(book);
    const { view } = given(await pane.recount({ sources: { S01: { agency: "County" } } }));
    const refs = [...view.tags.inTotal, ...view.tags.detail].flatMap(({ rows }) => rows);
    const tagOf = (row: readonly unknown[]): string => `Theme of ${String(row[4])}`;
    for (const ref of refs) given(await pane.tagRows([ref], { theme: tagOf(SAID_ONCE[ref.row]!) }));
    const sheet = book.sheet("Spend")!;
    let silent: string[] = [];
    const orders = fc.sample(fc.shuffledSubarray([...LINES.keys()], { minLength: LINES.length }), {
      numRuns: 12,
      seed: 8,
    });
    for (const order of orders) {
      order.forEach((from, to) => LINES[from]!.forEach((value, column) => sheet.set(to + 1, column, { value })));
      const { findings } = given(await pane.recount({})).view;
      const named = findings
        .filter(({ code }) => code === "row-changed-since-tagged")
        .flatMap(({ params }) => String(params["numbers"]).split(", "));
      const themes = valuesOf(await book.readSheet("Spend"), "TP Theme");
      silent = [
        ...silent,
        ...order.flatMap((from, at) =>
          themes[at] === tagOf(LINES[from]!) || named.includes(String(at + 2))
            ? []
            : [`${order.join()}: row ${String(at + 2)}`],
        ),
      ];
      expect(named).toEqual([]);
    }
    expect(silent).toEqual([]);
  });

  it("names a line of an invoice of several whose amount was corrected, and keeps its tag", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Spend", SAID_ONCE);
    const pane = openPane(book);
    const { view } = given(await pane.recount({ sources: { S01: { agency: "County" } } }));
    const refs = [...view.tags.inTotal, ...view.tags.detail].flatMap(({ rows }) => rows);
    given(await pane.tagRows([refs.find(({ row }) => row === 3)!], { theme: "Care" }));
    book.typeIn("Spend", 3, 4, 71);
    const { findings } = given(await pane.recount({})).view;
    const changed = findings.filter(({ code }) => code === "row-changed-since-tagged");
    expect(changed.map(({ params }) => params)).toMatchObject([{ rows: 1, numbers: "4", amount: 71, lost: 0 }]);
    expect(valuesOf(await book.readSheet("Spend"), "TP Theme")[2]).toBe("Care");
  });

  it("names a row that was moved and corrected at once, whose tags found no row: in the pane and once on TP Log", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Spend", ROWS);
    const pane = openPane(book);
    const { view } = given(await pane.recount({ sources: { S01: { agency: "County" } } }));
    const refs = [...view.tags.inTotal, ...view.tags.detail].flatMap(({ rows }) => rows);
    for (const row of refs) given(await pane.tagRows([row], { theme: `Theme of row ${String(row.row + 1)}` }));
    const sheet = book.sheet("Spend")!;
    [ROWS[2]!, ["Cord Limited", "3", 30], ROWS[3]!].forEach((row, at) =>
      row.forEach((value, column) => sheet.set(at + 1, column, { value })),
    );
    const said = (await viewOf(pane)).sources[0]!.findings.filter(({ code }) => code === "row-changed-since-tagged");
    expect(said.map(describeFinding)).toEqual([
      expect.stringContaining("those of 1 found no row and were taken away: undo the sort, or tag these anew"),
    ]);
    expect(said[0]!.params).toMatchObject({ numbers: "3", lost: 1 });
    const { log } = given(await pane.recount({})).view;
    expect(log.map(({ action }) => action)).toContain("Changed since a person tagged them, tags kept: “Spend”, rows 3");
    expect(valuesOf(await book.readSheet("Spend"), "TP Theme")).toEqual(["Theme of row 3", null, "Theme of row 4"]);
    const again = given(await pane.recount({})).view.findings.map(({ code }) => code);
    expect(again).not.toContain("row-changed-since-tagged");
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
      "Sheet “Spend”: row 3 (£10.00) may not be the row that a person tagged: cells were changed, or rows that say the same were sorted, " +
        "added or taken out. Its tags stand where they stood. Look at it; if a tag is of another row, tag it anew, then Recount.",
    );
    expect(valuesOf(await book.readSheet("Spend"), "TP Theme")).toEqual([null, "Care", null]);
  });
});
