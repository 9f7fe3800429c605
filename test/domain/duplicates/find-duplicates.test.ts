import { find, rowsOf, type TestPayment, told } from "./payments.ts";

const INVOICE: TestPayment = { reference: "INV-1001", date: "2025-05-12", pounds: 100 };

function pair(second: TestPayment, first: TestPayment = INVOICE): string[] {
  return told(find([first, { ...first, date: "2025-05-21", ...second }]));
}

describe("within one body", () => {
  it.each<[string, TestPayment, string]>([
    ["the number in another spelling", { reference: "inv 1001" }, "strong: same invoice 0 + 1 at risk 100.00"],
    ["the payee in another spelling", { payee: "ACME  CARE, Limited" }, "strong: same invoice 0 + 1 at risk 100.00"],
    ["a letter at the end", { reference: "INV-1001A" }, "probable: number with suffix 0 + 1 at risk 100.00"],
    ["one digit", { reference: "INV-1007" }, "probable: one digit differs 0 + 1 at risk 100.00"],
    ["one digit left out", { reference: "INV-101" }, "probable: one digit differs 0 + 1 at risk 100.00"],
    ["leading noughts", { reference: "INV-001001" }, "probable: leading nought 0 + 1 at risk 100.00"],
    ["net and gross of VAT", { pounds: 120 }, "probable: net and gross 0 + 1 at risk 120.00"],
    ["two accounts of a payee", { payee: "A. Care Services" }, "probable: two accounts 0 + 1 at risk 100.00"],
    ["digits swapped in the number", { reference: "INV-0101" }, "possible: number swapped 0 + 1 at risk 100.00"],
  ])("grades %s", (_, second, expected) => {
    const first = second.reference === "INV-0101" ? { ...INVOICE, reference: "INV-1001" } : INVOICE;
    expect(pair(second.reference === "INV-0101" ? { reference: "INV-0101" } : second, first)).toEqual([expected]);
  });
  it("grades digits swapped in the amount", () => {
    expect(pair({ pounds: 3201.45 }, { ...INVOICE, pounds: 3210.45 })).toEqual([
      "possible: amount swapped 0 + 1 at risk 3201.45",
    ]);
  });
  it("grades amounts that rounding tells apart: up to five pence, of £50 and more", () => {
    const near = (first: number, second: number) => pair({ pounds: second }, { ...INVOICE, pounds: first });
    expect(near(515.98, 516.03)).toEqual(["possible: amount near 0 + 1 at risk 516.03"]);
    expect(near(516.03, 515.98)).toEqual(["possible: amount near 0 + 1 at risk 515.98"]);
    expect(near(515.98, 516.04)).toEqual([]);
    expect(near(50, 49.98)).toEqual([]);
    const document = { ...INVOICE, kind: "document", pounds: 515.98 } as const;
    expect(pair({ pounds: 516.01 }, document)).toEqual([]);
  });
  it("grades an amount of which one figure was left out, and none that is as short as a fare", () => {
    const left = (first: number, second: number) => pair({ pounds: second }, { ...INVOICE, pounds: first });
    expect(left(5006.65, 506.65)).toEqual(["possible: amount mistyped 0 + 1 at risk 506.65"]);
    expect(left(50, 500)).toEqual(["possible: amount mistyped 0 + 1 at risk 500.00"]);
    expect(left(9.5, 95)).toEqual([]);
    expect(left(5006.65, 56.65)).toEqual([]);
  });
  it.each<[string, TestPayment]>([
    ["another amount", { pounds: 137 }],
    ["a number that differs in two places", { reference: "INV-2002" }],
    ["another payee and number", { payee: "Beacon", reference: "X77" }],
  ])("finds nothing in %s", (_, second) => {
    expect(pair(second)).toEqual([]);
  });
  it("counts VAT to the penny that rounding takes", () => {
    expect(pair({ pounds: 12.35 }, { ...INVOICE, pounds: 10.29 })).toEqual([
      "probable: net and gross 0 + 1 at risk 12.35",
    ]);
    expect(pair({ pounds: 12.37 }, { ...INVOICE, pounds: 10.29 })).toEqual([]);
  });
});

