import type { ClassWords } from "#domain/left-out/class-words";

/**
 * In their company a line below nought is spending that came back. Fewer than `wayOfMoney` knows, which asks lines that name a
 * body: a cancellation fee and the rent of void homes are income, and a line that is not asked would be summed up unsaid.
 */
const PAID_BACK = [
  "refund",
  "refunds",
  "credit",
  "credits",
  "rebate",
  "rebates",
  "reversal",
  "correction",
  "overpayment",
];

/**
 * Words by which a line below nought says that it is income and no spending. Above nought they say nothing: what is paid in
 * fees, rents and grants is spending.
 *
 * They raise a question and leave nothing out. Which kind a line is that its column calls income, more words tell:
 * `kind-of-income.ts` of the domain. Of two phrases the longer speaks: `grant income` funds, `income` is from outside.
 *
 * @source method.md, FORMULAS 6: income from outside is taken off in the net; grants of bodies not counted are funding
 */
export const INCOME_WORDS: readonly ClassWords[] = [
  {
    class: "external income",
    in: "purpose",
    words: [
      "fees and charges",
      "fee income",
      "fees",
      "charges",
      "income",
      "sales",
      "rents",
      "rent",
      "rental",
      "lettings",
      "receipts",
      "admissions",
      "admission charges",
      "licences",
      "fines",
      "penalty charges",
      "parking charges",
      "client contributions",
      "recharges to tenants",
      "recharge to tenants",
      "recharges to leaseholders",
      "recharge to leaseholders",
      "recharges to other local authorities",
      "recharges to other authorities",
      "recharges to third parties",
      "contributions received",
    ],
    unless: ["income support", "income tax", "income team", "income collection", "income management", ...PAID_BACK],
  },
  {
    class: "funding",
    in: "purpose",
    words: [
      "grant",
      "grants",
      "grant income",
      "grant received",
      "grants received",
      "grant receipts",
      "government grants",
      "subsidy",
      "subsidies",
      "council tax",
      "council tax income",
      "business rates",
      "business rates income",
      "precept income",
    ],
    unless: [...PAID_BACK, "council tax support", "council tax collection"],
  },
];
