import { find, rowsOf, type TestPayment, told } from "./payments.ts";

const paid = (reference: string, date: string, more: TestPayment = {}): TestPayment => ({ reference, date, ...more });

describe("a number that is no invoice's, in the column of invoice numbers", () => {
  const homes = ["Ashfield Lodge", "Brookside Court", "Cedar Grange"];
  const run = (reference: string, date: string): TestPayment[] =>
    homes.map((payee) => paid(reference, date, { payee }));

  it("names a run where three payees bear it on one day: it makes no two payments one invoice", () => {
    expect(told(find([...run("25MAY-21JUN", "2025-06-02"), ...run("22JUN-19JUL", "2025-06-27")]))).toEqual([]);
    expect(told(find([...run("SBS 23Jun25", "2025-06-19"), ...run("SBS 23Jul25", "2025-07-21")]))).toEqual([]);
  });
  it("is an invoice's where two payees bear it, or three on days of their own", () => {
    expect(told(find(run("A-771", "2025-06-02").slice(0, 2)))).toEqual(["probable: two accounts 0 + 1 at risk 100.00"]);
    const apart = homes.map((payee, at) => paid("A-771", `2025-06-0${at + 2}`, { payee }));
    expect(told(find(apart))).toEqual(["probable: two accounts 0 + 1 + 2 at risk 200.00"]);
  });
  it("is an invoice's on other days where it is figures alone, as of a supplier's second bill", () => {
    const bills = ["2025-07-10", "2025-08-29"].map((date) =>
      paid("2", date, { payee: "Dale Roofing", pounds: 5000.37 }),
    );
    expect(told(find([...run("2", "2025-06-02"), ...bills]))).toEqual(["strong: same invoice 3 + 4 at risk 5000.37"]);
    expect(
      told(find([...run("M-218", "2025-06-02"), ...bills.map((bill) => ({ ...bill, reference: "M-218" }))])),
    ).toEqual([]);
  });
  it("leaves the payments of a run to be asked about by payee, amount and day", () => {
    const twice = [...run("25MAY-21JUN", "2025-06-02"), paid("9001", "2025-06-02", { payee: "Ashfield Lodge" })];
    expect(told(find(twice))).toEqual(["possible: same day 0 + 3 at risk 100.00"]);
  });

  it("names a year that instalments share: they are regular, and two alone are still one invoice", () => {
    const months = ["2025-07-14", "2025-08-13", "2025-09-12"].map((date) => paid("WASTE MAN 25/26", date));
    const found = find(months);
    expect(told(found)).toEqual([]);
    expect(found.regular.map((list) => list.map(rowsOf))).toEqual([["0", "1", "2"]]);
    expect(told(find(months.slice(0, 2)))).toEqual(["strong: same invoice 0 + 1 at risk 100.00"]);
  });
  it("names a scheme and its year at two payees", () => {
    const surgeries = ["Elm Surgery", "Oak Surgery"].map((payee, at) =>
      paid("IMPLANT Q1 2025/26", `2025-07-2${at + 7}`, { payee }),
    );
    expect(told(find(surgeries))).toEqual([]);
  });

  it("is an account's where bills of other amounts bear it too: possible, not strong", () => {
    const bills = [paid("11659150930", "2025-07-09", { pounds: 56.87 }), paid("11659150930", "2025-08-08")];
    const again = paid("11659150930", "2025-09-09");
    expect(told(find([...bills, again]))).toEqual(["possible: same account 1 + 2 at risk 100.00"]);
    expect(told(find([bills[1]!, again]))).toEqual(["strong: same invoice 0 + 1 at risk 100.00"]);
  });

  it("is a contract's where three equal instalments at equal intervals bear it, and an invoice's where they come as it falls", () => {
    const bearing = (...dates: string[]): string[] => told(find(dates.map((date) => paid("CM3453DQ", date))));
    expect(bearing("2025-07-10", "2025-08-07", "2025-09-05")).toEqual([
      "possible: same account 0 + 1 + 2 at risk 200.00",
    ]);
    expect(bearing("2025-07-09", "2025-08-27", "2025-09-09")).toEqual([
      "strong: same invoice 0 + 1 + 2 at risk 200.00",
    ]);
    // 40 days, then 80: far apart, and not equally.
    expect(bearing("2025-05-01", "2025-06-10", "2025-08-29")).toEqual([
      "strong: same invoice 0 + 1 + 2 at risk 200.00",
    ]);
    expect(bearing("2025-07-09", "2025-07-14", "2025-07-19")).toEqual([
      "strong: same invoice 0 + 1 + 2 at risk 200.00",
    ]);
  });

  it.each(["1.01E+12", "1.01e12", "1010000000000"])("lost its last figures in a spreadsheet: %s", (reference) => {
    expect(told(find([paid(reference, "2025-05-12"), paid(reference, "2025-05-26")]))).toEqual([]);
  });
});

describe("two numbers that differ by one figure", () => {
  const other = paid("A-4", "2025-01-20", { pounds: 73 });
  const pair = (earlier: string, later: string, date: string, ...others: TestPayment[]): string[] =>
    told(find([paid(earlier, "2025-05-12"), paid(later, date), ...others])).map((line) => line.split(" 0 ")[0]!);

  it.each([
    ["falls", "7397", "7347", "2025-07-12"],
    ["rises within a fortnight", "7347", "7397", "2025-05-26"],
    ["is a letter in the place of a figure", "INV10l7", "INV1017", "2025-07-12"],
    ["is left out", "73470", "7340", "2025-07-12"],
    ["rises in the middle of a number within a fortnight", "ASSL/12/30", "ASSL/13/30", "2025-05-19"],
  ])("are probably one where it %s", (_, earlier, later, date) => {
    expect(pair(earlier, later, date, other)).toEqual(["probable: one digit differs"]);
  });
  it.each([
    ["rises later than a fortnight", "7347", "7397", "2025-05-27"],
    ["is of one day", "3615", "3645", "2025-05-12"],
    ["stands side by side", "INV0513817", "INV0513816", "2025-06-17"],
    ["is the last of a number", "O446", "O441", "2025-05-17"],
    ["is a letter, as of a client", "MW6KB", "MW6AB", "2025-05-19"],
  ])("are possibly one where it %s, as two invoices do of a supplier that writes more", (_, earlier, later, date) => {
    expect(pair(earlier, later, date, other)).toEqual(["possible: number counts on"]);
    expect(pair(earlier, later, date)).toEqual(["probable: one digit differs"]);
  });
});
