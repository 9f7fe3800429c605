import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { addTableSheet, edited, SHEET } from "./edited.ts";
import { councilWorkbook, differing, oneSheet, zipOf } from "./parts.ts";
import { contentOf } from "./same-book.ts";

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
