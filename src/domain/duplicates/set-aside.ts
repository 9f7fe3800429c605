import { connect } from "./connect.ts";
import { ASIDE_REASONS, type Payment, type SetAside } from "./duplicates.ts";
import { asPayment, type Documents, linesOf } from "./gather-documents.ts";
import type { AsideLink } from "./links.ts";

export interface AsideInput {
  readonly links: readonly AsideLink[];
  readonly series: readonly (readonly number[])[];
  /** Equal lines of one document. */
  readonly runs: readonly (readonly number[])[];
  /** Documents that a finding holds: those are looked into, not set aside. */
  readonly grouped: ReadonlySet<number>;
}

/**
 * Lists what is alike for a reason, each payment under one reason: nothing is left out in silence.
 *
 * @returns the series, then by reason; a list of one is left where the others are findings.
 */
export function setAside(documents: Documents, { links, series, runs, grouped }: AsideInput): SetAside[] {
  const used = new Set(grouped);
  const lists: SetAside[] = [];
  const take = (reason: SetAside["reason"], members: readonly number[]): void => {
    const free = members.filter((d) => !used.has(d));
    if (free.length === 0) return;
    for (const d of free) used.add(d);
    lists.push(
      listOf(
        reason,
        free.map((d) => asPayment(documents, d)),
      ),
    );
  };
  for (const run of series) take("regular payments", run);
  for (const reason of ASIDE_REASONS) {
    const own = links.filter((link) => link.reason === reason && !used.has(link.a) && !used.has(link.b));
    for (const { members } of connect(own)) take(reason, members);
  }
  const listed = linesIn(documents, used);
  for (const run of runs) {
    if (listed[run[0]!] === 1) continue;
    lists.push(
      listOf(
        "lines of a run",
        run.map((row) => ({ rows: [row], pence: documents.payments.pence[row]! })),
      ),
    );
  }
  return lists;
}

/** Lines whose document stands somewhere already. */
function linesIn(documents: Documents, used: ReadonlySet<number>): Uint8Array {
  const listed = new Uint8Array(documents.payments.size);
  for (const d of used) for (const line of linesOf(documents, d)) listed[line] = 1;
  return listed;
}

function listOf(reason: SetAside["reason"], payments: readonly Payment[]): SetAside {
  return { reason, payments, pence: payments.reduce((sum, { pence }) => sum + pence, 0) };
}
