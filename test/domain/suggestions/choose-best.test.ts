import { chooseBest, type Source } from "#domain/suggestions/choose-best";

const source = (calibration: Source["calibration"]): Source =>
  ({ evidence: () => null, calibration }) as unknown as Source;

describe("choosing what speaks for a theme", () => {
  const untried = source(null);
  const [often, seldom] = [source(() => 0.95), source(() => 0.4)];
  const chosen = (...sources: Source[]) =>
    chooseBest(sources, () => ({ theme: "Housing", strength: 1 }) as never)?.source;

  it("lets what was never tried give way to what was, and the less often right to the more often", () => {
    expect(chosen(untried, seldom)).toBe(1);
    expect(chosen(seldom, untried)).toBe(0);
    expect(chosen(untried, seldom, often)).toBe(2);
  });

  it("keeps the earlier of equals, and what was never tried where nothing else speaks", () => {
    expect(chosen(often, often)).toBe(0);
    expect(chosen(untried, untried)).toBe(0);
    expect(chooseBest([untried], () => null)).toBeNull();
  });
});
