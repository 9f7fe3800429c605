import { dateOrderOf, readUkDate, type DateOrder } from "#domain/dates/read-date";
import { dayOf, serialOf } from "#domain/dates/serial";

describe("readUkDate", () => {
  // Serials by hand: 45838 = 30/06/2025 (inputs.md 2.7 row 8); 44286 = 31/03/2021 (date_cases.csv).
  it.each<[string | number, number | null]>([
    ["30/06/2025", 45838],
    ["30.06.2025", 45838],
    ["30-Jun-2025", 45838],
    ["30 June 2025", 45838],
    ["30th Jun 2025", 45838],
    ["Monday 30 June 2025", 45838],
    ["June 30, 2025", 45838],
    ["2025-06-30", 45838],
    ["2025-06-30T00:00:00", 45838],
    ["2025-06-30 01:00:00", 45838],
    ["30/06/2025 23:59", 45838],
    ["20250630", 45838],
    [20250630, 45838],
    [45838, 45838],
    [45838.041666, 45838],
    ["45838", 45838],
    ["30/6/25", 45838],
    ["30-Jun-25", 45838],
    ["6/30/2025", 45838],
    ["31/03/2021", 44286],
    ["31/04/2021", null],
    ["29/02/2021", null],
    ["29/02/2024", 45351],
    ["00:00:00", null],
    ["Apr-21", null],
    ["2021-P05", null],
    [201903, null],
    ["201903", null],
    [4800, null],
    ["INV-1001", null],
    ["12 Monkeys 2020", null],
    ["", null],
    ["#N/A", null],
  ])("reads %j as %j", (cell, serial) => {
    expect(readUkDate(cell, "dmy")).toEqual(serial === null ? null : { serial });
  });

  it("follows the order of the column where two days are possible", () => {
    const read = (order: DateOrder): unknown => readUkDate("03/04/2025", order);
    expect(read("dmy")).toEqual({ serial: serialOf(2025, 4, 3) });
    expect(read("mdy")).toEqual({ serial: serialOf(2025, 3, 4) });
    expect(read("unknown")).toBe("ambiguous");
    expect(readUkDate("04/04/2025", "unknown")).toEqual({ serial: serialOf(2025, 4, 4) });
  });

  it("reads no date from a blank or a truth value", () => {
    expect([readUkDate(null, "dmy"), readUkDate(true, "dmy")]).toEqual([null, null]);
  });
});

describe("dateOrderOf", () => {
  it("is British unless the column proves otherwise", () => {
    expect(dateOrderOf(["03/04/2025", "30/06/2025"])).toBe("dmy");
    expect(dateOrderOf(["03/04/2025", "04/05/2025", 45838, null])).toBe("dmy");
    expect(dateOrderOf(["08/01/2020", "8/31/2020"])).toBe("mdy");
    expect(dateOrderOf(["31/08/2020", "8/31/2020"])).toBe("unknown");
    expect(dateOrderOf([...Array<string>(19).fill("31/08/2020"), "8/31/2020"])).toBe("dmy");
    expect(dateOrderOf([...Array<string>(19).fill("8/31/2020"), "31/08/2020"])).toBe("mdy");
  });
});

it("what is longer than any date is none, and blanks about a date are no part of it", () => {
  expect(readUkDate(`14/06/2012${", ".repeat(16_000)}`, "dmy")).toBeNull();
  expect(readUkDate(`${" ".repeat(300)}14/06/2012${" ".repeat(300)}`, "dmy")).toEqual({ serial: 41_074 });
});

describe("serialOf and dayOf", () => {
  it("count days as Excel does from March 1900", () => {
    expect(serialOf(1900, 3, 1)).toBe(61);
    expect(serialOf(1900, 2, 28)).toBeNull();
    expect(serialOf(2000, 1, 1)).toBe(36526);
    expect(dayOf(45838.99)).toEqual({ year: 2025, month: 6, day: 30 });
  });
});
