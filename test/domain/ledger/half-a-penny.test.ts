import { readingOf } from "./read-sheet.ts";

/** Two services in £000 to the pound, and the total that the file states. */
const inThousands = (total: string) =>
  readingOf(
    `Service,Gross expenditure £000,Net expenditure £000\nHousing,100.100,90\nParks,50.200,40\nTotal,${total},130`,
  );

describe("a file in £000 whose own total is pounds off", () => {
  it("says so: £4 is no rounding of a penny", () => {
    const { findings } = inThousands("150.304");
    const found = findings.find(({ code }) => code === "control-total-differs");
    expect(found?.params).toMatchObject({ read: 150.3, difference: -0.004 });
  });

  it("ties where it is right", () => {
    expect(inThousands("150.300").findings.map(({ code }) => code)).not.toContain("control-total-differs");
  });
});
