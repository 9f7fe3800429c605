/** @jest-environment jsdom */
import { previewRule } from "#taskpane/tag/preview-rule";
import { fordshireView } from "../fakes/fordshire-view.ts";

describe("a rule that would find rows of another", () => {
  const view = fordshireView();
  const tags = {
    ...view.tags,
    inTotal: [],
    detail: [],
    byHand: [],
    byRule: [
      { field: "payee", text: "Acme Care Ltd", theme: "Older people", rule: "R1", rows: 3, pence: 40_000 },
      { field: "payee", text: "ACME CARE LIMITED", theme: "Older people", rule: "R1", rows: 1, pence: 5_000 },
      { field: "payee", text: "Acme Roads", theme: "Transport", rule: "R2", rows: 2, pence: 90_000 },
      { field: "service", text: "Acme", theme: "Transport", rule: "R2", rows: 9, pence: 1 },
    ],
  } as const;
  const rule = { field: "payee", match: "contains", words: ["acme"], gives: { theme: "Transport" } } as const;

  it("is told how many rows and how much stay with which rule, where that gives another theme", () => {
    // 3 + 1 rows and £400.00 + £50.00 by hand; R2 gives the same theme, and a service is no payee.
    expect(previewRule(rule, { ...view, tags }).byRules).toEqual([{ rule: "R1", rows: 4, pence: 45_000 }]);
    const housing = { ...rule, gives: { theme: "Housing" } };
    expect(previewRule(housing, { ...view, tags }).byRules.map(({ rule: name }) => name)).toEqual(["R2", "R1"]);
  });
});
