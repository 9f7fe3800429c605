import type { QueueGroup } from "#application/view/place-view";
import { bodiesOf, filterQueue, isFiltering, NO_FILTER, readLeast } from "#taskpane/tag/queue-filter";
import { NO_TAGS } from "#application/view/view-tags";

function group(name: string, more: Partial<QueueGroup> & { readonly sheets?: readonly string[] } = {}): QueueGroup {
  const { sheets = ["Payments"], ...given } = more;
  return {
    key: name,
    name,
    description: "",
    agency: "County",
    bodies: ["County"],
    pence: 100_00,
    readPence: 100_00,
    credits: 0,
    spellings: 1,
    rows: sheets.map((sheet, row) => ({ rowId: `${name} ${String(row)}`, sheet, row })),
    suggestion: null,
    ...given,
  };
}

const TAGS = {
  ...NO_TAGS,
  inTotal: [
    group("Acme Taxis Ltd", { description: "Home to school", readPence: 9_000_00, sheets: ["April", "May"] }),
    group("Byte", { description: "Taxis", bodies: ["District", "County"], readPence: -20_000_00 }),
  ],
  detail: [group("Cord", { bodies: ["Fire"], readPence: 4_999_99 })],
};
const named = (filter: Partial<typeof NO_FILTER>) => {
  const { inTotal, detail } = filterQueue(TAGS, { ...NO_FILTER, ...filter });
  return [inTotal.map(({ name }) => name), detail.map(({ name }) => name)];
};

describe("the filter of the untagged queue", () => {
  it("lets everything through while nothing is typed", () => {
    expect(isFiltering({ ...NO_FILTER, text: "  " })).toBe(false);
    expect(named({})).toEqual([["Acme Taxis Ltd", "Byte"], ["Cord"]]);
  });

  it("looks for every word in name and description, whatever the capitals", () => {
    expect(named({ text: "TAXI" })).toEqual([["Acme Taxis Ltd", "Byte"], []]);
    expect(named({ text: "school taxis" })).toEqual([["Acme Taxis Ltd"], []]);
  });

  it("takes a group of which one row is of the sheet or the body, and keeps it whole", () => {
    expect(named({ sheet: "May" })).toEqual([["Acme Taxis Ltd"], []]);
    expect(filterQueue(TAGS, { ...NO_FILTER, sheet: "May" }).inTotal[0]!.rows).toHaveLength(2);
    expect(named({ body: "County" })).toEqual([["Acme Taxis Ltd", "Byte"], []]);
    expect(named({ body: "Fire" })).toEqual([[], ["Cord"]]);
  });

  it("weighs credits as much as payments", () => {
    expect(named({ least: "5,000" })).toEqual([["Acme Taxis Ltd", "Byte"], []]);
    expect(named({ least: "£10k" })).toEqual([["Byte"], []]);
    expect(named({ least: "4999.99" })).toEqual([["Acme Taxis Ltd", "Byte"], ["Cord"]]);
  });

  it("narrows nothing by an amount that is none", () => {
    expect(named({ least: "lots" })).toEqual([["Acme Taxis Ltd", "Byte"], ["Cord"]]);
  });

  it.each([
    ["5,000", 500_000],
    ["£ 2.5m", 250_000_000],
    ["10K", 1_000_000],
    ["ten", null],
    ["", null],
  ])("reads %s as %s pence", (typed, pence) => expect(readLeast(typed)).toBe(pence));

  it("offers the bodies of the queue, each once", () => {
    expect(bodiesOf(TAGS)).toEqual(["County", "District", "Fire"]);
  });
});
