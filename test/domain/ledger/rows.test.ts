import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { findingsOf, headersOf, readingOf, rowsOf, sumInPence } from "./read-sheet.ts";

const HEAD = "Supplier,Date,Transaction No,Service,Purpose,Net Amount";
const line = (amount: string, supplier = "Acme Ltd"): string => `${supplier},01/06/2025,T1,Care,Beds,${amount}`;
const sheet = (...rows: string[]): ReturnType<typeof readingOf> => readingOf([HEAD, ...rows].join("\n"));

describe("the 15 payments as received", () => {
  const reading = readingOf(readFileSync(join("test", "fixtures", "payments", "payments-as-received.csv"), "utf8"));

  it("finds the headings under two title rows and every column", () => {
    expect(reading.headerRow).toBe(2);
    expect(reading.layout).toBe("payments");
    expect(headersOf(reading)).toEqual({
      agency: "Body Name",
      amount: "Net Amount £",
      payee: "Supplier (Beneficiary Name)",
      date: "Payment Date",
      reference: "Transaction Number",
      purpose: "Purpose of spend",
    });
    expect([reading.lastColumn, reading.statedUnit]).toEqual([5, "£"]);
  });

  it("gives 15 lines of 28,163.90, agreeing to the file's own total, none in suspense", () => {
    expect(reading.kinds.filter((kind) => kind === "line")).toHaveLength(15);
    expect(sumInPence(reading)).toBe(2_816_390);
    expect(reading.controlTotal).toEqual({ row: 19, value: 28163.9 });
    expect(rowsOf(reading)).not.toContain("suspense");
    expect(rowsOf(reading).filter((row) => typeof row === "string")).toEqual([
      "blank: blank row",
      "total: Grand Total",
    ]);
  });

  it("flags the one purpose cell with an error and leaves its payment in", () => {
    expect(findingsOf(reading)).toEqual(["cell-error 11,4"]);
    expect(reading.kinds[11 - reading.headerRow - 1]).toBe("line");
  });

  it("says which amounts are numbers in the cell and which were read from text", () => {
    const isNumber = (sheetRow: number): boolean | undefined => reading.amountIsNumber[sheetRow - 4];
    expect([isNumber(4), isNumber(8), isNumber(10), isNumber(11)]).toEqual([false, true, true, false]);
  });
});

describe("totals", () => {
  it("takes a labelled total out and as control total, wherever the label stands", () => {
    for (const total of ["Grand Total,,,,,30", ",,,,TOTAL:,30", "Total for June,,,,,£30.00", ",,,Overall total,,30"]) {
      const reading = sheet(line("10"), line("20"), total);
      expect(rowsOf(reading).slice(0, 2)).toEqual([10, 20]);
      expect(reading.kinds[2]).toBe("total");
      expect(reading.controlTotal).toEqual({ row: 3, value: 30 });
    }
  });

  it("takes a figure alone at the foot for a total only if it is the sum", () => {
    const agreeing = sheet(line("10"), line("20.50"), ",,,,,30.50");
    expect(agreeing.kinds[2]).toBe("total");
    expect(agreeing.controlTotal?.value).toBe(30.5);
    const other = sheet(line("10"), line("20.50"), ",,,,,31.50");
    expect(rowsOf(other)).toEqual([10, 20.5, "suspense"]);
    expect(findingsOf(other)).toEqual(["lone-amount 3,5"]);
  });

  it("keeps a grand total that does not agree, and says so", () => {
    const reading = sheet(line("10"), line("20"), "Grand Total,,,,,31");
    expect(reading.controlTotal).toEqual({ row: 3, value: 31 });
    expect(reading.findings).toMatchObject([
      { code: "control-total-differs", severity: "stop", row: 3, params: { total: 31, read: 30, difference: -1 } },
    ]);
  });

  it("tells subtotals from the grand total", () => {
    const reading = sheet(
      line("1"),
      line("2"),
      ",,,Care total,,3",
      line("4"),
      line("5"),
      ",,,Roads Total,,9",
      ",,,Grand total,,12",
    );
    expect(reading.kinds).toEqual(["line", "line", "subtotal", "line", "line", "subtotal", "total"]);
    expect(reading.controlTotal).toEqual({ row: 7, value: 12 });
  });

  it("knows unlabelled subtotals by the block above, and totals with lines below as subtotals", () => {
    const reading = sheet(line("1"), line("2"), ",,,,,3", line("4"), line("5"), "Total,,,,,9", line("7"));
    expect(reading.kinds).toEqual(["line", "line", "subtotal", "line", "line", "subtotal", "line"]);
    expect(sumInPence(reading)).toBe(1900);
    expect(reading.controlTotal).toBeNull();
  });

  it("keeps payments to suppliers that bear the word in their name", () => {
    const payee = ["TOTAL GAS & POWER LTD", "Total Fitness", "Sub Total Ltd", "Total"];
    const reading = sheet(...payee.map((name) => line("10", name)), "Grand Total,,,,,40");
    expect(rowsOf(reading).slice(0, 4)).toEqual([10, 10, 10, 10]);
    const bare = readingOf("Supplier Name,Total\nAcme,5\nTotal Gas & Power,7\nBeacon,9\nGrand Total,21");
    expect(rowsOf(bare)).toEqual([5, 7, 9, "total: Grand Total"]);
  });

  it("does not take a payment for a total because it equals the sum above", () => {
    expect(rowsOf(sheet(line("10"), line("20"), line("30")))).toEqual([10, 20, 30]);
  });

  it("leaves a mislabelled subtotal out and asks a person to look", () => {
    const reading = sheet(line("1"), line("2"), ",,,Care total,,4", line("5"));
    expect(rowsOf(reading)).toEqual([1, 2, "subtotal: Care total", 5]);
    expect(findingsOf(reading)).toEqual(["subtotal-differs 3,5"]);
  });
});

