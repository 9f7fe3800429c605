import type { Amendments } from "../amendments.ts";
import { type ChangedSince, changedSince, type RefusedAsChanged } from "../changed-since.ts";
import { decideShares } from "../decide-shares.ts";
import { findChangedCells } from "../find-changed-cells.ts";
import { done, failed, type Result } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import type { CountingPort } from "../ports/workbook.port.ts";
import { type HeldRegisters, readHeld } from "../read-workbook.ts";
import type { CountError, PlaceReckoning } from "../reckon-place.ts";
import { entriesOf } from "../said-entries.ts";
import { sayChanged } from "../say-changed.ts";
import type { ShareDecision } from "../share-decision.ts";
import { invertAmendments } from "./invert-amendments.ts";
import type { Refusal } from "./pane-actions.ts";
import { refusedCount } from "./refuse.ts";

/** What takes a job back, and what must stand for it. */
export interface TakesBack {
  readonly inverse: Amendments;
  /** What the registers said right after the job, under all keys that the inverse writes to. */
  readonly stood: Amendments;
}

/** What takes amendments back, by what stood before them. */
export function inverseOf(
  amendments: Amendments,
  held: HeldRegisters,
  sharesBack: readonly ShareDecision[],
): Amendments {
  return { ...invertAmendments(amendments, held), ...(sharesBack.length > 0 && { shares: sharesBack }) };
}

/** Reads back what the registers say once a job has written them, as taking it back will find them. */
export async function stoodAfter(
  workbook: Pick<CountingPort, "readTables">,
  inverse: Amendments,
  { read, assembled }: PlaceReckoning,
): Promise<Result<Amendments, WorkbookError>> {
  const tables = [...new Set(entriesOf(inverse).map(({ table }) => table))].filter((table) => table !== "");
  const held = tables.length === 0 ? done(read) : await readHeld(workbook, tables);
  if (!held.ok) return held;
  const shares = inverse.shares && assembled ? decideShares(inverse.shares, read, assembled).back : [];
  return done(inverseOf(inverse, held.value, shares));
}

/** Looked at between reading and writing: what somebody has corrected since must not be lost. */
export function refusedAsChanged(takesBack: TakesBack | undefined, reckoning: PlaceReckoning): RefusedAsChanged | null {
  if (!takesBack) return null;
  const found = changedSince(takesBack.stood, inverseOf(takesBack.inverse, reckoning.read, reckoning.sharesBack));
  const changes = found.map((one) => (one.table === "" ? { ...one, ...placeOf(one.key[0]!, reckoning) } : one));
  return changes.length === 0 ? null : { kind: "changed-since", changes };
}

function placeOf(rowId: string, { assembled, sources }: PlaceReckoning): Pick<ChangedSince, "place"> {
  const at = assembled?.ledger.rowId.indexOf(rowId) ?? -1;
  if (!assembled || at < 0) return {};
  const { block, sheetRow } = assembled.ledger;
  return { place: `row ${String(sheetRow[at]! + 1)} of “${sources.blocks[block[at]!]!.block.sheet}”` };
}

/** Why there is no count; what was changed since is named by its cell. */
export async function refusedRecount(
  workbook: Pick<CountingPort, "readTables">,
  error: CountError,
): Promise<Result<never, Refusal>> {
  if (error.kind !== "changed-since") return refusedCount(error);
  const message = sayChanged(error.changes, await findChangedCells(workbook, error.changes));
  return failed({ code: error.kind, message });
}
