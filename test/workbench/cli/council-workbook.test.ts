import { readFileSync } from "node:fs";
import { openXlsx } from "#workbench/files/open-xlsx";
import { councilWorkbook, differing, type Parts, rawPartsOf, worksheet, zipOf } from "../files/parts.ts";
import { countAndSave, fileOf, type SavedReturn } from "#test/support/run-job";

/** Cells of a row of the council's sheet; amounts as they stand in the file. */
function row(number: number, cells: readonly string[]): string {
  const letters = "ABCD";
  const written = cells.map((cell, at) => {
    const name = `${letters[at]!}${String(number)}`;
    if (cell === "") return `<c r="${name}"/>`;
    if (cell.startsWith("=")) return `<c r="${name}"><f>${cell.slice(1)}</f><v>900.5</v></c>`;
    return /^-?[\d.E]+$/.test(cell)
      ? `<c r="${name}"><v>${cell}</v></c>`
      : `<c r="${name}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${String(number)}">${written.join("")}</row>`;
}

const RULES =
  '<conditionalFormatting sqref="D2:D4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>';
const REST =
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings/></ext></extLst>';
const ROWS = [
  row(1, ["Body Name", "Supplier Name", "Payment Date", "Net Amount"]),
  row(2, ["Oxley District Council", "North &amp; South Ltd", "01/05/2025", "1200.50"]),
  row(3, ["Oxley District Council", "Care Homes", "02/05/2025", "-3E2"]),
  row(4, ["Grand Total", "", "", "=SUM(D2:D3)"]),
];
/** A protected sheet with a formula that the workbench does not compute. */
const NOTES = worksheet(
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Notes for members</t></is></c>' +
    `<c r="B1"><f>_xlfn.XLOOKUP("Care Homes",'Spend 2025'!B:B,'Spend 2025'!D:D)</f><v>-300</v></c></row></sheetData>` +
    '<sheetProtection password="CC1A" sheet="1"/>',
);

function councilParts(): Parts {
  const parts = councilWorkbook();
  const sheet = '<sheet name="Spend 2025" sheetId="3" r:id="rId1"/>';
  const type = '<Override PartName="/xl/worksheets/sheet1.xml"';
  return {
    ...parts,
    "[Content_Types].xml": parts["[Content_Types].xml"]!.replace(
      type,
      `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>${type}`,
    ),
    "xl/workbook.xml": parts["xl/workbook.xml"]!.replace(
      sheet,
      `${sheet}<sheet name="Notes" sheetId="4" r:id="rId9"/>`,
    ),
    "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": worksheet(
      `<dimension ref="A1:D4"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>${ROWS.join("")}</sheetData>${RULES}${REST}`,
    ),
    "xl/worksheets/sheet2.xml": NOTES,
  };
}

describe("a council's workbook with chart, comment, picture, names, rules, a protected sheet and a formula we do not compute", () => {
  const before = councilParts();
  let job: SavedReturn;
  let after: Parts;
  beforeAll(async () => {
    job = await countAndSave([fileOf("council.xlsx", zipOf(before))]);
    after = rawPartsOf(job.bytes);
  });

  it("is counted: 1,200.50 less a credit of 300.00, which the file's own total confirms", () => {
    expect(job.report).toMatchObject({ totalPlaceSpend: 900.5, read: 900.5 });
    const check = (job.report["checks"] as { id: string }[]).find(({ id }) => id === "A2");
    expect(check).toMatchObject({ result: "ties", difference: 0 });
  });

  it("changes no part of the council's but the sheet beside which it writes and the lists that name parts", () => {
    const changed = differing(rawPartsOf(zipOf(before)), after).filter((path) => path in before);
    const allowed = [
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ];
    expect(changed.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it("keeps every cell and rule of that sheet as the file has it", () => {
    const sheet = after["xl/worksheets/sheet1.xml"]!;
    for (const cells of ROWS) expect(sheet).toContain(/<row[^>]*>(.*)<\/row>/.exec(cells)![1]!);
    expect(sheet).toContain(RULES);
    expect(sheet).toContain(REST);
  });

  it("keeps the names, and the value that we do not compute", () => {
    const model = openXlsx(readFileSync(job.path));
    expect(model.names.map(({ name }) => name)).toContain("Total_spend");
    expect(model.sheet("Notes")!.value(0, 1)).toBe(-300);
  });
});
