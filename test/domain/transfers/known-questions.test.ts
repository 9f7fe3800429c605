import { ASKED } from "#domain/transfers/evidence";
import { countCsv } from "#test/support/count-csv";

const COUNCIL = "Oxley District Council";
const AGENCIES = {
  headings: ["agency", "type", "home", "default_basis"],
  rows: [
    ["Department for Work and Pensions", "DWP/benefits", "outside", "direct"],
    [COUNCIL, "council (lower tier)", "inside", "direct"],
  ],
};

/** The department and the council, of which no line names the other: housing-benefit subsidy is asked about. */
function question(councilLine: string, measure: string) {
  const lines = [
    "line_id,source,agency,service,cofog,theme,transfer_to,revenue_capital,gross",
    "L1,dwp,Department for Work and Pensions,State pension,10.2,Older people,,revenue,650",
    councilLine,
  ].join("\n");
  const sources = { headings: ["source", "use", "measure"], rows: [["council", "count", measure]] };
  const tables = { TP_Agencies: AGENCIES, TP_Sources: sources };
  const { transfers } = countCsv(lines, { tables, place: () => null }).counted.count;
  return transfers.find(({ payee, evidence }) => payee === COUNCIL && evidence === ASKED);
}

describe("a known pair that is asked about", () => {
  it.each([
    ["revenue", `L2,council,${COUNCIL},Housing,10.6,Housing,,revenue,25`, "gross", "Y"],
    ["capital alone", `L2,council,${COUNCIL},Housing,10.6,Housing,,capital,25`, "gross", "Y"],
    ["a kind that is not stated", `L2,council,${COUNCIL},Housing,10.6,Housing,,,25`, "gross", "Y"],
    ["revenue net of income", `L2,council,${COUNCIL},Housing,10.6,Housing,,revenue,25`, "net", "payee net"],
  ])("has a payee that is counted: %s", (_, line, measure, takeOut) => {
    expect(question(line, measure)).toMatchObject({ capital: "", takeOut, confirmed: null });
  });
});
