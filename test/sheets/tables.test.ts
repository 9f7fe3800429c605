import { planBook } from "#sheets/plan-book";
import { placeSettings } from "#sheets/place-settings";
import { TP_SOURCES_HEADINGS } from "#sheets/layout/sources-columns";
import { HAND_BLOCKS, handBook } from "./hand-book.ts";
import { columnOf, formulaOf, tableOf, valuesOf } from "./planned.ts";

const book = handBook();
const plan = planBook(book);
const row = (table: string, text: string): string =>
  text.replaceAll("[@", `${table}[[#This Row],[`).replaceAll("@]", "]]");

/** The drivers of a share, as a criterion. */
const PAIR = "TP_Drivers[Agency],[@Agency@],TP_Drivers[Basis],[@Basis@]";

describe("TP_Shares", () => {
  // workbook-model.md, "Formulas of the tables and sheets"
  it.each([
    ["Key", `=[@Agency@]&"|"&[@Basis@]`],
    [
      "In place",
      `=SUMIFS(TP_Drivers[Value],TP_Drivers[Agency],[@Agency@],TP_Drivers[Basis],[@Basis@],TP_Drivers[In place],"Y")`,
    ],
    ["Whole", "=SUMIFS(TP_Drivers[Value],TP_Drivers[Agency],[@Agency@],TP_Drivers[Basis],[@Basis@])"],
    [
      "Share",
      `=IF(COUNTIFS(${PAIR})>0,IF(AND(COUNTIFS(${PAIR},TP_Drivers[Value],">=0")=COUNTIFS(${PAIR}),COUNTIFS(${PAIR},TP_Drivers[In place],"Y")+COUNTIFS(${PAIR},TP_Drivers[In place],"N")=COUNTIFS(${PAIR}),[@Whole@]>0),[@In place@]/[@Whole@],""),IF([@Basis@]="direct",1,""))`,
    ],
  ])("%s", (heading, expected) => {
    expect(formulaOf(tableOf(plan, "TP_Shares"), heading)).toBe(row("TP_Shares", expected));
  });

  it("has each body on direct and on every basis it has", () => {
    const columns = tableOf(plan, "TP_Shares");
    const pairs = valuesOf(columns, "Agency").map(
      (agency, at) => `${String(agency)}|${String(valuesOf(columns, "Basis")[at])}`,
    );
    expect(pairs).toEqual(["Hart Council|direct", "Hart ICB|population", "Hart ICB|direct"]);
  });
});

describe("TP_Transfers", () => {
  const columns = tableOf(plan, "TP_Transfers");
  const here = (text: string) => row("TP_Transfers", text);
  const spend = "'Plain range'!";

  it("holds one row a payer, payee and kind, with its share as a value", () => {
    expect(valuesOf(columns, "Payer")).toEqual(["Hart ICB"]);
    expect(valuesOf(columns, "Payee")).toEqual(["Hart Council"]);
    expect(valuesOf(columns, "Capital")).toEqual(["revenue"]);
    // The council's line that states the receipt is direct.
    expect(valuesOf(columns, "Share")).toEqual([1]);
  });

  it.each([
    ["Key", `=[@Payer@]&"|"&[@Payee@]&"|"&[@Capital@]`],
    ["Counts", `=IF(AND([@Confirmed@]="Y",[@Take out@]="Y"),1,0)`],
    ["Difference £", "=ROUND([@Payer says place £@]-[@Payee says place £@],2)"],
    [
      "Pair difference £",
      `=IF([@Payer@]="",0,ABS(SUMIFS(TP_Transfers[Difference £],TP_Transfers[Payer],[@Payer@],TP_Transfers[Payee],[@Payee@]))/COUNTIFS(TP_Transfers[Payer],[@Payer@],TP_Transfers[Payee],[@Payee@]))`,
    ],
    ["Share check £", "=ROUND([@Payer says £@]*([@Share@]-[@Share by the rule@]),2)"],
    [
      "Payer says £",
      `=SUMIFS(${spend}$AH$5:$AH$10,${spend}$Q$5:$Q$10,[@Payer@],${spend}$W$5:$W$10,[@Payee@],${spend}$T$5:$T$10,[@Capital@]&"")`,
    ],
  ])("%s", (heading, expected) => {
    expect(formulaOf(columns, heading)).toBe(here(expected));
  });

  it("finds the share by the rule over payer and payee, whatever the kind", () => {
    const text = formulaOf(columns, "Share by the rule");
    expect(text).toContain(here("[@Payee@]"));
    expect(text).not.toContain("TP Capital");
    expect(text.startsWith("=IF((SUMIFS(Spend[TP Receipt],Spend[TP Agency],")).toBe(true);
  });
});

