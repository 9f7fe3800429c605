import { placeDiff } from "#functions/diff.fn";
import { placeTies } from "#functions/ties.fn";
import { cellAfter, provideCustomFunctions } from "./excel-error.ts";

const LEFT_OUT = null as unknown as undefined;

beforeAll(provideCustomFunctions);

describe("PLACE.TIES and PLACE.DIFF", () => {
  it("compare to the penny, where binary fractions would not", () => {
    expect(placeTies([[0.1], [0.2]], [[0.3]])).toBe(true);
    expect(placeDiff([[0.1], [0.2]], [[0.3]])).toBe(0);
    expect(placeTies([[100]], [[100.01]], LEFT_OUT)).toBe(false);
    expect(placeDiff([[100]], [[100.01]])).toBe(-0.01);
  });

  it("allow what they are told to", () => {
    expect(placeTies([[100]], [[100.5]], 0.5)).toBe(true);
    expect(placeTies([[100]], [[100.51]], 0.5)).toBe(false);
    expect(placeTies([[0.29]], [[0]], 0.29)).toBe(true);
    expect(placeTies([[100]], [[100.01]], 0.005)).toBe(false);
  });

  it.each<[string, unknown[][], unknown[][], string]>([
    ["no control", [[1]], [[""]], "control holds no amount."],
    ["no total", [[null]], [[1]], "total holds no amount."],
    ["text", [[1], ["n/k"]], [[1]], 'total, cell 2 holds "n/k", not a number.'],
    ["an error", [[1]], [[{ code: "#REF!" }]], "control, cell 1 holds the error #REF!, not a number."],
  ])("answer #VALUE! and the reason for %s", (_case, total, control, reason) => {
    expect(cellAfter(() => placeDiff(total, control))).toBe(`#VALUE! ${reason}`);
    expect(cellAfter(() => placeTies(total, control))).toBe(`#VALUE! ${reason}`);
  });

  it("refuses a tolerance below nought", () => {
    expect(cellAfter(() => placeTies([[1]], [[1]], -1))).toBe("#VALUE! tolerance is -1; it must be 0 or more.");
  });
});
