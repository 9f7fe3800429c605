import { lineSide } from "#domain/ledger/line-side";

describe("the side of a line", () => {
  it.each([
    ["Income", "income"],
    ["INC", "income"],
    ["Income - other", "income"],
    ["Sales, fees & charges", "income"],
    ["Customer and Client Receipts", "income"],
    ["Exp", "spending"],
    ["Employees", "spending"],
    ["Premises-related expenditure", "spending"],
    ["Revenue", null],
    ["Income support team", null],
    ["Grants", null],
    ["Capital", null],
  ])("%s: %s", (text, side) => {
    expect(lineSide(text)).toBe(side);
  });
});