describe("TP_Splits", () => {
  const splits = [
    { rowId: "S01-000001", part: 1, theme: "Housing", weightPercent: 70, note: "" },
    { rowId: "S01-000001", part: 2, theme: "Older people", weightPercent: 30, note: "" },
  ];
  const columns = tableOf(planBook(handBook(HAND_BLOCKS, { splits })), "TP_Splits");

  it("parts by cumulative rounding", () => {
    const upTo = (comparison: string) =>
      `ROUND([@Row spend £@]*SUMIFS(TP_Splits[Weight %],TP_Splits[TP Row],[@TP Row@],TP_Splits[Part],"${comparison}"&[@Part@])/100,2)`;
    expect(formulaOf(columns, "Spend £")).toBe(row("TP_Splits", `=${upTo("<=")}-${upTo("<")}`));
    expect(valuesOf(columns, "Weight %")).toEqual([70, 30]);
  });

  it("reads a row only while its TP Theme says Split", () => {
    expect(formulaOf(columns, "Row spend £")).toContain('Spend[TP Theme],"Split"');
  });
});

describe("TP_Cube", () => {
  const columns = tableOf(plan, "TP_Cube");

  it.each([
    ["S01", "=SUMIFS(Spend[TP Place spend],Spend[TP Agency],[@Agency@],Spend[TP Theme],[@Theme@])"],
    [
      "S02",
      "=SUMIFS('Plain range'!$AI$5:$AI$10,'Plain range'!$Q$5:$Q$10,[@Agency@],'Plain range'!$R$5:$R$10,[@Theme@])",
    ],
    ["Split", "=SUMIFS(TP_Splits[Spend £],TP_Splits[Agency],[@Agency@],TP_Splits[Theme],[@Theme@])"],
  ])("%s is one SUMIFS", (heading, expected) => {
    expect(formulaOf(columns, heading)).toBe(row("TP_Cube", expected));
  });

  it("adds its sources to the penny", () => {
    expect(formulaOf(columns, "Place spend £")).toBe("=ROUND(SUM(TP_Cube[[#This Row],[S01]:[Split]]),2)");
    expect(formulaOf(columns, "Eliminated £")).toBe("=ROUND(SUM(TP_Cube[[#This Row],[S01 out]:[Split out]]),2)");
  });

  it("has every body by every theme", () => {
    expect(valuesOf(columns, "Agency")).toHaveLength(book.agencies.length * book.themes.length);
  });
});

describe("TP_Sources", () => {
  const columns = tableOf(plan, "TP_Sources");

  it("stands in the order that TP columns and sheets address", () => {
    expect(columns.map(({ heading }) => heading)).toEqual([...TP_SOURCES_HEADINGS]);
    expect(columns[8]!.heading).toBe("Unit £");
  });

  it("shows no difference where there is no control total", () => {
    expect(formulaOf(columns, "Difference £")).toBe(
      row("TP_Sources", `=IF([@Control from@]="none","",ROUND([@Read £@]-[@Control total £@],2))`),
    );
  });

  it("states the control total in pounds", () => {
    const inThousands = {
      ...book,
      sources: book.sources.map((source) => ({ ...source, terms: { ...source.terms, unit: "£000" as const } })),
    };
    expect(valuesOf(tableOf(planBook(inThousands), "TP_Sources"), "Control total £")).toEqual([107_000, 107_000]);
  });
});

describe("TP_Place", () => {
  it("holds every band that a check needs, once", () => {
    const names = placeSettings(book).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(0, 7)).toEqual([
      ...["Place", "Financial year", "Population", "Population source", "Population year", "Unit shown", "Priority"],
    ]);
    expect(names).toEqual(expect.arrayContaining(["Shape, low", "Shape, high", "A head, low", "A head, high"]));
  });

  it("keeps numbers numbers: the column is not text", () => {
    expect(columnOf(tableOf(plan, "TP_Place"), "Value").format).toBe("General");
  });

  it("keeps a band that a person has changed", () => {
    const changed = placeSettings({ ...book, bands: { ...book.bands, shapeLow: 0.65 } });
    expect(changed.find(({ name }) => name === "Shape, low")?.value).toBe(0.65);
  });

  it("keeps rows that a person has added, below its own", () => {
    const settings = { Place: "Hart", "Prepared by": "A. Clark", "Our reference": "F/12" };
    const rows = placeSettings({ ...book, settings });
    expect(rows.at(-1)).toMatchObject({ name: "Our reference", value: "F/12" });
    expect(rows.filter(({ name }) => name in settings).map(({ name }) => name)).toEqual(Object.keys(settings));
  });
});

describe("registers without rows", () => {
  it("keep one empty row", () => {
    const rules = plan.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "TP_Rules");
    expect(rules?.rows).toBe(1);
    expect(valuesOf(rules!.columns, "Words")).toEqual([null]);
    expect(valuesOf(tableOf(plan, "TP_Splits"), "TP Row")).toEqual([null]);
  });
});
