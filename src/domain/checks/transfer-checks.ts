import { pounds, poundsInFull } from "../money/say-pounds.ts";
import { wordAt } from "../columns/coded.ts";
import { percent } from "./band-words.ts";
import type { CheckInput } from "./check-input.ts";
import { underAnotherKind } from "./other-kind.ts";
import { type PairApart, pairsApart, sayPair } from "./pairs-apart.ts";
import { countWhere, isCounted, leftInOf, leftInTransfers, sumWhere, takenOutOnPaymentsOnly } from "./measures.ts";
import { type CheckDefinition, mustBeNil, mustTie, type Outcome, shouldBeNil } from "./outcome.ts";

const WHERE = "'TP Transfers'!A4";

/** Section D: transfers. */
export const TRANSFER_CHECKS: readonly CheckDefinition<CheckInput>[] = [
  {
    id: "D2",
    name: "Payee's spend is counted",
    words: "£ taken out to a body with no counted lines of that kind, or left in only because a kind is not stated",
    severity: "S",
    where: WHERE,
    unit: "pence",
    tolerance: "£0.00 taken out",
    run: payeesCounted,
  },
  {
    id: "D3",
    name: "Payee is measured gross",
    words: "£ taken out whose payee reports net, or is on payments only",
    severity: "S",
    where: WHERE,
    unit: "pence",
    tolerance: "£0.00",
    run: (input) => {
      const net = takenOut(input, "payee net");
      if (net !== 0) return mustBeNil(net);
      return { ...shouldBeNil(takenOutOnPaymentsOnly(input), leftIn(input, "payee net")), severity: "L" };
    },
  },
  {
    id: "D4",
    name: "Both sides agree, by pair",
    words: "payer says less payee says, each pair; one far apart needs a reason on TP Transfers",
    severity: "L",
    where: WHERE,
    unit: "pence",
    tolerance: ({ bands }) => `${pounds(bands.pairPence)} a pair`,
    run: pairOutcome,
  },
  {
    id: "D5",
    name: "Gross of differences",
    words: "differences of all pairs, without their signs",
    severity: "L",
    where: WHERE,
    unit: "pence",
    tolerance: ({ bands }) => `${percent(bands.disagreement)} of E`,
    run: ({ count, bands }) => {
      const within = count.unreconciledAbsolutePence <= bands.disagreement * Math.abs(count.eliminatedPence);
      return { ...shouldBeNil(count.unreconciledAbsolutePence), result: within ? "Ties" : "Look at" };
    },
  },
  {
    id: "D6",
    name: "No circle, no self",
    words: "circles of transfers; lines to the body itself",
    severity: "S",
    where: WHERE,
    unit: "rows",
    tolerance: "0",
    run: (input) => {
      const { ledger } = input;
      const self = (i: number): boolean =>
        isCounted(input, i) &&
        ledger.transferTo.codes[i] !== -1 &&
        wordAt(ledger.transferTo, i) === wordAt(ledger.agency, i);
      return mustBeNil(countWhere(input, self) + input.circles.length, input.circles.join("; "));
    },
  },
  {
    id: "D7",
    name: "Two bases agree",
    words: "funder total less spender total = Σ U",
    severity: "S",
    where: "'TP Bridge'!A4",
    unit: "pence",
    tolerance: "£0.00",
    run: ({ count }) => mustTie(count.funderTotalPence, count.totalPence + count.unreconciledPence),
  },
  {
    id: "D8",
    name: "Receipts fit",
    words: "lines with more internal income than gross",
    severity: "L",
    where: WHERE,
    unit: "rows",
    tolerance: "0",
    run: (input) => {
      const { ledger } = input;
      const over = (i: number): boolean =>
        isCounted(input, i) && Math.abs(ledger.internalIncomePence[i]!) > Math.abs(ledger.amountPence[i]!);
      return shouldBeNil(countWhere(input, over));
    },
  },
  {
    id: "D9",
    name: "No income on transfers",
    words: "external income on transfer lines",
    severity: "S",
    where: WHERE,
    unit: "pence",
    tolerance: "£0.00",
    run: (input) =>
      mustBeNil(
        sumWhere(
          input,
          (i) => isCounted(input, i) && input.ledger.transferTo.codes[i] !== -1 && input.ledger.eliminate[i] !== 0,
          (i) => input.ledger.externalIncomePence[i]!,
        ),
      ),
  },
];

function takenOut(input: CheckInput, why: "payee not counted" | "payee net"): number {
  const keys = new Set(
    input.count.transfers.filter((row) => row.takeOut === why).map((row) => `${row.payer}|${row.payee}|${row.capital}`),
  );
  const { ledger, figures } = input;
  return sumWhere(
    input,
    (i) => keys.has(`${wordAt(ledger.agency, i)}|${wordAt(ledger.transferTo, i)}|${wordAt(ledger.capital, i)}`),
    (i) => figures.paidOn[i]!,
  );
}

function payeesCounted(input: CheckInput): Outcome {
  const { count, ledger } = input;
  const transfers = underAnotherKind(count.transfers, ledger, (i) => isCounted(input, i)).map(
    (at) => count.transfers[at]!,
  );
  const names = transfers.map(({ payer, payee }) => `${payer} → ${payee}: payee counted under another kind`);
  const open = leftInOf(input, transfers);
  const found = [leftIn(input, "payee not counted"), ...names].filter((words) => words !== "").join("; ");
  return mustBeNil(takenOut(input, "payee not counted") + open, found);
}

function leftIn(input: CheckInput, why: "payee not counted" | "payee net"): string {
  const pence = leftInTransfers(input, why);
  return pence === 0 ? "" : `${poundsInFull(pence)} left in: ${why}`;
}

/** A pair that is far apart stops the signature until somebody says why; then it is printed with that reason. */
function pairOutcome(input: CheckInput): Outcome {
  const off = pairsApart(input);
  const sum = off.reduce((total, pair) => total + Math.abs(pair.differencePence), 0);
  const found = off.map((pair) => `${sayPair(pair)}${isUnexplained(pair) ? NEEDS_REASON : ""}`).join("; ");
  if (off.some(isUnexplained)) return { ...mustBeNil(sum, found), severity: "S" };
  const partReasons = off.flatMap((pair) => pair.explained.map(({ given }) => `${sayPair(pair)}: ${given.reason}`));
  const isExplained = off.length > 0 && off.every(({ explained }) => explained.length > 0);
  return { ...shouldBeNil(sum, found), partReasons, ...(isExplained && { isExplainedByParts: true }) };
}

const NEEDS_REASON = " (needs a reason under Explained by)";

function isUnexplained({ isLarge, explained }: PairApart): boolean {
  return isLarge && explained.length === 0;
}
