import { describeFinding } from "#domain/findings/words";
import { findingsOf, readingOf, rowsOf } from "./read-sheet.ts";

const table = (...rows: readonly string[]): ReturnType<typeof readingOf> =>
  readingOf(["Service,Actual", ...rows].join("\n"));
const lines = (reading: ReturnType<typeof readingOf>): (number | string)[] =>
  rowsOf(reading).filter((row) => typeof row === "number");

// Homes 1,000 + Day care 500 + Roads 300 + Parks 200 = 2,000; with the heads and the foot the column adds up to 6,000.
const PARTS = [1000, 500, 300, 200];

it("heads below their parts, and a foot that no word calls a total, are left out and told", () => {
  const reading = table(
    ...["Homes,1000", "Day care,500", "Adults,1500", "Roads,300", "Parks,200", "Environment,500"],
    "Corporate,2000",
  );
  expect(lines(reading)).toEqual(PARTS);
  expect(findingsOf(reading)).toEqual(["rows-are-sums 3,1"]);
  expect(describeFinding(reading.findings[0]!)).toBe(
    "Column B of Sheet “Payments”: rows 4, 7, 8 are the sum of rows beside them to the penny (4,000.00 in all, as the file " +
      "states it), and the rest of the sheet proves it. They were left out, or their pounds would count twice. If one is " +
      "spending of its own, number the rows under a heading Line, then Recount.",
  );
});

it("heads above their parts are left out as well", () => {
  const reading = table(
    ...["Corporate,2000", "Adults,1500", "Homes,1000", "Day care,500", "Environment,500", "Roads,300", "Parks,200"],
  );
  expect(lines(reading)).toEqual(PARTS);
});

it("a part of a line below it is left out where the file's own total proves it", () => {
  const reading = table("Homes,100", "Roads,200", "of which: potholes,50", "of which: bridges,150", "Total,300");
  expect(lines(reading)).toEqual([100, 50, 150]);
  expect(findingsOf(reading)).toEqual(["rows-are-sums 2,1"]);
});

it("the foot of a table of services is its total where it is the sum", () => {
  const reading = table("Homes,1000", "Roads,350", "Net cost of services,1350");
  expect(lines(reading)).toEqual([1000, 350]);
  expect(reading.controlTotal).toEqual({ row: 3, value: 1350 });
});

it("one sum that nothing proves is counted and told", () => {
  const reading = table("Homes,1000", "Day care,512", "Adults,1512", "Roads,300");
  expect(lines(reading)).toEqual([1000, 512, 1512, 300]);
  expect(findingsOf(reading)).toEqual(["rows-may-be-sums 3,1"]);
});

it.each([
  ["equal grants, two of them twice as high", [1250, 1250, 2500, 2500]],
  ["the same in two halves", [1250, 1250, 2500, 1250, 1250, 2500, 5000]],
  ["small figures in steps of 50", [100, 50, 150, 50, 200]],
  ["millions with one decimal", [1.2, 0.8, 2, 1.5, 3.5]],
])("figures that are sums of one another by chance are counted and told: %s", (_, amounts) => {
  const reading = table(...amounts.map((amount, at) => `Ward ${String(at)},${String(amount)}`));
  expect(lines(reading)).toEqual(amounts);
  expect(findingsOf(reading)).toEqual([expect.stringMatching(/^rows-may-be-sums/)]);
});

it("round figures, a list of payments and a file whose total ties are let be", () => {
  expect(lines(table("A,100", "B,100", "C,200", "D,300", "E,100", "F,400"))).toHaveLength(6);
  const total = table(
    "Homes,1000",
    "Day care,512",
    "Care grants,1512",
    "Roads,300",
    "Parks,20",
    "Baths,320",
    "Total,3664",
  );
  expect(lines(total)).toHaveLength(6);
  expect(findingsOf(total)).toEqual([]);
  const paid = readingOf("Line,Service,Actual\n1,A,1000\n2,B,512\n3,C,1512\n4,D,33\n5,E,44\n6,F,77");
  expect(lines(paid)).toHaveLength(6);
  expect(findingsOf(paid)).toEqual([]);
});
