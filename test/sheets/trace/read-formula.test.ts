import type { RawCell } from "#domain/columns/raw-cell";
import type { FigureCells } from "#sheets/trace/figure-cells";
import { originCells } from "#sheets/trace/origin";
import { parseFormula } from "#sheets/trace/parse-formula";
import { readFormula } from "#sheets/trace/read-formula";
import { isFigure, type Scalar } from "#sheets/trace/scalar";

/** A council's sheet: body, theme, £, words; and a table of ours beside it. */
const SHEETS: Readonly<Record<string, readonly (readonly RawCell[])[]>> = {
  "Council's spend": [
    ["Body", "Theme", "£", "Note"],
    ["County", "Roads", 100.1, "a"],
    ["County", null, 20.2, null],
    ["District", "Roads", 3, "detail"],
    ["County", "Roads", -40, "a*b"],
  ],
  "TP Bodies": [
    ["Body", "Home", "Spend £"],
    ["County", "inside", 80.3],
    ["District", "outside", 3],
    ["ICB", "straddling", 3],
  ],
};
const TABLE = {
  headings: ["Body", "Home", "Spend £"],
  body: { sheet: "TP Bodies", top: 1, bottom: 3, left: 0, right: 2 },
};
const CELLS: FigureCells = {
  value: (sheet, row, column) => SHEETS[sheet]?.[row]?.[column] ?? null,
  table: (name) => (name.toLowerCase() === "tp_bodies" ? TABLE : undefined),
};

function read(formula: string): Scalar {
  const node = parseFormula(formula);
  if (!node) throw new Error(`not read: ${formula}`);
  return readFormula(node, { home: { sheet: "TP Bodies", row: 1, column: 5 }, cells: CELLS });
}

/** The number, and its cells with how often each stands in it: `C2 x -1`; null = it is no sum of cells. */
function sumOf(formula: string): readonly [number, Readonly<Record<string, number>> | null] {
  const value = read(formula);
  if (!isFigure(value)) throw new Error(`no number: ${JSON.stringify(value)}`);
  const origin = originCells(value.origin);
  const cells = origin && [...origin.cells, ...origin.counted];
  return [
    value.number,
    cells && Object.fromEntries(cells.map(({ row, column, times }) => [`${"#ABCDEF"[column + 1]!}${row + 1}`, times])),
  ];
}

const SPEND = "'Council''s spend'!$C$1:$C$5";
const BODY = "'Council''s spend'!$A$1:$A$5";
const THEME = "'Council''s spend'!$B$1:$B$5";

describe("a figure keeps the cells that it is the sum of", () => {
  it.each<[string, number, Record<string, number> | null]>([
    [`=SUM(${SPEND})`, 83.3, { C2: 1, C3: 1, C4: 1, C5: 1 }],
    [`=-(SUMIFS(${SPEND},${BODY},"county",${THEME},"Roads"))`, -60.1, { C2: -1, C5: -1 }],
    [`=ROUND(SUMIFS(${SPEND},${THEME},""),2)`, 20.2, { C3: 1 }],
    [`=SUMIFS(${SPEND},${BODY},$A2)-SUMIFS(${SPEND},${THEME},"<>")`, 17.2, { C3: 1, C4: -1 }],
    [`=SUMIFS(${SPEND},'Council''s spend'!$D$1:$D$5,"a~*?")`, -40, { C5: 1 }],
    [`=SUMIFS(${SPEND},${SPEND},">=3",${SPEND},"<50")`, 23.2, { C3: 1, C4: 1 }],
    ["=C2+C3*2", 86.3, { C2: 1, C3: 2 }],
    ["=SUM(TP_Bodies[Spend £])", 86.3, { C2: 1, C3: 1, C4: 1 }],
    ["=TP_Bodies[[#This Row],[Spend £]]", 80.3, { C2: 1 }],
    ['=SUMIFS(TP_Bodies[Spend £],TP_Bodies[Home],"in*")', 80.3, { C2: 1 }],
    ['=INDEX(TP_Bodies[Spend £],MATCH("district",TP_Bodies[Body],0))', 3, { C3: 1 }],
    ['=IFERROR(INDEX(TP_Bodies[Spend £],MATCH("nobody",TP_Bodies[Body],0)),C4)', 3, { C4: 1 }],
    ["=IF(AND(C2>C3,NOT(ISNUMBER(A2))),C2,C9/0)", 80.3, { C2: 1 }],
    ["=ABS(C3-C2)", 77.3, { C2: 1, C3: -1 }],
    ["=ROUND(SUM(C2:C4)-MAX(C2:C4,0),2)", 6, { C3: 1, C4: 1 }],
    ["=LARGE(C2:C4,2)", 3, { C3: 1 }],
    ["=SUMPRODUCT((C2:C4>0)*(C2:C4>=5)*C2:C4)", 80.3, { C2: 1 }],
    ["=SUMPRODUCT((SUMIFS(" + SPEND + "," + BODY + ',TP_Bodies[Body]))*(TP_Bodies[Home]="outside"))', 3, { C4: 1 }],
    [`=COUNTIFS(${BODY},"County",${THEME},"Roads")`, 2, { "#2": 1, "#5": 1 }],
    ["=C2/C3", 80.3 / 3, null],
    ["=C2*C3", 240.9, null],
    ["=SUMPRODUCT(--(C2:C4>5))", 1, {}],
    ["=ROUND(C2,0)", 80, null],
    ["=5+0", 5, {}],
  ])("%s", (formula, number, cells) => {
    const [read_, origin] = sumOf(formula);
    expect(read_).toBeCloseTo(number, 9);
    expect(origin).toEqual(cells);
  });

  it("says nothing of what it does not know", () => {
    expect(read("=RANK(C2,C2:C4)")).toEqual({ kind: "unknown" });
    expect(read('=IFERROR(RANK(C2,C2:C4),"")')).toEqual({ kind: "unknown" });
    expect(read("=TP_Nowhere[Spend £]")).toEqual({ kind: "unknown" });
    expect(read("=MATCH(3,C2:C4)")).toEqual({ kind: "unknown" });
    expect(read('="a"&C3')).toBe("a3");
  });

  it.each(["C2", "=C2 C3", "=SUM(C2", "=C2#", "={1,2}", "=Name", "=C2:C3:C4", '="x', "=TP_Bodies[[#Totals],[Body]]"])(
    "reads no formula in %s",
    (text) => expect(parseFormula(text)).toBeNull(),
  );
});

it("a pattern of many stars is told in no time", () => {
  const name = "a".repeat(30_000);
  const cells: FigureCells = { value: (_sheet, _row, column) => (column === 0 ? name : 1), table: () => undefined };
  const node = parseFormula(`=SUMIFS(B1:B3,A1:A3,"${"a*".repeat(40)}b")`)!;
  const value = readFormula(node, { home: { sheet: "x", row: 0, column: 3 }, cells });
  expect(isFigure(value) && value.number).toBe(0);
});
