import type { SourceTerms } from "#domain/place/registers";
import { unstatedTerms } from "#domain/place/new-registers";
import { settleTerms } from "#domain/tagging/settle-terms";
import { readingOf } from "../ledger/read-sheet.ts";

function settled(csv: string, stated: readonly SourceTerms[] = []): SourceTerms {
  const reading = readingOf(csv);
  return settleTerms({
    key: "S01",
    named: "",
    sheet: reading.sheet,
    path: "",
    reading,
    stated,
    placeUnit: "£000",
    monthsCovered: null,
  });
}

const outturn = (heading: string): string =>
  [`Service,Income,${heading}`, "Adult social care,100,900", "Highways,80,420"].join("\n");
const template = (heading: string): string =>
  [`Agency,Service,Theme,${heading}`, "County,Roads,Transport,10", "County,Parks,Environment,20"].join("\n");

describe("terms of a source", () => {
  it.each(["Net expenditure 2024-25 £", "Net cost of services"])("%s is net of income, not of VAT", (h) => {
    expect(settled(outturn(h)).vat).toBe("unknown");
  });

  it.each([
    ["Net amount", "unknown"],
    ["Amount excluding VAT", "net"],
    ["Amount ex_vat", "net"],
    ["Amount net of VAT", "net"],
    ["Amount incl. VAT", "gross"],
  ])("a heading must speak of VAT: %s is %s", (heading, vat) => {
    expect(settled(template(heading)).vat).toBe(vat);
  });

  it("are the same when they are settled again from what a count wrote, and a stated measure wins", () => {
    const outturns = outturn("Net expenditure 2024-25 £");
    const first = settled(outturns);
    expect(first.measure).toBe("net");
    expect(settled(outturns, [{ ...first, measureStated: true }])).toEqual(first);
    const gross = { ...unstatedTerms("S01"), measure: "gross", measureStated: true } as const;
    expect(settled(outturns, [gross]).measure).toBe("gross");
  });
});
