import type { RawCell } from "#domain/ledger/cells";
import { incomeSign } from "#domain/ledger/income-sign";

/** Rows of gross, income and net, as cells. */
const signOf = (rows: readonly (readonly RawCell[])[], hasNet = true) =>
  incomeSign({
    gross: rows.map(([gross = null]) => gross),
    income: rows.map(([, income = null]) => income),
    net: hasNet ? rows.map(([, , net = null]) => net) : null,
  });

describe("how income is signed", () => {
  it.each<[string, RawCell[][], string]>([
    ["above nought", [[100, 30, 70]], "plain"],
    [
      "below, gross and income make net",
      [
        [100, -30, 70],
        [50, "(5.0)", 45],
      ],
      "proved below",
    ],
    [
      "below, and one above that takes income back",
      [
        [100, -30, 70],
        [50, 5, 55],
      ],
      "proved below",
    ],
    ["below, and net is more than gross by it: it is a refund", [[100, -30, 130]], "plain"],
    [
      "below, and lines contradict one another",
      [
        [100, -30, 70],
        [100, -30, 130],
      ],
      "unclear",
    ],
    ["below, and net is another figure", [[100, -30, 900]], "unclear"],
    ["rounded to thousands each by itself", [[100, -30, 71]], "proved below"],
    ["too small for rounding to tell", [[100, -1, 100]], "unclear"],
  ])("%s", (_, rows, expected) => {
    expect(signOf(rows)).toBe(expected);
  });

  it("without a net figure: a habit only where nothing stands above nought", () => {
    expect(
      signOf(
        [
          [100, -30],
          [50, 0],
          [50, null],
        ],
        false,
      ),
    ).toBe("all below");
    expect(
      signOf(
        [
          [100, -30],
          [50, -2],
          [50, 4],
        ],
        false,
      ),
    ).toBe("unclear");
    expect(
      signOf(
        [
          [100, 30],
          [50, -2],
        ],
        false,
      ),
    ).toBe("plain");
  });
});
