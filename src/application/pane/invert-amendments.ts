import { type DuplicateDecision, pairKey } from "#domain/duplicate-list/duplicate-decision";
import { leftOutKey } from "#domain/left-out/left-out-answer";
import { keyOfAnswer, type SupplierAnswer } from "#domain/supplier-list/supplier-answers";
import type { LeftOutAnswer, Place, Registers, SourceTerms, TransferPair } from "#domain/place/registers";
import { unstatedTerms } from "#domain/place/new-registers";
import { explanationsBefore } from "../amend-explanations.ts";
import { pairReasonsBefore } from "../amend-pair-reasons.ts";
import { invertRules } from "../amend-rules.ts";
import type { Amendments } from "../amendments.ts";
import type { HeldRegisters } from "../read-workbook.ts";
import { byName, sameKeys } from "./same-keys.ts";
import { invertDrivers } from "./invert-drivers.ts";
import { invertNames } from "./invert-names.ts";

/**
 * What takes amendments back: each register says again what it said before.
 *
 * What was added to a register that nothing is ever deleted from goes back to unsaid: a pair to suggested.
 */
export function invertAmendments(amendments: Amendments, read: HeldRegisters): Amendments {
  const { mappings, duplicates, suppliers } = amendments;
  const held = read.heldRegisters;
  return {
    ...invertRegisters(amendments, held),
    ...(mappings && { mappings: heldMappings(mappings, read) }),
    ...invertRules(read.heldRules, amendments),
    ...(duplicates && { duplicates: duplicates.map((said) => decisionBefore(read.heldDuplicates, said)) }),
    ...(suppliers && { suppliers: suppliers.map((said) => answerBefore(read.heldSuppliers, said)) }),
    ...invertReasons(amendments, read),
  };
}

/** A reason goes back to the one that stood, and to the figure that it was given for: it holds for no other. */
function invertReasons(
  { explanations, pairReasons }: Amendments,
  read: HeldRegisters,
): Pick<Amendments, "explanations" | "pairReasons"> {
  return {
    ...(explanations && { explanations: explanationsBefore(read.heldChecks, explanations) }),
    ...(pairReasons && { pairReasons: pairReasonsBefore(read.heldTransfers, pairReasons) }),
  };
}

function invertRegisters(amendments: Amendments, held: Registers): Amendments {
  const { place, sources, transfers, leftOut, splits } = amendments;
  return {
    ...invertNames(amendments, held),
    ...invertDrivers(amendments, held.drivers),
    ...(place && { place: sameKeys<Place>(place, held.place) }),
    ...(sources && { sources: byName(sources, (key) => sourceOf(held.sources, key)) }),
    ...(transfers && { transfers: transfers.map((pair) => pairBefore(held.transfers, pair)) }),
    ...(leftOut && { leftOut: leftOut.map((said) => answerOnWordsBefore(held.leftOut ?? [], said)) }),
    ...(splits && {
      splits: Object.fromEntries(
        Object.keys(splits).map((row) => [row, held.splits.filter(({ rowId }) => rowId === row)]),
      ),
    }),
  };
}

function sourceOf(sources: readonly SourceTerms[], key: string): SourceTerms {
  return sources.find((source) => source.key === key) ?? unstatedTerms(key);
}

function pairBefore(pairs: readonly TransferPair[], said: TransferPair): TransferPair {
  const { payer, payee, capital, kind } = said;
  const before = pairs.find((pair) => pair.payer === payer && pair.payee === payee && pair.capital === capital);
  return before ?? { payer, payee, capital, kind, confirmed: null, note: "" };
}

function answerOnWordsBefore(held: readonly LeftOutAnswer[], said: LeftOutAnswer): LeftOutAnswer {
  const before = held.find((answer) => leftOutKey(answer) === leftOutKey(said));
  return before ?? { ...said, confirmed: null, note: "" };
}

/** A heading of nothing takes back what was said of a field. */
function heldMappings(
  said: NonNullable<Amendments["mappings"]>,
  { mappings }: HeldRegisters,
): NonNullable<Amendments["mappings"]> {
  return Object.fromEntries(
    Object.entries(said).map(([sheet, fields]) => [
      sheet,
      Object.fromEntries(
        Object.keys(fields).map((field) => {
          const before = mappings.find((held) => held.confirmed && held.sheet === sheet && held.field === field);
          return [field, before?.heading ?? ""];
        }),
      ),
    ]),
  );
}

/** A decision that is the first on its two payments is taken back. */
function decisionBefore(held: readonly DuplicateDecision[], said: DuplicateDecision): DuplicateDecision {
  const key = pairKey(said.rows);
  return held.find(({ rows }) => pairKey(rows) === key) ?? { ...said, verdict: null, note: "" };
}

function answerBefore(held: readonly SupplierAnswer[], said: SupplierAnswer): SupplierAnswer {
  return held.find((one) => keyOfAnswer(one) === keyOfAnswer(said)) ?? { ...said, decision: null };
}
