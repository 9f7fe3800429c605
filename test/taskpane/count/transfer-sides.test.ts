import { ASKED } from "#domain/transfers/evidence";
import type { TransferRow } from "#domain/transfers/transfer-row";
import { isStatedByPayer, obstacleTo, sidesOf, waiting } from "#taskpane/count/transfer-sides";
import { mixedshireView } from "#test/taskpane/checks/mixedshire-view";

const { count } = mixedshireView().count!;

function between(payer: string, payee: string, capital = "revenue"): TransferRow {
  return count.transfers.find((row) => row.payer === payer && row.payee === payee && row.capital === capital)!;
}

const COUNCIL = "Marlshire County Council";
const DISTRICT = "Vale District Council";
const housingBenefit = between("Department for Work and Pensions", COUNCIL);
const betterCare = between("NHS Marl ICB", COUNCIL);
const grant = between(COUNCIL, "Marl Police and Crime Commissioner");
const passedOn = between(COUNCIL, DISTRICT, "capital");
const credits = between(COUNCIL, DISTRICT);

describe("both sides of a transfer", () => {
  it.each([
    // Lines W02 and M03, I03 and M01, M11 of the fixture; £000.
    ["housing benefit", housingBenefit, { payer: 40_000, payee: 38_500, verdict: "disagree", inTotal: 0 }],
    ["Better Care Fund", betterCare, { payer: 12_000, payee: 12_000, verdict: "agree", inTotal: 0 }],
    ["a grant to the police at its share of 60 %", grant, { payer: 240, payee: 0, verdict: "no receipt", inTotal: 0 }],
    [
      "capital to a body whose capital is not counted",
      passedOn,
      { payer: 0, payee: 0, verdict: "left in", inTotal: 2000 },
    ],
  ])("%s", (_, transfer, { payer, payee, verdict, inTotal }) => {
    expect(sidesOf(transfer, count)).toEqual({
      payerSaysPence: payer * 100_000,
      payeeSaysPence: payee * 100_000,
      differencePence: (payer - payee) * 100_000,
      verdict,
      isOut: payer !== 0,
      inTotalPence: inTotal * 100_000,
    });
  });
});

describe("what stands against taking a transfer out", () => {
  it.each([
    ["nothing", housingBenefit, null],
    ["the payee's capital is not counted", passedOn, "payee not counted"],
    ["the payee reports net", credits, "payee net"],
    [
      "a known pair of counted bodies without a line, of no kind",
      { ...passedOn, capital: "", evidence: ASKED },
      "no line",
    ],
    ["it is paid to itself", { ...betterCare, payee: betterCare.payer }, "to itself"],
  ])("%s", (_, transfer, obstacle) => {
    expect(obstacleTo(transfer, sidesOf(transfer, count))).toBe(obstacle);
  });

  it("no row of the payer names the payee: a receipt alone", () => {
    const { stated: _lines, ...withoutLines } = credits;
    const receipt = {
      ...withoutLines,
      takeOut: "Y",
      confirmed: null,
      evidence: "receipt stated by the payee only",
    } as const;
    const sides = sidesOf(receipt, { pairs: [] });
    expect(isStatedByPayer(receipt, sides)).toBe(false);
    expect(obstacleTo(receipt, sides)).toBe("no line");
    expect(waiting([receipt, housingBenefit])).toEqual([receipt]);
  });

  it("not that a person left it in before: the source still states it", () => {
    const refused = { ...betterCare, confirmed: false };
    const sides = sidesOf(refused, { pairs: [] });
    expect(sides.verdict).toBe("left in");
    expect(obstacleTo(refused, sides)).toBeNull();
  });
});
