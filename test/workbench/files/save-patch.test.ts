import { openXlsx } from "#workbench/files/open-xlsx";
import { addTableSheet, edited, SHEET } from "./edited.ts";
import { councilWorkbook, differing, oneSheet } from "./parts.ts";
import { contentOf } from "./same-book.ts";

describe("one cell of a council's workbook", () => {
  test("a number: its sheet alone differs, and in it that cell alone", () => {
    const before = councilWorkbook();
    const { after } = edited(before, (model) => {
      model.setValue(model.sheets[0]!, 1, 1, 1300);
    });
    expect(differing(before, after)).toEqual([SHEET]);
    expect(after[SHEET]).toBe(before[SHEET]!.replace("<v>1200.50</v>", "<v>1300</v>"));
  });

  test("a text: it goes to the end of the shared strings", () => {
    const before = councilWorkbook();
    const { after } = edited(before, (model) => {
      model.setValue(model.sheets[0]!, 2, 0, " Homes & care");
    });
    expect(differing(before, after)).toEqual(["xl/sharedStrings.xml", SHEET]);
    expect(after["xl/sharedStrings.xml"]).toContain(
      '<si><t>Amount</t></si><si><t xml:space="preserve"> Homes &amp; care</t></si></sst>',
    );
    expect(after[SHEET]).toContain('<c r="A3" t="s"><v>2</v></c><c r="B3"><v>-3E2</v></c>');
  });

  test("a known text shares its number", () => {
    const { after } = edited(councilWorkbook(), (model) => {
      model.setValue(model.sheets[0]!, 2, 0, "Payee");
    });
    expect(after[SHEET]).toContain('<c r="A3" t="s"><v>0</v></c>');
    expect(differing(councilWorkbook(), after)).toEqual([SHEET]);
  });

  test("a style: what the model does not hold of it survives, existing ones keep their number", () => {
    const before = councilWorkbook();
    const { after, saved, model } = edited(before, (book) => {
      const sheet = book.sheets[0]!;
      const style = { ...book.styles.style(sheet.styleIndex(0, 0)), fill: "8C1D18" };
      book.setStyle(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, book.styles.indexOf(style));
    });
    expect(differing(before, after)).toEqual(["xl/styles.xml", SHEET]);
    expect(after[SHEET]).toBe(before[SHEET]!.replace('<c r="A1" s="1"', '<c r="A1" s="4"'));
    // The same font (with its theme colour), number format and rotation; only the fill is new.
    expect(after["xl/styles.xml"]).toMatch(
      /<xf numFmtId="164" fontId="1" fillId="3" borderId="0" xfId="0"[^>]*><alignment horizontal="center" textRotation="45"\/><\/xf><\/cellXfs>/,
    );
    expect(after["xl/styles.xml"]).toContain('<cellXfs count="5">');
    expect(contentOf(openXlsx(saved))).toEqual(contentOf(model));
  });

  test("the value of a formula: the formula keeps its element", () => {
    const { after } = edited(councilWorkbook(), ({ sheets }) => {
      sheets[0]!.ensureColumn(1).values[3] = 901;
    });
    expect(differing(councilWorkbook(), after)).toEqual([SHEET]);
    expect(after[SHEET]).toContain('<c r="B4" s="1"><f>SUM(B2:B3)</f><v>901</v></c>');
  });

  test("a formula taken away takes the calculation chain with it", () => {
    const before = councilWorkbook();
    const { after } = edited(before, (model) => {
      model.setValue(model.sheets[0]!, 3, 1, 5);
    });
    expect(differing(before, after)).toEqual(
      ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", SHEET].toSorted(),
    );
    expect(after["xl/calcChain.xml"]).toBeUndefined();
    expect(after["[Content_Types].xml"]).not.toContain("calcChain");
    expect(after["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });
});

test("twenty columns beside the data and three sheets with tables leave every other part as it was", () => {
  const before = councilWorkbook();
  const { after, saved, model } = edited(before, (book) => {
    const sheet = book.sheets[0]!;
    book.writeArea(sheet, { top: 0, left: 2, bottom: 3, right: 21 }, () => {
      for (let column = 2; column < 22; column++) {
        const cells = sheet.ensureColumn(column);
        for (let row = 0; row < 4; row++) cells.values[row] = row === 0 ? `TP ${String(column)}` : row * column;
      }
    });
    for (const name of ["TP Place", "TP Log", "TP Checks"]) addTableSheet(book, name);
  });
  const changed = [
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/workbook.xml",
    SHEET,
  ];
  const added = [2, 3, 4].flatMap((number) => [
    `xl/worksheets/sheet${String(number)}.xml`,
    `xl/worksheets/_rels/sheet${String(number)}.xml.rels`,
  ]);
  const tables = [1, 2, 3].map((number) => `xl/tables/table${String(number)}.xml`);
  expect(differing(before, after)).toEqual([...changed, ...added, ...tables].toSorted());
  // All that stood around the cells is the same text.
  const around = (xml: string): string[] => [
    xml.slice(0, xml.indexOf("<dimension")),
    xml.slice(xml.indexOf("</sheetData>")),
  ];
  expect(around(after[SHEET]!)).toEqual(around(before[SHEET]!));
  expect(after[SHEET]).toContain('<dimension ref="A1:V4"/>');
  expect(after[SHEET]).toContain(
    '<row r="2"><c r="A2" t="inlineStr"><is><t>North &amp; South Ltd</t></is></c><c r="B2"><v>1200.50</v></c><c r="C2"><v>2</v></c>',
  );
  expect(after["xl/workbook.xml"]).toContain('<definedName name="Total_spend">');
  expect(contentOf(openXlsx(saved))).toEqual(contentOf(model));
});

test("a table grown to the right keeps its columns' elements, ids and part", () => {
  const columns =
    '<tableColumn id="7" name="Payee" dataDxfId="3"/><tableColumn id="9" name="Amount"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn>';
  const before = oneSheet(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',
    {
      "xl/tables/table1.xml": `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="12" name="Spend" displayName="Spend" ref="A1:B2" totalsRowShown="0" xr:uid="{1}" xmlns:xr="x"><autoFilter ref="A1:B2"><filterColumn colId="0"/></autoFilter><tableColumns count="2">${columns}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
      "xl/worksheets/_rels/sheet1.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
    },
  );
  before[SHEET] = before[SHEET]!.replace(
    "</sheetData>",
    '</sheetData><tableParts count="1"><tablePart r:id="rId5"/></tableParts>',
  );
  const { after, saved, model } = edited(before, (book) => {
    const table = book.tables[0]!;
    table.area = { ...table.area, right: 2 };
    table.columns.push("TP Place spend");
    book.setValue(book.sheets[0]!, 0, 2, "TP Place spend");
    book.setFormula(book.sheets[0]!, 1, 2, "=[@Amount]*SUM(Spend[Payee])+[@[TP Place spend]]*COUNTA([Payee])");
    book.sheets[0]!.ensureColumn(2).values[1] = 0;
    book.structureChanged();
  });
  expect(differing(before, after)).toEqual(["xl/sharedStrings.xml", "xl/tables/table1.xml", SHEET]);
  expect(after["xl/tables/table1.xml"]).toBe(
    before["xl/tables/table1.xml"]!.replace('displayName="Spend" ref="A1:B2"', 'displayName="Spend" ref="A1:C2"')
      .replace('<autoFilter ref="A1:B2">', '<autoFilter ref="A1:C2">')
      .replace('count="2"', 'count="3"')
      .replace("</tableColumns>", '<tableColumn id="10" name="TP Place spend"/></tableColumns>'),
  );
  expect(after[SHEET]).toContain(
    "<f>Spend[[#This Row],[Amount]]*SUM(Spend[Payee])+Spend[[#This Row],[TP Place spend]]*COUNTA(Spend[Payee])</f>",
  );
  expect(openXlsx(saved).tables).toEqual(model.tables);
});
