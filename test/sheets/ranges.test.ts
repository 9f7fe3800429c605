import { sumIfs, sumOver, countIfs, tpRange, type TpBlock } from "#sheets/ranges";
import { columnLetters, quoteSheet, textLiteral } from "#sheets/plan/address";
import { handBook } from "./hand-book.ts";

const [council, plain] = handBook().blocks;
const inTable: TpBlock = { block: council!, headings: ["TP Row", "TP Read"] };
// TP Row in N; header row 5, last row 9, guard row 10.
const inRange: TpBlock = { block: plain!, headings: ["TP Row", "TP Read", "TP Transfer to"] };

describe("ranges of TP columns", () => {
  it("are named in a council's table", () => {
    expect(tpRange(inTable, "TP Read")).toBe("Spend[TP Read]");
  });

  it("run from the header row to one guard row below the last line in a plain range", () => {
    expect(tpRange(inRange, "TP Read")).toBe("'Plain range'!$O$5:$O$10");
  });

  it("add up over blocks", () => {
    expect(sumOver([inTable, inRange], "TP Read")).toBe("SUM(Spend[TP Read])+SUM('Plain range'!$O$5:$O$10)");
    expect(sumOver([inTable], "TP Eliminated")).toBe("0");
  });

  it("one SUMIFS a block", () => {
    expect(sumIfs([inTable, inRange], "TP Read", [["TP Row", "$A5"]])).toBe(
      "SUMIFS(Spend[TP Read],Spend[TP Row],$A5)+SUMIFS('Plain range'!$O$5:$O$10,'Plain range'!$N$5:$N$10,$A5)",
    );
  });

  it("a block without the column meets only the condition that it is empty", () => {
    expect(sumIfs([inTable], "TP Read", [["TP Transfer to", '""']])).toBe("SUM(Spend[TP Read])");
    expect(sumIfs([inTable], "TP Read", [["TP Transfer to", '"X"']])).toBe("0");
    expect(countIfs([inTable, inRange], [["TP Transfer to", '"X"']])).toBe("COUNTIFS('Plain range'!$P$5:$P$10,\"X\")");
  });
});

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it("quotes a quote in a sheet's name", () => {
    expect(quoteSheet("Hart's returns")).toBe("'Hart''s returns'");
  });

  it("parts text that Excel would refuse as one literal", () => {
    expect(textLiteral("x".repeat(300))).toBe(`"${"x".repeat(240)}"&"${"x".repeat(60)}"`);
    expect(textLiteral('a"b')).toBe('"a""b"');
  });
});
