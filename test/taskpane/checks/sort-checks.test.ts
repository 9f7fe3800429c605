import type { CheckResult, CheckRow, CheckSeverity } from "#domain/checks/check";
import { isLimitation } from "#domain/checks/limitations";
import { checkFigure, showSide } from "#taskpane/checks/check-figure";
import { bodiesAtFullShare } from "#taskpane/checks/check-bodies";
import { smallOf } from "#taskpane/checks/check-words";
import { sortChecks } from "#taskpane/checks/sort-checks";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";
import { mixedshireView } from "./mixedshire-view.ts";

function check(id: string, result: CheckResult, severity: CheckSeverity, difference = 0): CheckRow {
  return {
    id,
    name: id,
    words: id,
    thisSide: difference,
    thatSide: 0,
    difference,
    unit: "pence",
    tolerance: "£0.00",
    result,
    severity,
    where: "'TP Bridge'!A4",
    finding: "",
  };
}

describe("the blocks", () => {
  it.each<[CheckResult, CheckSeverity, string | null]>([
    ["Does not tie", "S", "stop"],
    ["Look at", "S", "stop"],
    ["Does not tie", "L", "look"],
    ["Look at", "L", "look"],
    ["Look at", "N", "note"],
    ["Not proven", "L", "not-proven"],
    ["Not proven", "N", "note"],
    ["Ties", "S", null],
    ["n/a", "L", null],
  ])("%s with severity %s stands under %s", (result, severity, block) => {
    const { blocks } = sortChecks([check("A1", result, severity)]);
    const found = Object.entries(blocks).filter(([, checks]) => checks.length > 0);
    expect(found.map(([name]) => name)).toEqual(block === null ? [] : [block]);
  });

  it("hold sheets that nobody could read back as a stop", () => {
    expect(sortChecks([check("F11", "Not proven", "S")]).blocks.stop).toHaveLength(1);
  });

  it("have the largest £ first, whatever its sign", () => {
    const rows = [check("A1", "Look at", "L", 5), check("A2", "Look at", "L", -9), check("A3", "Look at", "L", 7)];
    expect(sortChecks(rows).blocks.look.map(({ id }) => id)).toEqual(["A2", "A3", "A1"]);
  });

  it("count every check in the whole, those not used too, so that it stays where one comes into use", () => {
    const sorted = sortChecks([check("A1", "Ties", "S"), check("E4", "n/a", "S"), check("G1", "Not proven", "L")]);
    expect([sorted.ties.length, sorted.of, sorted.limitations]).toEqual([1, 3, 1]);
  });

  it("list as many under Look at and Not proven as there are limitations on the return", () => {
    const rows = (["L", "N"] as const).flatMap((severity) => [
      check(`A1${severity}`, "Look at", severity),
      check(`A2${severity}`, "Not proven", severity),
    ]);
    const { blocks, limitations } = sortChecks(rows);
    expect([blocks.look.length + blocks["not-proven"].length, limitations]).toEqual([2, 2]);
    expect(rows.filter(isLimitation)).toHaveLength(limitations);
  });
});

describe("the figure of a check", () => {
  it("never rounds a difference away: £48.00 in a place kept in £000", () => {
    expect(showSide(check("A2", "Does not tie", "S"), 4800, "£000")).toBe("£48.00");
    expect(showSide(check("A2", "Does not tie", "S"), 113_000_000_000, "£000")).toBe("£1,130,000k");
    expect(showSide(check("A2", "Ties", "S"), 0, "£000")).toBe("£0.00");
  });

  it("stands in one unit with the other figures of its check", () => {
    const sides = (own: number, other: number): string[] => {
      const row = { ...check("C4", "Look at", "S", own - other), thisSide: own, thatSide: other };
      return [own, other, own - other].map((value) => showSide(row, value, "£000"));
    };
    expect(sides(113_000_000_000, 0)).toEqual(["£1,130,000k", "£0k", "£1,130,000k"]);
    expect(sides(113_000_000_000, 4800)).toEqual(["£1,130,000,000.00", "£48.00", "£1,129,999,952.00"]);
  });

  it.each([
    ["A2", "£3,197,000k", "rests on it"],
    ["C4", "£1,130,000k", "difference"],
    ["G1", "92.69\u00a0%", "usual 70 % to 80 %"],
    ["G2", "£4,398.13", "a head"],
  ])("%s of Fordshire is %s, %s", (id, figure, meaning) => {
    const view = fordshireView();
    expect(
      checkFigure(
        view.checks.find((row) => row.id === id)!,
        view,
      ),
    ).toEqual({ figure, meaning });
  });

  it("is none where there is nothing to give", () => {
    const view = fordshireView();
    expect(
      checkFigure(
        view.checks.find(({ id }) => id === "A16")!,
        view,
      ),
    ).toBeNull();
  });
});

describe("bodies behind a check", () => {
  it("are those from outside at 100 % that nobody has confirmed", () => {
    const view = fordshireView();
    expect(bodiesAtFullShare(view)).toEqual(["Department for Work and Pensions"]);
    const agencies = view.registers.agencies.map((agency) => ({ ...agency, alreadyForPlace: true }));
    expect(bodiesAtFullShare({ ...view, registers: { ...view.registers, agencies } })).toEqual([]);
  });

  it("are named by the sheet of their source where it is alone on it", () => {
    const view = fordshireView();
    const proof = view.checks.find(({ id }) => id === "A2")!;
    expect(smallOf(proof, view)).toBe("No total row: Fordshire");
  });
});

describe("Mixedshire", () => {
  it("has four stops: VAT gross, the Department at 100 %, a pair that disagrees, and known pairs not answered", () => {
    // traps.json and sources.csv: S5 is gross of VAT; DWP direct; housing benefit £40,000k against £38,500k
    const { blocks } = sortChecks(mixedshireView().checks);
    expect(blocks.stop.map(({ id }) => id).sort()).toEqual(["A10", "C4", "D10", "D4"]);
  });
});
