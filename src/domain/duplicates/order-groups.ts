import { DUPLICATE_GRADES, type DuplicateGroup } from "./duplicates.ts";

/** The order in which findings are looked into: the best grade first, in it most £ at risk; those of one run side by side. */
export function orderGroups(groups: readonly DuplicateGroup[]): DuplicateGroup[] {
  const ofRun = new Map<number, number>();
  for (const { run, atRiskPence } of groups) {
    if (run !== null) ofRun.set(run, (ofRun.get(run) ?? 0) + atRiskPence);
  }
  const asked = ({ run, atRiskPence }: DuplicateGroup): number => (run === null ? atRiskPence : ofRun.get(run)!);
  const steps: ((a: DuplicateGroup, b: DuplicateGroup) => number)[] = [
    (a, b) => DUPLICATE_GRADES.indexOf(a.grade) - DUPLICATE_GRADES.indexOf(b.grade),
    (a, b) => asked(b) - asked(a),
    (a, b) => (a.run ?? -1) - (b.run ?? -1),
    (a, b) => b.atRiskPence - a.atRiskPence,
    (a, b) => a.payments[0]!.rows[0]! - b.payments[0]!.rows[0]!,
  ];
  return [...groups].sort((a, b) => steps.reduce((found, step) => found || step(a, b), 0));
}
