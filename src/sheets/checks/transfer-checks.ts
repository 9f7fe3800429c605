import { underAnotherKind } from "#domain/checks/other-kind";
import type { BookLayout } from "../layout/book-layout.ts";
import { bridgeCell } from "../layout/bridge-rows.ts";
import { OPEN_KNOWN_PAIRS, UNCONFIRMED_TRANSFERS } from "../layout/not-confirmed.ts";
import { settingOf } from "../place-settings.ts";
import { sumIfs } from "../ranges.ts";
import { EXPLAINED } from "../transfers.sheet.ts";
import { type CheckFormula, nil, type PlanCheck, tie } from "./check-formula.ts";

const PAIR = "TP_Transfers[Pair difference £]";
/** Rows of the same pair: a row holds its part of the pair's difference. */
const SAME_PAIR = "TP_Transfers[Payer],TP_Transfers[Payer],TP_Transfers[Payee],TP_Transfers[Payee]";
const ROWS_OF_PAIR = `COUNTIFS(${SAME_PAIR})`;

/** Section D: transfers. D6 and D8 compare columns of a row with one another: only the tool can know them. */
export const TRANSFER_CHECK_FORMULAS: Readonly<Record<string, PlanCheck>> = {
  D1: ({ bridge }) => {
    const large = `${UNCONFIRMED_TRANSFERS}>${settingOf("Unconfirmed tolerance")}*ABS(${bridgeCell(bridge, "total")})`;
    return {
      ...nil(UNCONFIRMED_TRANSFERS),
      result: ({ difference }) => `IF(${difference}=0,"Ties",IF(${large},"Does not tie","Look at"))`,
      severity: () => `IF(${large},"S","L")`,
    };
  },
  D2: payeesCounted,
  D3: payeesGross,
  D4: pairsAgree,
  D5: ({ bridge }) => ({
    ...nil(bridgeCell(bridge, "disagreeing")),
    result: ({ difference, fails }) =>
      `IF(${difference}<=${settingOf("Disagreement tolerance")}*ABS(${bridgeCell(bridge, "paidBetween")}),"Ties",${fails})`,
  }),
  D10: () => nil(OPEN_KNOWN_PAIRS),
  D7: ({ bridge }) =>
    tie(bridgeCell(bridge, "funder"), `${bridgeCell(bridge, "total")}+${bridgeCell(bridge, "unreconciled")}`),
  D9: ({ blocks }) =>
    nil(
      sumIfs(blocks, "TP External income", [
        ["TP Transfer to", '"?*"'],
        ["TP Eliminate", '"<>0"'],
      ]),
    ),
};

function takenOut(why: string): string {
  return `SUMIFS(TP_Transfers[Payer says £],TP_Transfers[Take out],"${why}")`;
}

/** Taken out of a payer whose payee is not counted, or left in only because one of them does not state its kind. */
function payeesCounted({ input, blocks }: BookLayout): CheckFormula {
  const { count, ledger, rowFigures } = input;
  const leftIn = underAnotherKind(count.transfers, ledger, (i) => rowFigures.counts[i] === 1).map((at) => {
    const of = (heading: string): string => `INDEX(TP_Transfers[${heading}],${String(at + 1)})`;
    const paid = sumIfs(blocks, "TP Gross", [
      ["TP Agency", of("Payer")],
      ["TP Transfer to", of("Payee")],
      // An empty cell as a criterion reads as 0; joined with "" it finds the empty cells it means.
      ["TP Capital", `${of("Capital")}&""`],
      ["TP Eliminate", '"<>0"'],
    ]);
    return `(${of("Confirmed")}<>"N")*(${paid})`;
  });
  return nil([takenOut("payee not counted"), ...leftIn].join("+"));
}

/** Taken out although the payee reports net, or with a payee whose pay is not in the count. */
function payeesGross({ input }: BookLayout): CheckFormula {
  const onPayments = input.count.transfers.flatMap(({ takeOut, payeeOnPaymentsOnly }, at) =>
    takeOut === "Y" && payeeOnPaymentsOnly ? [`INDEX(TP_Transfers[Payer says £],${String(at + 1)})`] : [],
  );
  const net = takenOut("payee net");
  return {
    ...nil([net, ...onPayments].join("+")),
    result: ({ difference }) => `IF(${difference}=0,"Ties",IF(${net}=0,"Look at","Does not tie"))`,
    severity: () => `IF(${net}=0,"L","S")`,
  };
}

/** Differences of pairs above the tolerance; a pair that is large both ways stops the signature until a row of it explains it. */
function pairsAgree({ bridge }: BookLayout): CheckFormula {
  const pairs = `(${PAIR}*${ROWS_OF_PAIR})`;
  const beyond = (setting: Parameters<typeof settingOf>[0], of = ""): string => `(${pairs}>${settingOf(setting)}${of})`;
  const part = beyond("Pair stop, part", `*ABS(${bridgeCell(bridge, "paidBetween")})`);
  const unexplained = `(SUMIFS(TP_Transfers[${EXPLAINED}],${SAME_PAIR})=0)`;
  const large = `SUMPRODUCT(${beyond("Pair stop £")}*${part}*${unexplained})>0`;
  return {
    ...nil(`ROUND(SUMPRODUCT(${beyond("Pair tolerance £")}*${PAIR}),2)`),
    result: ({ difference }) => `IF(${difference}=0,"Ties",IF(${large},"Does not tie","Look at"))`,
    severity: () => `IF(${large},"S","L")`,
  };
}
