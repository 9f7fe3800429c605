import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export type Parts = Record<string, string>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** @param level - 0 = not packed. */
export function zipOf(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level });
}

/** Every part of a saved file as text. */
export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The same with one character a byte, so that no two different parts look the same. */
export function rawPartsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part, true)]));
}

/** Paths whose content is not the same in both, those that only one has included. */
export function differing(before: Parts, after: Parts): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => before[path] !== after[path]).toSorted();
}

export function relationships(...items: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const xml = items.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml.join("")}</Relationships>`;
}

export function worksheet(content: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${content}</worksheet>`;
}

export function contentTypes(overrides: Readonly<Record<string, string>>): string {
  const xml = Object.entries(overrides).map(
    ([path, type]) => `<Override PartName="/${path}" ContentType="${TYPE}${type}+xml"/>`,
  );
  return (
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${xml.join("")}</Types>`
  );
}

/** A workbook of one sheet, written by hand: `rows` is what stands in `<sheetData>`. */
export function oneSheet(rows: string, extra: Parts = {}): Parts {
  return {
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": "spreadsheetml.sheet.main",
      "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
      "xl/sharedStrings.xml": "spreadsheetml.sharedStrings",
      "xl/styles.xml": "spreadsheetml.styles",
    }),
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>` +
      '<sheet name="Spend" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "/xl/sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
    ),
    "xl/worksheets/sheet1.xml": worksheet(`<dimension ref="A1"/><sheetData>${rows}</sheetData>`),
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t>Payee</t></si><si><t>Amount</t></si></sst>`,
    "xl/styles.xml":
      `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;£&quot;#,##0"/></numFmts>` +
      '<fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="12"/><color theme="4"/><name val="Arial"/></font></fonts>' +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFE9EFF5"/></patternFill></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      '<xf numFmtId="164" fontId="1" fillId="2" borderId="0" xfId="0"><alignment horizontal="center" textRotation="45"/></xf>' +
      '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="1" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ...extra,
  };
}

/** A council's workbook with all that the model does not hold: chart, picture, comment, macro's neighbour, rules. */
export function councilWorkbook(): Parts {
  const parts = oneSheet("");
  const rules =
    '<sheetProtection password="CC1A" sheet="1" formatCells="0"/><autoFilter ref="A1:B4"/><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>' +
    '<conditionalFormatting sqref="B2:B4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="whole" sqref="B2:B4"><formula1>0</formula1></dataValidation></dataValidations>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
    '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings/></ext></extLst>';
  const rows =
    '<row r="1" spans="1:2" ht="21" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c></row>' +
    '<row r="2" spans="1:2"><c r="A2" t="inlineStr"><is><t>North &amp; South Ltd</t></is></c><c r="B2"><v>1200.50</v></c></row>' +
    '<row r="3" spans="1:2"><c r="A3" t="inlineStr"><is><t>Care Homes</t></is></c><c r="B3"><v>-3E2</v></c></row>' +
    '<row r="4" spans="1:2"><c r="A4"/><c r="B4" s="1"><f>SUM(B2:B3)</f><v>900.5</v></c></row>';
  return {
    ...parts,
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": "spreadsheetml.sheet.main",
      "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
      "xl/sharedStrings.xml": "spreadsheetml.sharedStrings",
      "xl/styles.xml": "spreadsheetml.styles",
      "xl/drawings/drawing1.xml": "drawing",
      "xl/charts/chart1.xml": "drawingml.chart",
      "xl/comments1.xml": "spreadsheetml.comments",
      "xl/calcChain.xml": "spreadsheetml.calcChain",
    }),
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView activeTab="0"/></bookViews>` +
      '<sheets><sheet name="Spend 2025" sheetId="3" r:id="rId1"/></sheets>' +
      `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Spend 2025'!$A$1:$B$4</definedName>` +
      `<definedName name="Total_spend">'Spend 2025'!$B$4</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "calcChain", "calcChain.xml"],
    ),
    "xl/worksheets/sheet1.xml": worksheet(
      `<dimension ref="A1:B4"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>${rows}</sheetData>${rules}`,
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "comments", "../comments1.xml"],
    ),
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="B4" i="1"/></calcChain>`,
    "xl/drawings/drawing1.xml": DRAWING,
    "xl/drawings/_rels/drawing1.xml.rels": relationships(
      ["rId1", "chart", "../charts/chart1.xml"],
      ["rId2", "image", "../media/image1.png"],
    ),
    "xl/charts/chart1.xml": CHART,
    "xl/media/image1.png": strFromU8(PIXEL, true),
    "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>',
    "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>Finance</author></authors><commentList><comment ref="B2" authorId="0"><text><t>Agreed</t></text></comment></commentList></comments>`,
    "customXml/item1.xml": "<council xmlns='urn:example'>kept</council>",
  };
}

/** One transparent pixel. */
const PIXEL = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0) & 127,
);
const DRAWING =
  `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
  "<xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
  "<xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
  `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${RELATIONSHIPS}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
const CHART =
  `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/>` +
  `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Spend 2025'!$B$2:$B$3</c:f></c:numRef></c:val></c:ser>` +
  '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';
