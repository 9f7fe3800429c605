import { columnIndex } from "#workbench/model/address";
import { WorkbookModel } from "#workbench/model/workbook";
import { Calculator } from "#workbench/formulas/calculator";
import { checkFormula } from "#workbench/formulas/check-formula";

const LINES = 15_000;
const FIRST = 4;
const LAST = FIRST + LINES - 1;
const BODIES = 7;
const THEMES = 20;
/** The row formulas of the workbook model that cost most, for row 6 of a plain range; three look-ups a row. */
const ROW_FORMULAS: Readonly<Record<string, string>> = {
  AD: `=IF($O6<>"line",0,IF(ISNUMBER($G6),ROUND($G6*Sources!$F$3,2),IF(IFERROR(AND(ISNUMBER($AB6),EXACT($G6&"",$AA6&"")),FALSE),$AB6,0)))`,
  AE: `=IF(OR($P6<>"",$AO6="no share"),0,$AD6)`,
  AF: `=IF(ISNUMBER($V6),$V6,IFERROR(INDEX(Sources!$B$10:$B$16,MATCH($Q6&"|population",Sources!$A$10:$A$16,0)),""))`,
  AG: `=IF($W6="","",IFERROR(INDEX(Sources!$B$10:$B$16,MATCH($Q6&"|"&$W6,Sources!$A$10:$A$16,0)),""))`,
  AH: `=IF($W6="",0,ROUND($AE6*N($X6),2))`,
  AI: `=ROUND(($AE6-$AH6)*N($AF6),2)`,
  AJ: `=ROUND($AH6*N($AG6),2)`,
  AK: `=IF(AND($O6="line",$P6="",ISNUMBER($I6)),ROUND($I6*Sources!$F$3,2),0)`,
  AL: `=IF(AND($O6="line",$P6="",ISNUMBER($H6)),ROUND(ROUND($H6*Sources!$F$3,2)*N($AF6),2),0)`,
  AM: `=ROUND($AK6*IF(AND($AH6<>0,$AH6=$AE6),N($AG6),N($AF6)),2)`,
  AN: `=ROUND($AI6*N($Z6),2)`,
  AO: `=IF($O6<>"line",$O6,IF(NOT(OR(ISNUMBER($G6),IFERROR(AND(ISNUMBER($AB6),EXACT($G6&"",$AA6&"")),FALSE))),"suspense",IF($P6<>"","left out",IF(NOT(ISNUMBER($AF6)),"no share","counted"))))`,
};

function writeLines(model: WorkbookModel): void {
  const sheet = model.sheet("Lines")!;
  const put = (column: string, row: number, value: string | number): void => {
    sheet.ensureColumn(columnIndex(column)).values[row] = value;
  };
  model.writeArea(sheet, { top: FIRST, left: 0, bottom: LAST, right: 40 }, () => {
    for (let row = FIRST; row <= LAST; row++) {
      put("G", row, ((row * 7919) % 1_000_003) / 100);
      put("O", row, "line");
      put("Q", row, `Body ${String((row * 31) % BODIES)}`);
      put("R", row, `Theme ${String((row * 17) % THEMES)}`);
      for (const [column, text] of Object.entries(ROW_FORMULAS)) {
        const own = text.replace(/(\$[A-Z]+)6\b/g, `$1${String(row + 1)}`);
        sheet.ensureColumn(columnIndex(column)).formulas.set(row, { text: own });
      }
    }
  });
}

/** 700 SUMIFS of two criteria over the lines, and the sum of each side. */
function writeCube(model: WorkbookModel): void {
  const sheet = model.sheet("Cube")!;
  const block = (column: string): string => `Lines!$${column}$4:$${column}$${String(LAST + 2)}`;
  for (let i = 0; i < BODIES * THEMES; i++) {
    model.setValue(sheet, i, 0, `Body ${String(i % BODIES)}`);
    model.setValue(sheet, i, 1, `Theme ${String(Math.floor(i / BODIES))}`);
    ["AI", "AJ", "AD", "AE", "AL"].forEach((column, j) => {
      const criteria = `${block("Q")},$A${String(i + 1)},${block("R")},$B${String(i + 1)}`;
      model.setFormula(sheet, i, 2 + j, `=SUMIFS(${block(column)},${criteria})`);
    });
  }
  model.setFormula(sheet, 200, 0, `=ROUND(SUM(${block("AI")}),2)`);
  model.setFormula(sheet, 200, 1, `=ROUND(SUM(C1:C${String(BODIES * THEMES)}),2)`);
}

describe("15,000 lines with 12 row formulas each and 700 SUMIFS", () => {
  const model = new WorkbookModel();
  const sources = model.addSheet("Sources");
  model.addSheet("Lines");
  model.addSheet("Cube");
  model.setValue(sources, 2, 5, 1000);
  for (let body = 0; body < BODIES; body++) {
    model.setValue(sources, 9 + body, 0, `Body ${String(body)}|population`);
    model.setValue(sources, 9 + body, 1, 0.3 + body / 10);
  }
  writeLines(model);
  writeCube(model);
  const cube = model.sheet("Cube")!;
  const lines = model.sheet("Lines")!;
  let calculator: Calculator;

  it("are all computed, and the cube ties to the lines", () => {
    calculator = new Calculator(model);
    expect(calculator.recalculateAll()).toMatchObject({ computed: LINES * 12 + 702, notComputed: 0 });
    expect(cube.value(200, 0)).toBeGreaterThan(1e9);
    expect(cube.value(200, 1)).toBe(cube.value(200, 0));
  });

  it("follow an edited amount", () => {
    const before = Number(cube.value(200, 0));
    const share = Number(lines.value(FIRST, columnIndex("AF")));
    const amount = Number(lines.value(FIRST, columnIndex("G")));
    model.setValue(lines, FIRST, columnIndex("G"), amount + 1);
    calculator.recalculate();
    expect(Number(cube.value(200, 0)) - before).toBeCloseTo(1000 * share, 2);
    expect(cube.value(200, 1)).toBe(cube.value(200, 0));
  });

  it("are checked before they are written", () => {
    const column = columnIndex("AP");
    let passed = 0;
    for (let row = FIRST; row <= LAST; row++) {
      passed += checkFormula(model, lines, row, column, `=ROUND($AI${String(row + 1)}*2,2)`) === "ok" ? 1 : 0;
    }
    expect(passed).toBe(LINES);
    expect(checkFormula(model, lines, FIRST, columnIndex("G"), "=Cube!$A$201")).toBe("circular");
  });
});
