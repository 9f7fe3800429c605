import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { councilWorkbook, differing, oneSheet, partsOf, zipOf, type Parts } from "./parts.ts";
import { contentOf } from "./same-book.ts";

const SHEET = "xl/worksheets/sheet1.xml";

function edited(
  parts: Parts,
  edit: (model: WorkbookModel) => void,
): { model: WorkbookModel; saved: Uint8Array; after: Parts } {
  const model = openXlsx(zipOf(parts));
  edit(model);
  const saved = saveXlsx(model);
  return { model, saved, after: partsOf(saved) };
}

function rowsAfter(rows: string, edit: (model: WorkbookModel) => void): string {
  const { after } = edited(oneSheet(rows), edit);
  return /<sheetData>(.*)<\/sheetData>/s.exec(after[SHEET]!)![1]!;
}

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

function addTableSheet(book: WorkbookModel, name: string): void {
  const sheet = book.addSheet(name);
  ["Setting", "Value"].forEach((heading, column) => {
    book.setValue(sheet, 3, column, heading);
    book.setValue(sheet, 4, column, column);
  });
  book.addTable({
    name: name.replace(" ", "_"),
    sheet: name,
    area: { top: 3, left: 0, bottom: 4, right: 1 },
    columns: ["Setting", "Value"],
    showHeaders: true,
    showTotals: false,
    style: "TableStyleLight1",
    showBandedRows: false,
    showFilterButton: true,
  });
}

describe("rows and cells", () => {
  const rows =
    '<row r="2" spans="2:3"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>';

  test("new cells go in column order, new rows in row order, the others keep their text", () => {
    const after = rowsAfter(rows, (model) => {
      for (const [row, column] of [
        [1, 0],
        [1, 2],
        [1, 4],
        [2, 0],
        [0, 0],
        [9, 0],
      ] as const)
        model.setValue(model.sheets[0]!, row, column, 7);
    });
    expect(after).toBe(
      '<row r="1"><c r="A1"><v>7</v></c></row>' +
        '<row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>1</v></c><c r="C2"><v>7</v></c><c r="D2"><v>2</v></c><c r="E2"><v>7</v></c></row>' +
        '<row r="3"><c r="A3"><v>7</v></c></row><row r="5"><c r="A5"><v>5</v></c></row><row r="10"><c r="A10"><v>7</v></c></row>',
    );
  });

  test("a row that counts from its neighbour is named before another is put above it", () => {
    const after = rowsAfter('<row r="2"><c><v>1</v></c></row><row><c><v>2</v></c></row>', (model) => {
      model.setValue(model.sheets[0]!, 0, 0, 0);
    });
    expect(after).toBe(
      '<row r="1"><c r="A1"><v>0</v></c></row><row r="2"><c><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>',
    );
  });

  test("an emptied cell keeps its style and loses its value", () => {
    const after = rowsAfter('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', (model) => {
      model.setValue(model.sheets[0]!, 0, 0, null);
    });
    expect(after).toBe('<row r="1"><c r="A1" s="1"/></row>');
  });

  test("a new cell takes the format of its row, as Excel would give it", () => {
    const after = rowsAfter('<row r="1" s="2" customFormat="1"/>', (model) => {
      model.setValue(model.sheets[0]!, 0, 0, 44377);
    });
    expect(after).toBe('<row r="1" s="2" customFormat="1"><c r="A1" s="2"><v>44377</v></c></row>');
  });

  test("cells that lean on an overwritten shared formula get texts of their own", () => {
    const shared =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="4">A1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="4"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="4"/><v>6</v></c></row>';
    const after = rowsAfter(shared, (model) => {
      model.setValue(model.sheets[0]!, 0, 1, 9);
    });
    expect(after).toBe(
      '<row r="1"><c r="B1"><v>9</v></c></row><row r="2"><c r="B2"><f>A2*2</f><v>4</v></c></row><row r="3"><c r="B3"><f>A3*2</f><v>6</v></c></row>',
    );
  });

  test("a formula filled down is shared where Excel would share it, and numbered after those that are there", () => {
    const after = rowsAfter(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A1" si="6">1+1</f><v>2</v></c></row>',
      (model) => {
        const sheet = model.sheets[0]!;
        for (let row = 0; row < 3; row++) {
          model.setFormula(sheet, row, 1, `=ROUND($A${String(row + 1)}*C$1,2)`);
          model.setFormula(sheet, row, 2, `=$A${String(row + 1)}*'TP Sources'!$F$3`);
        }
      },
    );
    expect(after).toContain('<c r="B1"><f t="shared" ref="B1:B3" si="7">ROUND($A1*C$1,2)</f></c>');
    expect(after).toContain('<c r="B3"><f t="shared" si="7"/></c>');
    expect(after).toContain("<c r=\"C2\"><f>$A2*'TP Sources'!$F$3</f></c>");
  });
});

