import { sayRecount } from "#application/pane/say";
import type { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { given, viewOf } from "./pane/open-pane.ts";
import { POLICE, untaggedFordshire } from "./pane/untagged-fordshire.ts";
import { findDoubtfulTags } from "#application/find-doubtful-tags";
import { describeFinding } from "#domain/findings/words";
import { councilSheet } from "#test/support/count-csv";
import { countSheets } from "#test/support/count-files";

const HEAD = "Agency,Service,COFOG,Theme,Revenue/capital,Gross,Exclude,Basis,Transfer to";
const LINES = [
  "Ford,Care,10.2,Older people,revenue,100,,direct,",
  "Ford,Day care,10.2,Older people,revenue,50,,direct,",
];
const REGISTERS = {
  TP_Agencies: {
    headings: ["Agency", "Home", "Aliases"],
    rows: [
      ["Ford", "inside", "Fordshire CC"],
      ["Oxley District Council", "inside", ""],
    ],
  },
};
const THEMES = {
  headings: ["Theme", "Active"],
  rows: [
    ["Older people", "Y"],
    ["Housing", ""],
  ],
};

type Tables = Parameters<typeof countSheets>[1]["tables"];

/** What is told of some lines that stand with two good ones, and the themes left open. Amounts are in pounds. */
function told(lines: readonly string[], tables: Tables = REGISTERS): { told: string[]; open: readonly string[] } {
  const sheet = councilSheet("Spend", [HEAD, ...LINES, ...lines].join("\n"));
  const { assembled, sources } = countSheets([sheet], { tables: tables });
  const { findings, openThemes } = findDoubtfulTags(assembled, sources.blocks);
  return { told: findings.map(describeFinding), open: openThemes };
}

describe("a tag that is a slip from a word of its list", () => {
  it("nothing is said where every word is known", () => {
    expect(told([])).toEqual({ told: [], open: [] });
    expect(told(["Ford,Flats,GF1006,Housing,Cap,1,,direct,Oxley District Council"])).toEqual({ told: [], open: [] });
  });

  it("a theme of a source's own column is told with its cell, its pounds and what it may be meant for", () => {
    expect(
      told(["Ford,Meals,10.2,Older poeple,revenue,7.50,,direct,", "Ford,Lunch,10.2,Older poeple,revenue,2,,direct,"]),
    ).toEqual({
      told: [
        "Spend!D4 reads “Older poeple” as the theme, in 2 rows (£9.50). Did you mean “Older people”? It was counted as a theme of " +
          "its own. Under Tag, “Themes that may be misspelt” has a button that tags them “Older people”; or correct the cells; if it is " +
          "a theme of its own, write Y under Active on TP Themes. Then Recount.",
      ],
      open: ["Older poeple"],
    });
  });

  it("the list decides which of two is the slip, however often each stands", () => {
    const tables = { ...REGISTERS, TP_Themes: { headings: ["Theme"], rows: [["Older poeple"]] } };
    expect(told([], tables).told[0]).toMatch(
      /^Spend!D2 reads “Older people” as the theme, in 2 rows .*mean “Older poeple”\?/,
    );
  });

  it("a theme that differs from another in case alone is that theme: nothing is told", () => {
    const line = "Ford,A,10.2,older people,revenue,1,,direct,";
    expect(told([line])).toEqual({ told: [], open: [] });
    const listed = { headings: ["Theme"], rows: [["Older people"], ["older people"]] };
    expect(told([line], { ...REGISTERS, TP_Themes: listed })).toEqual({ told: [], open: [] });
  });

  it("themes that differ in a figure are two themes", () => {
    expect(
      told(["Ford,A,10.2,Priority 1,revenue,1,,direct,", "Ford,B,10.2,Priority 2,revenue,1,,direct,"]).told,
    ).toEqual([]);
  });

  it("a theme in figures, which stands in quotation marks, is told in no second ones", () => {
    const { told: sentences } = told(["Ford,Lanes,04.5,010,revenue,3,,direct,"], { ...REGISTERS, TP_Themes: THEMES });
    expect(sentences.at(-1)).toContain("that were not on TP Themes: “010”, in 1 row (£3.00).");
  });

  it("a theme near nothing is told where a list stands, and waits for a Y", () => {
    const tables = { ...REGISTERS, TP_Themes: THEMES };
    const line = "Ford,Lanes,04.5,Transport,revenue,3,,direct,";
    expect(told([line], tables)).toEqual({
      told: [
        "Spend!D4 and the rows like it give themes that were not on TP Themes: “Transport”, in 1 row (£3.00). Each was counted as a " +
          "theme of its own and put on TP Themes with “?” under Active. If it is one, write Y there; if it is another theme under a " +
          "different name, correct the cells. Then Recount.",
      ],
      open: ["Transport"],
    });
    const confirmed = { headings: ["Theme", "Active"], rows: [...THEMES.rows, ["Transport", "Y"]] };
    expect(told([line], { ...REGISTERS, TP_Themes: confirmed })).toEqual({ told: [], open: [] });
    // Without a list the words of the sources make it.
    expect(told([line])).toEqual({ told: [], open: [] });
  });

  it("a theme that was put out of use is told as such", () => {
    const tables = {
      ...REGISTERS,
      TP_Themes: { headings: ["Theme", "Active"], rows: [...THEMES.rows, ["Transport", "N"]] },
    };
    expect(told(["Ford,Lanes,04.5,Transport,revenue,3,,direct,"], tables).told).toEqual([
      expect.stringMatching(/^Spend!D4 .*stand with N under Active on TP Themes: “Transport”, in 1 row \(£3\.00\)\./),
    ]);
  });

  it.each([
    ["Frod,A,10.2,Older people,revenue,1,,direct,", []],
    [
      "Oxley Distrct Council,A,10.2,Older people,revenue,4,,direct,",
      [
        /^Spend!A4 reads “Oxley Distrct Council” as the body that spends, in 1 row \(£4\.00\)\. Did you mean “Oxley District Council”\?/,
      ],
    ],
    [
      "Ford,A,10.2,Older people,revenue,4,,direct,Oxley Distict Council",
      [
        /^Spend!I4 .*mean “Oxley District Council”\? It was taken for a body that is not counted, so nothing was taken out/,
      ],
    ],
    ["Fordshre CC,A,10.2,Older people,revenue,4,,direct,", [/Did you mean “Ford”\?/]],
    [
      "Ford,A,10.2,Older people,captial,4,,direct,",
      [/^Spend!E4 reads “captial” .*mean “capital”\? It was read as neither/],
    ],
    [
      "Ford,A,Old aeg,Older people,revenue,4,,direct,",
      [/^Spend!C4 .*Did you mean “Old age”\? It was read as no function/],
    ],
    ["Ford,A,Sickness and disabilty,Older people,revenue,4,,direct,", [/^Spend!C4 .*mean “Sickness and disability”\?/]],
    [
      "Ford,A,10.44,Older people,revenue,4,,direct,",
      [
        /^Spend!C4 and the rows like it give as the function \(COFOG\): “10\.44”, in 1 row \(£4\.00\)\. No such word is known/,
      ],
    ],
    [
      "Ford,A,10.2,Older people,revenue,4,captial financing,direct,",
      [/^Spend!G4 .*mean “capital financing”\? It was left out/],
    ],
    ["Ford,A,10.2,Older people,revenue,4,No,direct,", [/^Spend!G4 .*“no”, in 1 row .*left out of the total/]],
    [
      "Ford,A,10.2,Older people,revenue,4,,dierct,",
      [/^Spend!H4 .*mean “direct”\? It was taken for no basis of a share/],
    ],
  ])("%s", (line, patterns) => {
    const found = told([line]).told;
    expect(found).toEqual(patterns.map((pattern) => expect.stringMatching(pattern) as string));
  });
});

describe("a theme that a person types in the grid", () => {
  const activeOf = async (book: FakeWorkbook, theme: string): Promise<unknown> => {
    const [table] = valueOf(await book.readTables(["TP_Themes"]));
    return table!.rows.find((row) => row[0] === theme)?.[table!.headings.indexOf("Active")];
  };

  it("one slip away from another is told with its cell until it is put right, and waits on TP Themes meanwhile", async () => {
    const { book, pane, type, recount } = await untaggedFordshire([POLICE]);
    type("TP Theme", 1, "Community safety");
    type("TP Theme", 2, "Comunity safety");
    await recount();
    const saidOf = async (): Promise<readonly string[]> =>
      (await viewOf(pane)).sources
        .flatMap(({ findings }) => findings.map(describeFinding))
        .filter((said) => / as the theme,/.test(said));
    // R02 of Fordshire reads £120,000,000.
    expect(await saidOf()).toEqual([
      expect.stringMatching(
        /^Fordshire![A-Z]+3 reads “Comunity safety” .*1 row \(£120,000,000\.00\)\. Did you mean “Community safety”\?/,
      ),
    ]);
    expect(sayRecount(await viewOf(pane))).toContain(
      "1 theme is not on the list: “Comunity safety” (did you mean “Community safety”?). See what is said of the source in Sources.",
    );
    expect(await activeOf(book, "Comunity safety")).toBe("?");
    expect(await activeOf(book, "Community safety")).toBe("Y");
    await recount();
    expect(await saidOf()).toHaveLength(1);
    type("TP Theme", 2, "Community safety");
    await recount();
    expect(await saidOf()).toEqual([]);
    // A word that only the rows ever said goes with its last row.
    expect(await activeOf(book, "Comunity safety")).toBeUndefined();
  });

  it("given in the pane is on the list; typed in the grid it waits for a Y", async () => {
    const { book, pane, type, recount } = await untaggedFordshire([POLICE]);
    given(await pane.tagRows([{ rowId: "S01-000005", sheet: "Fordshire", row: 5 }], { theme: "Hospitals" }));
    type("TP Theme", 1, "Winter pressures");
    await recount();
    expect(await activeOf(book, "Hospitals")).toBe("Y");
    expect(await activeOf(book, "Winter pressures")).toBe("?");
  });
});

describe("kinds of work", () => {
  it("a source's word that is none is told with what it may be meant for", () => {
    const sheet = councilSheet(
      "Spend",
      [`${HEAD},Kind of work`, ...LINES.map((line) => `${line},front line`), `${LINES[0]!},back ofice`].join("\n"),
    );
    const { assembled, sources } = countSheets([sheet], { tables: REGISTERS });
    expect(findDoubtfulTags(assembled, sources.blocks).findings.map(describeFinding)).toEqual([
      expect.stringMatching(/^Spend!J4 reads “back ofice” as the kind of work.*Did you mean “back office”\?/),
    ]);
  });
});
