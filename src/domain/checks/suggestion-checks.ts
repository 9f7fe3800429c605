import { ASKED, KNOWN } from "../transfers/evidence.ts";
import { openSuggestions } from "../transfers/open-suggestions.ts";
import type { TransferRow } from "../transfers/transfer-row.ts";
import { percent } from "./band-words.ts";
import type { CheckInput } from "./check-input.ts";
import { listNames, unconfirmedTransfers } from "./measures.ts";
import { type CheckDefinition, mustBeNil, type Outcome, shouldBeNil } from "./outcome.ts";

const WHERE = "'TP Transfers'!A4";

/** Checks D1 and D10: transfers that somebody has to answer. */
export const SUGGESTION_CHECKS: readonly CheckDefinition<CheckInput>[] = [
  {
    id: "D1",
    name: "None unconfirmed",
    words: "£ of suggested transfers neither accepted nor refused",
    severity: "S",
    where: WHERE,
    unit: "pence",
    tolerance: ({ bands }) => `${percent(bands.unconfirmed)} of T`,
    run: unconfirmed,
  },
  {
    id: "D10",
    name: "Known pairs looked for",
    words: "known pairs of counted bodies without a confirmed transfer, and not marked N",
    severity: "S",
    where: WHERE,
    unit: "rows",
    tolerance: "0",
    run: ({ count }) => {
      const open = openKnownPairs(count.transfers);
      return mustBeNil(open.length, listNames(open.map(({ payer, payee, kind }) => `${kind}: ${payer} → ${payee}`)));
    },
  },
];

/**
 * Check A15: income booked as negative spending would be taken off twice, once here and once where the payer's line is
 * taken out.
 */
export const OWN_NET_CHECK: CheckDefinition<CheckInput> = {
  id: "A15",
  name: "Own-net trap",
  words:
    "negative lines naming a counted body and not marked: transfer or credit on TP Transfers, or income in TP Left out",
  severity: "S",
  where: WHERE,
  unit: "rows",
  tolerance: "none",
  run: ({ count, ledger }) => {
    const open = openSuggestions(count.transfers).map(({ payer, payee, rows }) => {
      return { payer, payee, lines: rows.filter((i) => ledger.amountPence[i]! < 0).length };
    });
    const negative = open.filter(({ lines }) => lines > 0);
    return mustBeNil(
      negative.reduce((sum, { lines }) => sum + lines, 0),
      listNames(negative.map(({ payer, payee, lines }) => `${payer} → ${payee}: ${String(lines)}`)),
    );
  },
};

function unconfirmed(input: CheckInput): Outcome {
  const { count, bands } = input;
  const pence = unconfirmedTransfers(count);
  const names = listNames(openSuggestions(count.transfers).map(({ payer, payee }) => `${payer} → ${payee}`));
  if (pence > bands.unconfirmed * Math.abs(count.totalPence)) return mustBeNil(pence, names);
  return { ...shouldBeNil(pence, names), severity: "L" };
}

/** Known pairs that nobody has answered: a Y that no line bears out answers nothing. */
function openKnownPairs(transfers: readonly TransferRow[]): TransferRow[] {
  return transfers.filter(({ confirmed, evidence }) =>
    evidence === ASKED ? confirmed !== false : confirmed === null && evidence.endsWith(`; ${KNOWN}`),
  );
}