describe("the workbook", () => {
  test("a renamed and a moved sheet: names keep their scope, the active tab its sheet", () => {
    const before = councilWorkbook();
    const { after, saved } = edited(before, (model) => {
      const sheet = model.sheets[0]!;
      sheet.name = "Ledger & co";
      model.addSheet("First", 0);
      model.names[0]!.formula = "'Ledger & co'!$B$4";
      model.structureChanged();
    });
    expect(after["xl/workbook.xml"]).toContain('<sheet name="Ledger &amp; co" sheetId="3" r:id="rId1"/></sheets>');
    expect(after["xl/workbook.xml"]).toContain('activeTab="1"');
    expect(after["xl/workbook.xml"]).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">',
    );
    expect(after["xl/workbook.xml"]).toContain(
      "<definedName name=\"Total_spend\">'Ledger &amp; co'!$B$4</definedName>",
    );
    expect(openXlsx(saved).sheets.map(({ name }) => name)).toEqual(["First", "Ledger & co"]);
    expect(differing(before, after)).not.toContain(SHEET);
  });

  test("a removed sheet takes what only it used along, and nothing else", () => {
    const { after } = edited(councilWorkbook(), (model) => {
      model.addSheet("Kept");
      model.removeSheet(model.sheets[0]!);
    });
    const gone = ["xl/charts/chart1.xml", "xl/media/image1.png", "xl/comments1.xml", "xl/drawings/drawing1.xml"];
    expect(gone.filter((path) => path in after)).toEqual([]);
    expect(after["[Content_Types].xml"]).not.toMatch(/chart1|comments1/);
    expect(Object.keys(after)).toEqual(expect.arrayContaining(["customXml/item1.xml", "xl/styles.xml"]));
    expect(after["xl/workbook.xml"]).not.toContain("_FilterDatabase");
  });

  test("rules that the model does not hold stay beside those it adds", () => {
    const before = councilWorkbook();
    const area = { top: 1, left: 1, bottom: 3, right: 1 };
    const { after, saved, model } = edited(before, ({ sheets: [sheet] }) => {
      sheet!.conditionalFormats.push({
        area,
        formula: '=B2>"<x>"',
        fill: "FBE3B5",
        font: { bold: true },
        numberFormat: '"! "@',
      });
      sheet!.validations.push({ area, list: "count,detail", errorText: "Choose one of: count, detail" });
      sheet!.merges.push({ top: 9, left: 0, bottom: 9, right: 2 });
      sheet!.freeze = { rows: 1, columns: 0 };
    });
    const kept = [
      '<cfRule type="dataBar" priority="1">',
      '<dataValidation type="whole" sqref="B2:B4">',
      '<mergeCell ref="D1:E1"/>',
      "<extLst><ext",
    ];
    for (const text of kept) expect(after[SHEET]).toContain(text);
    expect(after[SHEET]).toContain(
      '<cfRule type="expression" dxfId="0" priority="2"><formula>B2&gt;"&lt;x&gt;"</formula></cfRule>',
    );
    expect(after[SHEET]).toContain('<mergeCells count="2">');
    expect(after[SHEET]).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(contentOf(openXlsx(saved))).toEqual(contentOf(model));
  });

  test("a stale value that cannot be computed asks Excel to compute; a computed one does not", () => {
    const array = '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>4</v></c></row>';
    const change = (model: WorkbookModel): void => {
      model.setValue(model.sheets[0]!, 0, 1, 5);
    };
    expect(edited(oneSheet(array), change).after["xl/workbook.xml"]).toContain('<calcPr fullCalcOnLoad="1"/>');
    const plain = oneSheet('<row r="1"><c r="A1"><f>B1*2</f><v>4</v></c></row>');
    expect(edited(plain, change).after["xl/workbook.xml"]).toBe(plain["xl/workbook.xml"]);
  });

  test("saving twice gives the same bytes", () => {
    const model = openXlsx(zipOf(councilWorkbook()));
    addTableSheet(model, "TP Place");
    expect(saveXlsx(model)).toEqual(saveXlsx(model));
  });
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
