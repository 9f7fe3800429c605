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
      "Column C of Sheet “Payments” (“District”) names 2 areas; amounts as the file states them: Marl 300.00 (1 row); Oxley 150.00 (2 rows). " +
        "All were read as spent in the place or by the body’s share; the column decides nothing. If an area lies outside the place, filter " +
        "the column for it and write 0 under TP Share override beside those rows; 1 beside rows that are wholly inside. Then Recount.",
    ]);
    expect(readingOf(rows.join("\n")).amounts).toEqual([100, 300, 50]);
  });

  it("is not where it names one area alone, or a service", () => {
    expect(saidOf("Supplier,Date,Ward,Amount", "Acme,01/06/2025,Oxley,1", "Byte,02/06/2025,Oxley,3")).toEqual([]);
    expect(saidOf("Supplier,Date,Service area,Amount", "Acme,01/06/2025,Roads,1", "Byte,02/06/2025,Parks,3")).toEqual(
      [],
    );
  });
});
