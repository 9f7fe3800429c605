import { runChecks } from "#domain/checks/run-checks";
import { countCsv } from "#test/support/count-csv";

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

describe("a line of income", () => {
  const ICB = "NHS Wold Integrated Care Board";
  const TRUST = "Wold Hospitals NHS Trust";
  /** The council and the integrated care board are counted; the trust is known and is not. */
  const bodies = [
    ...TABLES.TP_Agencies.rows,
    [ICB, "nhs icb", "inside", "direct"],
    [TRUST, "nhs trust", "inside", "direct"],
  ];
  const flow = [ICB, MARLOW, "revenue", "", "Y", ""];
  const told = (service: string, description: string, { more }: { more?: [string[], string] } = {}) => {
    const lines = [
      "Agency,Service,Type,Description,Revenue or capital,Gross",
      `${MARLOW},Care,Expenditure,Homes,revenue,2000`,
      `${MARLOW},${service},Income,${description},revenue,-400`,
      `${ICB},Health,Expenditure,Hospitals,revenue,9000`,
      `${ICB},Health,Expenditure,Better Care Fund contribution,revenue,400`,
      ...(more ? [more[1]] : []),
    ];
    const tables = {
      TP_Agencies: { ...TABLES.TP_Agencies, rows: more ? [...bodies, more[0]] : bodies },
      TP_Transfers: { headings: ["payer", "payee", "capital", "kind", "confirmed", "note"], rows: [flow] },
    };
    const { assembled, counted, input } = countCsv(lines.join("\n"), { tables, place: () => null });
    const { codes, words } = assembled.ledger.leftOut;
    return { leftOut: words[codes[1]!], count: counted.count, input };
  };

  it("that names a known flow and no body is from the one counted body that pays it: once out, and no income from outside", () => {
    const { leftOut, count } = told("Care", "Better Care Fund contribution");
    expect(leftOut).toBe("income");
    // 2,000 + 9,000; the board's 400 is the council's spending.
    expect(count).toMatchObject({ totalPence: 1_100_000, eliminatedPence: 40_000, externalIncomePence: 0 });
    expect(count).toMatchObject({ netPence: 1_100_000, unreconciledPence: 0 });
  });

  it.each<[service: string, description: string, leftOut: string]>([
    ["Care", `Recharge to ${MARLOW}`, "internal recharge"],
    ["Care", `Income from ${MARLOW}`, "internal recharge"],
    ["Care", "Internal recharges", "internal recharge"],
    ["Care", "Internal recharges - support to residents", "internal recharge"],
    ["Care", "Internal recharges to customers", "internal recharge"],
    ["Care", "Recharges to other services for work to customers", "internal recharge"],
    ["Care", "Recharges for support to residents", "internal recharge"],
    ["Care", "Recharges to partners from other services", "internal recharge"],
    ["Care", "Transfer from reserves", "reserves and provisions"],
    ["Care", "Council tax income", "funding"],
    ["Council tax", "", "funding"],
    ["Care", `Contribution from ${TRUST}`, "funding"],
    ["Care", `Recharge grant from ${TRUST}`, "funding"],
  ])("%s, %s is no income from outside, but %s", (service, description, leftOut) => {
    const { count, ...line } = told(service, description);
    expect(line.leftOut).toBe(leftOut);
    expect(count).toMatchObject({ totalPence: 1_100_000, externalIncomePence: 0 });
  });

  it("that names a known flow is from the one counted body, however many more are registered that could pay it", () => {
    const registered = ["NHS Marsh Integrated Care Board", "nhs icb", "inside", "direct"];
    const more = `${MARLOW},Roads,Expenditure,Repairs,revenue,5`;
    const { leftOut, count } = told("Care", "Better Care Fund contribution", { more: [registered, more] });
    expect(leftOut).toBe("income");
    // 2,000 + 5 + 9,000; the board's 400 is the council's spending.
    expect(count).toMatchObject({ totalPence: 1_100_500, eliminatedPence: 40_000, externalIncomePence: 0 });
  });

  it("that names a known flow which no counted body can pay is funding, though two are registered: nothing is asked", () => {
    const lines = [
      "Agency,Service,Type,Description,Revenue or capital,Gross",
      `${MARLOW},Care,Expenditure,Homes,revenue,2000`,
      `${MARLOW},Care,Income,Better Care Fund contribution,revenue,-400`,
    ];
    const rows = [...bodies, ["NHS Marsh Integrated Care Board", "nhs icb", "inside", "direct"]];
    const tables = { TP_Agencies: { ...TABLES.TP_Agencies, rows } };
    const { assembled, counted, input } = countCsv(lines.join("\n"), { tables, place: () => null });
    const { codes, words } = assembled.ledger.leftOut;
    expect(words[codes[1]!]).toBe("funding");
    expect(counted.count.totalPence).toBe(200_000);
    expect(runChecks(input).find(({ id }) => id === "A15")).toMatchObject({ thisSide: 0, result: "Ties" });
  });

  it("booked below nought, of a known flow, is put back by the Y as was foreseen, though two bodies could pay it", () => {
    const lines = [
      "Agency,Service,Description,Revenue or capital,Gross",
      `${MARLOW},Care,Homes,revenue,2000`,
      `${MARLOW},Care,Contribution from Better Care Fund,revenue,-400`,
      `${ICB},Health,Hospitals,revenue,9000`,
      `${ICB},Health,Better Care Fund contribution,revenue,400`,
    ];
    const rows = [...bodies, ["NHS Marsh Integrated Care Board", "nhs icb", "inside", "direct"]];
    const countWith = (pairs: readonly string[][]) =>
      countCsv(lines.join("\n"), {
        tables: {
          TP_Agencies: { ...TABLES.TP_Agencies, rows },
          TP_Transfers: { headings: ["payer", "payee", "capital", "kind", "confirmed", "note"], rows: pairs },
        },
        place: () => null,
      });
    const [before, after] = [countWith([]), countWith([flow])];
    // Spent: 2,000 by the council, 400 of it for the board, and 9,000 by the board itself.
    expect(before.counted.count.totalPence).toBe(1_100_000);
    expect(before.counted.count.transfers[0]!.ifYes).toMatchObject({ isBorne: true, changePence: 0 });
    expect(after.counted.count).toMatchObject({ totalPence: 1_100_000, eliminatedPence: 40_000 });
    for (const id of ["A15", "D1"]) {
      expect(runChecks(after.input).find((row) => row.id === id)).toMatchObject({ thisSide: 0, result: "Ties" });
    }
  });

  it("that names a known flow which several counted bodies may pay is nobody's until a person says whose: a stop, with its £", () => {
    const second = ["NHS Marsh Integrated Care Board", "nhs icb", "inside", "direct"];
    const more = `${second[0]!},Health,Expenditure,Hospitals,revenue,5000`;
    const { leftOut, count, input } = told("Care", "Better Care Fund contribution", { more: [second, more] });
    expect(leftOut).toBe("income");
    expect(count.externalIncomePence).toBe(0);
    const [check] = runChecks(input).filter(({ id }) => id === "A15");
    expect(check).toMatchObject({ severity: "S", result: "Does not tie" });
    expect(check!.finding).toContain(`${MARLOW}: income, TP Income from is empty, £400`);
  });

  it.each([
    ["Care", "Recharges to tenants"],
    ["Care", "Recharges to other local authorities"],
    ["Housing", "Leaseholder recharges"],
    ["Care", "Recharges to residents"],
    ["Council Tax collection", "Court costs recovered"],
    ["Council Tax collection", "Council tax summons fees"],
    ["Disabled Facilities Grants", "Client contributions"],
    ["Better Care Fund", "Client contributions"],
    ["Care", `Fees charged to ${TRUST}`],
    ["Care", `Recharge to ${TRUST}`],
    ["Leisure", `${MARLOW} swimming fees`],
  ])("under %s, %s is income from outside, £400", (service, description) => {
    const { count, leftOut } = told(service, description);
    expect(leftOut).toBe("external income");
    expect(count).toMatchObject({ totalPence: 1_100_000, externalIncomePence: 40_000, netPence: 1_060_000 });
  });
});
