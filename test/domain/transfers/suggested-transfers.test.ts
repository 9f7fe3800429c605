import { runChecks } from "#domain/checks/run-checks";
import { wordAt } from "#domain/columns/coded";
import { openSuggestions } from "#domain/transfers/open-suggestions";
import { countCsv } from "#test/support/count-csv";

/** Two councils and a trust; the county's payments and the district's spending, worked by hand. */
const LINES = [
  "Agency,Supplier,Description,Revenue or capital,Gross",
  "Hart County Council,OXLEY D.C.,Recycling credits,revenue,2000",
  "Hart County Council,OXLEY DISTRICT COUNCIL,Grounds,revenue,500",
  "Hart County Council,OXLEY DISTRICT COUNCIL PENSION FUND,Pension,revenue,700",
  "Hart County Council,Oxley District Council,Precept paid over,revenue,900",
  "Hart County Council,ACME LTD,Roads,revenue,10000",
  "Oxley District Council,ACME LTD,Bins,revenue,6000",
  "Oxley District Council,HART COUNTY COUNCI,Refund,revenue,-300",
].join("\n");

const TABLES = {
  TP_Agencies: {
    headings: ["agency", "type", "home", "default_basis"],
    rows: [
      ["Hart County Council", "council (upper tier)", "inside", "direct"],
      ["Oxley District Council", "council (lower tier)", "inside", "direct"],
    ],
  },
};

const PAIR_HEADINGS = ["payer", "payee", "capital", "kind", "confirmed", "note", "evidence"];

function count(pairs: readonly (readonly string[])[] = [], lines = LINES) {
  const TP_Transfers = { headings: PAIR_HEADINGS, rows: pairs };
  return countCsv(lines, { tables: { ...TABLES, TP_Transfers }, place: () => null });
}

const answered = (answer: string, evidence = ""): string[] => {
  return ["Hart County Council", "Oxley District Council", "revenue", "", answer, "", evidence];
};
const check = (counted: ReturnType<typeof count>, id: string) => runChecks(counted.input).find((row) => row.id === id)!;

describe("a payee that is a counted body", () => {
  const counted = count();

  it("is suggested with its lines and £; a pension fund and a precept are not", () => {
    const open = openSuggestions(counted.counted.count.transfers);
    expect(open.map(({ payer, payee, pence, rows }) => ({ payer, payee, pence, lines: rows.length }))).toEqual([
      { payer: "Hart County Council", payee: "Oxley District Council", pence: 250_000, lines: 2 },
      { payer: "Oxley District Council", payee: "Hart County Council", pence: -30_000, lines: 1 },
    ]);
    expect(open[0]).toMatchObject({
      evidence: "named as payee on 2 lines; known pair",
      wordsMatched: "OXLEY D.C. | OXLEY DISTRICT COUNCIL",
      takeOut: "Y",
      confirmed: null,
    });
  });

  it("stays in the total until somebody confirms it", () => {
    expect(counted.counted.count).toMatchObject({ totalPence: 1_980_000, eliminatedPence: 0 });
    expect(counted.report["suggestedTransfers"]).toMatchObject([
      { payer: "Hart County Council", payee: "Oxley District Council", amount: 2500, rows: 2 },
      { payer: "Oxley District Council", payee: "Hart County Council", amount: -300, rows: 1 },
    ]);
    expect(counted.report["warnings"]).toMatchObject({ D1: 2800 });
  });

  it("stops the signature, and so does a credit that nobody has marked", () => {
    expect(check(counted, "D1")).toMatchObject({ thisSide: 280_000, result: "Does not tie", severity: "S" });
    expect(check(counted, "D10")).toMatchObject({ thisSide: 2, result: "Does not tie", severity: "S" });
    expect(check(counted, "A15")).toMatchObject({ thisSide: 30_000, result: "Does not tie", severity: "S" });
  });
});

describe("a person's answer", () => {
  it("Y takes the lines out and fills TP Transfer to, claimed for the pair", () => {
    const { counted, assembled } = count([answered("Y")]);
    expect(counted.count).toMatchObject({ totalPence: 1_730_000, eliminatedPence: 250_000 });
    const row = counted.count.transfers.find(({ payer }) => payer === "Hart County Council")!;
    expect(row).toMatchObject({ confirmed: true, evidence: "named on 2 lines, confirmed by pair" });
    expect(wordAt(assembled.ledger.taggedBy, 0)).toBe('source; pair "OXLEY D.C.": transferTo');
    expect(openSuggestions(counted.count.transfers).map(({ payer }) => payer)).toEqual(["Oxley District Council"]);
  });

  it("N leaves them in and closes the question", () => {
    const refused = count([answered("N"), ["Oxley District Council", "Hart County Council", "revenue", "", "N"]]);
    expect(refused.counted.count).toMatchObject({ totalPence: 1_980_000, eliminatedPence: 0 });
    for (const id of ["D1", "D10", "A15"]) expect(check(refused, id)).toMatchObject({ thisSide: 0, result: "Ties" });
    expect(refused.report["suggestedTransfers"]).toEqual([]);
  });

  it("a Y that the last count wrote for stated lines alone confirms no other", () => {
    const evidence = "stated by the source on 1 line; 2 lines more, named as payee: not confirmed";
    expect(count([answered("Y", evidence)]).counted.count.eliminatedPence).toBe(0);
  });

  it("a suggestion that the last count wrote and nothing bears out any more is gone", () => {
    const stale = ["Oxley District Council", "Gone Trust", "revenue", "", "", "", "named as payee on 2 lines"];
    expect(count([stale]).counted.count.transfers.map(({ payee }) => payee)).not.toContain("Gone Trust");
  });
});

