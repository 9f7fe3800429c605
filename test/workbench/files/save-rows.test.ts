import type { WorkbookModel } from "#workbench/model/workbook";
import { CellsByRow } from "#workbench/files/sheet/cells-by-row";
import { eachRow } from "#workbench/files/sheet/rows-in-use";
import { Package } from "#workbench/files/package/package";
import { edited, SHEET } from "./edited.ts";
import { oneSheet } from "./parts.ts";

function rowsAfter(rows: string, edit: (model: WorkbookModel) => void): string {
  const { after } = edited(oneSheet(rows), edit);
  return /<sheetData>(.*)<\/sheetData>/s.exec(after[SHEET]!)![1]!;
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

describe("sheets of very many rows", () => {
  test("cells are seen row by row and in column order, however they came", () => {
    const cells = new CellsByRow();
    for (const [row, column] of [
      [1_048_575, 3],
      [1_048_575, 0],
      [0, 16_383],
      [1023, 2],
      [1024, 2],
      [0, 1],
      [0, 1],
    ] as const)
      cells.add(row, column);
    expect([...cells]).toEqual([
      [0, [1, 16_383]],
      [1023, [2]],
      [1024, [2]],
      [1_048_575, [0, 3]],
    ]);
    expect([cells.columnsOf(0), cells.columnsOf(1), cells.columnsOf(2048)]).toEqual([[1, 16_383], [], []]);
  });

  test("a column that is filled is walked, of one with a stray cell only that is visited", () => {
    const visited = (array: readonly unknown[]): number[] => {
      const rows: number[] = [];
      eachRow([array], (row) => rows.push(row));
      return rows;
    };
    const stray: number[] = [];
    stray[1_048_575] = 7;
    stray[2] = 7;
    expect(visited(stray)).toEqual([2, 1_048_575]);
    const filled = visited(new Array<number>(300_000).fill(7));
    expect([filled.length, filled[0], filled.at(-1)]).toEqual([300_000, 0, 299_999]);
  });

  test("a part that is written in pieces reads back as one, under a declaration put right", () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => `<row r="${String(row + 1)}">£ – 𝄞</row>`);
    const file = Package.of([]);
    file.set("a.xml", ['<?xml version="1.0" encoding="UTF-16"?><sheetData>', ...rows, "</sheetData>"]);
    expect(file.text("a.xml")).toBe(`<?xml version="1.0" encoding="UTF-8"?><sheetData>${rows.join("")}</sheetData>`);
  });
});
