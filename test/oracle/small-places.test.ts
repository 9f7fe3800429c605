import type { OracleLine, OraclePlace } from "./oracle-place.ts";
import { expectedCount } from "./oracle.ts";
import { countPlaceFiles } from "./place-files.ts";

// What random places brought to light, each reduced to a few lines and worked by hand.

const BLANK: OracleLine = {
  ...{ id: "", source: "", agency: "", service: "Service", cofog: "10.2", theme: "Older people", kind: "revenue" },
  ...{ gross: "0", externalIncome: "0", internalIncome: "0", incomeFrom: "", basis: "direct", shareOverride: "" },
  ...{ transferTo: "", eliminate: "", priority: "1", exclude: "", year: "2025/26" },
};

/** Alder and Birch pay Cedar, of whose population half is in the place. */
function smallPlace(lines: readonly Partial<OracleLine>[], unit: OraclePlace["unit"] = "£"): OraclePlace {
  return {
    name: "Anyshire",
    financialYear: "2025/26",
    population: 1000,
    unit,
    bodies: [
      { name: "Alder Council", home: "inside", defaultBasis: "direct" },
      { name: "Birch Council", home: "inside", defaultBasis: "direct" },
      { name: "Cedar Authority", home: "straddling", defaultBasis: "population" },
    ],
    drivers: [
      { body: "Cedar Authority", basis: "population", unit: "Anyshire", inPlace: true, value: "1" },
      { body: "Cedar Authority", basis: "population", unit: "Elsewhere", inPlace: false, value: "1" },
    ],
    sources: [],
    lines: lines.map((line, at) => ({ ...BLANK, id: `L${String(at + 1)}`, ...line })),
  };
}

describe.each([
  ["the oracle", expectedCount],
  ["the product", (place: OraclePlace) => countPlaceFiles(place).report],
])("%s", (_, count) => {
  it("weighs a receipt without a name as one from the only payer", () => {
    const counted = count(
      smallPlace([
        { agency: "Alder Council", gross: "200", transferTo: "Cedar Authority" },
        { agency: "Cedar Authority", gross: "100", internalIncome: "100", incomeFrom: "Alder Council" },
        { agency: "Cedar Authority", gross: "100", internalIncome: "100", basis: "population" },
      ]),
    );
    expect(counted).toMatchObject({ eliminated: 150, unreconciledTransfers: 0, unreconciledAbsolute: 0 });
    expect(counted["transferShares"]).toEqual({ L1: 0.75 });
  });

  it("does not take a body that keeps its whole payment (Eliminate 0) for a payer", () => {
    const counted = count(
      smallPlace([
        { agency: "Alder Council", gross: "200", transferTo: "Cedar Authority" },
        { agency: "Birch Council", gross: "70", transferTo: "Cedar Authority", eliminate: "0" },
        { agency: "Cedar Authority", gross: "100", internalIncome: "100", incomeFrom: "Alder Council" },
        { agency: "Cedar Authority", gross: "100", internalIncome: "100", basis: "population" },
      ]),
    );
    expect(counted).toMatchObject({ eliminated: 150, unreconciledTransfers: 0, totalPlaceSpend: 220 });
    expect(counted["transfers"]).toEqual([
      { payer: "Alder Council", payee: "Cedar Authority", payerSays: 150, payeeSays: 150, difference: 0 },
    ]);
  });

  it("leaves the payer of a receipt not stated where nobody's payment is a transfer", () => {
    const counted = count(
      smallPlace([
        { agency: "Birch Council", gross: "70", transferTo: "Cedar Authority", eliminate: "0" },
        { agency: "Cedar Authority", gross: "70", internalIncome: "70" },
      ]),
    );
    expect(counted["transfers"]).toMatchObject([{ payer: "(not stated)", payeeSays: 70 }]);
  });

  it("lists no transfer to an uncounted body (D2), nor income on one (D9), where Eliminate is 0", () => {
    const counted = count(
      smallPlace([
        { agency: "Alder Council", gross: "70", externalIncome: "5", transferTo: "Birch Council", eliminate: "0" },
      ]),
    );
    // G1 alone: all of it is social protection.
    expect(counted["warnings"]).toEqual({ G1: 70 });
  });

  // In £m, 50p ends in a five that no double holds exactly: 0.0795255 lies below its tie, 38.1921285 above.
  it.each([
    ["0.0795255", 0.079525],
    ["38.1921285", 38.192129],
  ])("shows £%sm as the double nearest to it rounds", (gross, shown) => {
    expect(count(smallPlace([{ agency: "Alder Council", gross }], "£m"))).toMatchObject({ reported: shown });
  });
});
