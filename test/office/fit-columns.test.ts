import { fittedWidths } from "#office/fit-columns";

const LONG = "Payments to suppliers over £500 made by Fordshire County Council in April, May and June 2025";
const row = (name: string, pounds: number | null) => [name, pounds, null];

describe("the columns of a sheet that is brought in", () => {
  it("are as wide as what most of their cells say, and never narrower than Excel's own", () => {
    const rows = [
      ["Supplier", "Amount", "Note"],
      ...Array.from({ length: 40 }, () => row("Hazel Joinery Limited", 12.5)),
    ];
    const [name = 0, pounds, note] = fittedWidths(rows);
    // Twenty-one letters of some 5 points.
    expect(name).toBeGreaterThan(85);
    expect(name).toBeLessThan(125);
    expect([pounds, note]).toEqual([48, 48]);
  });

  it("are not widened by a title above the list, nor without end by long notes", () => {
    const under = Array.from({ length: 40 }, () => row("Ash", 1));
    expect(fittedWidths([[LONG], ...under])[0]).toBe(48);
    expect(fittedWidths(Array.from({ length: 40 }, () => row(LONG, 1)))[0]).toBe(220);
  });

  it("keep Excel's own width where nothing stands in them", () => {
    expect(fittedWidths([[null, null, "Hazel Joinery Limited"]]).slice(0, 2)).toEqual([48, 48]);
    expect(fittedWidths([])).toEqual([]);
  });
});