describe("a Y whose lines stand beside others", () => {
  const [headings = ""] = LINES.split("\n");
  const lines = [
    headings,
    "Hart County Council,OXLEY DISTRICT COUNCIL,Grounds,revenue,500",
    "Hart County Council,,Recycling credits,revenue,2000",
    "Oxley District Council,ACME LTD,Bins,revenue,6000",
  ].join("\n");
  const renamed = (evidence: string) => answered("Y", evidence).with(3, "Recycling");

  it("takes a known flow by who pays whom, whatever a person calls the pair", () => {
    const evidence = "named as payee and named in the purpose on 2 lines; known pair";
    expect(count([renamed(evidence)], lines).counted.count).toMatchObject({ eliminatedPence: 250_000 });
  });

  it("is a person's at every later Recount", () => {
    const evidence = "named on 1 line, confirmed by pair; 1 line more, named in the purpose: not confirmed";
    const { counted } = count([renamed(evidence)], lines);
    expect(counted.count.transfers[0]).toMatchObject({ payee: "Oxley District Council", confirmed: true });
    expect(counted.count.transfers[0]!.stated).toMatchObject({ rows: expect.arrayContaining([0]) as unknown });
  });
});

describe("a Y that has stood at a count", () => {
  const [headings = ""] = LINES.split("\n");
  const HART = "Hart County Council";
  const lines = [
    headings,
    `${HART},OXLEY D.C.,Grounds,revenue,500`,
    `${HART},,Oxley District Council: grounds,revenue,5000`,
    `${HART},REDACTED,Oxley District Council grounds support,revenue,7000`,
    "Oxley District Council,ACME LTD,Bins,revenue,60000",
  ].join("\n");
  const STOOD = "named on 1 line, confirmed by pair";

  it("takes a new line whose payee is the body, and asks about those that only name it", () => {
    const counted = count([answered("Y", STOOD)], lines);
    expect(counted.counted.count).toMatchObject({ eliminatedPence: 50_000 });
    expect(counted.counted.count.transfers[0]).toMatchObject({
      confirmed: true,
      evidence: `${STOOD}; 2 lines more, named in the purpose: not confirmed`,
    });
    expect(check(counted, "D1")).toMatchObject({ thisSide: 1_200_000, result: "Does not tie" });
  });

  it("takes all that is suggested where it is given anew", () => {
    for (const evidence of ["", "named as payee and named in the purpose on 3 lines; known pair"]) {
      expect(count([answered("Y", evidence)], lines).counted.count).toMatchObject({ eliminatedPence: 1_250_000 });
    }
  });

  it("has never meant council tax", () => {
    const tax = [
      headings,
      `${HART},,Refund of Oxley District Council Tax overpaid by tenant,revenue,5000`,
      `${HART},REDACTED,Oxley District Council Tax support,revenue,7000`,
      "Oxley District Council,ACME LTD,Bins,revenue,60000",
    ].join("\n");
    const { counted } = count([answered("Y")], tax);
    expect(counted.count).toMatchObject({ eliminatedPence: 0 });
    expect(openSuggestions(counted.count.transfers)).toEqual([]);
  });
});

describe("credits that come to less than nothing", () => {
  it("stay in under a Y: nothing changes, and nothing else is announced", () => {
    const { counted: before } = count();
    const asked = before.count.transfers.find(({ payer }) => payer === "Oxley District Council")!;
    expect(asked.ifYes).toMatchObject({ changePence: 0, nettedPence: 0, leavesPence: 0 });
    const back = ["Oxley District Council", "Hart County Council", "revenue", "", "Y", "", ""];
    expect(count([back]).counted.count.totalPence).toBe(before.count.totalPence);
  });
});

describe("a counted body that is written in short", () => {
  const POLICE = "Office of the Police and Crime Commissioner for Mersea";
  const COUNCIL = "Mersea Borough Council";
  const HEAD = "Agency,Service,Description,Transfer to,Income from,Revenue or capital,Gross,Internal income";
  const countShort = (service: string, description: string, transferTo = "") =>
    count(
      [],
      [
        HEAD,
        `${COUNCIL},${service},${description},${transferTo},,revenue,250,`,
        `${COUNCIL},Care,Homes,,,revenue,1000,`,
        `${POLICE},Policing,Officers,,Mersea Council,revenue,900,250`,
      ].join("\n"),
    ).counted.count;

  it.each([
    ["Safety", "Contribution to Mersea Police"],
    ["Mersea Police", "Wardens"],
  ])("is the other side of a payment that names it so: %s, %s", (service, description) => {
    const [asked] = countShort(service, description).transfers;
    expect(asked).toMatchObject({ payer: COUNCIL, payee: POLICE, confirmed: null, takeOut: "Y" });
  });

  it("is taken out where the source says so in Transfer to, at the first count as at every later one", () => {
    expect(countShort("Safety", "Grant", "Mersea Police")).toMatchObject({
      ...{ totalPence: 190_000, eliminatedPence: 25_000, unreconciledPence: 0 },
      transfers: [{ payer: COUNCIL, payee: POLICE, confirmed: true, takeOut: "Y" }],
    });
  });

  it.each(["Friends of Mersea Police", "Grant to Mersea Police Federation", "Grant to West Mersea Police"])(
    "is not offered where another is named: %s",
    (description) => {
      // The pair itself stands, since the payee states the income; no line of the payer is offered for it.
      const open = openSuggestions(countShort("Safety", description).transfers);
      expect(open.flatMap(({ payer, rows }) => (payer === COUNCIL ? rows : []))).toEqual([]);
    },
  );
});
