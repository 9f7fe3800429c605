import { strToU8, zipSync } from "fflate";
import { FileError } from "#workbench/files/file-error";
import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { ZIP_LIMITS } from "#workbench/files/zip/zip-entry";
import { Calculator } from "#workbench/formulas/calculator";
import { oneSheet, type Parts, partsOf, relationships, worksheet, zipOf } from "#test/workbench/files/parts";

// Workbooks that were made to hurt. Each is refused in words or read for what it is; what is counted is work, not time.
const ROW = '<row r="1"><c r="A1"><v>5</v></c></row>';
const DIRECTORY_ENTRY = 0x02014b50;

function refusal(parts: Parts | Uint8Array): FileError {
  try {
    openXlsx(parts instanceof Uint8Array ? parts : zipOf(parts));
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
  throw new Error("it opened");
}

/** Overwrites the sizes that the directory states for an entry. */
function restated(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) continue;
    const end = at + 46 + view.getUint16(at + 28, true);
    if (new TextDecoder().decode(changed.subarray(at + 46, end)) === name) view.setUint32(at + 24, size, true);
  }
  return changed;
}

describe("zip bombs", () => {
  const SHEET = "xl/worksheets/sheet1.xml";

  it("one part that unpacks a thousandfold is refused before it is unpacked", () => {
    const blanks = " ".repeat(2 * ZIP_LIMITS.ratioAsked);
    const error = refusal(oneSheet(ROW, { [SHEET]: worksheet(`<sheetData>${ROW}</sheetData>${blanks}`) }));
    expect(error.code).toBe("too-large");
    expect(error.message).toMatch(/sheet1\.xml unpacks to more .*Split it, or save the sheet you need as CSV\.$/);
  });

  it("many parts that come to too much together are refused by the sum they state", () => {
    // Large enough packed that none is refused for itself.
    const names = Array.from({ length: 6 }, (_, at) => `xl/media/image${String(at)}.png`);
    const picture = new Uint8Array(ZIP_LIMITS.entryBytes / ZIP_LIMITS.ratio + 1);
    let bytes: Uint8Array = zipSync(Object.fromEntries(names.map((name) => [name, picture])), { level: 0 });
    for (const name of names) bytes = restated(bytes, name, ZIP_LIMITS.entryBytes);
    expect(refusal(bytes)).toMatchObject({
      code: "too-large",
      message: expect.stringContaining("it unpacks to 2400 MB, more than the 2048 MB that are held at once") as string,
    });
  });

  it("a part that is read whole and states more than can be held is refused with its name, what it states and the limit", () => {
    const styles = "xl/styles.xml";
    const parts = zipOf(oneSheet(ROW, { [styles]: " ".repeat(937_668_660 / ZIP_LIMITS.ratio + 1) }), 0);
    expect(refusal(restated(parts, styles, 937_668_660)).message).toContain(
      "styles.xml unpacks to 894 MB, more than the 400 MB",
    );
  });

  it("rows that state more than one text can hold are read as they come, and refused where they do not come", () => {
    const parts = zipOf(oneSheet(`${ROW}<!--${" ".repeat(937_668_660 / ZIP_LIMITS.ratio + 1)}-->`), 0);
    expect(refusal(restated(parts, SHEET, 937_668_660))).toMatchObject({
      code: "corrupt",
      message: expect.stringContaining("sheet1.xml fails its checksum") as string,
    });
  });

  it("a directory that claims more parts than a workbook has is refused before they are read", () => {
    const many = Object.fromEntries(
      Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, at) => [`a/${String(at)}`, strToU8("")]),
    );
    expect(refusal(zipSync(many, { level: 0 }))).toMatchObject({ code: "too-large" });
  });

  it("a part that unpacks to more than it states is refused, and no more than that is unpacked", () => {
    const long = `<sheetData>${ROW}</sheetData>${"<!-- -->".repeat(20_000)}`;
    const error = refusal(restated(zipOf(oneSheet(ROW, { [SHEET]: worksheet(long) })), SHEET, 200));
    expect(error.code).toBe("corrupt");
  });

  it("a part that unpacks to less than it states is refused", () => {
    expect(refusal(restated(zipOf(oneSheet(ROW)), SHEET, 900_000)).code).toBe("corrupt");
  });
});

describe("paths that lead out of the package", () => {
  it("entries are never written to a disk, and their names are names", () => {
    const parts = oneSheet(ROW, { "../../../../tmp/evil.xml": "<a/>", "/etc/passwd": "root", "C:\\evil.dll": "x" });
    const model = openXlsx(zipOf(parts));
    expect(model.sheets[0]!.value(0, 0)).toBe(5);
    // Nothing of ours is added to them, and saving leaves them as they came.
    expect(Object.keys(partsOf(saveXlsx(model))).toSorted()).toEqual(Object.keys(parts).toSorted());
  });

  it.each(["../../../../../../etc/passwd", "file:///etc/passwd", "http://x.example/sheet.xml", "\\\\x\\y"])(
    "a sheet at %s is not looked for outside",
    (target) => {
      const rels = relationships(["rId1", "worksheet", target], ["rId3", "styles", "styles.xml"]);
      const error = refusal(oneSheet(ROW, { "xl/_rels/workbook.xml.rels": rels }));
      expect(["corrupt", "missing-part"]).toContain(error.code);
      expect(error.message).toMatch(/[.!?]$/);
    },
  );
});

