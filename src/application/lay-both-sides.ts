import type { Ledger } from "#domain/ledger/ledger";
import type { Registers } from "#domain/place/registers";
import type { BesidesLedger } from "#domain/tagging/besides-ledger";
import type { BlockRows } from "#domain/tagging/block-rows";
import { type KeptRows, type LaidRows, layRows, signedLedger } from "#domain/tagging/lay-rows";
import { judgeReceipts, type ReceiptJudgement } from "#domain/transfers/judge-receipts";
import { gatherReceipts } from "#domain/transfers/suggest-receipts";
import type { BodyNaming } from "./body-naming.ts";

/** Every row tagged, with what is judged of both sides of a pair. */
export interface BothSides {
  readonly ledger: Ledger;
  readonly besides: BesidesLedger;
  readonly judged: ReceiptJudgement;
  /** The rows with nothing put back yet: what the next count may take over. */
  readonly first: LaidRows;
}

interface LaidBy {
  readonly registers: Registers;
  readonly naming: Pick<BodyNaming, "payerOfFlow">;
  readonly nameCofog1: (cofog: string) => string;
}

/**
 * Puts the rows into a ledger. What a body books below nought is put back as income only where the payer's lines bear it: so
 * the rows are tagged once to see both sides, and those of which a confirmed pair speaks once more where something is put
 * back.
 */
export function layBothSides(
  rows: readonly BlockRows[],
  kept: KeptRows | null,
  { registers, naming, nameCofog1 }: LaidBy,
): BothSides {
  const first = layRows(rows, nameCofog1, kept);
  const ledger = signedLedger(first, rows);
  const bodies = new Set(ledger.agency.words);
  const received = gatherReceipts(ledger, {
    receipts: first.besides.receipts,
    payerOfFlow: naming.payerOfFlow,
    stands: (i) => ledger.suspense[i] !== 1 && ledger.leftOut.codes[i] === -1,
    isBody: (name) => bodies.has(name),
  });
  const judged = judgeReceipts(ledger, received, { pairs: registers.transfers, sources: registers.sources });
  if (judged.putBack.size === 0) return { ledger, besides: first.besides, judged, first };
  const again = rows.map((block) => ({ ...block, putBack: judged.putBack }));
  const { awaitingJudgement } = first.besides;
  const stays: KeptRows = { laid: first, rowOf: (_, row) => (awaitingJudgement.has(row) ? -1 : row) };
  const second = layRows(again, nameCofog1, stays);
  return { ledger: signedLedger(second, again), besides: second.besides, judged, first };
}
