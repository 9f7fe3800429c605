import { fingerprint } from "../columns/fingerprint.ts";
import type { NamedRun } from "./duplicate-list.ts";
import type { ListInput } from "./list-lines.ts";

/** The runs among the findings, by their number there. */
export function nameRuns({ found, rowIds }: Pick<ListInput, "found" | "rowIds">): ReadonlyMap<number, NamedRun> {
  const held = new Map<number, { findings: number; readonly ids: string[] }>();
  for (const { run, payments } of found.groups) {
    if (run === null) continue;
    const one = held.get(run) ?? { findings: 0, ids: [] };
    one.findings++;
    for (const { rows } of payments) for (const row of rows) one.ids.push(rowIds[row]!);
    held.set(run, one);
  }
  const named = ({ findings, ids }: { findings: number; ids: string[] }): NamedRun => ({
    name: `R-${fingerprint(ids.sort())}`,
    findings,
  });
  return new Map(Array.from(held, ([run, one]) => [run, named(one)]));
}
