import type { Duplicates } from "#domain/duplicates/duplicates";
import { find, rowsOf, type TestPayment } from "./payments.ts";

const NAMES = ["Ash", "Birch", "Cedar", "Damson", "Elder", "Fir", "Gorse", "Hazel", "Ivy", "Juniper"];

/** A run of payments to many payees on one day; numbers from `from` on. */
function run(from: number, more: TestPayment = {}, poundsOf = (at: number): number => 1000 + 37.13 * (at + 1)) {
  return NAMES.map((name, at): TestPayment => {
    const line = { payee: `${name} Joinery`, reference: String(from + 3 * at), pounds: poundsOf(at) };
    return { kind: "document", date: "2020-09-16", ...line, ...more };
  });
}

/** `0+10 1+11` of each run: entries of the columns. */
function runsOf({ groups }: Duplicates): string[] {
  const runs = new Map<number, string[]>();
  for (const { run, payments } of groups) {
    if (run !== null) runs.set(run, [...(runs.get(run) ?? []), payments.map(rowsOf).join("+")]);
  }
  return Array.from(runs.values(), (findings) => findings.sort().join(" "));
}

const ALL = NAMES.map((_, at) => `${at}+${at + NAMES.length}`)
  .sort()
  .join(" ");

describe("a payment run that stands there again", () => {
  it("is one question: on the same day under numbers further on", () => {
    const found = find([...run(1_359_768), ...run(2_140_134)]);
    expect(runsOf(found)).toEqual([ALL]);
    // Each stays a finding with its £: all but the earliest, as without a run.
    expect(found.groups.map(({ test }) => test)).toEqual(NAMES.map(() => "same day"));
    const pence = found.groups.reduce((sum, { atRiskPence }) => sum + atRiskPence, 0);
    expect(pence).toBe(1_204_215); // ten of £1,000, and £37.13 x 55
  });

  it("is one question: on another day of the same week, whatever the order of the rows", () => {
    const again = run(700, { date: "2020-09-21" });
    expect(runsOf(find([...run(500), ...again]))).toEqual([ALL]);
    expect(runsOf(find([...run(500), ...again].reverse()))).toHaveLength(1);
  });

  it("is told by the order of the rows where there are no numbers", () => {
    const bare = run(1, { reference: "" });
    expect(runsOf(find([...bare, ...bare]))).toEqual([ALL]);
    expect(runsOf(find(bare.flatMap((payment) => [payment, payment])))).toEqual([]);
  });

  it("stands there twice more: one question still", () => {
    const found = find([...run(100), ...run(200), ...run(300)]);
    expect(runsOf(found)).toHaveLength(1);
    expect(found.groups.every(({ payments }) => payments.length === 3)).toBe(true);
  });

  it("leaves out what is paid twice that day anyway, numbers side by side", () => {
    const pair = { kind: "document", date: "2020-09-16", payee: "Kale Foods", pounds: 417.11 } as const;
    const found = find([...run(1000), ...run(5000), { ...pair, reference: "5401" }, { ...pair, reference: "5402" }]);
    expect(runsOf(found)).toEqual([ALL]);
    expect(found.groups.filter(({ run: of }) => of === null)).toHaveLength(1);
  });

  it("stands together in the list, before single findings of fewer £", () => {
    const large = { kind: "document", date: "2020-09-01", payee: "Kale Foods", pounds: 5417.11 } as const;
    const found = find([
      ...run(1000),
      ...run(5000),
      { ...large, reference: "31" },
      { ...large, reference: "59", date: "2020-09-03" },
    ]);
    // No payment of the run is as large as the single one; together they are.
    expect(found.groups.map(({ run: of }) => of)).toEqual([...NAMES.map(() => 0), null]);
  });
});

describe("what is no run", () => {
  const none = (payments: readonly TestPayment[]): void => {
    const found = find(payments);
    expect(runsOf(found)).toEqual([]);
    expect(found.groups.length).toBeGreaterThan(0);
  };

  it("a scheme: a few amounts for many payees", () => {
    const grants = [667, 1000, 1500];
    const grant = (at: number): number => grants[at % 3]!;
    none([...run(1000, {}, grant), ...run(5000, {}, grant)]);
  });
  it("a price list in round sums", () => {
    const price = (at: number): number => 250 * (at + 1);
    none([...run(1000, {}, price), ...run(5000, {}, price)]);
  });
  it("payees that are each paid twice at once: two numbers side by side", () => {
    none(run(1000).flatMap((payment, at) => [payment, { ...payment, reference: String(1001 + 3 * at) }]));
  });
  it("few payees, many payments", () => {
    const few = (from: number): TestPayment[] =>
      run(from).map((payment, at) => ({ ...payment, payee: `${NAMES[at % 7]!} Joinery` }));
    none([...few(1000), ...few(5000)]);
  });
  it("the next month's payments of a series", () => {
    const month = (date: string, from: number) => run(from, { date });
    const found = find([...month("2020-07-01", 100), ...month("2020-08-01", 200), ...month("2020-09-01", 300)]);
    expect(runsOf(found)).toEqual([]);
    expect(found.regular).toHaveLength(NAMES.length);
  });
  it("a month on, where every payee is written in another way", () => {
    const written = run(5000, { date: "2020-10-14" }).map((payment) => ({
      ...payment,
      payee: payment.payee!.toUpperCase(),
    }));
    none([...run(1000), ...written]);
  });
  it("two bodies that pay the same", () => {
    none([...run(1000), ...run(5000, { agency: "Oxley" })]);
  });
});
