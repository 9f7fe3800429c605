import { unstatedTerms } from "#domain/place/new-registers";
import type { SourceTerms } from "#domain/place/registers";
import { settleUses } from "#domain/tagging/settle-uses";

const source = (key: string, bodies: Readonly<Record<string, number>>, said: Partial<SourceTerms>) => ({
  terms: { ...unstatedTerms(key), ...said },
  poundsOf: new Map(Object.entries(bodies)),
});
const usesOf = (...sources: ReturnType<typeof source>[]) => settleUses(sources).map(({ use }) => use);

const ledger = source("S01", { County: 50_000, Borough: 900 }, { accountingBasis: "outturn" });
const payments = source("S02", { County: 5_000 }, { accountingBasis: "payments" });

// method.md, what may be counted together: a payments file of a body whose outturn or budget is counted is detail by default.
describe("what a source is used for where nobody has said it", () => {
  it("makes payments detail where another source counts all their bodies, wherever it stands", () => {
    expect(usesOf(ledger, payments)).toEqual(["count", "detail"]);
    expect(usesOf(payments, ledger)).toEqual(["detail", "count"]);
  });

  it("counts payments of a body that stands nowhere else", () => {
    expect(usesOf(payments)).toEqual(["count"]);
    expect(usesOf(ledger, source("S02", { County: 5_000, Fire: 10 }, { accountingBasis: "payments" }))).toEqual([
      "count",
      "count",
    ]);
    expect(usesOf(ledger, source("S02", {}, { accountingBasis: "payments" }))).toEqual(["count", "count"]);
  });

  it("counts payments of which another source holds only a token, so that the body is not lost", () => {
    expect(usesOf(ledger, source("S02", { Borough: 405_960 }, { accountingBasis: "payments" }))).toEqual([
      "count",
      "count",
    ]);
  });

  it("says which uses nobody has chosen", () => {
    const said = source("S03", { County: 5_000 }, { accountingBasis: "payments", use: "detail" });
    expect(settleUses([ledger, payments, said]).map(({ useIsDefault = false }) => useIsDefault)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("counts payments where the other source is itself detail or a control", () => {
    const budget = source("S01", { County: 5_000 }, { accountingBasis: "budget", use: "control" });
    expect(usesOf(budget, payments)).toEqual(["control", "count"]);
  });

  it("leaves what a person has said", () => {
    const stated = source("S02", { County: 5_000 }, { accountingBasis: "payments", use: "count" });
    expect(usesOf(ledger, stated)).toEqual(["count", "count"]);
  });

  it("counts two payments files of one body: check A5 asks which", () => {
    expect(usesOf(payments, source("S03", { County: 5_000 }, { accountingBasis: "payments" }))).toEqual([
      "count",
      "count",
    ]);
  });
});
