import { fingerprint } from "#domain/ledger/fingerprint";
import { readControl } from "#domain/ledger/read-control";
import { printTags } from "#domain/tagging/print-row";
import type { RowTags } from "#domain/tagging/row-tags";

describe("readControl", () => {
  it.each([
    ["Statutory", "statutory"],
    [" DEMAND-LED ", "demand-led"],
    ["AME", "demand-led"],
    ["ringfenced", "ring-fenced"],
    ["Ring\u2011fenced grant", "ring-fenced"],
    ["discretionary", "discretionary"],
    ["as members decide", ""],
    ["", ""],
  ])("%s reads as %s", (text, word) => expect(readControl(text)).toBe(word));
});

const TAGS: RowTags = {
  leftOut: "",
  agency: "County",
  theme: "Roads",
  cofog: "",
  capital: "",
  basis: "",
  shareOverride: null,
  transferTo: "",
  eliminate: null,
  incomeFrom: "",
  priority: 1,
  client: "",
  control: "",
  stream: "",
};

describe("the print of what a source says", () => {
  it("tells which of the later tags it states, and is as it was where it states none", () => {
    const { client: _c, control: _o, stream: _s, ...before } = TAGS;
    const plain = printTags(TAGS);
    expect(printTags({ ...before, client: "", control: "", stream: "" })).toBe(plain);
    const prints = [{ client: "Roads" }, { control: "statutory" }, { stream: "Roads" }].map((more) =>
      printTags({ ...TAGS, ...more }),
    );
    expect(new Set([plain, ...prints]).size).toBe(4);
    // As a workbook holds it that was counted before client, control and stream were read.
    expect(plain).toBe(fingerprint(["", "County", "Roads", "", "", "", "", "", "", "", "1"]));
  });
});
