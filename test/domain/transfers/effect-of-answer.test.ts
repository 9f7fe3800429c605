import fc from "fast-check";
import { countCsv } from "#test/support/count-csv";

const MARLOW = "Marlow Borough Council";
const POLICE = "Wold Police and Crime Commissioner";
const AGENCY_HEADINGS = ["agency", "type", "home", "default_basis"];
const PAIR_HEADINGS = ["payer", "payee", "capital", "kind", "confirmed", "note", "below nought", "evidence"];
const TABLES = {
  TP_Agencies: {
    headings: AGENCY_HEADINGS,
    rows: [
      [MARLOW, "council (unitary)", "inside", "direct"],
      [POLICE, "police", "inside", "direct"],
    ],
  },
};

type Pair = readonly string[];
const said = (confirmed: string): Pair => [MARLOW, POLICE, "revenue", "", confirmed, "", ""];
const total = ({ counted }: ReturnType<typeof countCsv>) => counted.count.totalPence / 100;

describe("a Y on lines that name the payee", () => {
  const LINES_OF_TWO = [
    "Agency,Supplier,Description,Revenue or capital,Gross",
    "Hart County Council,ACME LTD,Roads,revenue,2000000",
    "Hart County Council,Wold Police,Grant,revenue,350000",
    "Wold Police,ACME LTD,Officers,revenue,1000000",
  ].join("\n");
  const withPolice = (shares: readonly [payer: number, payee: number], answer?: string) => {
    const [payer, payee] = shares;
    const rows = [
      ["Hart County Council", "council (upper tier)", "straddling", "population"],
      ["Wold Police", "police", "straddling", "population"],
    ];
    const unitsOf = (agency: string, share: number) => [
      [agency, "population", "in", share * 100, "Y"],
      [agency, "population", "out", (1 - share) * 100, "N"],
    ];
    const drivers = [...unitsOf("Hart County Council", payer), ...unitsOf("Wold Police", payee)];
    const pair = ["Hart County Council", "Wold Police", "revenue", "", answer ?? "", "", ""];
    return countCsv(LINES_OF_TWO, {
      tables: {
        TP_Agencies: { headings: AGENCY_HEADINGS, rows },
        TP_Drivers: { headings: ["agency", "basis", "unit", "value", "in place"], rows: drivers },
        TP_Transfers: { headings: PAIR_HEADINGS, rows: answer === undefined ? [] : [pair] },
      },
      place: () => null,
    }).counted.count;
  };

  // Of £350,000: what the payer counts of it in the place, what the payee's spending of it holds there.
  it.each([
    ["the payer wholly, the payee to 35 %", [1, 0.35], { netted: 122_500, leaves: 227_500, change: -350_000 }],
    ["the payer to 20 %, the payee to 35 %", [0.2, 0.35], { netted: 122_500, leaves: -52_500, change: -70_000 }],
    ["both alike", [0.35, 0.35], { netted: 122_500, leaves: 0, change: -122_500 }],
  ] as const)("in the place are %s", (_, shares, { netted, leaves, change }) => {
    const [before, after] = [withPolice(shares), withPolice(shares, "Y")];
    const asked = before.transfers.find(({ payee }) => payee === "Wold Police")!;
    expect(asked.ifYes).toEqual({
      ...{ isBorne: true, backPence: 0 },
      ...{ nettedPence: netted * 100, leavesPence: leaves * 100, changePence: change * 100 },
    });
    expect(after.totalPence - before.totalPence).toBe(change * 100);
    expect(after.eliminatedPence).toBe(netted * 100);
    expect(after.outsidePence - before.outsidePence).toBe(leaves * 100);
  });
});

