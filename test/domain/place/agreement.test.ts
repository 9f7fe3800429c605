import { isAgreedAt, printOfAgreement, readAgreement } from "#domain/place/agreement";
import { registerRows } from "#domain/place/register-rows";

const HEADINGS = ["Source", "Agreed by", "Agreed on", "Read £", "Agreed at £", "Agreed print"];

/** As it was noted for £800,000, while £800 is read now; then with what was typed since. */
function read(by: string, on: string, print: string | null) {
  const [row] = registerRows({ headings: HEADINGS, rows: [["S02", by, on, 800, 800_000, print]] }, "source");
  return readAgreement(row!);
}

describe("an agreement on TP Sources", () => {
  it.each([
    ["with its day", "B. Low", "01/06/2026"],
    ["without a day", "B. Low", ""],
  ])("%s stands for the figure that was noted beside it", (_, by, on) => {
    const agreement = read(by, on, printOfAgreement({ agreedBy: by, agreedOn: on }));
    expect(agreement).toEqual({ agreedBy: by, agreedOn: on, agreedAt: 800_000 });
    expect(isAgreedAt(agreement, 80_000)).toBe(false);
    expect(isAgreedAt(agreement, 80_000_000)).toBe(true);
  });

  it.each([
    ["another person", "C. High", "01/06/2026"],
    ["another day", "B. Low", "02/06/2026"],
  ])("typed anew, by %s, it is for what is read now", (_, by, on) => {
    expect(read(by, on, "B. Low, 01/06/2026")).toMatchObject({ agreedAt: 800 });
  });

  it("of before figures were noted is for what stands beside it", () => {
    expect(read("B. Low", "01/06/2026", null).agreedAt).toBe(800);
  });
});
