import { parseFormula } from "#workbench/formulas/parse";
import type { AreaExpression, Expression, StructuredExpression } from "#workbench/formulas/syntax/expression";

/** An expression with every operation bracketed, so that what binds to what can be read. */
function shape(expression: Expression): string {
  switch (expression.kind) {
    case "value":
      return typeof expression.value === "string" ? JSON.stringify(expression.value) : String(expression.value);
    case "missing":
      return "_";
    case "array":
      return `{${String(expression.rows)}x${String(expression.columns)}:${expression.cells.map(String).join("|")}}`;
    case "area":
      return areaShape(expression);
    case "structured":
      return structuredShape(expression);
    case "name":
      return `name ${expression.name}`;
    case "call":
      return `${expression.name}(${expression.parameters.map(shape).join(",")})`;
    case "sign":
      return `(${expression.negative ? "-" : "+"}${shape(expression.operand)})`;
    case "percent":
      return `(${shape(expression.operand)}%)`;
    case "group":
      return shape(expression.inner);
    case "binary":
    case "references":
      return `(${shape(expression.left)}${expression.operator}${shape(expression.right)})`;
  }
}
function areaShape({ from, to, sheet = "", outside = "" }: AreaExpression): string {
  const corner = (at: typeof from): string =>
    `${at.columnFixed ? "$" : ""}${String(at.column)},${at.rowFixed ? "$" : ""}${String(at.row)}`;
  return `${outside && `<${outside}>`}${sheet && !outside ? `${sheet}!` : ""}[${corner(from)}:${corner(to)}]`;
}
function structuredShape({ table = "", parts, first = "", last }: StructuredExpression): string {
  return `${table}<${parts.join("+")}>${first}${last === undefined ? "" : `..${last}`}`;
}
function read(text: string): string {
  const parsed = parseFormula(text);
  return parsed.ok ? shape(parsed.expression) : `no formula at ${String(parsed.position)}`;
}

describe("operators bind as Microsoft's table of precedence says", () => {
  it.each([
    ["=1+2*3^-4%", "(1+(2*(3^((-4)%))))"],
    ["=-2^2", "((-2)^2)"],
    ["=1-2-3", "((1-2)-3)"],
    ["=2^3^4", "((2^3)^4)"],
    ['="a"&1+2="a3"', '(("a"&(1+2))="a3")'],
    ["=1<>2>=3", "((1<>2)>=3)"],
    ["= ( 1 + 2 ) * 3 ", "((1+2)*3)"],
    ["=--1", "(-(-1))"],
    ["=1%%", "((1%)%)"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("constants", () => {
  it.each([
    ['="say ""so"""', String.raw`"say \"so\""`],
    ["=1.5E-3", "0.0015"],
    ["=.5", "0.5"],
    ["=#N/A", "#N/A"],
    ["=#div/0!", "#DIV/0!"],
    ["=true", "true"],
    ['={1,-2;"x",TRUE}', "{2x2:1|-2|x|true}"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("references", () => {
  it.each([
    ["=A1", "[0,0:0,0]"],
    ["=$B$2:C9", "[$1,$1:2,8]"],
    ["=A:C", "[0,$0:2,$1048575]"],
    ["=$4:6", "[$0,$3:$16383,5]"],
    ["='My sheet'!A1", "My sheet![0,0:0,0]"],
    ["='It''s'!A1", "It's![0,0:0,0]"],
    ["=Sheet2!$A$1", "Sheet2![$0,$0:$0,$0]"],
    ["=[1]Sheet!A1", "<[1]Sheet>[0,0:0,0]"],
    ["='[Book one.xlsx]S'!A1", "<[Book one.xlsx]S>[0,0:0,0]"],
    ["=Jan:Mar!A1", "<Jan:Mar>[0,0:0,0]"],
    ["=Rates", "name Rates"],
    ["=TP_S01", "name TP_S01"],
    ["=A1B", "name A1B"],
    ["=ABCD1", "name ABCD1"],
    ["=LOG10(A1)", "LOG10([0,0:0,0])"],
    ["=_xlfn.XLOOKUP(1,A1,B1)", "XLOOKUP(1,[0,0:0,0],[1,0:1,0])"],
    ["=IF(A1,,2)", "IF([0,0:0,0],_,2)"],
    ["=PLACE.SHARE(A1)", "PLACE.SHARE([0,0:0,0])"],
    ["=SUM((A1,B2))", "SUM(([0,0:0,0],[1,1:1,1]))"],
    ["=A1:B2 B1:B9", "([0,0:1,1] [1,0:1,8])"],
    ["=A1:INDEX(A:A,3)", "([0,0:0,0]:INDEX([0,$0:0,$1048575],3))"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("structured references", () => {
  it.each([
    ["=Spend[TP Row]", "Spend<>TP Row"],
    ["=Spend[[#This Row],[TP Row]]", "Spend<this row>TP Row"],
    ["=Spend[@Col]", "Spend<this row>Col"],
    ["=[@Col]", "<this row>Col"],
    ["=[@[Col x]]", "<this row>Col x"],
    ["=[Col]", "<>Col"],
    ["=T[[A]:[B]]", "T<>A..B"],
    ["=T[[#This Row],[A]:[B]]", "T<this row>A..B"],
    ["=T[@[A]:[B]]", "T<this row>A..B"],
    ["=T[#Headers]", "T<headers>"],
    ["=T[[#Headers],[#Data],[A]]", "T<headers+data>A"],
    ["=T[#All]", "T<all>"],
    ["=T[#Totals]", "T<totals>"],
    ["=T[#This Row]", "T<this row>"],
    ["=T[@]", "T<this row>"],
    ["=T[]", "T<>"],
    ["=T['[x'] '# '']", "T<>[x] # '"],
    ["=T[ [#This Row] , [A] ]", "T<this row>A"],
    ["=SUM(TP_Cube[[#This Row],[S01]:[Split]])", "SUM(TP_Cube<this row>S01..Split)"],
    ["=[@[Payer says place £]]-[@[Weight %]]", "(<this row>Payer says place £-<this row>Weight %)"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("what is no formula", () => {
  it.each([
    ["=", 1],
    ["=1+", 3],
    ["=(1", 3],
    ["=1)", 2],
    ['="a', 1],
    ["=SUM(1", 6],
    ["=SUM(1 2)", 7],
    ["=1 2", 3],
    ["={1,2;3}", 8],
    ["={A1}", 2],
    ["=T[[A]", 6],
    ["=T[#Nothing]", 11],
    ["=*2", 1],
    ["=#OOPS!", 1],
    ["='Sheet'!", 9],
  ])("%s fails at %d", (text, position) => {
    expect(read(text)).toBe(`no formula at ${String(position)}`);
  });
});
