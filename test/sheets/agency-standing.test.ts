import type { BookInput } from "#sheets/book-input";
import { ON_LINES, standingOfAgencies } from "#sheets/layout/agency-standing";

/** Counted lines of one body, all on the basis `direct`, with the share that stands on each; NaN = none. */
function basesOf(shares: readonly number[]): readonly string[] {
  const column = (word: string) => ({ words: [word], codes: new Int32Array(shares.length) });
  const ledger = {
    size: shares.length,
    agency: column("Police"),
    source: column("S01"),
    shareOverride: Float64Array.from(shares),
  };
  const rowFigures = { counts: Uint8Array.from(shares, () => 1), basis: column("direct") };
  return standingOfAgencies({ ledger, rowFigures, sources: [] } as unknown as BookInput)("Police").bases;
}

describe("the share that a body's line on TP Bodies and TP Return names", () => {
  it.each([
    ["its basis, where no line has a share of its own", [NaN, NaN], ["direct"]],
    ["that of its lines, where all have one", [0.2, 0.2], [ON_LINES]],
    ["several, where some have one", [NaN, 0.2], ["direct", ON_LINES]],
  ])("is %s", (_, shares, bases) => {
    expect(basesOf(shares)).toEqual(bases);
  });
});
