import { supplierKey, supplierReader } from "#domain/suppliers/normalise-supplier";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";

const read = supplierReader(SUPPLIER_VOCABULARY);

describe("supplierReader", () => {
  it.each([
    ["legal forms", "Ardent Care (Limited)", "ardent care"],
    ["points between letters", "P.L.C. Ardent P.L.C.", "ardent"],
    ["a reference in brackets", "Ardent Care [17340]", "ardent care"],
    ["a leading account number", "0012345 ARDENT CARE LTD", "ardent care"],
    ["a note of the ledger", "ARDENT CARE (DD ONLY)", "ardent care"],
    ["an account of the supplier", "Ardent Care No 2 A/C", "ardent care"],
    ["a line break", "LTD\nBARTS HEALTH NHS TRUST", "barts health nhs trust"],
    ["a trust cut off", "ROYAL FREE NHS FOUNDAT", "royal free nhs trust"],
    ["a foundation trust", "Royal Free NHSFT", "royal free nhs trust"],
    ["an article behind", "WHITTINGTON HOSPITAL NHS TRUST (THE)", "whittington hospital nhs trust"],
    ["a legal form cut off", "TRANSMIT ENTERPRISE COMMUNITY INTEREST C", "transmit enterprise"],
    ["initials of the name", "CHANGE GROW LIVE (CGL)", "change grow live"],
    ["accents and apostrophes", "Café St John’s", "cafe st johns"],
    ["abbreviations", "Ardent Svcs & Assoc", "ardent services association"],
    ["letters standing alone", "J. B. Smith & Sons", "jb smith sons"],
    ["who the money goes through", "CITB C/O PEARSON VUE", "citb"],
    ["a council", "GATESHEAD MBC", "gateshead metropolitan borough council"],
  ])("takes away %s", (_, name, words) => {
    expect(read(name).words.join(" ")).toBe(words);
  });

  it("sets the trading name aside", () => {
    expect(read("DCG ( TRADING AS DERBY COLLEGE")).toMatchObject({ key: "dcg", otherKeys: ["derbycollege"] });
    expect(read("T/A Schools Direct")).toMatchObject({ key: "schoolsdirect", otherKeys: [] });
  });

  it("keeps all words of a name that would lose them all", () => {
    expect(read("LIMITED").key).toBe("limited");
    expect(read("AGE UK").key).toBe("ageuk");
  });

  it("gives no key to a name without a letter", () => {
    expect(supplierKey("10005331", SUPPLIER_VOCABULARY)).toBe("");
  });
});
