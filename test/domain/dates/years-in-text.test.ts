import { yearsInText } from "#domain/dates/years-in-text";

it.each<[string, readonly string[]]>([
  ["Fordshire Council outturn 2025/26", ["FY 2025-26"]],
  ["Spend 2025-26 (£000)", ["FY 2025-26"]],
  ["Spend_2025_26", ["FY 2025-26"]],
  ["FY2025-26", ["FY 2025-26"]],
  ["FY25/26", ["FY 2025-26"]],
  ["Financial year 25/26", ["FY 2025-26"]],
  ["Revenue accounts 2025-2026", ["FY 2025-26"]],
  ["Accounts, 2025 to 2026", ["FY 2025-26"]],
  ["Accounts for the year ended 31 March 2026", ["FY 2025-26"]],
  ["Year ending 31st March 2026", ["FY 2025-26"]],
  ["Year to 31/03/2026", ["FY 2025-26"]],
  ["April 2025 to March 2026", ["FY 2025-26"]],
  ["2025/26 budget v 2024/25", ["FY 2025-26", "FY 2024-25"]],
  ["2025/26, the year ended 31 March 2026", ["FY 2025-26"]],
  ["Plan 2025-2030", []],
  ["Printed 2025-04-01", []],
  ["Printed 2025-26-01", []],
  ["Room 25/26", []],
  ["Printed 01/04/2025", []],
  ["Contract 12025/26", []],
  ["As at 31 March 2026", []],
  ["April 2024 to March 2026", []],
])("%s", (text, years) => {
  expect(yearsInText(text)).toEqual(years);
});
