import { runChecks } from "#domain/checks/run-checks";
import { describeFinding } from "#domain/findings/words";
import { listLeftOut } from "#domain/left-out/list-left-out";
import { councilSheet, countCsv } from "#test/support/count-csv";
import { recogniseSources } from "#application/recognise-sources";

const MARLOW = "Marlow Borough Council";
const POLICE = "Wold Police and Crime Commissioner";
const TABLES = {
  TP_Agencies: {
    headings: ["agency", "type", "home", "default_basis"],
    rows: [
      [MARLOW, "council (unitary)", "inside", "direct"],
      [POLICE, "police", "inside", "direct"],
    ],
  },
};
const YES = [MARLOW, POLICE, "revenue", "", "Y", ""];

interface Written {
  /** Sign of the three lines of income: charges 100, contribution 250, grant 600. */
  readonly signs: readonly [number, number, number];
  /** What the file's own total row says; absent = it has none. */
  readonly total?: number;
  readonly words?: readonly [heading: string, spending: string, income: string];
  /** Heading of the amounts. */
  readonly amount?: string;
}

/** The police spend £1,000 with income of £950; the council £2,000 and what it gives the police, £250. */
function linesOf({ signs, total, words = ["Type", "Expenditure", "Income"], amount = "Gross" }: Written): string {
  const [heading, spending, income] = words;
  const [charges, contribution, grant] = signs;
  return [
    `Agency,Service,${heading},Description,Revenue or capital,${amount}`,
    `${POLICE},Policing,${spending},Officers,revenue,1000`,
    `${POLICE},Policing,${income},Special services charged,revenue,${String(charges * 100)}`,
    `${POLICE},Policing,${income},Contribution from ${MARLOW},revenue,${String(contribution * 250)}`,
    `${POLICE},Policing,${income},Police grant,revenue,${String(grant * 600)}`,
    `${MARLOW},Care,${spending},Homes,revenue,2000`,
    `${MARLOW},Safety,${spending},Contribution to ${POLICE},revenue,250`,
    ...(total === undefined ? [] : [`Total,,,,,${String(total)}`]),
  ].join("\n");
}

function count(written: Written, pairs: readonly (readonly string[])[] = []) {
  const TP_Transfers = { headings: ["payer", "payee", "capital", "kind", "confirmed", "note"], rows: pairs };
  return countCsv(linesOf(written), { tables: { ...TABLES, TP_Transfers }, place: () => null });
}

const findings = (written: Written) =>
  recogniseSources([councilSheet("Lines", linesOf(written))]).blocks.flatMap(({ block }) => block.reading.findings);
const check = (counted: ReturnType<typeof count>, id: string) => runChecks(counted.input).find((row) => row.id === id)!;

const BELOW: Written = { signs: [-1, -1, -1], total: 2300 };
const SUBJECTIVE = ["Subjective", "Employees", "Fees and charges"] as const;

describe("expenditure and income as lines of one column", () => {
  it.each<[string, Written, number]>([
    ["below nought, and the total nets them", BELOW, 2300],
    ["above nought, and the total takes them off", { signs: [1, 1, 1], total: 2300 }, 2300],
    ["above nought, and the total adds them up", { signs: [1, 1, 1], total: 4200 }, 4200],
    ["below nought, without a total", { signs: [-1, -1, -1] }, 2300],
    ["above nought, without a total", { signs: [1, 1, 1] }, 4200],
    ["some the other way, and the total nets them as they stand", { signs: [1, -1, -1], total: 2500 }, 2500],
    ["in the words of a subjective analysis", { ...BELOW, words: SUBJECTIVE }, 2300],
    ["in the words of a heading nobody knows", { ...BELOW, words: ["Col C", "Exp", "Inc"] }, 2300],
  ])("are read %s: the spending is £3,250, £3,000 once the transfer is out", (_, written, read) => {
    const before = count(written);
    // A charge the other way is income paid back: it counts against the income.
    const external = written.signs[0] !== written.signs[1] ? -10_000 : 10_000;
    expect(before.counted.count).toMatchObject({
      readPence: read * 100,
      reportedPence: 325_000,
      totalPence: 325_000,
      externalIncomePence: external,
      netPence: 325_000 - external,
    });
    const after = count(written, [YES]);
    expect(after.counted.count).toMatchObject({
      totalPence: 300_000,
      eliminatedPence: 25_000,
      externalIncomePence: external,
      unreconciledPence: 0,
      pairs: [{ payer: MARLOW, payee: POLICE, payerSaysPence: 25_000, payeeSaysPence: 25_000 }],
    });
    for (const id of ["A2", "D7", "E3", "F1", "F9"]) {
      expect(check(after, id).result).toBe(id === "A2" && written.total === undefined ? "Not proven" : "Ties");
    }
  });

  it.each(["Net expenditure", "Net outturn"])(
    "leave gross spending under the heading %s: what pays for it is taken out of the payer, £3,000",
    (amount) => {
      const counted = count({ ...BELOW, amount }, [YES]);
      expect(counted.counted.count).toMatchObject({ totalPence: 300_000, eliminatedPence: 25_000 });
      const [source] = counted.assembled.registers.sources;
      expect(source).toMatchObject({ measure: "gross" });
      expect(source?.guessed?.measure).toBe("its lines of income are told apart from its spending");
    },
  );

  it("stand in suspense where some are written one way, some the other, and no total tells which", () => {
    const unclear: Written = { signs: [1, -1, -1] };
    const counted = count(unclear);
    expect(counted.counted.count).toMatchObject({ totalPence: 325_000, externalIncomePence: 0 });
    expect(check(counted, "A4").result).toBe("Does not tie");
    expect(findings(unclear).filter(({ severity }) => severity === "stop")).toHaveLength(3);
    expect(describeFinding(findings(unclear).find(({ severity }) => severity === "stop")!)).toContain(
      "It was not counted; £ unknown stands in suspense.",
    );
  });

  it("are told: with the total that proves it a note, without one to be looked at", () => {
    const told = (written: Written) => findings(written).filter(({ code }) => code.startsWith("income-lines"));
    expect(told(BELOW).map(({ severity }) => severity)).toEqual(["note"]);
    expect(told({ signs: [1, 1, 1] }).map(describeFinding)).toEqual([
      "Sheet “Lines” states 3 lines of income among its spending: “Type” (column C) says so. All are written above nought, and " +
        "no total of the file says more. They were read as income of that amount, not as spending. If they are no income, " +
        "choose no column for Expenditure or income in Sources, then Recount.",
    ]);
  });

  it("are a limitation with their £ where no total bears them out: 100 + 250 + 600", () => {
    const taken = check(count({ signs: [1, 1, 1] }), "A19");
    expect(taken).toMatchObject({ severity: "L", result: "Look at", thisSide: 95_000 });
    expect(taken.finding).toBe("count-lines, “Type”: 3 lines");
    expect(check(count(BELOW), "A19")).toMatchObject({ result: "Ties", thisSide: 0 });
  });

  it.each<[string, Written]>([
    ["below nought", BELOW],
    ["above nought, and added", { signs: [1, 1, 1], total: 4200 }],
  ])("from a counted body of which nothing is taken out count at both, and say so: %s, £250", (_, written) => {
    expect(check(count(written), "A15")).toMatchObject({ thisSide: 25_000, severity: "L", result: "Look at" });
    expect(check(count(written, [YES]), "A15")).toMatchObject({ thisSide: 0, result: "Ties" });
  });

  it("that a person tags so against the column are said, with their £, and not taken silently", () => {
    const { input } = count(BELOW);
    const leftOut = { ...input.ledger.leftOut, codes: Int32Array.from(input.ledger.leftOut.codes) };
    leftOut.codes[0] = leftOut.words.indexOf("external income");
    const tagged = { ...input, ledger: { ...input.ledger, leftOut } };
    const taken = runChecks(tagged).find(({ id }) => id === "A19");
    expect(taken).toMatchObject({ severity: "L", result: "Look at", thisSide: 100_000 });
    expect(taken!.finding).toBe("count-lines: 1 line tagged as income, which the file calls spending");
  });

  it("are left out by class with their £: from a counted body, from outside, and what only funds", () => {
    const { ledger } = count(BELOW).assembled;
    expect(ledger.leftOut.words).toEqual(["external income", "income", "funding"]);
    expect([...ledger.internalIncomePence]).toContain(25_000);
  });
});