describe("references that are no invoice number", () => {
  it.each(["P CARD", "n/a", "-", "000", ""])("never match across days: %p", (reference) => {
    expect(pair({ reference }, { ...INVOICE, reference })).toEqual([]);
  });
  it("leave payee, amount and day: possible", () => {
    expect(pair({ date: "2025-05-12" }, { ...INVOICE, reference: "P CARD" })).toEqual([
      "possible: same day 0 + 1 at risk 100.00",
    ]);
  });
  it("of the body's own documents are lines of one document on one day, and nothing on two", () => {
    const document: TestPayment = { ...INVOICE, kind: "document", reference: "51000", purpose: "Home care" };
    expect(pair({ date: "2025-05-12", purpose: "Transport", pounds: 30 }, document)).toEqual([]);
    expect(pair({}, document)).toEqual([]);
    expect(pair({ date: "2025-05-12" }, document)).toEqual(["possible: repeat line 0 + 1 at risk 100.00"]);
    expect(pair({ date: "2025-05-12", reference: "51001" }, document)).toEqual([
      "possible: same day 0 + 1 at risk 100.00",
    ]);
  });
  it.each<TestPayment["kind"]>(["document", "dummy", "unknown"])("are never strong: %s", (kind) => {
    expect(pair({}, { ...INVOICE, kind: kind ?? "unknown" })).toEqual([]);
  });
  it("are matched at two bodies only as invoice numbers: a rare amount within a fortnight is no more than possible", () => {
    const other = { ...INVOICE, agency: "Oxley" };
    expect(told(find([INVOICE, other]))).toEqual(["two bodies: same invoice at two bodies 0 + 1 at risk 100.00"]);
    const documents = (date: string): TestPayment[] => [
      { ...INVOICE, kind: "document" },
      { ...other, kind: "document", reference: "77", date },
    ];
    expect(told(find(documents("2025-05-26")))).toEqual(["possible: same amount at two bodies 0 + 1 at risk 100.00"]);
    expect(told(find(documents("2025-05-27")))).toEqual([]);
  });
  it("are not matched at two bodies by a round sum, which is a fee or a price, unless the purpose is the same too", () => {
    const round = (purpose: string): TestPayment[] => [
      { ...INVOICE, kind: "document", pounds: 1400, purpose: "Training" },
      { ...INVOICE, kind: "document", pounds: 1400, agency: "Oxley", reference: "77", purpose },
    ];
    expect(told(find(round("Catering")))).toEqual([]);
    expect(told(find(round("Training")))).toEqual(["possible: same amount at two bodies 0 + 1 at risk 1400.00"]);
  });
  it("are not matched between two files that name no body: they may be one body's months", () => {
    const unnamed = (source: string, reference: string): TestPayment => ({
      ...INVOICE,
      kind: "document",
      agency: source,
      source,
      reference,
    });
    expect(told(find([unnamed("S01", "51"), unnamed("S02", "77")]))).toEqual([]);
  });
});

describe("documents", () => {
  it("are their lines together: two lines here are one there", () => {
    const found = find([
      { ...INVOICE, pounds: 60, purpose: "Care" },
      { ...INVOICE, pounds: 40, purpose: "Transport" },
      { ...INVOICE, date: "2025-06-30" },
    ]);
    expect(told(found)).toEqual(["strong: same invoice 0,1 + 2 at risk 100.00"]);
  });
});

