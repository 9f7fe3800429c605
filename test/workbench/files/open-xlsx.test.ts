import { strToU8, zipSync } from "fflate";
import { FileError } from "#workbench/files/file-error";
import { openXlsx } from "#workbench/files/open-xlsx";
import { CellError, type CellValue } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";
import { contentTypes, oneSheet, relationships, worksheet, zipOf, type Parts } from "./parts.ts";

function open(parts: Parts): SheetModel {
  return openXlsx(zipOf(parts)).sheets[0]!;
}

function strings(items: string): Parts {
  return {
    "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`,
  };
}

describe("values", () => {
  test.each<[string, string, CellValue]>([
    ["a number", "<v>-12.50</v>", -12.5],
    ["a truth value", 't="b"|<v>1</v>', true],
    ["an error", 't="e"|<v>#DIV/0!</v>', CellError.of("#DIV/0!")],
    ["an error that the model does not know", 't="e"|<v>#GETTING_DATA</v>', CellError.of("#VALUE!")],
    ["a shared string", 't="s"|<v>1</v>', "Amount"],
    ["a shared string that is not there", 't="s"|<v>99</v>', ""],
    ["an inline string in runs", 't="inlineStr"|<is><r><t>North </t></r><r><t>East</t></r></is>', "North East"],
    ["a formula's text", 't="str"|<f>A9</f><v>word</v>', "word"],
    ["a line break as an escape", 't="inlineStr"|<is><t>a_x000D_b</t></is>', "a\rb"],
    ["an escaped escape", 't="inlineStr"|<is><t>_x005F_x000D_</t></is>', "_x000D_"],
    ["an ISO date", 't="d"|<v>2021-06-30</v>', 44377],
    ["a styled empty cell", 's="1"|', null],
    ["digits that are no number", "<v>12 apples</v>", "12 apples"],
  ])("%s", (_name, cell, expected) => {
    const [attributes, content] = cell.includes("|") ? cell.split("|") : ["", cell];
    const sheet = open(oneSheet(`<row r="3"><c r="B3" ${attributes}>${content}</c></row>`));
    expect(sheet.value(2, 1)).toBe(expected);
  });

  test("rich text is joined and phonetic text left out", () => {
    const items =
      '<si><r><rPr><b/></rPr><t>Tokyo</t></r><r><t xml:space="preserve"> City</t></r><rPh><t>phonetic</t></rPh></si>';
    expect(open(oneSheet('<row><c t="s"><v>0</v></c></row>', strings(items))).value(0, 0)).toBe("Tokyo City");
  });

  test("cells and rows without names follow their neighbours", () => {
    const sheet = open(
      oneSheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row>'),
    );
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(1, 2), sheet.value(1, 3)]).toEqual([1, 2, 3, 4]);
  });

  test("a workbook with the date system of 1904 says so, and its ISO dates count from there", () => {
    const parts = oneSheet('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>');
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
    const model = openXlsx(zipOf(parts));
    expect([model.date1904, model.sheets[0]!.value(0, 0)]).toEqual([true, 1]);
  });
});

describe("formulas", () => {
  test("shared formulas become each cell's own text", () => {
    const sheet = open(
      oneSheet(
        '<row r="1"><c r="C1"><f t="shared" ref="C1:D3" si="0">A1*$B1+B$1&amp;"A1"+LOG10(A1)+\'A1 x\'!A1</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>0</v></c></row>' +
          '<row r="3"><c r="C3"><f t="shared" si="0"/><v>0</v></c></row>',
      ),
    );
    expect(sheet.formula(0, 3)?.text).toBe(`=B1*$B1+C$1&"A1"+LOG10(B1)+'A1 x'!B1`);
    expect(sheet.formula(2, 2)?.text).toBe(`=A3*$B3+B$1&"A1"+LOG10(A3)+'A1 x'!A3`);
  });

  test("array formulas are kept and marked as not computed", () => {
    const sheet = open(oneSheet('<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>4</v></c></row>'));
    expect(sheet.formula(0, 0)).toEqual({ text: "=B1:B2*2", notComputed: true });
  });

  test("prefixes of newer functions are taken off, those of unknown ones stay", () => {
    const sheet = open(
      oneSheet(
        '<row r="1"><c r="A1"><f>_xlfn.IFS(A2,"_xlfn.",_xlfn.ANCHORARRAY(B1),_xldudf_PLACE_SHARE(1))</f></c></row>',
      ),
    );
    expect(sheet.formula(0, 0)?.text).toBe('=IFS(A2,"_xlfn.",_xlfn.ANCHORARRAY(B1),PLACE.SHARE(1))');
  });
});

