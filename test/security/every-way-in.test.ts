import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { WorkbookModel } from "#workbench/model/workbook";
import { compareFormulas } from "#test/support/compare-formulas";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { countAndSave, fileOf, type SavedReturn, scratch } from "#test/support/run-job";
import { partsOf } from "#test/workbench/files/parts";

// A word of a stranger's comes in by every way that there is: cells, headings, names of sheets and files, every text of every
// settings file, and what people type into our own sheets. Each begins as what a spreadsheet would run, and each bears the mark
// ZZ with the way it came. Then every part of the saved package is searched for anything but a text that is made of it.
const BEGINS = [
  "=",
  "+",
  "-",
  "@",
  "\t=",
  "\r=",
  "\n=",
  "'=",
  " =",
  "\u00a0=",
  "\u200b=",
  "\uff1d",
  "=cmd|' /C calc'!A0&",
];
let planted = 0;
const hostile = (way: string): string => {
  const begins = BEGINS[planted++ % BEGINS.length]!;
  return `${begins}ZZ${way}("&P",'"',{1;2})`;
};

const HEAD = ["Body Name", "Payment Date", "Supplier Name", "Invoice Number", "Net Amount", "Directorate", "Purpose"];
const BODIES = ["BODY", "OTHER", "THIRD"].map(hostile);
const THEMES = ["THEME", "THEMEB"].map(hostile);
const PAYEES = ["PAYEE", "PAYEEB", "PAYEEC"].map(hostile);
const SHEET = "=ZZSHEET()+'&\"x";

/** Three bodies pay three payees, twice the same; with two columns that nobody asked for. */
function council(): Uint8Array {
  const model = new WorkbookModel();
  const sheet = model.addSheet(SHEET);
  const rows = BODIES.flatMap((body, b) =>
    PAYEES.flatMap((payee, p) =>
      [0, 1].map(() => [
        body,
        45_800,
        payee,
        hostile("REF"),
        100 + b,
        hostile("SERVICE"),
        hostile(`PURPOSE${String(p)}`),
      ]),
    ),
  );
  const extra = [hostile("HEAD"), hostile("HEADB")];
  [[...HEAD, ...extra], ...rows.map((row) => [...row, hostile("CELL"), hostile("CELLB")])].forEach((cells, row) => {
    cells.forEach((value, column) => {
      model.setValue(sheet, row, column, value);
    });
  });
  return saveXlsx(model);
}

function settings(): string {
  const folder = scratch();
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const write = (name: string, head: string, ...rows: readonly (readonly string[])[]): void => {
    writeFileSync(join(folder, name), [head, ...rows.map((row) => row.map(quoted).join(","))].join("\n"));
  };
  const place = {
    place: hostile("PLACE"),
    financialYear: "2025/26",
    population: 1000,
    populationSource: hostile("POPSOURCE"),
    populationYear: hostile("POPYEAR"),
    priority: hostile("PRIORITY"),
    benefitsThemes: THEMES[1],
  };
  writeFileSync(join(folder, "place.json"), JSON.stringify(place));
  write(
    "agencies.csv",
    "agency,short,type,home,aliases,code,default basis,expected,note",
    [
      BODIES[0]!,
      hostile("SHORT"),
      hostile("TYPE"),
      "inside",
      hostile("ALIAS"),
      hostile("CODE"),
      "direct",
      "",
      hostile("NOTE"),
    ],
    [BODIES[1]!, "", hostile("TYPEB"), "straddling", "", "", hostile("BASIS"), "Y", hostile("NOTEB")],
    [BODIES[2]!, "", "", hostile("HOME"), "", "", "population", hostile("EXPECTED"), ""],
  );
  write(
    "drivers.csv",
    "agency,basis,unit,in place,value,source,year",
    [BODIES[1]!, "population", hostile("UNIT"), "Y", "60", hostile("DSOURCE"), hostile("DYEAR")],
    [BODIES[1]!, "population", hostile("UNITB"), "N", "40", "", ""],
  );
  write(
    "themes.csv",
    "theme,description,pack",
    ...THEMES.map((theme) => [theme, hostile("DESCRIPTION"), hostile("PACK")]),
  );
  write(
    "rules.csv",
    "order,field,match,words,theme,active,note",
    ["1", "payee", "equals", PAYEES[0]!.trim(), THEMES[0]!, "Y", hostile("RNOTE")],
    ["2", "payee", "contains", "PAYEEB", THEMES[1]!, "Y", ""],
    ["3", "any", "pattern", hostile("PATTERN"), THEMES[1]!, "Y", hostile("RNOTEB")],
  );
  write("sources.csv", "source,agency,use,basis,control_total,agreed_by,agreed_on,note,file", [
    "S01",
    "",
    "count",
    "payments",
    "1818",
    hostile("AGREED"),
    hostile("ON"),
    hostile("SNOTE"),
    hostile("FILE"),
  ]);
  write("transfers.csv", "payer,payee,capital,kind,confirmed,note,evidence", [
    BODIES[0]!,
    BODIES[1]!,
    hostile("CAPITAL"),
    hostile("KIND"),
    "Y",
    hostile("TNOTE"),
    hostile("EVIDENCE"),
  ]);
  write("left-out.csv", "body,words,class,confirmed,note", [
    BODIES[0]!,
    hostile("WORDS"),
    hostile("CLASS"),
    "Y",
    hostile("LNOTE"),
  ]);
  return folder;
}

