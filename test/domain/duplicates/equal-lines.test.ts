import { find, rowsOf, type TestPayment, told } from "./payments.ts";

/** Documents of payees apart: `lines` pounds each, numbered from `from` on. */
function documents(count: number, { from, lines }: { from: number; lines: (at: number) => number[] }): TestPayment[] {
  return Array.from({ length: count }, (_, at) => {
    const number = from + at;
    return lines(number).map((pounds) => ({ payee: `Payee ${number * 37}`, reference: `X${number * 41}`, pounds }));
  }).flat();
}
const once = (at: number): number[] => [1000 + at * 7];
const twice = (at: number): number[] => [1000 + at * 7, 1000 + at * 7];
const run = (at: number): number[] => Array.from({ length: 5 }, () => 1000 + at * 7);

function repeats(payments: readonly TestPayment[]): { readonly found: number; readonly runs: number } {
  const { groups, setAside } = find(payments);
  return {
    found: groups.filter(({ test }) => test === "repeat line").length,
    runs: setAside.filter(({ reason }) => reason === "lines of a run").length,
  };
}

describe("documents that stand in a file in full twice", () => {
  it("are findings while they are few among its documents: a handful is chance", () => {
    const file = [...documents(295, { from: 1, lines: once }), ...documents(5, { from: 301, lines: twice })];
    expect(repeats(file)).toEqual({ found: 5, runs: 0 });
  });
  it("are the way of the file where they are many", () => {
    const file = [...documents(280, { from: 1, lines: once }), ...documents(20, { from: 301, lines: twice })];
    expect(repeats(file)).toEqual({ found: 0, runs: 20 });
  });
  it("are findings beside runs of journeys, which say nothing of other payees", () => {
    const file = [
      ...documents(180, { from: 1, lines: once }),
      ...documents(18, { from: 201, lines: run }),
      ...documents(2, { from: 301, lines: twice }),
    ];
    expect(repeats(file)).toEqual({ found: 2, runs: 18 });
  });
});

describe("an invoice of several prices", () => {
  const invoice = (...pounds: number[]): ReturnType<typeof find> =>
    find(pounds.map((amount) => ({ reference: "INV-1001", pounds: amount })));

  it("is one finding where every line stands twice, or one line alone", () => {
    expect(told(invoice(70, 70, 45, 45))).toEqual(["possible: repeat line 0,2 + 1,3 at risk 115.00"]);
    expect(told(invoice(70, 70, 45, 31))).toEqual(["possible: repeat line 0 + 1 at risk 70.00"]);
  });
  it.each([
    ["unevenly", [70, 70, 45, 45, 45]],
    ["beside another line", [70, 70, 45, 45, 31]],
    ["more than once over", [70, 70, 70, 45, 45, 45]],
  ])("is a run where two prices repeat %s", (_, pounds) => {
    const found = invoice(...pounds);
    expect(told(found)).toEqual([]);
    expect(found.setAside.map(({ reason, pence }) => `${reason} ${pence / 100}`)).toEqual(
      [70, 45].map((price) => `lines of a run ${price * pounds.filter((pound) => pound === price).length}`),
    );
    expect(found.setAside.flatMap(({ payments }) => payments.map(rowsOf))).toHaveLength(
      pounds.filter((pound) => pound !== 31).length,
    );
  });
});

describe("an invoice of two prices, each twice", () => {
  const doubled: TestPayment[] = [70, 70, 45, 45].map((pounds) => ({
    reference: "INV-1001",
    pounds,
    purpose: "Transport",
  }));
  const runsOf = (payees: number, purpose: string): TestPayment[] =>
    documents(payees, { from: 1, lines: run }).map((line) => ({ ...line, source: "S02", agency: "Oxley", purpose }));

  it("is a run where other payees' invoices for that purpose are runs as a rule, at whatever body", () => {
    expect(repeats([...doubled, ...runsOf(5, "Transport")])).toEqual({ found: 0, runs: 7 });
  });
  it.each([
    ["fewer than five of them are runs", runsOf(4, "Transport")],
    ["the runs are for another purpose", runsOf(5, "Care")],
    [
      "most of them are no runs",
      [
        ...runsOf(5, "Transport"),
        ...documents(16, { from: 50, lines: (at) => [at, 2 * at] }).map((line) => ({ ...line, purpose: "Transport" })),
      ],
    ],
  ])("is a finding where %s", (_, others) => {
    expect(repeats([...doubled, ...others]).found).toBe(1);
  });
  it("and one line twice is a finding whatever it is for", () => {
    expect(repeats([...doubled.slice(0, 2), ...runsOf(5, "Transport")]).found).toBe(1);
  });
});

describe("an invoice of two lines that differ by a figure", () => {
  const invoice = (...pounds: number[]): string[] =>
    told(find(pounds.map((amount) => ({ reference: "INV-1001", pounds: amount }))));

  it("is a finding where they are its only lines and have odd pence", () => {
    expect(invoice(588.24, 589.24)).toEqual(["possible: amount mistyped 0 + 1 at risk 589.24"]);
    expect(invoice(588.24, 589.24, 12)).toEqual([]);
    expect(invoice(588, 589)).toEqual([]);
  });
});

describe("two equal payments of a day whose numbers lie nine apart", () => {
  const pair = (other: string): string[] =>
    told(find(["INV-70478", other].map((reference) => ({ reference, pounds: 168 }))));

  it("are possible where two figures changed places, and consecutive invoices where none did", () => {
    expect(pair("INV-70487")).toEqual(["possible: number swapped 0 + 1 at risk 168.00"]);
    expect(pair("INV-70469")).toEqual([]);
  });
});