describe("income below nought that no column calls income, from no counted body", () => {
  const HEAD = "Agency,Service,Description,Revenue or capital,Gross";
  const line = (words: string, pounds: number) => `${POLICE},Policing,${words},revenue,${String(pounds)}`;
  const LINES = [line("Officers", 1000), line("Special services: fees and charges", -100), line("Police grant", -600)];
  const countWith = (lines: readonly string[], answers: readonly (readonly string[])[] = []) => {
    const TP_Left_Out = {
      headings: ["body", "words", "words that say it", "class", "confirmed", "note"],
      rows: answers,
    };
    return countCsv([HEAD, ...lines].join("\n"), { tables: { ...TABLES, TP_Left_Out }, place: () => null });
  };
  const asked = ({ counted, assembled }: ReturnType<typeof countWith>) =>
    listLeftOut({ ...assembled.leftOutHints, ledger: assembled.ledger, figures: counted.figures }, []).map(
      ({ class: name, words, placePence }) => [name, words, placePence],
    );

  it("is asked, never summed as negative spending unsaid: £1,000 once it is said, with £100 of income and £600 of funding", () => {
    const before = countWith(LINES);
    expect(before.counted.count.totalPence).toBe(30_000);
    expect(asked(before)).toEqual([
      ["external income", "special services fees and charges", -10_000],
      ["funding", "police grant", -60_000],
    ]);
    expect(check(before, "E1")).toMatchObject({ thisSide: 70_000, result: "Does not tie" });
    const after = countWith(LINES, [
      [POLICE, "special services fees and charges", "fees and charges", "external income", "Y", ""],
      [POLICE, "police grant", "grant", "funding", "Y", ""],
    ]);
    expect(after.counted.count).toMatchObject({ totalPence: 100_000, externalIncomePence: 10_000, netPence: 90_000 });
    expect(check(after, "E3").result).toBe("Ties");
  });

  it.each([
    ["Recharges to tenants", "external income"],
    ["Internal recharges to tenants", "internal recharge"],
    ["Recharges for services to tenants", "internal recharge"],
  ])("is asked by whom it charges: %s as %s, -£100", (words, name) => {
    expect(asked(countWith([line("Officers", 1000), line(words, -100)]))).toEqual([
      [name, words.toLowerCase(), -10_000],
    ]);
  });

  it.each([
    ["above nought", line("Fees and charges", 100)],
    ["a refund", line("Refund of fees", -100)],
    ["in other words", line("Care provider", -100)],
  ])("is not asked: %s", (_, other) => {
    expect(asked(countWith([line("Officers", 1000), other]))).toEqual([]);
  });

  it("is not asked of a list of payments: below nought they are credits", () => {
    const csv = `Supplier,Date,Description,Amount\nA Ltd,01/04/2025,Rent,1000\nA Ltd,02/04/2025,Rent,-100`;
    const { assembled } = countCsv(csv, { tables: TABLES, place: () => null });
    expect(assembled.leftOutHints.classHints).toEqual([null, null]);
  });
});
