import { describeFinding } from "#domain/findings/words";
import { INCOME_WRITTEN } from "#domain/ledger/income-written";
import { readingOf, rowsOf } from "./read-sheet.ts";

const HEADINGS = "Body,Service,Inc/Exp,Amount";
const line = (side: string, amount: number) => `County,Roads,${side},${String(amount)}`;

/** £1,000 and £600 of spending, these lines of income, and the file's own total where it has one. */
function lines(incomes: readonly number[], said: Readonly<Record<string, string>> = {}, total?: number) {
  const rows = [line("Exp", 1000), ...incomes.map((income) => line("Inc", income)), line("Exp", 600)];
  const reading = readingOf(
    [HEADINGS, ...rows, ...(total === undefined ? [] : [`Total,,,${String(total)}`])].join("\n"),
    said,
  );
  return {
    written: reading.incomeLines?.written,
    rows: rowsOf(reading),
    says: reading.findings.filter(({ code }) => code.startsWith("income-")).map(({ code }) => code),
    words: reading.findings.filter(({ code }) => code.startsWith("income-")).map(describeFinding),
  };
}

const MIXED = [-200, 100, 50];

describe("lines of income of which nothing tells how they are signed", () => {
  it("are read as a person said, every figure as it stands", () => {
    const rows = [1000, -200, 100, 50, 600];
    const minus = lines(MIXED, { [INCOME_WRITTEN]: "minus" });
    expect(minus).toMatchObject({ written: "below", rows, says: ["income-lines-said"] });
    expect(minus.words[0]).toContain(
      "no total tells which are income received. A person said that income is written as minus, and they were read so.",
    );
    expect(lines(MIXED, { [INCOME_WRITTEN]: "plus" })).toMatchObject({
      written: "added",
      rows,
      says: ["income-lines-said"],
    });
  });

  it.each([
    ["in other letters", { "Income is written": " Minus " }, "below"],
    ["as a name of a program", { incomeIsWritten: "plus" }, "added"],
  ])("are read so where it was written %s", (_, said, written) => {
    expect(lines(MIXED, said)).toMatchObject({ written, says: ["income-lines-said"] });
  });

  it("stay in suspense where nobody has said it, or in a word that nobody knows", () => {
    const rows = [1000, "suspense", "suspense", "suspense", 600];
    const unclear = Array<string>(3).fill("income-line-unclear");
    expect(lines(MIXED)).toMatchObject({ written: "unclear", rows, says: unclear });
    const said = lines(MIXED, { [INCOME_WRITTEN]: "negative" });
    expect(said).toMatchObject({ written: "unclear", rows, says: ["income-written-unknown", ...unclear] });
    expect(said.words[0]).toBe(
      "TP Mappings says that income of Sheet “Payments” is written “negative”, which is not known, so nothing was read by it. " +
        "Write minus or plus there, or choose one in Sources, then Recount.",
    );
  });
});

describe("a person's word on income that the file itself tells", () => {
  it.each<[string, readonly number[], number | undefined, string, string[]]>([
    [
      "a total takes it off, and minus is said",
      [200, 100],
      1300,
      "above",
      ["income-lines-told", "income-lines-proved"],
    ],
    ["a total takes it off, and plus is said", [200, 100], 1300, "above", ["income-lines-proved"]],
    [
      "all stands above nought, and minus is said",
      [200, 100],
      undefined,
      "added",
      ["income-lines-told", "income-lines-taken"],
    ],
    [
      "all stands below nought, and plus is said",
      [-200, -100],
      undefined,
      "below",
      ["income-lines-told", "income-lines-taken"],
    ],
    ["all stands below nought, and minus is said", [-200, -100], undefined, "below", ["income-lines-taken"]],
  ])("never turns it, and is told where it differs: %s", (about, incomes, total, written, says) => {
    const said = { [INCOME_WRITTEN]: about.includes("plus") ? "plus" : "minus" };
    expect(lines(incomes, said, total)).toMatchObject({ written, says });
  });
});

describe("a column of income of which nothing tells how it is signed", () => {
  const TEMPLATE = "Agency,Service,COFOG,Theme,Gross,External income,Internal income,Apportionment basis";

  function columns(incomes: readonly string[], said?: string) {
    const rows = incomes.map((income, at) => `County,Service ${String(at)},04.5,Roads,1000,${income},direct`);
    const reading = readingOf([TEMPLATE, ...rows].join("\n"), said === undefined ? {} : { [INCOME_WRITTEN]: said });
    return {
      isTaken: reading.mapping.externalIncome !== undefined,
      below: reading.incomeIsBelow ?? [],
      says: reading.findings.filter(({ code }) => code.startsWith("income-")).map(({ code }) => code),
    };
  }
  const EXTERNAL = ["-200,", "-100,", "50,"];
  const INTERNAL = ["200,-30", "100,-20"];

  it("from outside is taken as a person said: £250 of income as minus, −£250 as plus", () => {
    expect(columns(EXTERNAL)).toEqual({ isTaken: false, below: [], says: ["income-below-nought"] });
    expect(columns(EXTERNAL, "minus")).toEqual({ isTaken: true, below: ["externalIncome"], says: ["income-said"] });
    expect(columns(EXTERNAL, "plus")).toEqual({ isTaken: true, below: [], says: ["income-said"] });
  });

  it("from another body too, where external income does not tell it", () => {
    expect(columns(INTERNAL)).toEqual({ isTaken: true, below: [], says: ["income-as-it-stands"] });
    expect(columns(INTERNAL, "minus")).toEqual({ isTaken: true, below: ["internalIncome"], says: ["income-said"] });
    expect(columns(INTERNAL, "plus")).toEqual({ isTaken: true, below: [], says: ["income-said"] });
  });
});
