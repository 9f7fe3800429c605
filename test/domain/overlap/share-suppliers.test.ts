import fc from "fast-check";
import { shareSuppliers } from "#domain/overlap/share-suppliers";
import { NOT_SHARED, type NotShared, type SupplierLines } from "#domain/overlap/shared-suppliers";
import { clusterSuppliers } from "#domain/suppliers/cluster-suppliers";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";

type Line = readonly [agency: string, payee: string, pence: number, purpose?: string, reference?: string];

const linesOf = (rows: readonly Line[]): SupplierLines => ({
  size: rows.length,
  agency: rows.map(([agency]) => agency),
  source: rows.map(([agency]) => agency),
  payee: rows.map(([, payee]) => payee),
  reference: rows.map(([, , , , reference = ""]) => reference),
  date: Float64Array.from(rows, () => 45000),
  purpose: rows.map(([, , , purpose = ""]) => purpose),
  amountPence: Float64Array.from(rows, ([, , pence]) => pence),
});
const share = (rows: readonly Line[], leftOut: (line: number) => NotShared | null = () => null) =>
  shareSuppliers(
    linesOf(rows),
    clusterSuppliers([...new Set(rows.map(([, payee]) => payee))], SUPPLIER_VOCABULARY),
    leftOut,
  );

describe("shareSuppliers", () => {
  const rows: Line[] = [
    ["Ashford", "ARDENT CARE LTD", 1000, "Home care visits", "A1"],
    ["Ashford", "ARDENT CARE LTD", 500, "Home care visits", "A1"],
    ["Barford", "Ardent Care Limited", 700, "HOME CARE VISITS (north)", "9"],
    ["Barford", "Ardent Care Limited", -100, "Refund", "10"],
    ["Carford", "Ardent Care", -50, "Refund"],
    ["Ashford", "Beacon Paints", 300, "Paint"],
    ["Ashford", "REDACTED PERSONAL DATA", 80],
    ["Barford", "REDACTED PERSONAL DATA", 90],
    ["Barford", "Ashford", 4000],
    ["Ashford", "", 7],
  ];
  const found = share(rows, (line) => (line === 8 ? "netted" : null));

  it("gives lead, rest and concentration of a supplier of several bodies", () => {
    expect(found.shared).toHaveLength(1);
    const [ardent] = found.shared;
    expect(ardent).toMatchObject({
      name: "Ardent Care",
      lines: 5,
      documents: 4,
      measure: { positivePence: 2100, agencies: 2, lead: "Ashford", nonLeadPence: 600, creditsLeftOutPence: -50 },
    });
    expect([...ardent!.byBody]).toEqual([
      ["Ashford", 1500],
      ["Barford", 600],
      ["Carford", -50],
    ]);
    expect(ardent!.measure.hhi).toBeCloseTo((1500 / 2100) ** 2 + (600 / 2100) ** 2, 12);
  });

  it("lays alike purposes of two bodies side by side", () => {
    expect(found.shared[0]!.alike).toEqual([
      {
        likeness: "similar",
        a: { body: "Ashford", purpose: "Home care visits", pence: 1500, lines: 2 },
        b: { body: "Barford", purpose: "HOME CARE VISITS (north)", pence: 700, lines: 1 },
      },
    ]);
  });

  it("puts every penny in one place", () => {
    expect(found).toMatchObject({
      allPence: 6527,
      sharedPence: 2100,
      nonLeadPence: 600,
      oneBodyPence: 300,
      creditsLeftOutPence: -50,
      leftOutPence: { netted: 4000, republished: 0, withheld: 170, "no payee": 7 },
    });
  });

  it("adds up whatever the lines are", () => {
    const line = fc.tuple(
      fc.constantFrom("A", "B", "C"),
      fc.constantFrom("Ardent Care", "ARDENT CARE LTD", "Beacon", "Redacted", ""),
      fc.integer({ min: -1000, max: 1000 }),
    );
    const reason = fc.constantFrom(null, ...NOT_SHARED);
    fc.assert(
      fc.property(fc.array(fc.tuple(line, reason), { maxLength: 30 }), (given) => {
        const result = share(
          given.map(([row]) => row),
          (at) => given[at]![1],
        );
        const left = Object.values(result.leftOutPence).reduce((sum, pence) => sum + pence, 0);
        const parts = result.sharedPence + result.oneBodyPence + result.creditsLeftOutPence + left;
        expect(parts).toBe(given.reduce((sum, [[, , pence]]) => sum + pence, 0));
        expect(result.allPence).toBe(parts);
      }),
    );
  });
});
