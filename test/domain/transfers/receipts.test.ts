import fc from "fast-check";
import { runChecks } from "#domain/checks/run-checks";
import { openSuggestions } from "#domain/transfers/open-suggestions";
import { countCsv } from "#test/support/count-csv";

const MARLOW = "Marlow Borough Council";
const POLICE = "Wold Police and Crime Commissioner";
const HEADINGS = "Agency,Service,Description,Revenue or capital,Transfer to,Gross";
/** What both spend beside one another's money: £2.0m and £1.0m. */
const SPENDING = [`${MARLOW},Adult care,Care,revenue,,2000000`, `${POLICE},Policing,Officers,revenue,,1000000`];
const TABLES = {
  TP_Agencies: {
    headings: ["agency", "type", "home", "default_basis"],
    rows: [
      [MARLOW, "council (unitary)", "inside", "direct"],
      [POLICE, "police", "inside", "direct"],
    ],
  },
};

type Pair = readonly string[];
const PAIR_HEADINGS = ["payer", "payee", "capital", "kind", "confirmed", "note", "below nought", "evidence"];
const said = (confirmed: string, receipts = ""): Pair => [MARLOW, POLICE, "revenue", "", confirmed, "", receipts];

function count(lines: readonly string[], pairs: readonly Pair[] = []) {
  const TP_Transfers = { headings: PAIR_HEADINGS, rows: pairs };
  const csv = [HEADINGS, ...SPENDING, ...lines].join("\n");
  return countCsv(csv, { tables: { ...TABLES, TP_Transfers }, place: () => null });
}

const paid = (pounds: number) => `${MARLOW},Safety,Contribution to ${POLICE},revenue,,${String(pounds)}`;
const received = (pounds: number, words = `Contribution from ${MARLOW}`) =>
  `${POLICE},Neighbourhoods,${words},revenue,,-${String(pounds)}`;
const total = (counted: ReturnType<typeof count>) => counted.counted.count.totalPence / 100;
const check = (counted: ReturnType<typeof count>, id: string) => runChecks(counted.input).find((row) => row.id === id)!;

