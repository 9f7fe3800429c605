import { ReadPace, rowBytes } from "#office/chunks";

describe("ReadPace", () => {
  const short = (rows: number): number[][] => Array.from({ length: rows }, () => [1, 2, 3, 4]);
  const long = (rows: number): string[][] => Array.from({ length: rows }, () => ["x".repeat(400), "", "", ""]);

  test("grows to 250,000 cells where cells are short, and no further", () => {
    const pace = new ReadPace(4, 2_500_000);
    expect(pace.rows).toBe(5_000);
    for (let chunk = 0; chunk < 4; chunk++) pace.came(short(pace.rows));
    expect(pace.rows).toBe(62_500);
  });
  test("keeps answers well under 5 MB where cells are long", () => {
    const pace = new ReadPace(4, 2_500_000);
    pace.came(long(pace.rows));
    pace.came(long(pace.rows));
    expect(pace.rows * 410).toBeGreaterThan(2_000_000);
    expect(pace.rows * 420).toBeLessThan(5_000_000);
  });
  test("keeps them so where letters are of three bytes", () => {
    const pace = new ReadPace(1, 2_500_000);
    for (let chunk = 0; chunk < 3; chunk++)
      pace.came(Array.from({ length: pace.rows }, (_, row) => [row % 100 === 7 ? "€".repeat(4_000) : ""]));
    expect(pace.rows * 123).toBeGreaterThan(2_000_000);
    expect(pace.rows * 123).toBeLessThan(5_000_000);
  });
  test("halves after an answer that was too large, down to one row", () => {
    const pace = new ReadPace(4, 2_500_000);
    expect(pace.wasTooLarge()).toBe(true);
    expect(pace.rows).toBe(2_500);
    while (pace.rows > 1) expect(pace.wasTooLarge()).toBe(true);
    expect(pace.wasTooLarge()).toBe(false);
  });
  test("asks for one row at least, however wide", () => {
    expect(new ReadPace(16_384, 1_000).rows).toBe(1);
  });
});

test("a row is measured in bytes, not characters", () => {
  // ["££"] is 4 ASCII signs and two of two bytes; one more for each cell and one for the row.
  expect(rowBytes(["££"])).toBe(8 + 2);
});