describe("XML that grows or nests", () => {
  const bomb = (declared: string, used: string): string =>
    `<!DOCTYPE a [${declared}]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${used}</v></c></row></sheetData></worksheet>`;
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${String(at + 1)} "${`&l${String(at)};`.repeat(10)}">`,
  );

  it.each([
    ["a thousand million laughs", bomb(`<!ENTITY l0 "ha">${laughs.join("")}`, "&l9;")],
    ["one long entity many times", bomb(`<!ENTITY a "${"x".repeat(100_000)}">`, "&a;".repeat(10_000))],
    ["an entity of itself", bomb('<!ENTITY a "&a;">', "&a;")],
    ["a file of the machine", bomb('<!ENTITY a SYSTEM "file:///etc/passwd">', "&a;")],
    ["a parameter entity from elsewhere", bomb('<!ENTITY % p SYSTEM "http://x.example/a.dtd"> %p;', "&b;")],
  ])("%s: no entity is resolved", (_, xml) => {
    expect(refusal(oneSheet("", { "xl/worksheets/sheet1.xml": xml })).code).toBe("corrupt");
  });

  it.each([
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/sharedStrings.xml",
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
  ])("%s nested 100,000 deep is refused or passed over", (part) => {
    const deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    const open = (): unknown => openXlsx(zipOf(oneSheet(ROW, { [part]: deep }))).sheets.length;
    let outcome: unknown;
    try {
      outcome = open();
    } catch (error) {
      outcome = error;
    }
    expect(outcome === 1 || outcome instanceof FileError).toBe(true);
  });

  it("cells among 100,000 nested elements are read once, and the rest is passed over", () => {
    const deep = `${"<x>".repeat(100_000)}${"</x>".repeat(100_000)}${ROW}`;
    expect(openXlsx(zipOf(oneSheet(deep))).sheets[0]!.value(0, 0)).toBe(5);
  });

  it.each([
    ["brackets", "(".repeat(50_000) + "1" + ")".repeat(50_000)],
    ["signs", "-".repeat(50_000) + "1"],
    ["functions", "ABS(".repeat(50_000) + "1" + ")".repeat(50_000)],
    ["a chain", "1+".repeat(50_000) + "1"],
    ["a comparison of comparisons", "1=".repeat(50_000) + "1"],
    ["percent signs", `1${"%".repeat(50_000)}`],
    ["braces", `{${"1;".repeat(50_000)}1}`],
  ])("a formula of 50,000 %s keeps the value that stands there", (_, formula) => {
    const cell = `<row r="1"><c r="A1"><f>${formula}</f><v>5</v></c></row>`;
    const model = openXlsx(zipOf(oneSheet(cell)));
    new Calculator(model).recalculate();
    expect(model.sheets[0]!.value(0, 0)).toBe(5);
  });
});

describe("sizes that are claimed", () => {
  it.each([
    ["a row", '<row r="1000000000"><c><v>5</v></c></row>', /sheet1\.xml claims row 1000000000/],
    ["a cell", '<row r="1"><c r="A1000000000"><v>5</v></c></row>', /claims cell A1000000000/],
    ["a column", '<row r="1"><c r="XFE1"><v>5</v></c></row>', /claims cell XFE1/],
    ["cells without names", `<row r="1">${"<c><v>1</v></c>".repeat(16_385)}</row>`, /claims column 16385/],
    ["rows without numbers", `<row r="1048576"/><row><c><v>1</v></c></row>`, /claims row 1048577/],
  ])("%s beyond Excel's last is refused, never put somewhere else", (_, rows, words) => {
    const error = refusal(oneSheet(rows));
    expect(error.code).toBe("corrupt");
    expect(error.message).toMatch(words);
  });

  it("a dimension of a thousand million rows is not believed", () => {
    const xml = worksheet(`<dimension ref="A1:XFD1000000000"/><sheetData>${ROW}</sheetData>`);
    const [sheet] = openXlsx(zipOf(oneSheet("", { "xl/worksheets/sheet1.xml": xml }))).sheets;
    expect(sheet!.usedArea()).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });

  it("columns that are claimed again and again are looked at once", () => {
    const cols = '<col min="1" max="16384" width="9" hidden="1"/>'.repeat(20_000);
    const xml = worksheet(
      `<cols>${cols}<col min="3" max="1000000000" hidden="0"/></cols><sheetData>${ROW}</sheetData>`,
    );
    const [sheet] = openXlsx(zipOf(oneSheet("", { "xl/worksheets/sheet1.xml": xml }))).sheets;
    expect([sheet!.columnWidths.size, sheet!.hiddenColumns.size]).toEqual([16_384, 16_384]);
  });
});

describe("sheets that are listed more than once", () => {
  const listing = (...sheets: readonly string[]): string =>
    `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.join("")}</sheets></workbook>`;
  const sheet = (name: string, id: string): string => `<sheet name="${name}" sheetId="1" r:id="${id}"/>`;

  it("one part as many sheets would be counted as often: it is refused", () => {
    const workbook = listing(...Array.from({ length: 500 }, (_, at) => sheet(`S${String(at)}`, "rId1")));
    const error = refusal(oneSheet(ROW, { "xl/workbook.xml": workbook }));
    expect(error).toMatchObject({ code: "corrupt" });
    expect(error.message).toMatch(/lists xl\/worksheets\/sheet1\.xml twice/);
  });

  it("two sheets of one name, of which only one is ever found, are refused", () => {
    const rels = relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
    );
    const error = refusal(
      oneSheet(ROW, {
        "xl/workbook.xml": listing(sheet("Spend", "rId1"), sheet("SPEND", "rId2")),
        "xl/_rels/workbook.xml.rels": rels,
        "xl/worksheets/sheet2.xml": worksheet(`<sheetData>${ROW}</sheetData>`),
      }),
    );
    expect(error.message).toMatch(/lists sheet “spend” twice/);
  });
});