describe("a Y on what the payee books below nought, with different shares in the place", () => {
  const SPENT = [`${MARLOW},Care,,Homes,revenue,,1,2000000`, `${POLICE},Policing,,Officers,revenue,,1,1000000`];
  const countShared = (lines: readonly string[], pairs: readonly Pair[] = [], spent = SPENT) => {
    const TP_Transfers = { headings: PAIR_HEADINGS, rows: pairs };
    const csv = [
      "Agency,Service,Theme,Description,Revenue or capital,Transfer to,Place share,Gross",
      ...spent,
      ...lines,
    ];
    return countCsv(csv.join("\n"), { tables: { ...TABLES, TP_Transfers }, place: () => null });
  };
  const pay = (share: number, pounds: number) =>
    `${MARLOW},Safety,,Contribution to ${POLICE},revenue,,${String(share)},${String(pounds)}`;
  const receive = (share: number, pounds: number) =>
    `${POLICE},Wards,,Contribution from ${MARLOW},revenue,,${String(share)},-${String(pounds)}`;

  // In the place: 30 % of the £250,000 paid, all of the £250,000 that the police spend of it.
  it("a Y that raises the total says so before it is given: £2,825,000, and £3,000,000 as the police spend it", () => {
    const lines = [pay(0.3, 250_000), receive(1, 250_000)];
    const before = countShared(lines);
    expect(total(before)).toBe(2_825_000);
    const [asked] = before.counted.count.transfers;
    // Put back £250,000, netted off £250,000, and £175,000 of the payer's comes into the place with it.
    const parts = { backPence: 25_000_000, nettedPence: 25_000_000, leavesPence: -17_500_000 };
    expect(asked).toMatchObject({ ifYes: { isBorne: true, changePence: 17_500_000, ...parts } });
    expect(asked!.evidence).toContain("Y raises the total by £175000");
    const after = countShared(lines, [said("Y")]).counted.count;
    expect(after).toMatchObject({ totalPence: 300_000_000, eliminatedPence: 25_000_000, unreconciledPence: 0 });
  });

  it("is judged before shares: £100,000 paid does not bear £250,000 received, whatever the shares", () => {
    const lines = [pay(1, 100_000), receive(0.3, 250_000)];
    const before = countShared(lines);
    expect(before.counted.count.transfers[0]).toMatchObject({
      ifYes: { isBorne: false, changePence: 0 },
    });
    expect(total(countShared(lines, [said("Y")]))).toBe(total(before));
  });

  const linesOf = (kind: "revenue" | "capital") => ({
    named: (share: number, pounds: number) => pay(share, pounds).replace(",revenue,", `,${kind},`),
    stated: (share: number, pounds: number) =>
      `${MARLOW},Safety,,Grant,${kind},${POLICE},${String(share)},${String(pounds)}`,
    credit: (share: number, pounds: number) => pay(share, -pounds).replace(",revenue,", `,${kind},`),
    receipt: (share: number, pounds: number) => receive(share, pounds).replace(",revenue,", `,${kind},`),
  });
  const saidOf = (capital: string, answer: string): Pair => {
    const isYes = answer === "income" || answer === "credit";
    return [MARLOW, POLICE, capital, "", isYes ? "Y" : "N", "", isYes ? answer : "", ""];
  };
  const IN_TWO_KINDS = [...SPENT, `${POLICE},Policing,,Vehicles,capital,,1,300000`];

  /** Every answer that is offered, with what the next count makes of it: the oracle is the count itself. */
  const foretold = (rows: readonly string[], earlier: readonly Pair[]) => {
    const before = countShared(rows, earlier, IN_TWO_KINDS).counted.count;
    return before.transfers.flatMap(({ payer, capital, ifYes, ifCredit, ifNo }) => {
      const others = earlier.filter(([, , kind]) => kind !== capital);
      const offered = Object.entries({ income: ifYes, credit: ifCredit, no: ifNo });
      return (payer === MARLOW ? offered : []).flatMap(([answer, effect]) => {
        if (!effect) return [];
        const after = countShared(rows, [...others, saidOf(capital, answer)], IN_TWO_KINDS).counted.count;
        const { isBorne, ...said } = effect;
        const came = {
          changePence: after.totalPence - before.totalPence,
          backPence: after.reportedPence - before.reportedPence,
          nettedPence: after.eliminatedPence - before.eliminatedPence,
          leavesPence: after.outsidePence - before.outsidePence,
        };
        return [{ answer: `${answer} of ${capital}`, isBorne, said, came }];
      });
    });
  };
  const saidAndCame = (rows: readonly string[], earlier: readonly Pair[] = []) =>
    Object.fromEntries(
      foretold(rows, earlier).map(({ answer, said, came }) => [answer, [said.changePence, came.changePence]]),
    );

  // By hand: £50,000 that the source states leaves £3,300,000; a receipt of £100,000 of capital nets off in the payee's.
  const STATED_AND_RECEIPT = [linesOf("revenue").stated(1, 50_000), linesOf("capital").receipt(1, 100_000)];

  it("a Y that is not borne says that the £50,000 of another kind comes back in", () => {
    const told = saidAndCame(STATED_AND_RECEIPT, [saidOf("capital", "no")]);
    expect(told["income of capital"]).toEqual([5_000_000, 5_000_000]);
  });

  it("an N on an open receipt says that the £50,000 of another kind goes out", () => {
    const told = saidAndCame(STATED_AND_RECEIPT);
    expect(told).toMatchObject({ "income of capital": [0, 0], "no of capital": [-5_000_000, -5_000_000] });
  });

  it("what each answer makes of the total is said beforehand to the penny, whatever both sides say at whatever share", () => {
    const kind = fc.constantFrom("revenue" as const, "capital" as const);
    const share = fc.constantFrom(0, 0.25, 0.3, 1);
    const says = fc.constantFrom(
      "named" as const,
      "named" as const,
      "stated" as const,
      "receipt" as const,
      "credit" as const,
    );
    const line = fc
      .tuple(kind, says, share, fc.integer({ min: 1, max: 9e5 }))
      .map(([of, what, at, pounds]) => linesOf(of)[what](at, pounds));
    const earlier = fc.uniqueArray(
      fc
        .tuple(fc.constantFrom("revenue", "capital", ""), fc.constantFrom("income", "credit", "no"))
        .map(([capital, answer]) => saidOf(capital, answer)),
      { maxLength: 3, selector: ([, , capital]) => capital },
    );
    fc.assert(
      fc.property(kind, fc.array(line, { minLength: 1, maxLength: 5 }), earlier, (of, drawn, pairs) => {
        const told = foretold([linesOf(of).receipt(0.6, 1), ...drawn], pairs);
        expect(told.map(({ came }) => came)).toEqual(told.map(({ said }) => said));
      }),
      { numRuns: 60 },
    );
  });

  it("a payee that counts nothing but what it receives is no spending: the Y leaves all as it is", () => {
    const lines = [pay(1, 250_000), receive(1, 250_000)];
    const [before, after] = [[], [said("Y")]].map((pairs) => countShared(lines, pairs, SPENT.slice(0, 1)));
    expect([total(before!), total(after!)]).toEqual([2_000_000, 2_000_000]);
  });
});