describe("rows that are no payments", () => {
  it("leaves out blank rows, repeated headings, section headings and footnotes, each with its reason", () => {
    const reading = sheet(line("1"), ",,,,,", HEAD, "Adult services,,,,,", line("2"), "* Figures are net of VAT,,,,,");
    expect(rowsOf(reading)).toEqual([
      1,
      "blank: blank row",
      "heading: heading repeated",
      "note: text only: Adult services",
      2,
      "note: text only: * Figures are net of VAT",
    ]);
  });

  it("leaves out a row that has no amount, and asks a person to look", () => {
    const reading = sheet(line("1"), line(""), "Acme,,,#N/A,#N/A,", line("2"));
    expect(rowsOf(reading)).toEqual([1, "note: no amount", "note: text only: Acme", 2]);
    expect(findingsOf(reading)).toEqual(["amount-missing 2,5"]);
  });

  it.each(["n/k", "[c]", "[x]", "n/a", "..", "nil", "Not applicable"])(
    "puts a payment whose amount reads %s in suspense, and leaves a row of nothing else out",
    (marker) => {
      const reading = sheet(line("1"), line(marker), `,,,,,${marker}`, `Grand Total,,,,,${marker}`);
      expect(rowsOf(reading)).toEqual([1, "suspense", `note: no amount: ${marker}`, "total: Grand Total"]);
      expect(reading.findings).toMatchObject([{ code: "amount-not-stated", severity: "stop", row: 2, column: 5 }]);
    },
  );

  it("reads a figure stuck to the text where the file's own total proves it, and only then", () => {
    const glued = (total: string, ...more: string[]): ReturnType<typeof readingOf> =>
      readingOf(["Supplier,Total", "Acme,10.00", "Academy21740.00", ...more, `Grand Total,${total}`].join("\n"));
    expect(rowsOf(glued("750.00"))).toEqual([10, 740, "total: Grand Total"]);
    expect(glued("750.00").findings).toMatchObject([
      { code: "amount-from-total", severity: "look", row: 2, params: { amount: 740 } },
    ]);
    expect(rowsOf(glued("1750.00"))).toEqual([10, 1740, "total: Grand Total"]);
    expect(rowsOf(glued("751.00"))).toEqual([10, "suspense", "total: Grand Total"]);
    expect(rowsOf(glued("750.00", "Beacon5.00"))).toEqual([10, "suspense", "suspense", "total: Grand Total"]);
  });

  it("counts a dash as nought, as the accounting format writes it", () => {
    expect(rowsOf(sheet(line("1"), line("-"), line("£ -")))).toEqual([1, 0, 0]);
  });

  it("puts what cannot be read in suspense with its cell and text, never to nought", () => {
    const reading = sheet(line("1"), line('"1.234,50"'), line("#REF!"), line("TBC"));
    expect(rowsOf(reading)).toEqual([1, "suspense", "suspense", "suspense"]);
    expect(reading.findings.map(({ code, severity, row, params }) => [code, severity, row, params["text"]])).toEqual([
      ["amount-unreadable", "stop", 2, "1.234,50"],
      ["amount-unreadable", "stop", 3, "#REF!"],
      ["amount-unreadable", "stop", 4, "TBC"],
    ]);
  });

  it("keeps payments without payee, and negatives", () => {
    expect(rowsOf(sheet(line("1", ""), line("(960.00)"), ",,T9,,,5"))).toEqual([1, -960, 5]);
  });

  const MOVED = "Date,Supplier,Transaction No,Net Amount,Purpose,";

  it("reads rows below headings with other columns by those headings, and by the first where they come back", () => {
    const reading = sheet(line("1"), MOVED, "01/06/2025,Acme,T1,5,Beds,", "02/06/2025,B,T2,TBC,Beds,", HEAD, line("7"));
    expect(rowsOf(reading)).toEqual([1, "heading: heading repeated", 5, "suspense", "heading: heading repeated", 7]);
    expect(reading.moves).toEqual([
      { row: 2, columns: { amount: 3, date: 0, payee: 1, purpose: 4, reference: 2 } },
      { row: 5, columns: { amount: 5, date: 1, payee: 0, purpose: 4, reference: 2, service: 3 } },
    ]);
    expect(findingsOf(reading)).toEqual(["columns-anew 2,5", "amount-unreadable 4,3"]);
  });

  it("puts rows below moved headings that cannot be followed in suspense rather than losing them", () => {
    const unit = MOVED.replace("Net Amount", "Net Amount £000");
    const reading = sheet(line("1"), unit, "01/06/2025,Acme,T1,5,Beds,", HEAD, line("7"));
    expect(rowsOf(reading)).toEqual([1, "heading: heading repeated", "suspense", "heading: heading repeated", 7]);
    expect(findingsOf(reading)).toEqual(["columns-moved 2,5", "amount-missing 3,5"]);
  });

  it("warns of a row that lost a cell, and counts it as it stands", () => {
    const shifted = "Acme,T1,Care,Beds,10,";
    const reading = sheet(...Array<string>(12).fill(line("10")), shifted, "Acme,Care home,T1,Care,Beds,10");
    expect(findingsOf(reading)).toEqual(["amount-slid 13,5", "row-shifted 14,1"]);
    expect(rowsOf(reading).slice(-2)).toEqual(["suspense", 10]);
  });

  it("accounts for every row: lines, suspense and what was left out add up to the rows below the headings", () => {
    const cell = fc.constantFrom(
      "",
      "Acme",
      "Total",
      "12.50",
      "n/a",
      "#N/A",
      "(3)",
      "x",
      "01/06/2025",
      "Grand Total",
      "Supplier",
    );
    const rows = fc.array(fc.tuple(cell, cell, cell, cell, cell, cell), { maxLength: 30 });
    fc.assert(
      fc.property(rows, (drawn) => {
        const reading = sheet(line("1"), ...drawn.map((cells) => cells.join(",")));
        expect(reading.kinds).toHaveLength(drawn.length + 1);
        expect(reading.lastRow).toBe(reading.headerRow + drawn.length + 1);
        for (const column of [reading.reasons, reading.amounts, reading.amountIsNumber])
          expect(column).toHaveLength(drawn.length + 1);
        reading.kinds.forEach((kind, i) => {
          expect(kind === "line").toBe(reading.reasons[i] === null);
          const suspense = kind === "line" && reading.amounts[i] === null;
          if (suspense)
            expect(reading.findings.some((f) => f.row === reading.headerRow + 1 + i && f.severity === "stop")).toBe(
              true,
            );
        });
      }),
    );
  });
});
