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
    words: "known pairs of counted bodies without an answer, or with a transfer whose amount is not known",
    severity: "S",
    where: WHERE,
    unit: "rows",
    tolerance: "0",
    run: ({ count }) => {
      const open = openKnownPairs(count.transfers);
      if (open.length > 0) return mustBeNil(open.length, namePairs(open));
      const unknown = pairsOfUnknownAmount(count.transfers);
      if (unknown.length === 0) return mustBeNil(0);
      return { ...shouldBeNil(unknown.length, `amount not known: ${namePairs(unknown)}`), severity: "L" };
    },
  },
];

function unconfirmed(input: CheckInput): Outcome {
  const { count, bands } = input;
  const pence = unconfirmedTransfers(count);
  const names = listNames(openSuggestions(count.transfers).map(({ payer, payee }) => `${payer} → ${payee}`));
  if (pence > bands.unconfirmed * Math.abs(count.totalPence)) return mustBeNil(pence, names);
  return { ...shouldBeNil(pence, names), severity: "L" };
}

/** Known pairs that nobody has answered. */
function openKnownPairs(transfers: readonly TransferRow[]): TransferRow[] {
  return transfers.filter(
    ({ confirmed, evidence }) => confirmed === null && (evidence === ASKED || evidence.endsWith(`; ${KNOWN}`)),
  );
}

/** Known pairs of which a person says that there is a transfer, and of which no line says how much: it stays in the total. */
function pairsOfUnknownAmount(transfers: readonly TransferRow[]): TransferRow[] {
  return transfers.filter(({ confirmed, evidence }) => confirmed === true && evidence === ASKED);
}

function namePairs(pairs: readonly TransferRow[]): string {
  return listNames(pairs.map(({ payer, payee, kind }) => `${kind}: ${payer} → ${payee}`));
}