describe("styles and settings", () => {
  test("number format, font, fill, alignment and protection of a cell", () => {
    const model = openXlsx(zipOf(oneSheet('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="3"/></row>')));
    const styleAt = (column: number) => model.styles.style(model.sheets[0]!.styleIndex(0, column));
    expect(styleAt(0)).toMatchObject({
      numberFormat: '"£"#,##0',
      font: { name: "Arial", size: 12, bold: true, colour: "4472C4" },
      fill: "E9EFF5",
      horizontal: "center",
      locked: true,
      fileFormat: 1,
    });
    expect(styleAt(1)).toMatchObject({ numberFormat: "m/d/yyyy", font: { size: 10, bold: false } });
    expect(styleAt(2).locked).toBe(false);
    expect(model.styles.style(0).font.name).toBe("Arial");
  });

  test("sheet settings", () => {
    const parts = oneSheet("");
    parts["xl/worksheets/sheet1.xml"] = worksheet(
      '<sheetPr><tabColor rgb="FFD08A2E"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" ySplit="4" state="frozen"/></sheetView></sheetViews>' +
        '<cols><col min="2" max="3" width="9.140625" customWidth="1"/><col min="5" max="5" width="10" hidden="1"/></cols>' +
        '<sheetData><row r="2" ht="24.75" hidden="1"/></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:C2"/></mergeCells>' +
        '<hyperlinks><hyperlink ref="B2" location="\'TP Checks\'!A5"/></hyperlinks><printOptions horizontalCentered="1"/>' +
        '<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0" footer="0"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
        '<headerFooter><oddFooter>&amp;L&amp;"Arial,Regular"&amp;8Fordshire &amp;&amp; Co&amp;RPage &amp;P</oddFooter></headerFooter>',
    );
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace(
      "</sheets>",
      '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Spend!$A$1:$F$46</definedName>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="0">Spend!$A:$B,Spend!$1:$4</definedName><definedName name="Rate">0.5</definedName></definedNames>',
    );
    const model = openXlsx(zipOf(parts));
    const sheet = model.sheets[0]!;
    expect(sheet).toMatchObject({
      tabColour: "D08A2E",
      showGridlines: false,
      freeze: { rows: 4, columns: 2 },
      protection: { locked: true },
      merges: [{ top: 0, left: 0, bottom: 1, right: 2 }],
      hyperlinks: [{ row: 1, column: 1, documentReference: "'TP Checks'!A5" }],
      page: {
        orientation: "landscape",
        paperSize: "A4",
        fitToWidth: 1,
        margins: { left: 12.7, right: 12.7, top: 25.4, bottom: 25.4, header: 0, footer: 0 },
        centreHorizontally: true,
        printArea: { top: 0, left: 0, bottom: 45, right: 5 },
        titleRows: { first: 0, last: 3 },
        titleColumns: { first: 0, last: 1 },
        footer: { left: '&"Arial,Regular"&8Fordshire && Co', right: "Page &P" },
      },
    });
    expect(sheet.page.fitToHeight).toBeUndefined();
    // 64 pixels, as Excel shows a column of 8.43 characters, are 48 points.
    expect([...sheet.columnWidths]).toEqual([
      [1, 48],
      [2, 48],
      [4, 52.5],
    ]);
    expect([[...sheet.hiddenColumns], [...sheet.hiddenRows], sheet.rowHeights.get(1)]).toEqual([[4], [1], 24.75]);
    expect(model.names).toEqual([{ name: "Rate", formula: "0.5" }]);
  });

  test("prefixed and strict documents read alike", () => {
    const parts = oneSheet("");
    parts["xl/worksheets/sheet1.xml"] =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const sheet = open(parts);
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.formula(0, 1)?.text]).toEqual(["Payee", 2, "=1+1"]);
  });
});

