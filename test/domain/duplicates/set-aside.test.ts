import { findDuplicates } from "#domain/duplicates/find-duplicates";
import { columnsOf, find, rowsOf, type TestPayment, told } from "./payments.ts";

const INVOICE: TestPayment = { reference: "INV-1001", date: "2025-05-12", pounds: 100 };

function pair(second: TestPayment): string[] {
  return told(find([INVOICE, { ...INVOICE, date: "2025-05-21", ...second }]));
}

describe("what is alike for a reason", () => {
  const asides = (found: ReturnType<typeof find>): string[] =>
    found.setAside.map(
      ({ reason, payments, pence }) => `${reason}: ${payments.map(rowsOf).join(" + ")} of ${pence / 100}`,
    );
  const numbered = (reference: string, date = "2025-05-12"): TestPayment => ({ ...INVOICE, reference, date });

  it("is set aside where invoices follow one another, and is a finding where the number is no next one", () => {
    expect(asides(find([numbered("A-17"), numbered("A-18", "2025-05-14")]))).toEqual([
      "consecutive invoices: 0 + 1 of 200",
    ]);
    expect(told(find([numbered("A-18"), numbered("A-17", "2025-05-14")]))).toEqual([
      "probable: one digit differs 0 + 1 at risk 100.00",
    ]);
  });
  it("is set aside where the next number comes after a fortnight: an order given once more", () => {
    const later = (date: string) => find([numbered("A-12"), numbered("A-17", date)]);
    expect(told(later("2025-05-26"))).toEqual(["probable: one digit differs 0 + 1 at risk 100.00"]);
    expect(told(later("2025-05-27"))).toEqual([]);
    expect(asides(later("2025-05-27"))).toEqual(["consecutive invoices: 0 + 1 of 200"]);
  });
  it("is a finding where the next number is another invoice's: a supplier gives a number once", () => {
    const pairBeside = (other: TestPayment) => find([numbered("A-12"), numbered("A-17", "2025-05-27"), other]);
    const toldWithin = (found: ReturnType<typeof find>) => told(found).filter((one) => !one.startsWith("two bodies"));
    const another = { ...numbered("a 17", "2025-06-02"), agency: "Oxley", pounds: 731.4 };
    const finding = "probable: one digit differs 0 + 1 at risk 100.00";
    expect(toldWithin(pairBeside(another))).toEqual([finding]);
    expect(toldWithin(pairBeside({ ...another, reference: "A-12" }))).toEqual([finding]);
    // A number that payment after payment bears is an account's.
    const account = [another, { ...another, date: "2025-06-20", pounds: 655.2 }];
    expect(toldWithin(find([numbered("A-12"), numbered("A-17", "2025-05-27"), ...account]))).toEqual([]);
    // The same invoice at another body says nothing of its number, nor does another supplier's.
    expect(toldWithin(pairBeside({ ...another, pounds: 100 }))).toEqual([]);
    expect(toldWithin(pairBeside({ ...another, payee: "Beacon Housing" }))).toEqual([]);
  });
  describe("where the supplier's other invoices, of other amounts and at other bodies, tell", () => {
    const others = (...invoices: (readonly [reference: string, date: string])[]): TestPayment[] =>
      invoices.map(([reference, date], at) => ({ ...numbered(reference, date), agency: "Oxley", pounds: 300 + at }));
    const pairAmong = (second: readonly [string, string], ...around: (readonly [string, string])[]) =>
      find([numbered("A-40"), numbered(...second), ...others(...around)]);
    const before = ["A-38", "2025-05-02"] as const;
    const after = ["A-75", "2025-06-30"] as const;

    it("is set aside: numbers rise with the days, before, between and after", () => {
      const found = pairAmong(["A-60", "2025-06-11"], before, after);
      expect(told(found)).toEqual([]);
      expect(asides(found)).toEqual(["consecutive invoices: 0 + 1 of 200"]);
      expect(asides(pairAmong(["A-43", "2025-05-19"], before, ["A-41", "2025-05-15"], after))).toHaveLength(1);
    });
    it.each([
      ["nothing stands before", ["A-60", "2025-06-11"], [after]],
      ["nothing stands after", ["A-60", "2025-06-11"], [before]],
      ["the supplier had passed the number", ["A-60", "2025-06-11"], [before, ["A-63", "2025-06-02"], after]],
      ["it had not yet come to it", ["A-60", "2025-06-11"], [before, ["A-47", "2025-06-15"]]],
      ["it is the next number within a fortnight", ["A-43", "2025-05-19"], [before, after]],
    ] as const)("is a finding where %s", (_, second, around) => {
      expect(told(pairAmong(second, ...around))).toHaveLength(1);
    });
    it("is a finding where two figures changed places within a fortnight", () => {
      const around = others(["A-10", "2025-05-02"], ["A-20", "2025-05-15"], after);
      const swapped = (date: string) => told(find([numbered("A-13"), numbered("A-31", date), ...around]));
      expect(swapped("2025-05-26")).toEqual(["possible: number swapped 0 + 1 at risk 100.00"]);
      expect(swapped("2025-05-27")).toEqual([]);
    });
    it("asks the three nearest: one that is mistyped itself does not decide", () => {
      const astray = ["A-09", "2025-06-20"] as const;
      const found = pairAmong(["A-60", "2025-06-11"], before, astray, ["A-70", "2025-06-25"], after);
      expect(told(found)).toEqual([]);
    });
  });
  it("is set aside by what is paid for: that journeys repeat says nothing of the same firm's repairs", () => {
    const doubled = (reference: string, purpose: string): TestPayment[] =>
      ["a", "b"].map(() => ({ ...numbered(reference), purpose }));
    const journeys = ["J1", "J2", "J3"].flatMap((reference) => doubled(reference, "Journeys"));
    const found = find([...journeys, ...doubled("R9", "Repairs")]);
    expect(told(found)).toEqual(["possible: repeat line 6 + 7 at risk 100.00"]);
  });
  it("is set aside where the payee is always paid the amount", () => {
    const often = ["A110", "B275", "C391", "D468", "E520"].map((number, at) => numbered(number, `2025-05-0${at + 1}`));
    expect(told(find(often))).toEqual([]);
    expect(asides(find(often))).toEqual(["usual price: 0 + 1 + 2 + 3 + 4 of 500"]);
    expect(told(find(often.slice(0, 2)))).toEqual(["possible: another number 0 + 1 at risk 100.00"]);
  });
  it("is set aside where several equal payments a day are usual for the payee", () => {
    const twice = (date: string, at: number): TestPayment[] =>
      ["1", "2"].map((end) => ({ ...INVOICE, kind: "document", reference: `${at}0${end}`, date, pounds: 70 + at }));
    expect(told(find(twice("2025-05-02", 1)))).toEqual(["possible: same day 0 + 1 at risk 71.00"]);
    const usual = find(["2025-05-02", "2025-05-09", "2025-05-20"].flatMap((date, at) => twice(date, at)));
    expect(told(usual)).toEqual([]);
    expect(asides(usual)).toEqual([
      "several a day: 0 + 1 of 140",
      "several a day: 2 + 3 of 142",
      "several a day: 4 + 5 of 144",
    ]);
  });
  it("is set aside where many lines of one document are equal", () => {
    const journeys = Array.from({ length: 5 }, () => INVOICE);
    expect(asides(find(journeys))).toEqual(["lines of a run: 0 + 1 + 2 + 3 + 4 of 500"]);
    expect(told(find(journeys.slice(0, 2)))).toEqual(["possible: repeat line 0 + 1 at risk 100.00"]);
  });
});

