import { headersOf, readingOf, refusalOf, rowsOf, sumInPence } from "./read-sheet.ts";

/** Three services; what each heading means is said at each test. */
const ROWS = ["Housing,900,1000,-100", "Parks,400,500,-100", "Refuse,700,800,-100"];

function shown(heading: string): unknown {
  const { mapping, shown: terms } = readingOf([heading, ...ROWS].join("\n"));
  return [mapping.amount?.header, mapping.externalIncome?.header ?? null, terms?.stage ?? null, terms?.measure];
}

describe("an outturn or budget is told by its shape", () => {
  it.each<[string, unknown]>([
    ["Service,Net expenditure,Gross expenditure,Variance", ["Gross expenditure", null, null, "gross"]],
    ["Service,Income,Gross,Variance", ["Gross", "Income", null, "gross"]],
    ["Service,Net current expenditure,Employees,Premises", ["Net current expenditure", null, null, "net"]],
    ["Service,2024-25 Outturn,Head count,Notes", ["2024-25 Outturn", null, "outturn", "gross"]],
    ["Department,Revised budget 2025/26,Head count,Notes", ["Revised budget 2025/26", null, "budget", "gross"]],
    ["Service,Budget,Actual,Variance", ["Actual", null, "outturn", "gross"]],
    ["Service,Forecast outturn,Employees,Premises", ["Forecast outturn", null, "forecast", "gross"]],
  ])("%s", (heading, expected) => {
    expect(shown(heading)).toEqual(expected);
  });

  it("takes the income that stands beside the gross figure of the same stage", () => {
    const csv =
      "Service,Budget gross,Budget income,Actual gross,Actual income\nHousing,1000,100,1100,150\nParks,500,80,510,90";
    const reading = readingOf(csv);
    expect(headersOf(reading)).toMatchObject({ amount: "Actual gross", externalIncome: "Actual income" });
    expect(sumInPence(reading)).toBe(161_000);
    expect(reading.findings.map(({ code }) => code)).toContain("stage-chosen");
  });

  it("takes no income beside a net figure: it would be taken off twice", () => {
    expect(headersOf(readingOf("Service,Income,Net expenditure\nHousing,100,900\nParks,80,420"))).toEqual({
      amount: "Net expenditure",
      service: "Service",
    });
  });

  it("asks where two years or two budgets stand side by side", () => {
    const years = "Service,2024-25 Budget,2025-26 Budget\nHousing,1000,1100\nParks,500,510";
    const budgets = "Service,Original budget,Revised budget\nHousing,1000,1100\nParks,500,510";
    for (const csv of [years, budgets]) expect(refusalOf(csv).finding.code).toBe("amount-ambiguous");
  });

  it.each([
    "Supplier,Service,Gross,Income,Net\nAcme,Housing,120,20,100\nBeacon,Parks,240,40,200",
    "Service,Date,Gross,Net\nHousing,01/06/2025,120.00,100.00\nParks,02/06/2025,240.00,200.00",
    "Service,Gross,VAT,Net\nHousing,120.00,20.00,100.00\nParks,240.00,40.00,200.00",
  ])("payments with gross and net stay payments: %s", (csv) => {
    expect(readingOf(csv).layout).toBe("payments");
  });

  it("leaves department totals and the grand total out", () => {
    const rows = ["Adults,,", "Home care,800,750", "Total Adults,800,750", "Parks,200,190", "Grand total,1000,940"];
    expect(rowsOf(readingOf(["Service,Gross expenditure,Net expenditure", ...rows].join("\n")))).toEqual([
      "note: text only: Adults",
      800,
      "subtotal: Total Adults",
      200,
      "total: Grand total",
    ]);
  });
});
