import { overlapBy } from "#domain/overlap/overlap-by";

const cells = (rows: Record<string, Record<string, number>>) =>
  new Map(Object.entries(rows).map(([body, row]) => [body, new Map(Object.entries(row))]));

describe("overlap along one way to part the total", () => {
  // The ICB passes 30 on to the council, which spends it: one pound, two bodies until it is taken out.
  const after = cells({ Council: { "10": 200, "": 5 }, ICB: { "10": 0, "07": 900 }, Trust: { "07": 100 } });
  const before = cells({ Council: { "10": 200, "": 5 }, ICB: { "10": 30, "07": 900 }, Trust: { "07": 100 } });
  const found = overlapBy(after, before, 0);

  it("measures after netting, and leaves out what states nothing", () => {
    expect(
      found.measures.map(({ name, agencies, lead, nonLeadPence }) => [name, agencies, lead, nonLeadPence]),
    ).toEqual([
      ["07", 2, "ICB", 100],
      ["10", 1, "Council", 0],
    ]);
  });

  it("says what a pivot table would have shown, and what of it never was overlap", () => {
    expect([...found.nonLeadBefore]).toEqual([
      ["07", 100],
      ["10", 30],
    ]);
    expect([...found.falseOverlap]).toEqual([["10", 30]]);
  });

  it("leaves out what is under the materiality, and says how much", () => {
    const [health] = overlapBy(after, before, 150).measures;
    expect(health).toMatchObject({ agencies: 1, positivePence: 900, belowMaterialityPence: 100, netTotalPence: 1000 });
  });
});
