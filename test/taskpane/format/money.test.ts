import { bare, headline, inFull, inUnit } from "#taskpane/format/money";

describe("money", () => {
  it("says a headline in two decimals of a billion or a million", () => {
    expect(headline(263_888_000_000)).toBe("£2.64bn");
    expect(headline(1_388_000_000)).toBe("£13.88m");
    expect(headline(-1_388_000_000)).toBe("−£13.88m");
    expect(headline(2_816_390)).toBe("£28,163.90");
  });

  it("never says £1,000.00m", () => {
    expect(headline(99_999_500_000)).toBe("£1.00bn");
    expect(headline(99_999_499_999)).toBe("£999.99m");
  });

  it("says a figure in the unit it is kept in", () => {
    expect(inUnit(1_388_000_000, "£000")).toBe("£13,880k");
    expect(inUnit(-918_000_000, "£000")).toBe("−£9,180k");
    expect(inUnit(263_888_000_000, "£m")).toBe("£2,638.9m");
    expect(inFull(2_816_390)).toBe("£28,163.90");
    expect(inFull(0)).toBe("£0.00");
    expect(bare(1_388_000_000, "£000")).toBe("13,880");
  });

  it("never shows something as nought", () => {
    expect(inUnit(4_800, "£000")).toBe("£48.00");
    expect(inUnit(-1, "£m")).toBe("−£0.01");
    expect(inUnit(50_000, "£000")).toBe("£1k");
    expect(bare(4_800, "£000")).toBe("0.05");
  });
});