describe("income from a counted body, booked below nought", () => {
  it("is asked as what the body pays, never as a payment to it", () => {
    const counted = count([received(250_000)]);
    const open = openSuggestions(counted.counted.count.transfers);
    expect(open.map(({ payer, payee, pence }) => ({ payer, payee, pence }))).toEqual([
      { payer: MARLOW, payee: POLICE, pence: 25_000_000 },
    ]);
    expect(open[0]!.evidence).toBe("booked below nought by the payee on 1 line; known pair");
    expect(check(counted, "A15")).toMatchObject({ thisSide: 25_000_000, result: "Does not tie", severity: "S" });
    expect(check(counted, "D1")).toMatchObject({ thisSide: 25_000_000, result: "Does not tie" });
  });

  it("both sides stated: the payer's line goes out and the payee's spending is whole, £3.0m before and after", () => {
    const lines = [paid(250_000), received(250_000)];
    const before = count(lines);
    const after = count(lines, [said("Y")]);
    expect([total(before), total(after)]).toEqual([3_000_000, 3_000_000]);
    expect(before.counted.count.byAgency.get(POLICE)).toBe(75_000_000);
    expect(after.counted.count.byAgency.get(POLICE)).toBe(100_000_000);
    expect(after.counted.count.byAgency.get(MARLOW)).toBe(200_000_000);
    expect(after.counted.count).toMatchObject({
      reportedPence: 325_000_000,
      eliminatedPence: 25_000_000,
      unreconciledPence: 0,
      funderTotalPence: 300_000_000,
    });
    expect(after.counted.count.transfers[0]).toMatchObject({
      takeOut: "Y",
      confirmed: true,
      received: { pence: 25_000_000, state: "put back" },
      evidence:
        "named on 1 line, confirmed by pair; booked below nought by the payee on 1 line, put back as income, confirmed by pair",
    });
    for (const id of ["A15", "D1", "D7", "E3", "F1"]) expect(check(after, id)).toMatchObject({ result: "Ties" });
  });

  it("the payer says more: the total falls by what was counted twice, £50,000, and both sides are printed", () => {
    const lines = [paid(300_000), received(250_000)];
    expect(total(count(lines))).toBe(3_050_000);
    const after = count(lines, [said("Y")]);
    expect(total(after)).toBe(3_000_000);
    expect(after.counted.count.pairs).toEqual([
      {
        payer: MARLOW,
        payee: POLICE,
        payerSaysPence: 30_000_000,
        payeeSaysPence: 25_000_000,
        differencePence: 5_000_000,
      },
    ]);
  });

  it.each([
    ["the payee alone says it", [received(250_000)], 2_750_000],
    ["the payee says more", [paid(100_000), received(250_000)], 2_850_000],
  ])(
    "%s: a Y leaves it netted off and the total as it is, and its £250,000 print as a limitation",
    (_, lines, pounds) => {
      const [before, after] = [count(lines), count(lines, [said("Y")])];
      expect([total(before), total(after)]).toEqual([pounds, pounds]);
      expect(after.counted.count.transfers[0]).toMatchObject({ takeOut: "payee net", received: { state: "netted" } });
      expect(check(after, "A15")).toMatchObject({ thisSide: 25_000_000, result: "Look at", severity: "L" });
      expect(check(after, "A15").finding).toBe(`${MARLOW} → ${POLICE}: netted off by the payee, £250000`);
      expect(check(after, "D1")).toMatchObject({ thisSide: 0, result: "Ties" });
    },
  );

  it("an N meant for a credit of £1 leaves £900,000 in that the source states as a transfer: a limitation, never unsaid", () => {
    const stated = `${MARLOW},Safety,Neighbourhoods,revenue,${POLICE},900000`;
    const after = count([stated, received(1)], [said("N")]);
    expect(total(after)).toBe(3_899_999);
    expect(check(after, "A15")).toMatchObject({ thisSide: 90_000_000, result: "Look at", severity: "L" });
  });

  describe("of which one line is a credit and the rest a transfer", () => {
    const stated = `${MARLOW},Safety,Neighbourhoods,revenue,${POLICE},900000`;
    // Spent £3,000,000, of which £1 came back; the £900,000 passed on is counted where it is spent.
    const lines = [stated, received(1)];

    it("says beforehand what each answer makes of the total", () => {
      const [asked] = count(lines).counted.count.transfers;
      expect(asked).toMatchObject({
        ifYes: { isBorne: true, changePence: -89_999_900 },
        ifCredit: { isBorne: true, changePence: -90_000_000, backPence: 0, nettedPence: 90_000_000, leavesPence: 0 },
      });
    });

    it("takes the transfer out and leaves the credit: £2,999,999, and nothing is open", () => {
      const after = count(lines, [said("Y", "credit")]);
      expect(total(count(lines))).toBe(3_899_999);
      expect(total(after)).toBe(2_999_999);
      expect(after.counted.count).toMatchObject({ eliminatedPence: 90_000_000 });
      const [row] = after.counted.count.transfers;
      expect(row).toMatchObject({ confirmed: true, takeOut: "Y", receipts: "credit", received: { state: "refused" } });
      for (const id of ["A15", "D1", "D10"]) expect(check(after, id)).toMatchObject({ thisSide: 0, result: "Ties" });
    });

    it("holds at the next count, where the Y alone would be the source's own", () => {
      const [row] = count(lines, [said("Y", "credit")]).counted.count.transfers;
      const again = count(lines, [[...said("Y", "credit"), row!.evidence]]);
      expect(total(again)).toBe(2_999_999);
      expect(total(count(lines, [[...said("Y", ""), row!.evidence]]))).toBe(3_899_999);
    });

    it("speaks of what stood there: £900,000 that comes later, and the £1 in its place, are a limitation until a person answers anew", () => {
      const held = (lastly: ReturnType<typeof count>) => [
        [...said("Y", "credit"), lastly.counted.count.transfers[0]!.evidence],
      ];
      const first = count(lines, [said("Y", "credit")]);
      const later = count([...lines, received(900_000)], held(first));
      expect(check(later, "A15")).toMatchObject({ thisSide: 90_000_000, result: "Look at", severity: "L" });
      const next = count([...lines, received(900_000)], held(later));
      expect(check(next, "A15")).toMatchObject({ thisSide: 90_000_000, result: "Look at", severity: "L" });
      const inItsPlace = count([stated, received(900_000)], held(first));
      expect(check(inItsPlace, "A15")).toMatchObject({ thisSide: 89_999_900, result: "Look at" });
      const anew = count([...lines, received(900_000)], [said("Y", "credit")]);
      for (const one of [count(lines, held(first)), anew]) {
        expect(check(one, "A15")).toMatchObject({ thisSide: 0, result: "Ties" });
      }
    });

    it("may be said of the pair as a whole", () => {
      const ofPair = [MARLOW, POLICE, "", "", "Y", "", "credit"];
      const first = count(lines, [ofPair]);
      expect(total(first)).toBe(2_999_999);
      expect(check(first, "A15")).toMatchObject({ thisSide: 0, result: "Ties" });
      // As TP Transfers holds it then; capital that comes later was in nobody's answer.
      const held = first.counted.count.transfers.map((row): Pair => [
        ...[row.payer, row.payee, row.capital, row.kind, "Y", ""],
        ...[row.receipts ?? "", row.evidence],
      ]);
      expect(check(count(lines, held), "A15")).toMatchObject({ thisSide: 0, result: "Ties" });
      const capital = received(700_000).replace("revenue", "capital");
      expect(check(count([...lines, capital], held), "A15")).toMatchObject({ thisSide: 70_000_000, severity: "L" });
    });
  });

  it("N leaves both where they are, and closes the question", () => {
    const after = count([paid(250_000), received(250_000)], [said("N")]);
    expect(total(after)).toBe(3_000_000);
    for (const id of ["A15", "D1"]) expect(check(after, id)).toMatchObject({ thisSide: 0, result: "Ties" });
  });

  it("holds back a transfer that the payer's source states until somebody has answered, or the pound would be lost", () => {
    const stated = `${MARLOW},Safety,Neighbourhoods,revenue,${POLICE},250000`;
    const before = count([stated, received(250_000)]);
    expect(total(before)).toBe(3_000_000);
    expect(before.counted.count.transfers[0]).toMatchObject({ takeOut: "payee net", received: { state: "open" } });
    expect(check(before, "A15").thisSide).toBe(25_000_000);
    expect(total(count([stated, received(250_000)], [said("Y")]))).toBe(3_000_000);
  });

  it("asks where words leave it open, and says so", () => {
    const { transfers } = count([received(250_000, MARLOW)]).counted.count;
    expect(transfers[0]).toMatchObject({
      payer: MARLOW,
      payee: POLICE,
      received: { isSure: false, state: "open" },
      evidence: "booked below nought by the payee on 1 line, by words that leave it open; known pair",
    });
  });
});