describe("credits", () => {
  const credit = { ...INVOICE, date: "2025-05-20", pounds: -100 };

  it("take back one of two payments: the other is not paid twice", () => {
    const found = find([INVOICE, { ...INVOICE, date: "2025-05-19" }, credit]);
    expect(told(found)).toEqual([]);
    expect(found.reversals.map((one) => [rowsOf(one.payment), rowsOf(one.credit)])).toEqual([["1", "2"]]);
  });
  it("do not take back what was paid after them, or to another number", () => {
    expect(find([{ ...INVOICE, date: "2025-06-01" }, credit]).reversals).toEqual([]);
    expect(find([{ ...INVOICE, reference: "X-555" }, credit]).reversals).toEqual([]);
  });
  it("of a part lessen the payment: what is at risk is what is left", () => {
    const found = find([INVOICE, { ...INVOICE, date: "2025-05-19", pounds: 130 }, { ...credit, pounds: -30 }]);
    expect(told(found)).toEqual(["strong: same invoice 0 + 1 at risk 100.00"]);
  });
});

describe("regular payments", () => {
  const rent = (date: string, reference: string): TestPayment => ({ ...INVOICE, date, reference });
  const months = [rent("2025-04-01", "R/22"), rent("2025-05-01", "R/23"), rent("2025-06-02", "R/24")];

  it("are set aside from three on", () => {
    const found = find(months);
    expect(told(found)).toEqual([]);
    expect(found.regular.map((list) => list.map(rowsOf))).toEqual([["0", "1", "2"]]);
    expect(find(months.slice(0, 2)).regular).toEqual([]);
  });
  it("still hide no invoice that was paid twice", () => {
    const found = find([...months, rent("2025-05-14", "R23")]);
    expect(told(found)).toEqual(["strong: same invoice 1 + 3 at risk 100.00"]);
    expect(found.regular.map((list) => list.map(rowsOf))).toEqual([["0", "2"]]);
  });
  it("are set against a payment beside them one for all", () => {
    expect(told(find([...months, rent("2025-05-14", "R/12")]))).toEqual([
      "probable: one digit differs 0 + 3 at risk 100.00",
    ]);
  });
  it("at unequal intervals are not regular", () => {
    expect(find([months[0]!, months[1]!, rent("2025-05-19", "R/24")]).regular).toEqual([]);
  });
});

describe("two files", () => {
  it("that hold the same payment count it twice; it was not paid twice", () => {
    const found = find([INVOICE, { ...INVOICE, source: "S02" }]);
    expect(told(found)).toEqual([]);
    expect(found.republished.map(({ kept, again }) => [rowsOf(kept), rowsOf(again)])).toEqual([["0", "1"]]);
  });
  it("of one body still show an invoice paid again on another day", () => {
    expect(pair({ source: "S02" })).toEqual(["strong: same invoice 0 + 1 at risk 100.00"]);
  });
});

describe("withheld payees", () => {
  it.each(["REDACTED PERSONAL DATA", "Name withheld", "Foster Carer", "redacted - s.40", ""])(
    "are never matched: %p",
    (payee) => {
      const found = find([
        { ...INVOICE, payee },
        { ...INVOICE, payee },
      ]);
      expect(told(found)).toEqual([]);
      expect(found.notTestable).toEqual([0, 1]);
    },
  );
});

describe("groups", () => {
  it("put a payment at risk once: the strongest grade holds it, the weaker one the earliest", () => {
    const found = find([INVOICE, { ...INVOICE, date: "2025-05-19" }, { ...INVOICE, reference: "INV-1001A" }]);
    expect(told(found)).toEqual([
      "strong: same invoice 0 + 1 at risk 100.00",
      "probable: number with suffix 0 + 2 at risk 100.00",
    ]);
  });
  it("of three keep the earliest out of what is at risk", () => {
    const found = find([{ ...INVOICE, date: "2025-05-30" }, { ...INVOICE, date: "2025-05-20" }, INVOICE]);
    expect(told(found)).toEqual(["strong: same invoice 2 + 1 + 0 at risk 200.00"]);
  });
});