describe("two spellings", () => {
  const other: TestPayment = { payee: "Acme Caer Ltd", date: "2025-05-20" };

  it("of one supplier with one number are probable", () => {
    expect(pair(other)).toEqual(["probable: supplier variant 0 + 1 at risk 100.00"]);
  });
  it("with another number within a month are possible", () => {
    expect(pair({ ...other, reference: "INV-2450" })).toEqual(["possible: another number 0 + 1 at risk 100.00"]);
    expect(pair({ ...other, reference: "INV-2450", date: "2025-06-30" })).toEqual([]);
  });
  it("that were found to be one supplier are held against each other as one", () => {
    const columns = columnsOf([
      INVOICE,
      { ...INVOICE, payee: "ACL (Holdings)", reference: "INV-1001A", date: "2025-05-20" },
    ]);
    const found = findDuplicates({ ...columns, payeeGroup: Int32Array.of(7, 7) }, { names: [], marks: [] });
    expect(told(found)).toEqual(["probable: number with suffix 0 + 1 at risk 100.00"]);
    expect(told(findDuplicates(columns, { names: [], marks: [] }))).toEqual([]);
  });
});

describe("every line", () => {
  it("has one state, and the states come to what was read", () => {
    const found = find([
      INVOICE,
      { ...INVOICE, date: "2025-05-19" },
      { ...INVOICE, reference: "X9", pounds: 60 },
      { ...INVOICE, reference: "X9", pounds: -60, date: "2025-05-20" },
      { ...INVOICE, reference: "X9", pounds: 60, date: "2025-05-22" },
      { ...INVOICE, payee: "Redacted", pounds: 7 },
      { ...INVOICE, source: "S02" },
      { ...INVOICE, kind: "dummy", date: "none", pounds: 9 },
      { ...INVOICE, payee: "Beacon", reference: "C7", pounds: -5 },
    ]);
    expect(found.tally).toEqual({
      read: { rows: 9, pence: 37_100 },
      tested: { rows: 4, pence: 25_500 },
      openCredits: { rows: 1, pence: -500 },
      reversal: { rows: 2, pence: 0 },
      recurring: { rows: 0, pence: 0 },
      "set aside": { rows: 0, pence: 0 },
      "not testable": { rows: 2, pence: 1_600 },
      "published twice": { rows: 1, pence: 10_000 },
    });
    expect(found.nothingToCompare).toEqual([7]);
    expect(found.reversals.map(({ again }) => again && rowsOf(again))).toEqual(["4"]);
  });
  it("of a group says in what it agrees with the earliest", () => {
    const [group] = find([
      INVOICE,
      { ...INVOICE, payee: "ACME CARE LIMITED", reference: "inv1001", date: "2025-05-19" },
    ]).groups;
    expect(group!.reasons).toEqual([
      { part: "payee", level: "same once tidied" },
      { part: "number", level: "same once tidied" },
      { part: "amount", level: "same" },
      { part: "date", level: "within a week" },
      { part: "body", level: "same" },
    ]);
  });
});
