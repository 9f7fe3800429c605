import { CellStyles } from "#workbench/model/cell-styles";

describe("the looks of a column's cells", () => {
  it("are none where none was given, and the plain one where that was", () => {
    const styles = new CellStyles();
    styles.set(3, 0);
    expect([styles.get(2), styles.get(3), styles.get(4), styles.get(5_000)]).toEqual([
      undefined,
      0,
      undefined,
      undefined,
    ]);
    expect(styles.length).toBe(4);
  });

  it("are kept by row, up to the last row of a sheet, and told from the top", () => {
    const styles = new CellStyles();
    const given = [1_048_575, 1024, 7, 1023, 0];
    for (const row of given) styles.set(row, row % 9);
    expect([...styles.rows()]).toEqual([0, 7, 1023, 1024, 1_048_575]);
    expect(given.map((row) => styles.get(row))).toEqual(given.map((row) => row % 9));
    expect(styles.length).toBe(1_048_576);
  });

  it("may have any number: two bytes hold no more than 65,534, and what stood beside stays", () => {
    const styles = new CellStyles();
    const numbers = [1, 65_534, 65_535, 65_536, 4_000_000];
    numbers.forEach((number, row) => {
      styles.set(row, number);
    });
    expect(numbers.map((_, row) => styles.get(row))).toEqual(numbers);
  });

  it("are made plain as far as the column reaches and no further", () => {
    const styles = new CellStyles();
    for (const row of [0, 1, 2]) styles.set(row, 5);
    styles.makePlain(1, 1_048_575);
    expect([...styles.rows()].map((row) => styles.get(row))).toEqual([5, 0, 0]);
    expect(styles.length).toBe(3);
  });
});
