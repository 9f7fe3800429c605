import { describeFinding } from "#domain/findings/words";
import { readingOf } from "./read-sheet.ts";

/** What is said of areas. */
function saidOf(...rows: readonly string[]): string[] {
  const { findings } = readingOf(rows.join("\n"));
  return findings.filter(({ code }) => code === "area-column").map(describeFinding);
}

describe("a column that says where a row was spent", () => {
  it("is asked about with its areas, the largest first, and decides nothing", () => {
    const rows = [
      "Supplier,Date,District,Amount",
      "Acme,01/06/2025,Oxley,100",
      "Byte,02/06/2025,Marl,300",
      "C,02/06/2025,Oxley,50",
    ];
    expect(saidOf(...rows)).toEqual([
      "Column C of Sheet “Payments” (“District”) names 2 areas not yet said to be in the place or outside it; amounts as the file states them: Marl 300.00 (1 row); Oxley 150.00 (2 rows). " +
        "The column itself decides nothing: rows without a share of their own were read as spent in the place or by the body’s share. Say in " +
        "Sources which areas are in the place and which outside, or on TP Rules: Field area, the area under Words, its Share (1 in the place, 0 outside it) and Of body. Then Recount.",
    ]);
    expect(readingOf(rows.join("\n")).amounts).toEqual([100, 300, 50]);
  });

  it("names an area once, however its case is written", () => {
    const rows = [
      "Acme,01/06/2025,Oxley,100",
      "Byte,02/06/2025,OXLEY,300",
      "C,02/06/2025,Oxley,50",
      "D,02/06/2025,Marl,1",
    ];
    expect(saidOf("Supplier,Date,District,Amount", ...rows)[0]).toContain(
      "names 2 areas not yet said to be in the place or outside it; amounts as the file states them: Oxley 450.00 (3 rows); Marl 1.00 (1 row).",
    );
  });

  it("is not a division or a place of a council's own structure", () => {
    const rows = ["Finance,Payroll,Acme,01/06/2025,1", "Highways,Roads,Byte,02/06/2025,3"];
    expect(saidOf("Division,Service,Supplier,Date,Amount", ...rows)).toEqual([]);
    expect(saidOf("Place,Service,Supplier,Date,Amount", ...rows)).toEqual([]);
  });

  it("is not where it names one area alone, or a service", () => {
    expect(saidOf("Supplier,Date,Ward,Amount", "Acme,01/06/2025,Oxley,1", "Byte,02/06/2025,Oxley,3")).toEqual([]);
    expect(saidOf("Supplier,Date,Service area,Amount", "Acme,01/06/2025,Roads,1", "Byte,02/06/2025,Parks,3")).toEqual(
      [],
    );
  });
});
