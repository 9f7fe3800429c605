/** @jest-environment node */
import fc from "fast-check";
import { recounting } from "#application/pane/reckon-for-pane";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { packValues, unpackValues } from "#worker/pack-values";
import { openBorder } from "./open-border.ts";

const REQUEST = { now: "22/11/2026 14:03:07", version: "0.1.0", amendments: {} };

async function bookOf(rows: number): Promise<FakeWorkbook> {
  const book = new FakeWorkbook();
  const spend = Array.from({ length: rows }, (_, at) => ["County", `Service ${String(at % 3)}`, at + 1]);
  await book.addSheets([{ name: "Spend", rows: [["Body", "Service", "Gross £000"], ...spend] }]);
  return book;
}

describe("a Recount across the border of a worker", () => {
  it("writes the same sheets and TP columns as one without a border", async () => {
    const [near, far] = [await bookOf(20), await bookOf(20)];
    const border = openBorder(far);
    try {
      const answer = await border.recounting(REQUEST);
      expect(answer.ok).toBe(true);
    } finally {
      border.close();
    }
    await recounting(near)(REQUEST);
    expect(far.sheets.length).toBeGreaterThan(10);
    expect(far.sheets).toEqual(near.sheets);
  });
});

describe("a column's values, packed", () => {
  const across = (values: readonly (null | number | string | boolean)[]) =>
    unpackValues(structuredClone(packValues(values)));

  it("come out as they went in, whatever they are and however they are mixed", () => {
    const value = fc.oneof(
      fc.constantFrom(null, true, false, "", "=1+1", "A", 0, -1),
      fc.string(),
      fc.double({ noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const unpacked = across(values);
        expect([...unpacked]).toEqual(values);
        expect(values.map((_, row) => unpacked.at(row))).toEqual(values);
        expect([unpacked.length, unpacked.at(values.length)]).toEqual([values.length, undefined]);
      }),
    );
  });

  it("come out right where distinct texts fill more than one piece", () => {
    const values = Array.from({ length: 25_000 }, (_, at) => (at % 7_000 === 0 ? "" : `row ${String(at)}`));
    expect([...across(values)]).toEqual(values);
  });
});
