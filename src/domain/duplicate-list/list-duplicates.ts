import { ASIDE_STATES, DUPLICATE_GRADES, type DuplicateGroup, PAYMENT_STATES } from "../duplicates/duplicates.ts";
import { type AsideList, asideLists, statesOfRows } from "../duplicates/tally-payments.ts";
import type { DuplicateList, DuplicateMember, NamedRun, Strength, Unlisted } from "./duplicate-list.ts";
import { membersChanged, StandingDecisions } from "./find-decisions.ts";
import { groupName, lineOf, type ListInput, NOT_AT_RISK } from "./list-lines.ts";
import { nameRuns } from "./name-runs.ts";
import { settledGroups } from "./settled-groups.ts";

/**
 * Rows of one strength that are listed one by one, the largest groups first. A year of a large council may hold tens of
 * thousands that are withheld or regular; nobody reads those on a sheet, and the rest is stated with its rows and £.
 */
export const MOST_LISTED = { aside: 500, atRisk: 10_000 } as const;

/**
 * Lists what the test found, one row a line of a payment, with what people decided on it.
 *
 * Groups that somebody decided on are always listed. A decision whose payments are no longer alike stays, with its rows: as
 * `recovered` where a credit has taken a confirmed duplicate back since.
 *
 * @source workbook-model.md, TP_Duplicates
 */
export function listDuplicates(input: ListInput): DuplicateList {
  const { found } = input;
  const aside = asideLists(found);
  const standing = new StandingDecisions(input.decisions);
  const runs = nameRuns(input);
  const groups = [
    ...found.groups.map((group) => madeGroup(linesOfGroup(input, group, { standing, runs }))),
    ...settledGroups(input, standing.left()).map(madeGroup),
    ...setAsideGroups(input, aside),
  ];
  return { ...bounded(groups), tally: found.tally };
}

/** What is known of a group beside what was found. */
interface AroundGroup {
  readonly standing: StandingDecisions;
  readonly runs: ReadonlyMap<number, NamedRun>;
}

function linesOfGroup(
  input: ListInput,
  { grade, test, payments, run }: DuplicateGroup,
  { standing, runs }: AroundGroup,
): DuplicateMember[] {
  const { columns, rowIds } = input;
  const idsOf = (rows: readonly number[]): string[] => rows.map((row) => rowIds[row]!);
  const ids = new Set(payments.flatMap(({ rows }) => idsOf(rows)));
  const earliest = new Set(idsOf(payments[0]?.rows ?? []));
  const group = groupName(ids);
  return payments.flatMap(({ rows, pence }, at) => {
    const decision = at === 0 ? null : standing.on(idsOf(rows), earliest, ids);
    const credited = rows.reduce((sum, row) => sum + columns.amountPence[row]!, 0) - pence;
    return rows.map((row, line) => ({
      ...lineOf(input, row),
      group,
      strength: grade,
      test,
      why: null,
      payment: at + 1,
      creditedPence: line === 0 ? credited : 0,
      decision,
      membersChanged: decision !== null && membersChanged(decision, ids),
      run: run === null ? null : runs.get(run)!,
    }));
  });
}

/** A group before it is known whether its lines are listed: of most that is set aside only the sums are. */
interface GroupToList extends Unlisted {
  /** So many rows of its strength are listed. */
  readonly most: number;
  readonly isDecided: boolean;
  readonly members: () => readonly DuplicateMember[];
}

/** @param members - at least one. */
function madeGroup(members: readonly DuplicateMember[]): GroupToList {
  const first = members[0]!;
  return {
    strength: first.strength,
    isAtTwoBodies: isAtTwoBodies(first),
    rows: members.length,
    pence: members.reduce((sum, { pence }) => sum + pence, 0),
    atRiskPence: members.reduce((sum, member) => sum + atRiskOf(member), 0),
    most: boundOf(first),
    isDecided: members.some(({ decision }) => decision !== null),
    members: () => members,
  };
}

function setAsideGroups(input: ListInput, lists: readonly AsideList[]): GroupToList[] {
  const states = statesOfRows(input.columns.size, lists);
  const groups = lists.flatMap(({ state, why, rows }) => {
    const own = rows.filter((row) => PAYMENT_STATES[states[row]!] === state);
    return own.length === 0 ? [] : [setAsideGroup(input, { state, why, rows: own })];
  });
  return ASIDE_STATES.flatMap((state) => groups.filter(({ strength }) => strength === state));
}

function setAsideGroup(input: ListInput, { state, why, rows }: AsideList): GroupToList {
  const { columns, rowIds } = input;
  return {
    strength: state,
    isAtTwoBodies: false,
    rows: rows.length,
    pence: rows.reduce((sum, row) => sum + columns.amountPence[row]!, 0),
    atRiskPence: 0,
    most: MOST_LISTED.aside,
    isDecided: false,
    members: () => {
      const group = groupName(rows.map((row) => rowIds[row]!));
      return rows.map((row) => ({ ...NOT_AT_RISK, ...lineOf(input, row), group, strength: state, why }));
    },
  };
}

function bounded(groups: readonly GroupToList[]): Pick<DuplicateList, "members" | "unlisted"> {
  const listedRows = new Map<Strength, number>();
  const unlisted = new Map<string, Unlisted>();
  const members: DuplicateMember[] = [];
  for (const group of groups) {
    const listed = listedRows.get(group.strength) ?? 0;
    if (listed + group.rows <= group.most || group.isDecided) {
      for (const member of group.members()) members.push(member);
      listedRows.set(group.strength, listed + group.rows);
    } else {
      const key = `${group.strength} ${String(group.isAtTwoBodies)}`;
      unlisted.set(key, withGroup(unlisted.get(key), group));
    }
  }
  return { members, unlisted: [...unlisted.values()] };
}

function boundOf({ payment, strength }: DuplicateMember): number {
  if (isAtRisk(strength)) return MOST_LISTED.atRisk;
  return payment === null ? MOST_LISTED.aside : Number.POSITIVE_INFINITY;
}

function withGroup(before: Unlisted | undefined, group: Unlisted): Unlisted {
  return {
    strength: group.strength,
    isAtTwoBodies: group.isAtTwoBodies,
    rows: (before?.rows ?? 0) + group.rows,
    pence: (before?.pence ?? 0) + group.pence,
    atRiskPence: (before?.atRiskPence ?? 0) + group.atRiskPence,
  };
}

/** Everything of a group is at risk but its earliest payment. */
export function atRiskOf({ strength, payment, pence, creditedPence }: DuplicateMember): number {
  return !isAtRisk(strength) || payment === null || payment === 1 ? 0 : pence - creditedPence;
}

/** True where the payments alike are of two bodies: of one invoice in two ledgers no £ is within a body. */
export function isAtTwoBodies({ test }: Pick<DuplicateMember, "test">): boolean {
  return test === "same invoice at two bodies" || test === "same amount at two bodies";
}

/** True of the strengths of which something is to be looked into. */
export function isAtRisk(strength: Strength): boolean {
  return (DUPLICATE_GRADES as readonly Strength[]).includes(strength);
}
