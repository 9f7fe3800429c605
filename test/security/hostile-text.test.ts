import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "#workbench/files/open-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { partsOf } from "#test/workbench/files/parts";
import { countAndSave, fileOf, type SavedReturn, scratch } from "#test/support/run-job";

// A spend file is written by strangers. What a spreadsheet would run if it were typed stands in every kind of cell here, each
// with a mark of its own, and has to come out as text, to the letter, wherever it comes out.
const CALL = "HYPERLINK";
const hostile = (mark: string): readonly string[] => [
  `=${CALL}("http://x.example/${mark}","${mark}")`,
  `+cmd|' /C calc'!${mark}`,
  `-2+3+cmd|' /C calc'!${mark}`,
  `@SUM(1+1)*${mark}`,
  `\t=${mark}()`,
  `\r=${mark}()`,
  `'=${mark}()`,
];
const STARTS = ["=", "+", "-", "@", "tab", "CR", "apostrophe"];
const BODIES = hostile("ZZBODY");
const THEMES = hostile("ZZTHEME");
const PAYEES = hostile("ZZPAYEE");
const SERVICES = hostile("ZZSERVICE");
const PURPOSES = hostile("ZZPURPOSE");

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Payments that each body makes to each payee, twice the same, so that suppliers, overlap and duplicates have all to tell. */
function spendFile(): string {
  const rows = BODIES.flatMap((body, b) =>
    PAYEES.flatMap((payee, p) =>
      [0, 1].map(() =>
        [
          body,
          "01/05/2025",
          payee,
          `=${CALL}("ZZREF${String(p)}")`,
          `${String(100 + b)}.00`,
          SERVICES[p]!,
          PURPOSES[p]!,
        ]
          .map(quoted)
          .join(","),
      ),
    ),
  );
  return ["Body Name,Payment Date,Supplier Name,Invoice Number,Net Amount,Directorate,Purpose", ...rows, ""].join("\n");
}

function settings(): string {
  const folder = scratch();
  const write = (name: string, head: string, rows: readonly (readonly string[])[]): void => {
    writeFileSync(join(folder, name), [head, ...rows.map((row) => row.map(quoted).join(","))].join("\n"));
  };
  write(
    "themes.csv",
    "theme,description",
    THEMES.map((theme, at) => [theme, PURPOSES[at]!]),
  );
  write(
    "rules.csv",
    "order,field,match,words,theme,active,note",
    THEMES.map((theme, at) => {
      return [String(at + 1), "payee", "equals", PAYEES[at]!, theme, "Y", `=ZZNOTE${String(at)}()`];
    }),
  );
  writeFileSync(join(folder, "place.json"), JSON.stringify({ place: "=ZZPLACE()", financialYear: "2025/26" }));
  return folder;
}

/** A formula without what stands in quotes: texts and the names of sheets. */
function outsideQuotes(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
}

function formulasOf(model: WorkbookModel): { sheet: string; text: string }[] {
  return model.sheets.flatMap((sheet) =>
    sheet.columns.flatMap((cells) =>
      Array.from(cells?.formulas.values() ?? [], ({ text }) => ({ sheet: sheet.name, text })),
    ),
  );
}

function textsOf(model: WorkbookModel): { sheet: string; text: string }[] {
  return model.sheets.flatMap((sheet) =>
    sheet.columns.flatMap((cells) =>
      (cells?.values ?? []).flatMap((value) => (typeof value === "string" ? [{ sheet: sheet.name, text: value }] : [])),
    ),
  );
}

describe("text that a spreadsheet would run", () => {
  let job: SavedReturn;
  let model: WorkbookModel;
  beforeAll(async () => {
    job = await countAndSave([fileOf("=ZZFILE() +@x.csv", spendFile())], settings());
    model = openXlsx(job.bytes);
  });

  it("is counted like any other", () => {
    // 7 bodies pay 7 payees twice, body b £(100 + b): 14 × (700 + 21).
    expect(job.report["read"]).toBe(10_094);
  });

  it("never stands in a formula but between quotes", () => {
    const formulas = formulasOf(model);
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter(({ text }) => /ZZ[A-Z]+|cmd\|/.test(outsideQuotes(text)))).toEqual([]);
  });

  // Blanks at either end of a payee are no part of its name.
  it.each(STARTS.map((start, at) => [start, PAYEES[at]!.trim()] as const))(
    "beginning with %s is shown as it is",
    (_, payee) => {
      const ours = textsOf(model).filter(({ sheet }) => sheet.startsWith("TP "));
      expect(ours.map(({ text }) => text)).toContain(payee);
    },
  );

  it("leaves the cells it was read from as they were", () => {
    const sheet = model.sheets.find(({ name }) => !name.startsWith("TP "))!;
    expect(sheet.value(1, 2)).toBe(PAYEES[0]);
    expect(sheet.formula(1, 2)).toBeUndefined();
  });

  it("names its sheet, and no formula is made of the name", () => {
    const [first] = model.sheets;
    expect(first!.name).toBe("=ZZFILE() +@x");
  });

  it("leads nowhere out of the workbook: no link, no query, no picture from elsewhere", () => {
    const parts = Object.entries(partsOf(job.bytes));
    const leading = parts.filter(([, xml]) => /TargetMode\s*=\s*"External"/.test(xml));
    const querying = parts.filter(([path]) => /externalLinks|connections|queryTables|vbaProject/i.test(path));
    expect([...leading, ...querying].map(([path]) => path)).toEqual([]);
    const links = model.sheets.flatMap(({ hyperlinks }) => hyperlinks.map((link) => link.documentReference));
    const sheets = model.sheets.map(({ name }) => `'${name.replaceAll("'", "''")}'!`);
    expect(links.filter((link) => !sheets.some((sheet) => link.startsWith(sheet)))).toEqual([]);
  });

  it("stands in no comment and no note: nothing that we write is read anywhere but in its cell", () => {
    expect(Object.keys(partsOf(job.bytes)).filter((path) => /comments|persons\/|vmlDrawing/i.test(path))).toEqual([]);
  });

  it("is no formula in a chart: a series points at cells of ours", () => {
    const drawn = model.sheets.flatMap(({ charts }) => charts.map((chart) => JSON.stringify(chart)));
    expect(drawn.length).toBeGreaterThan(0);
    for (const chart of drawn) expect(chart).not.toMatch(/:"[=+@-][^"]*(?:ZZ|cmd)/);
  });
});