describe("a credit on what was paid to a counted body", () => {
  const credit = received(40_000, `Credit note from ${MARLOW}`);
  const bill = `${POLICE},Neighbourhoods,Rent paid to ${MARLOW},revenue,,100000`;
  const back: Pair = [POLICE, MARLOW, "revenue", "", "Y", ""];

  it("is a negative payment: £60,000 of £100,000 less £40,000 is taken out", () => {
    expect(total(count([bill, credit]))).toBe(3_060_000);
    const after = count([bill, credit], [back]);
    expect(total(after)).toBe(3_000_000);
    expect(after.counted.count.eliminatedPence).toBe(6_000_000);
  });

  it("alone it is not taken out, for that would raise the total", () => {
    const after = count([credit], [back]);
    expect(total(after)).toBe(2_960_000);
    expect(after.counted.count.transfers[0]).toMatchObject({ payer: POLICE, takeOut: "below nought" });
    expect(check(after, "A15")).toMatchObject({ thisSide: 4_000_000, result: "Look at", severity: "L" });
  });
});

describe("confirming transfers, whatever both sides say", () => {
  const amount = fc.integer({ min: 1, max: 900_000 });
  const way = fc.constantFrom("paid", "received", "open", "credit", "bill", "stated");
  const lineOf = (kind: string, pounds: number): string => {
    if (kind === "paid") return paid(pounds);
    if (kind === "received") return received(pounds);
    if (kind === "open") return received(pounds, MARLOW);
    if (kind === "credit") return received(pounds, `Credit note from ${MARLOW}`);
    if (kind === "bill") return `${POLICE},Neighbourhoods,Rent paid to ${MARLOW},revenue,,${String(pounds)}`;
    return `${MARLOW},Safety,Neighbourhoods,revenue,${POLICE},${String(pounds)}`;
  };
  const back: Pair = [POLICE, MARLOW, "revenue", "", "Y", ""];

  it("never raises the total, one by one or together, and the bridge holds", () => {
    const lines = fc.array(fc.tuple(way, amount), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, (drawn) => {
        const rows = drawn.map(([kind, pounds]) => lineOf(kind, pounds));
        const before = total(count(rows));
        for (const pairs of [[said("Y")], [back], [said("Y"), back]]) {
          const after = count(rows, pairs);
          expect(total(after)).toBeLessThanOrEqual(before);
          expect(check(after, "D7").result).toBe("Ties");
          expect(check(after, "E3").result).toBe("Ties");
        }
      }),
      { numRuns: 40 },
    );
  });
});
