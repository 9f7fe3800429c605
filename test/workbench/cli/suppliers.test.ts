import { fileOf } from "#test/support/run-job";
import { readArguments } from "#workbench/cli/arguments";
import { runSuppliers } from "#workbench/cli/run-suppliers";

const answer = (csv: string) => runSuppliers(readArguments(["suppliers", fileOf("names.csv", csv), "--json"]));

describe("place suppliers", () => {
  it("answers each row with its key and supplier", () => {
    const rows = answer(
      'Supplier,Amount\n"ARDENT CARE, LTD",1\nZurich Insurance,2\nArdent Care Limited,3\n\nZurich Assurance,4\n',
    );
    expect(rows).toEqual([
      { name: "ARDENT CARE, LTD", key: "ardentcare", cluster: 0 },
      { name: "Zurich Insurance", key: "zurichinsurance", cluster: 1 },
      { name: "Ardent Care Limited", key: "ardentcare", cluster: 0 },
      { name: "Zurich Assurance", key: "zurichassurance", cluster: 2 },
    ]);
  });

  it("takes a first row that is no heading for a name, and answers repeats", () => {
    expect(answer("Beacon Paints\nBeacon Paints\n").map(({ cluster }) => cluster)).toEqual([0, 0]);
  });

  it("says what is wrong with the file or the arguments", () => {
    expect(() => answer("Supplier\n\n")).toThrow("holds no names");
    expect(() => runSuppliers(readArguments(["suppliers", "not-there.csv"]))).toThrow("cannot be opened");
    expect(() => readArguments(["suppliers", "a.csv", "b.csv"])).toThrow("one file of names");
    expect(() => readArguments(["suppliers", "a.csv", "--out", "x.xlsx"])).toThrow("suppliers writes nothing");
  });
});
