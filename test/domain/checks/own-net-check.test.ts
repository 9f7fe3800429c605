import { runChecks } from "#domain/checks/run-checks";
import { countCsv } from "#test/support/count-csv";

const MARLOW = "Marlow Borough Council";
const POLICE = "Wold Police and Crime Commissioner";
const TP_Agencies = {
  headings: ["agency", "type", "home", "default_basis"],
  rows: [
    [MARLOW, "council (unitary)", "inside", "direct"],
    [POLICE, "police", "inside", "direct"],
  ],
};
const ownNet = ({ input }: ReturnType<typeof countCsv>) => runChecks(input).find(({ id }) => id === "A15")!;
const total = ({ counted }: ReturnType<typeof countCsv>) => counted.count.totalPence / 100;

describe("a line below nought that a person leaves out as income", () => {
  const HEADS = "Agency,Service,Description,Transfer to,Income from,Exclude,Gross";
  const countLeftOut = (payer: string, payee: string, amounts: readonly number[] = [-250]) => {
    const lines = [
      `${MARLOW},Care,Homes,,,,2000`,
      `${MARLOW},Safety,Smoke alarms,${payee},,,250`,
      `${POLICE},Policing,Officers,,,,1000`,
      ...amounts.map((pounds) => `${POLICE},Wards,Contribution from ${MARLOW},,${payer},income,${String(pounds)}`),
    ];
    return countCsv([HEADS, ...lines].join("\n"), { tables: { TP_Agencies }, place: () => null });
  };

  it("of no payer stops: £250 would count at both bodies, £3,250 for £3,000", () => {
    const counted = countLeftOut("", "");
    expect(total(counted)).toBe(3_250);
    expect(ownNet(counted)).toMatchObject({ thisSide: 25_000, result: "Does not tie", severity: "S" });
  });

  it.each([
    ["above nought", [250]],
    ["above nought, beside £1 below it", [250, -1]],
    ["below nought, beside £1 above it", [-250, 1]],
  ])(
    "%s is the same: £250 stops without a payer, is a limitation of one whose line stays in, and ties once it goes out",
    (_, amounts) => {
      const [nobodys, stays, out] = [
        countLeftOut("", "", amounts),
        countLeftOut(MARLOW, "", amounts),
        countLeftOut(MARLOW, POLICE, amounts),
      ];
      expect([total(nobodys), total(stays), total(out)]).toEqual([3_250, 3_250, 3_000]);
      expect(ownNet(nobodys)).toMatchObject({ thisSide: 25_000, result: "Does not tie", severity: "S" });
      expect(ownNet(stays)).toMatchObject({ thisSide: 25_000, result: "Look at", severity: "L" });
      expect(ownNet(out)).toMatchObject({ thisSide: 0, result: "Ties" });
    },
  );

  it("of a payer whose line stays in is a limitation of £250", () => {
    const counted = countLeftOut(MARLOW, "");
    expect(total(counted)).toBe(3_250);
    expect(ownNet(counted)).toMatchObject({ thisSide: 25_000, result: "Look at", severity: "L" });
  });

  it("of a payer whose line goes out ties, £3,000", () => {
    const counted = countLeftOut(MARLOW, POLICE);
    expect(total(counted)).toBe(3_000);
    expect(ownNet(counted)).toMatchObject({ thisSide: 0, result: "Ties" });
  });
});

describe("credits on what was paid, confirmed by their pair", () => {
  const HEADS = "Agency,Service,Description,Revenue or capital,Transfer to,Gross";
  const countCredit = (pounds: number) => {
    const lines = [
      `${MARLOW},Care,Homes,revenue,,2000000`,
      `${MARLOW},Safety,Neighbourhoods,revenue,${POLICE},100000`,
      `${MARLOW},Safety,Credit note from ${POLICE},revenue,,-${String(pounds)}`,
      `${POLICE},Policing,Officers,revenue,,1000000`,
    ];
    const TP_Transfers = {
      headings: ["payer", "payee", "capital", "kind", "confirmed", "note"],
      rows: [[MARLOW, POLICE, "revenue", "", "Y", ""]],
    };
    return countCsv([HEADS, ...lines].join("\n"), { tables: { TP_Agencies, TP_Transfers }, place: () => null });
  };

  it("beside more that the source states: £50,000 net goes out, £3.0m as both spend", () => {
    const counted = countCredit(50_000);
    expect(total(counted)).toBe(3_000_000);
    expect(ownNet(counted)).toMatchObject({ thisSide: 0, result: "Ties" });
  });

  it("beside less than they come to: £50,000 below nought is a limitation, for taken out it raises the total", () => {
    const counted = countCredit(150_000);
    expect(counted.counted.count.eliminatedPence).toBe(-5_000_000);
    expect(ownNet(counted)).toMatchObject({ thisSide: 5_000_000, result: "Look at", severity: "L" });
  });
});
