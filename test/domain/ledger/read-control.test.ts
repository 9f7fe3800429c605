import { fingerprint } from "#domain/columns/fingerprint";
import { readControl } from "#domain/ledger/read-control";
import { readWork } from "#domain/ledger/read-work";
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

describe("readWork", () => {
  it.each([
    ["Front-line", "front line"],
    ["FRONTLINE SERVICES", "front line"],
    ["Commissioning", "commissioning"],
    [" Management & support ", "management & support"],
    ["Back\u2011office", "management & support"],
    ["Overheads", "management & support"],
    ["Asset running costs", "asset running cost"],
    ["Asset management", ""],
    ["10.2 Old age", ""],
    ["", ""],
  ])("%s reads as %s", (text, word) => expect(readWork(text)).toBe(word));
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
  work: "",
};

describe("the print of what a source says", () => {
  it("tells which of the later tags it states, and is as it was where it states none", () => {
    const { client: _c, control: _o, stream: _s, work: _w, ...before } = TAGS;
    const plain = printTags(TAGS);
    expect(printTags({ ...before, client: "", control: "", stream: "", work: "" })).toBe(plain);
    const prints = [{ client: "Roads" }, { control: "statutory" }, { stream: "Roads" }, { work: "Roads" }].map((more) =>
      printTags({ ...TAGS, ...more }),
    );
    expect(new Set([plain, ...prints]).size).toBe(5);
    // As a workbook holds it that was counted before client, control and stream were read.
    expect(plain).toBe(fingerprint(["", "County", "Roads", "", "", "", "", "", "", "", "1"]));
  });
});
