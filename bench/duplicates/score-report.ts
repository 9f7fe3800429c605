import type { DuplicateReport } from "../run-job.ts";

/** A row that stands there because of another. Rows count from 0, the first below the headings. */
export interface CopiedRow {
  readonly original: number;
  readonly added: number;
  readonly kind: string;
}

export interface ReportScores {
  /** By kind, 0-1. */
  readonly recall: Readonly<Record<string, number>>;
  /** Findings of all grades, and those of them that hold an original and its copy. */
  readonly findings: number;
  readonly right: number;
}

const GRADES = ["strong", "probable", "possible", "sameInvoiceAtTwoBodies"] as const;

/**
 * Holds what the command line reports against the truth.
 *
 * Recall of a kind: original and copy stand in one finding, of whatever grade. A credit (`-neg`): it is paired off with its payment.
 * What was paid again after a credit (`-repay`): no finding holds it.
 */
export function scoreReport(report: DuplicateReport, copies: readonly CopiedRow[]): ReportScores {
  const findings = GRADES.flatMap((grade) => report[grade].groups.map(rowsOf));
  const findingOf = new Map(findings.flatMap((rows, at) => rows.map((row) => [row, at] as const)));
  const paired = new Map(
    report.reversalsNetted.map(rowsOf).flatMap((rows, at) => rows.map((row) => [row, at] as const)),
  );
  const isFound = ({ original, added, kind }: CopiedRow): boolean => {
    if (kind.endsWith("-neg")) return paired.has(added) && paired.get(added) === paired.get(original);
    if (kind.endsWith("-repay")) return !findingOf.has(added);
    return findingOf.has(added) && findingOf.get(added) === findingOf.get(original);
  };
  const recall: Record<string, number> = {};
  for (const kind of new Set(copies.map((copy) => copy.kind))) {
    const own = copies.filter((copy) => copy.kind === kind);
    recall[kind] = own.filter(isFound).length / own.length;
  }
  const rightFindings = new Set(
    copies.flatMap(({ original, added }) => {
      const at = findingOf.get(added);
      return at !== undefined && at === findingOf.get(original) ? [at] : [];
    }),
  );
  return { recall, findings: findings.length, right: rightFindings.size };
}

/** `Sheet!4` → 2: row 1 holds the headings. */
function rowsOf(group: readonly string[]): number[] {
  return group.map((reference) => Number(reference.slice(reference.lastIndexOf("!") + 1)) - 2);
}
