import type { CheckRow } from "#domain/checks/check";
import { planBook } from "#sheets/plan-book";
import { handBook } from "./hand-book.ts";
import { cellOf, columnOf, sheetOf, tableOf, valuesOf } from "./planned.ts";

const book = handBook();

function check(id: string, change: Partial<CheckRow> = {}): CheckRow {
  return {
    id,
    name: `name of ${id}`,
    words: `words of ${id}`,
    thisSide: 0,
    thatSide: 0,
    difference: 0,
    unit: "pence",
    tolerance: "£0.00",
    result: "Ties",
    severity: "S",
    where: "'TP Bridge'!A4",
    finding: "",
    ...change,
  };
}

/** Row of TP_Checks for one check, by heading. */
function rowOf(checks: readonly CheckRow[], id: string): (heading: string) => unknown {
  const columns = tableOf(planBook({ ...book, checks }), "TP_Checks");
  const at = valuesOf(columns, "No.").indexOf(id);
  return (heading) => {
    const { cells } = columnOf(columns, heading);
    const value = cells.kind === "values" ? cells.values.at(at) : cells.kind === "formulas" ? cells.formulas[at] : null;
    return typeof value === "object" && value !== null ? value.formula : value;
  };
}

describe("TP Checks", () => {
  it("has the columns of assurance.md", () => {
    expect(tableOf(planBook(book), "TP_Checks").map(({ heading }) => heading)).toEqual([
      ...["No.", "Check", "In words", "This side £", "That side £", "Difference £", "Tolerance", "Result", "Severity"],
      ...["Where", "Explained by", "On", "Explained at", "Explained print", "Printed reason", "Finding print"],
    ]);
  });

  it("has a row for each check that is made, in order, each group under its heading, and none else", () => {
    const columns = tableOf(
      planBook({ ...book, checks: [check("F2"), check("A10"), check("A2"), check("F1")] }),
      "TP_Checks",
    );
    expect(valuesOf(columns, "No.")).toEqual(["A", "A2", "A10", "F", "F1", "F2"]);
  });

  it("sets the bridge's lines against the total", () => {
    const row = rowOf([check("F1")], "F1");
    expect(row("This side £")).toBe("='TP Bridge'!$B$10+'TP Bridge'!$B$11+'TP Bridge'!$B$13");
    expect(row("That side £")).toBe("='TP Bridge'!$B$14");
    expect(row("Difference £")).toBe("=ROUND($D$6-$E$6,2)");
    // A bridge of nothing proves nothing: at least one line has to be counted.
    const counted = `COUNTIFS(Spend[TP Status],"counted")+COUNTIFS('Plain range'!$AO$5:$AO$10,"counted")`;
    expect(row("Result")).toBe(`=IF(AND($F$6=0,${counted}>0),"Ties","Does not tie")`);
  });

  it("sets the sheet against what the tool counted", () => {
    const row = rowOf([check("F11")], "F11");
    expect(row("This side £")).toBe("='TP Bridge'!$B$14");
    // 100 of the council, half of 200 of the ICB; the ICB's 40 are passed on.
    expect(row("That side £")).toBe(200);
  });

  it("proves what is left out without a rest", () => {
    const row = rowOf([check("E3")], "E3");
    expect(row("This side £")).toBe("='TP Bridge'!$B$5-'TP Bridge'!$B$10");
    expect(row("That side £")).toBe("=-SUM('TP Bridge'!$B$6:$B$9)");
  });

  it("counts rows added below a range as unaccounted for", () => {
    expect(rowOf([check("A1", { unit: "rows" })], "A1")("That side £")).toContain(
      "COUNTA('Plain range'!$G$10:$G$1048576)",
    );
  });

  it("calls a failing limitation what the tool calls it", () => {
    expect(rowOf([check("A9", { severity: "L", result: "Look at" })], "A9")("Result")).toBe(
      '=IF($F$6=0,"Ties","Look at")',
    );
    expect(rowOf([check("A9", { severity: "L" })], "A9")("Result")).toBe('=IF($F$6=0,"Ties","Look at")');
  });

  it("takes a check that only the tool can know as values, in pounds", () => {
    const row = rowOf([check("A12", { thisSide: 12_345, difference: 12_345, result: "Does not tie" })], "A12");
    expect(row("This side £")).toBe(123.45);
    expect(row("Result")).toBe('=IF($F$6=0,"Ties","Does not tie")');
  });

  it("states the result where nought does not decide it", () => {
    const proven = check("A12", { thatSide: null, difference: null, result: "Not proven" });
    expect(rowOf([proven], "A12")("Result")).toBe("Not proven");
    const within = check("F14", { thisSide: 0.4, difference: 0.4, result: "Ties" });
    expect(rowOf([within], "F14")("Result")).toBe("Ties");
  });

  it("counts open stops at the top", () => {
    const sheet = sheetOf(planBook({ ...book, checks: [check("F1"), check("A9", { severity: "L" })] }), "TP Checks");
    const top = String(cellOf(sheet, "A3"));
    expect(top).toContain("STOP checks open: ");
    expect(top).toMatch(/STOP checks open: "&'TP Bridge'!\$B\$\d+&/);
  });
});
