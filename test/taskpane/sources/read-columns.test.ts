import { readColumns, withField } from "#taskpane/sources/read-columns";
import { paymentsSource } from "../fakes/payments-source.ts";

const source = paymentsSource();
const fields = (said = {}) => Object.fromEntries(readColumns(source, said).map(({ header, field }) => [header, field]));

describe("what the officer said of the columns", () => {
  it("gives a column its field, and takes it from the one that had it", () => {
    expect(fields({ purpose: "Cost centre" })).toMatchObject({ "Cost centre": "purpose", "Purpose of spend": null });
  });

  it("changes nothing else", () => {
    expect(fields()).toMatchObject({ "Net Amount £": "amount", "Cost centre": null, "Body Name": "agency" });
  });

  it("is an amendment by sheet, field and heading", () => {
    expect(withField(source, source.columns[6]!, "purpose")).toEqual({
      mappings: { "Payments Apr-Jun 2025": { purpose: "Cost centre" } },
    });
  });
});
