import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { CellError } from "#workbench/model/cell";
import { PLAIN_STYLE, type CellStyle } from "#workbench/model/style";
import { WorkbookModel } from "#workbench/model/workbook";
import { partsOf } from "./parts.ts";
import { contentOf } from "./same-book.ts";

const arial = { ...PLAIN_STYLE, font: { ...PLAIN_STYLE.font, name: "Arial", size: 9 } };

/** A workbook with one of everything that the model holds. */
function everything(): WorkbookModel {
  const model = new WorkbookModel(arial);
  const sheet = model.addSheet("TP Checks & co");
  const line = { style: "hair", colour: "8C8C8C" } as const;
  const total: CellStyle = {
    ...arial,
    named: "TP Total",
    numberFormat: '#,##0_);(#,##0);"–"_);@_)',
    font: { name: "Arial", size: 9, bold: true, italic: true, underline: true, colour: "1A1A1A" },
    fill: "E9EFF5",
    borders: {
      top: { style: "thin", colour: "1A1A1A" },
      bottom: { style: "double", colour: "1A1A1A" },
      left: line,
      right: line,
    },
    horizontal: "right",
    vertical: "center",
    wrap: true,
    indent: 1,
    shrink: false,
    locked: false,
  };
  model.styles.named.set("TP Total", model.styles.indexOf(total));
  // The same look under another name is another style.
  model.styles.named.set("TP Subtotal", model.styles.indexOf({ ...total, named: "TP Subtotal" }));
  const values = [
    "Check",
    " spaced ",
    "a\nb",
    "tab\tand \r",
    "_x000D_",
    '<&">',
    12.5,
    -0.1 + 0.3,
    1e21,
    true,
    false,
    CellError.of("#N/A"),
    "",
  ];
  values.forEach((value, row) => {
    model.setValue(sheet, row + 1, 0, value);
  });
  model.setValue(sheet, 0, 0, "Check");
  model.setValue(sheet, 0, 1, "Result £");
  [1, "text", true, CellError.of("#DIV/0!")].forEach((value, index) => {
    model.setFormula(sheet, index + 1, 1, `=IF($A${String(index + 2)}<>"x",1,2)&"<&>"`);
    sheet.ensureColumn(1).values[index + 1] = value;
  });
  model.setStyle(sheet, { top: 1, left: 1, bottom: 3, right: 2 }, model.styles.indexOf(total));
  model.setStyle(
    sheet,
    { top: 20, left: 5, bottom: 20, right: 5 },
    model.styles.indexOf({ ...arial, numberFormat: "@" }),
  );
  model.addTable({
    name: "TP_Checks",
    sheet: sheet.name,
    area: { top: 0, left: 0, bottom: 13, right: 1 },
    columns: ["Check", "Result £"],
    showHeaders: true,
    showTotals: false,
    style: "TableStyleLight1",
    showBandedRows: false,
    showFilterButton: false,
  });
  Object.assign(sheet, {
    tabColour: "12436D",
    showGridlines: false,
    protection: { locked: true },
    freeze: { rows: 4, columns: 1 },
    merges: [{ top: 30, left: 0, bottom: 30, right: 3 }],
    page: {
      orientation: "landscape",
      paperSize: "A4",
      fitToWidth: 1,
      margins: { left: 12, right: 12, top: 12, bottom: 15, header: 7, footer: 7 },
      printArea: { top: 0, left: 0, bottom: 45, right: 5 },
      titleRows: { first: 0, last: 3 },
      titleColumns: { first: 0, last: 1 },
      centreHorizontally: true,
      footer: {
        left: '&"Arial,Regular"&8Fordshire & co, 2025-26',
        centre: "See TP Method",
        right: "&A · page &P of &N",
      },
    },
    conditionalFormats: [
      {
        area: { top: 4, left: 7, bottom: 40, right: 7 },
        formula: '=$H5="Does not tie"',
        font: { bold: true, colour: "FFFFFF" },
        fill: "8C1D18",
        numberFormat: '"≠ "@',
      },
      {
        area: { top: 0, left: 6, bottom: 0, right: 7 },
        formula: '=LEFT($G$1,5)="DRAFT"',
        border: { colour: "1A1A1A" },
      },
    ],
    validations: [
      {
        area: { top: 4, left: 3, bottom: 9, right: 3 },
        list: "count,detail,control",
        errorText: "Choose one of: count",
      },
    ],
    hyperlinks: [{ row: 4, column: 0, documentReference: "'TP Bridge'!A5" }],
  });
  sheet.columnWidths.set(0, 30).set(1, 118).set(2, 88).set(5, 158);
  sheet.rowHeights.set(0, 24).set(16, 12.4);
  sheet.hiddenRows.add(40);
  sheet.hiddenColumns.add(9);
  model.addSheet("Hidden").visibility = "hidden";
  model.addSheet("Very hidden").visibility = "veryHidden";
  model.names.push(
    { name: "Rate", formula: "'TP Checks & co'!$A$1" },
    { name: "Own", formula: "0.5", sheet: "Hidden", hidden: true },
  );
  return model;
}

