import { countCsv } from "#test/support/count-csv";

const PAYER = "Fordshire County Council";
const PAYEE = "Oxley District Council";
const AGENCIES = {
  headings: ["agency", "type", "home", "default_basis"],
  rows: [PAYER, PAYEE].map((name) => [name, "council", "inside", "direct"]),
};

/** £40 of the payer's £100 are stated as paid to the payee, which spends £90 in lines of the kinds given. */
function count(payerKind: string, payeeKinds: readonly string[]) {
  const lines = [
    "line_id,source,agency,service,cofog,theme,transfer_to,revenue_capital,gross",
    `L1,payer,${PAYER},Grants,10.6,Housing,${PAYEE},${payerKind},40`,
    `L2,payer,${PAYER},Roads,04.5,Transport,,${payerKind},60`,
    ...payeeKinds.map((kind, at) => `M${at},payee,${PAYEE},Homes,10.6,Housing,,${kind},${90 / payeeKinds.length}`),
  ].join("\n");
  return countCsv(lines, { tables: { TP_Agencies: AGENCIES }, place: () => null }).counted.count;
}

/** By hand, £: 100 + 90 less the 40 that both report; with the 40 where what the payee spends of them is not in the count. */
const ONCE = 150;
const LEFT_IN = 190;

describe("what is paid between two bodies of which one does not state revenue or capital", () => {
  it.each([
    ["", ["revenue", "capital"], ONCE],
    ["", ["revenue"], ONCE],
    ["revenue", [""], ONCE],
    ["capital", ["revenue", ""], ONCE],
    ["revenue", ["revenue"], ONCE],
    ["capital", ["revenue"], LEFT_IN],
  ])("of kind “%s” to a payee with lines of %j", (payer, payee, pounds) => {
    expect(count(payer, payee).totalPence / 100).toBe(pounds);
  });
});
