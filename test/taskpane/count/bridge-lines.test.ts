import { bridgeLines } from "#taskpane/count/bridge-lines";
import { FORDSHIRE } from "./fordshire-expected.ts";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";

const PENCE_IN_THOUSAND = 100_000;
const { count } = fordshireView().count!;
const lines = bridgeLines(count);
const line = (step: string) => lines.find((one) => one.step === step)!;

describe("the bridge of Fordshire", () => {
  it.each([
    ["reported", FORDSHIRE.reported],
    ["outside", -FORDSHIRE.outsidePlace],
    ["apportioned", FORDSHIRE.apportioned],
    ["paidBetween", -FORDSHIRE.eliminated],
    ["total", FORDSHIRE.totalPlaceSpend],
    ["income", -FORDSHIRE.externalIncome],
    ["net", FORDSHIRE.netPlaceSpend],
  ])("shows %s as £000 %d", (step, thousands) => {
    expect(line(step).pence).toBe(thousands * PENCE_IN_THOUSAND);
  });

  it("parts what falls outside by body, largest first", () => {
    // pane.md, step 3
    expect(line("outside").parts.map(({ name, pence }) => [name, pence / PENCE_IN_THOUSAND])).toEqual([
      ["NHS Fordshire & Wold ICB", 442_000],
      ["Wold Police and Crime Commissioner", 52_020],
      ["Wold Fire and Rescue Authority", 20_000],
      ["HM Prison and Probation Service", 12_100],
    ]);
  });

  it.each(["reported", "outside", "apportioned", "paidBetween", "total"])("parts %s to the penny", (step) => {
    const { parts, pence } = line(step);
    expect(parts.reduce((sum, part) => sum + part.pence, 0)).toBe(Math.abs(pence));
  });

  it("names payer and payee of what is paid between bodies", () => {
    expect(line("paidBetween").parts.map(({ name }) => name)).toEqual([
      "NHS Fordshire & Wold ICB → Fordshire County Council",
      "Fordshire County Council → Oxley District Council",
    ]);
  });

  it("hangs each deduction where the total before it ends", () => {
    // 2,670,880 ÷ 3,197,000 and 2,638,880 ÷ 3,197,000, as in the mock-up
    expect(line("reported").bar).toEqual({ from: 0, to: 1 });
    expect(line("outside").bar.from).toBeCloseTo(0.83543, 5);
    expect(line("outside").bar.to).toBe(1);
    expect(line("paidBetween").bar.from).toBeCloseTo(0.82542, 5);
    expect(line("paidBetween").bar.to).toBeCloseTo(0.83543, 5);
    expect(line("total").bar).toEqual({ from: 0, to: line("paidBetween").bar.from });
  });
});

describe("a bridge that credits turn round", () => {
  it("keeps every bar within its track", () => {
    const turned = bridgeLines({ ...count, outsidePence: -100_000, apportionedPence: count.reportedPence + 100_000 });
    for (const { bar } of turned) {
      expect(bar.from).toBeGreaterThanOrEqual(0);
      expect(bar.to).toBeLessThanOrEqual(1);
      expect(bar.from).toBeLessThanOrEqual(bar.to);
    }
    expect(turned.find(({ step }) => step === "outside")!.pence).toBe(100_000);
  });
});