describe("what cannot be opened is refused in words", () => {
  const refusal = (bytes: Uint8Array): FileError => {
    try {
      openXlsx(bytes);
    } catch (error) {
      if (error instanceof FileError) return error;
      throw error;
    }
    throw new Error("it opened");
  };
  const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)]);
  const utf16 = Uint8Array.from(Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]));
  const whole = zipOf(oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>'));

  test.each<[string, Uint8Array, string, RegExp]>([
    ["nothing", new Uint8Array(), "empty", /is empty/],
    ["a text", strToU8("Payee,Amount\nA,1\n"), "not-a-workbook", /save it from there as Excel Workbook/],
    ["an old workbook", compound, "old-format", /97-2003 \(\.xls\).*save it as/],
    ["a workbook with a password", Uint8Array.from([...compound, ...utf16]), "encrypted", /password.*remove/],
    ["half a file", whole.subarray(0, whole.length / 2), "corrupt", /cut short/],
    ["a zip without a workbook", zipSync({ "a.txt": strToU8("a") }), "missing-part", /no workbook/],
    [
      "a sheet cut short",
      zipOf(oneSheet("", { "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" })),
      "corrupt",
      /sheet1\.xml is cut short/,
    ],
    ["broken XML", zipOf(oneSheet('<row r="1"><c r="A1"><v>1</w></c></row>')), "corrupt", /not well-formed/],
    [
      "an OpenDocument file",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
      "not-a-workbook",
      /OpenDocument/,
    ],
  ])("%s", (_name, bytes, code, words) => {
    const error = refusal(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(words);
  });

  test("a changed byte in a sheet fails its checksum", () => {
    const stored = zipSync(
      Object.fromEntries(
        Object.entries(oneSheet('<row r="1"><c r="A1"><v>1234</v></c></row>')).map(([path, text]) => [
          path,
          strToU8(text),
        ]),
      ),
      { level: 0 },
    );
    const at = Buffer.from(stored).indexOf("1234");
    stored[at] = "9".charCodeAt(0);
    expect(refusal(stored).message).toMatch(/checksum/);
  });

  test("a zip bomb is refused by the size it declares", () => {
    const bytes = Uint8Array.from(whole);
    const view = new DataView(bytes.buffer);
    // The size of the last entry in the directory, at 24 bytes into it.
    for (let at = bytes.length - 46; at > 0; at--) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      view.setUint32(at + 24, 0xf0000000, true);
      break;
    }
    expect(refusal(bytes).code).toBe("too-large");
  });

  test("an external entity is never resolved", () => {
    const xml =
      '<!DOCTYPE worksheet [<!ENTITY secret SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&secret;</v></c></row></sheetData></worksheet>';
    expect(refusal(zipOf(oneSheet("", { "xl/worksheets/sheet1.xml": xml }))).code).toBe("corrupt");
  });
});

test("parts are found by absolute, relative and odd targets", () => {
  const parts = oneSheet('<row r="1"><c r="A1" t="s"><v>1</v></c></row>');
  parts["content/book.xml"] = parts["xl/workbook.xml"]!;
  parts["content/_rels/book.xml.rels"] = relationships(
    ["rId1", "worksheet", "../xl/./worksheets/sheet1.xml"],
    ["rId2", "sharedStrings", "/XL/sharedStrings.xml"],
  );
  parts["_rels/.rels"] = relationships(["rId1", "officeDocument", "/content/book.xml"]);
  parts["[Content_Types].xml"] = contentTypes({ "content/book.xml": "spreadsheetml.sheet.main" });
  expect(open(parts).value(0, 0)).toBe("Amount");
});
