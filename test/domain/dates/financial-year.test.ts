import { financialYearOf, readFinancialYear } from "#domain/dates/financial-year";
import { serialOf } from "#domain/dates/serial";

const serial = (year: number, month: number, day: number): number => serialOf(year, month, day) ?? NaN;

describe("financialYearOf", () => {
  it("runs from 1 April to 31 March", () => {
    expect(financialYearOf(serial(2025, 4, 1))).toBe("FY 2025-26");
    expect(financialYearOf(serial(2026, 3, 31))).toBe("FY 2025-26");
    expect(financialYearOf(serial(2025, 3, 31))).toBe("FY 2024-25");
    expect(financialYearOf(serial(1999, 12, 31))).toBe("FY 1999-00");
  });
});

describe("readFinancialYear", () => {
  it.each([
    "2025/26",
    "2025-26",
    "FY 2025-26",
    "FY2025/26",
    "2025/2026",
    "2025-2026",
    "25/26",
    " 2025–26 ",
    "2025 to 2026",
  ])("reads %j", (text) => {
    expect(readFinancialYear(text)).toBe("FY 2025-26");
  });
  it.each(["2025", "2025/27", "2025-2027", "26/25", "25/2026", "April 2025", "", "2025-06-30"])(
    "finds no year in %j",
    (text) => {
      expect(readFinancialYear(text)).toBeNull();
    },
  );
  it("reads over the turn of the century", () => {
    expect(readFinancialYear("1999/00")).toBe("FY 1999-00");
  });
});
