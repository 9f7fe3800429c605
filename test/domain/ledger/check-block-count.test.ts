import { describeFinding } from "#domain/findings/words";
import { checkBlockCount } from "#domain/ledger/check-block-count";

describe("more sources than one workbook takes", () => {
  it("are refused before anything is written, with both numbers in words", () => {
    expect(checkBlockCount(250)).toEqual([]);
    const [refused] = checkBlockCount(251);
    expect(refused).toMatchObject({ severity: "stop" });
    expect(describeFinding(refused!)).toMatch(/251 sources.*up to 250/);
  });
});
