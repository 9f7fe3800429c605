import { sortPayees } from "#application/find-suppliers";
import { rememberLast } from "#application/remember-last";
import type { PaymentColumns } from "#domain/duplicates/duplicates";

describe("work that is remembered", () => {
  it("is done once while what it is given is the same, and anew when it is not", () => {
    const given: number[] = [];
    const work = rememberLast(
      (one: { readonly of: number }) => given.push(one.of) * 100 + one.of,
      (a, b) => a.of === b.of,
    );
    expect([work({ of: 1 }), work({ of: 1 }), work({ of: 2 }), work({ of: 1 })]).toEqual([101, 101, 202, 301]);
    expect(given).toEqual([1, 2, 1]);
  });
});

describe("names sorted into suppliers", () => {
  const columns = (...payee: string[]) => ({ payee }) as unknown as PaymentColumns;

  it("are sorted once for the same names and answers, however often each stands there", () => {
    const first = sortPayees(columns("Acme Care Ltd", "ACME CARE", "Beacon"), []);
    expect(sortPayees(columns("Acme Care Ltd", "ACME CARE", "ACME CARE", "", "Beacon"), [])).toBe(first);
    expect(first.display).toHaveLength(2);
  });
  it("are sorted anew for one name more, and for another answer", () => {
    const first = sortPayees(columns("Acme Care Ltd", "ACME CARE"), []);
    expect(sortPayees(columns("Acme Care Ltd", "ACME CARE", "Cedar"), []).display).toHaveLength(2);
    const apart = [{ name: "ACME CARE", supplier: "Acme Care Ltd", decision: "apart" }] as const;
    expect(sortPayees(columns("Acme Care Ltd", "ACME CARE"), apart).display).toHaveLength(2);
    expect(sortPayees(columns("Acme Care Ltd", "ACME CARE"), []).display).toEqual(first.display);
  });
});
