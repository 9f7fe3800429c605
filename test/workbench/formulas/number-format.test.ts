import { compute } from "./small-book.ts";

function cases(list: readonly (readonly [formula: string, expected: string])[]): void {
  it.each(list)("%s is %s", (formula, expected) => {
    expect(compute(formula)).toBe(expected);
  });
}

describe("TEXT (Microsoft: TEXT function, Number format codes; the last ones by hand)", () => {
  cases([
    ['=TEXT(1234.567,"$#,##0.00")', "$1,234.57"],
    ['=TEXT(0.285,"0.0%")', "28.5%"],
    ['=TEXT(1234,"0000000")', "0001234"],
    ['=TEXT(1234567.891,"#,##0")', "1,234,568"],
    ['=TEXT(0,"#,##0")', "0"],
    ['=TEXT(0.5,"#.00")', ".50"],
    ['=TEXT(8.9,"#.000")', "8.900"],
    ['=TEXT(0.631,"0.#")', "0.6"],
    ['=TEXT(12,"#.0#")', "12.0"],
    ['=TEXT(1234.568,"#.0#")', "1234.57"],
    ['=TEXT(12000,"#,###")', "12,000"],
    ['=TEXT(12000,"#,")', "12"],
    ['=TEXT(12200000,"0.0,,")', "12.2"],
    ['=TEXT(2638880000,"#,##0.0,,")', "2,638.9"],
    ['=TEXT(2.675,"0.00")', "2.68"],
    ['=TEXT(-1234.5,"#,##0.00;(#,##0.00)")', "(1,234.50)"],
    ['=TEXT(-0.001,"0.00")', "0.00"],
    ['=TEXT(-1234,"£#,##0")', "-£1,234"],
    ['=TEXT(0,"0;-0;""nil""")', "nil"],
    ['=TEXT(5,"0 ""bodies""")', "5 bodies"],
    ['=TEXT("abc","0.00")', "abc"],
    ['=TEXT("7","0.00")', "7.00"],
    ['=TEXT(0.33333333,"0.0000")', "0.3333"],
    ['=TEXT(39448,"dd/mm/yyyy")', "01/01/2008"],
    ['=TEXT(39448.5,"d mmmm yyyy hh:mm")', "1 January 2008 12:00"],
    ['=TEXT(39448,"dddd")', "Tuesday"],
    ['=TEXT(1.5,"General")', "1.5"],
    ['=TEXT(12200000,"0.00E+00")', "not computed"],
  ]);
});