test("a new workbook reads back as it was", () => {
  const model = everything();
  expect(contentOf(openXlsx(saveXlsx(model)))).toEqual(contentOf(model));
});

test("saved, opened, changed and saved again it reads back as it was", () => {
  const model = openXlsx(saveXlsx(everything()));
  model.setValue(model.sheets[0]!, 50, 3, "added");
  model.sheets[0]!.conditionalFormats.pop();
  model.sheets[0]!.validations = [];
  model.sheets[0]!.hyperlinks = [];
  model.sheets[0]!.protection = undefined;
  model.sheets[0]!.page = { orientation: "portrait", paperSize: "A4", margins: model.sheets[0]!.page.margins! };
  expect(contentOf(openXlsx(saveXlsx(model)))).toEqual(contentOf(model));
});

test("named styles are styles of their own and cells are built on them", () => {
  const opened = openXlsx(saveXlsx(everything()));
  expect([...opened.styles.named.keys()].toSorted()).toEqual(["Normal", "TP Subtotal", "TP Total"]);
  expect(opened.styles.style(opened.sheets[0]!.styleIndex(1, 1)).named).toBe("TP Total");
  expect(opened.styles.style(opened.styles.named.get("TP Subtotal")!)).toMatchObject({
    named: "TP Subtotal",
    fill: "E9EFF5",
  });
});

test("the plain style of the model is the default font of the file", () => {
  const [fonts] = /<fonts.*?<\/font>/.exec(partsOf(saveXlsx(everything()))["xl/styles.xml"]!)!;
  expect(fonts).toContain('<sz val="9"/><name val="Arial"/>');
});

test("totals of a table say what they do", () => {
  const model = new WorkbookModel();
  const sheet = model.addSheet("Spend");
  ["Name", "Paid", "Twice"].forEach((heading, column) => {
    model.setValue(sheet, 0, column, heading);
  });
  model.setValue(sheet, 2, 0, "Total");
  model.setFormula(sheet, 2, 1, "=SUBTOTAL(109,[Paid])");
  model.setFormula(sheet, 2, 2, "=SUM([Paid])*2");
  const shown = { showHeaders: true, showTotals: true, showBandedRows: true, showFilterButton: true, style: null };
  model.addTable({
    name: "Spend",
    sheet: "Spend",
    area: { top: 0, left: 0, bottom: 2, right: 2 },
    columns: ["Name", "Paid", "Twice"],
    ...shown,
  });
  const saved = saveXlsx(model);
  const table = partsOf(saved)["xl/tables/table1.xml"]!;
  expect(table).toContain('totalsRowCount="1"><autoFilter ref="A1:C2"/>');
  expect(table).toContain('name="Name" totalsRowLabel="Total"/>');
  expect(table).toContain('name="Paid" totalsRowFunction="sum"/>');
  expect(table).toContain('totalsRowFunction="custom"><totalsRowFormula>SUM(Spend[Paid])*2</totalsRowFormula>');
  expect(openXlsx(saved).tables).toEqual(model.tables);
});

test("newer functions and add-in functions carry their prefix in the file, not in the model", () => {
  const model = new WorkbookModel();
  const sheet = model.addSheet("A");
  model.setFormula(sheet, 0, 0, '=IFS(A2,"IFS(",SUM(XLOOKUP(1,B1:B2,B1:B2),FILTER(C:C,D:D)),PLACE.SHARE(1))');
  const saved = saveXlsx(model);
  expect(partsOf(saved)["xl/worksheets/sheet1.xml"]).toContain(
    '<f>_xlfn.IFS(A2,"IFS(",SUM(_xlfn.XLOOKUP(1,B1:B2,B1:B2),_xlfn._xlws.FILTER(C:C,D:D)),_xldudf_PLACE_SHARE(1))</f>',
  );
  expect(openXlsx(saved).sheets[0]!.formula(0, 0)?.text).toBe(sheet.formula(0, 0)?.text);
});