/** Types into every cell of words in our tables that no formula fills, where the heading says that people write there. */
function typeEverywhere(bytes: Uint8Array): Uint8Array {
  const model = openXlsx(bytes);
  for (const table of model.tables.filter(({ name }) => name.startsWith("TP_"))) {
    const sheet = model.sheet(table.sheet)!;
    table.columns.forEach((heading, at) => {
      const column = table.area.left + at;
      if (
        heading === "Source" ||
        !/note|reason|why|evidence|agreed|short|type|description|source|reviewer|what|answer/i.test(heading)
      )
        return;
      for (let row = table.area.top + 1; row <= Math.min(table.area.bottom, table.area.top + 4); row++)
        if (sheet.formula(row, column) === undefined && typeof sheet.value(row, column) !== "number")
          model.setValue(sheet, row, column, hostile(`TYPED${heading.replace(/\W/g, "")}`));
    });
  }
  return saveXlsx(model);
}

/** What a program runs or follows: the text of every element, and every attribute, that is more than words. */
const RUN =
  /<(?:\w+:)?(?:f|formula|formula1|formula2|definedName|calculatedColumnFormula|totalsRowFormula)\b[^>]*>([^<]*)</g;
const FOLLOWED = /\b(?:Target|location|ref|sqref|formatCode|numFmt|macro|src|href)="([^"]*)"/g;

function outsideQuotes(formula: string): string {
  const plain = formula
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
  return plain.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
}

function madeOfIt(bytes: Uint8Array): string[] {
  return Object.entries(partsOf(bytes)).flatMap(([path, xml]) => {
    const run = Array.from(xml.matchAll(RUN), ([, text]) => text!);
    const followed = Array.from(xml.matchAll(FOLLOWED), ([, text]) => text!);
    return [...run, ...followed]
      .filter((text) => /ZZ|cmd\|/.test(outsideQuotes(text)))
      .map((text) => `${path}: ${text}`);
  });
}

/** `&P` in a footer is the number of the page: of a name's own sign it has to be two. */
function codesOfFooters(bytes: Uint8Array): string[] {
  const footers = Object.values(partsOf(bytes)).flatMap((xml) =>
    Array.from(xml.matchAll(/<(?:odd|even|first)(?:Header|Footer)>([^<]*)</g), ([, text]) =>
      text!.replaceAll("&amp;", "&"),
    ),
  );
  const own = footers.filter((text) => text.includes("ZZ"));
  expect(own.length).toBeGreaterThan(0);
  return own.flatMap((text) => /ZZ.*?(?<!&)(?:&&)*&P/.exec(text.split("· version")[0]!) ?? []);
}

describe("a stranger's words by every way in", () => {
  let first: SavedReturn;
  let second: SavedReturn;
  beforeAll(async () => {
    const more = [HEAD, [BODIES[0]!, "01/06/2025", PAYEES[1]!, "1", "50.00", "Care", hostile("CSV")]];
    const csv = more.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join("\n");
    first = await countAndSave([fileOf("spend.xlsx", council()), fileOf("@ZZFILE()+'1.csv", csv)], settings());
    second = await countAndSave([fileOf("again.xlsx", typeEverywhere(first.bytes))]);
  });

  it("are counted, and counted again with what people typed", () => {
    // 6 payments of each of £100, £101 and £102; and £50.
    expect([first.report["read"], second.report["read"]]).toEqual([1_868, 1_868]);
  });

  it("are found again as words: the search below has something to find", () => {
    const strings = Object.values(partsOf(second.bytes)).join("");
    const ways = new Set(Array.from(strings.matchAll(/ZZ([A-Z]+)/g), ([, way]) => way!));
    expect([...ways]).toEqual(expect.arrayContaining(["PLACE", "BODY", "THEME", "PAYEE", "NOTE", "FILE", "HEAD"]));
    expect([...ways].filter((way) => way.startsWith("TYPED")).length).toBeGreaterThan(3);
  });

  it("are part of no formula, name, rule, list, link, format or series", () => {
    expect(madeOfIt(first.bytes)).toEqual([]);
    expect(madeOfIt(second.bytes)).toEqual([]);
  });

  it("give no order in a footer", () => {
    expect([...codesOfFooters(first.bytes), ...codesOfFooters(second.bytes)]).toEqual([]);
  });

  const soffice = libreOffice();
  (soffice === null ? it.skip : it)(
    "LibreOffice runs nothing of it and works out every figure alike (skipped where there is none)",
    () => {
      const judged = recalculate(soffice!, new Map([["second", second.bytes]])).get("second")!;
      expect(madeOfIt(judged)).toEqual([]);
      const { compared, different } = compareFormulas(openXlsx(second.bytes), openXlsx(judged));
      expect(different).toEqual([]);
      expect(compared).toBeGreaterThan(500);
    },
    300_000,
  );
});
