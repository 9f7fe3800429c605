import { settleShares } from "#domain/apportionment/share-table";
import { wordAt } from "#domain/columns/coded";
import type { Finding } from "#domain/findings/finding";
import type { Registers } from "#domain/place/registers";
import { tagsOfPerson } from "#domain/tagging/tagged-by";
import type { AssembledCount } from "./assemble-count.ts";
import { keyOfShare, sayWay, type ShareDecision, type SharesBefore, type ShareWay } from "./share-decision.ts";
import type { TypedRow, TypedTags } from "./typed-tags.ts";

/** Shares as decided, laid over what else is said, and what takes them back. */
export interface DecidedShares {
  readonly registers: Registers;
  readonly typed: TypedTags;
  readonly back: readonly ShareDecision[];
}

type Tagged = Pick<AssembledCount, "ledger" | "registers">;

/**
 * Lays decisions on shares over the registers and the rows: a body's own basis in TP_Agencies where its rows state none, TP
 * Basis or TP Share override of the rows where they do. The sources are never changed, and rows that go another way than the
 * decision names stay as they are.
 *
 * @param tagged - the rows as they stand without these decisions.
 * @source workbook-model.md, TP Basis, TP Share override, TP_Agencies; method.md 1.4
 */
export function decideShares(
  decisions: readonly ShareDecision[],
  said: Pick<DecidedShares, "registers" | "typed">,
  tagged: Tagged,
): DecidedShares {
  let registers = said.registers;
  const typed = new Map(said.typed);
  const back = decisions.map((decision): ShareDecision => {
    const { rows, defaultBasis } = decision.before ?? rowsOf(decision, tagged);
    const before = {
      rows: rowsBefore(Object.keys(rows), tagged),
      defaultBasis: defaultBasis === null ? null : basisOf(decision.agency, tagged),
    };
    for (const [rowId, row] of Object.entries(rows)) typed.set(rowId, { ...typed.get(rowId), ...row });
    if (defaultBasis !== null) registers = withBasis(registers, decision.agency, defaultBasis);
    const { agency, from, to } = decision;
    return { agency, from: to, to: from, note: "", before };
  });
  return { registers, typed, back };
}

/**
 * Finds decisions that would take money out of the count in silence: a share that is none, a basis without a share;
 * and two on the same rows at once.
 *
 * Findings: `share-unfit`, `share-no-drivers`, `share-given-twice`, each a stop.
 */
export function checkShares(decisions: readonly ShareDecision[], { drivers }: Pick<Registers, "drivers">): Finding[] {
  const table = settleShares(drivers);
  const unfit = decisions.flatMap(({ agency, to, before }): Finding[] => {
    // What is taken back stood before, with whatever it came to.
    if (before) return [];
    if ("share" in to) {
      const fits = to.share >= 0 && to.share <= 1;
      return fits ? [] : [{ code: "share-unfit", severity: "stop", params: { agency, share: to.share } }];
    }
    const { basis } = to;
    return table.shareOf(agency, basis)
      ? []
      : [{ code: "share-no-drivers", severity: "stop", params: { agency, basis } }];
  });
  return [...unfit, ...givenTwice(decisions)];
}

/**
 * Decisions go by the rows as they stand before all of them: of two on the rows of a body that go one way, one would be logged
 * and change nothing. What is taken back names its rows itself.
 */
function givenTwice(decisions: readonly ShareDecision[]): Finding[] {
  const given = decisions.filter(({ before }) => !before);
  const keys = given.map(keyOfShare);
  const twice = new Set(given.filter((one, at) => keys.indexOf(keyOfShare(one)) !== at).map(({ agency }) => agency));
  return [...twice].map((agency) => ({ code: "share-given-twice", severity: "stop", params: { agency } }));
}

/**
 * Finds decisions of which no row goes the way that they leave: the rows or the body's basis were changed since it was shown. One
 * would be logged and change nothing.
 *
 * Finding: `share-way-gone`, a stop.
 *
 * @param tagged - the rows as they stand without these decisions.
 */
export function findWaysGone(decisions: readonly ShareDecision[], tagged: Tagged): Finding[] {
  return decisions.flatMap((decision): Finding[] => {
    // What is taken back names its rows itself.
    if (decision.before) return [];
    const { rows, defaultBasis } = rowsOf(decision, tagged);
    if (defaultBasis !== null || Object.keys(rows).length > 0) return [];
    const params = { agency: decision.agency, way: sayWay(decision.from) };
    return [{ code: "share-way-gone", severity: "stop", params }];
  });
}

/** The rows that go the way that is left, with what is to be said of each. */
function rowsOf({ agency, from, to }: ShareDecision, { ledger, registers }: Tagged): SharesBefore {
  const general = basisOf(agency, { registers });
  const basisAt = (i: number): string => wordAt(ledger.basis, i);
  const going: number[] = [];
  for (let i = 0; i < ledger.size; i++) {
    const isOfBody = wordAt(ledger.agency, i) === agency && wordAt(ledger.leftOut, i) === "";
    if (isOfBody && goes(from, ledger.shareOverride[i]!, basisAt(i) || general)) going.push(i);
  }
  // Where one basis takes the place of another, rows that state none follow their body's.
  const follows = (i: number): boolean => "basis" in from && "basis" in to && basisAt(i) === "";
  const stated = going.filter((i) => !follows(i)).map((i) => [ledger.rowId[i]!, tagsFor(from, to)] as const);
  return {
    rows: Object.fromEntries(stated),
    defaultBasis: "basis" in to && going.some(follows) ? to.basis : null,
  };
}

function goes(from: ShareWay, typed: number, basis: string): boolean {
  return "share" in from ? typed === from.share : Number.isNaN(typed) && basis === from.basis;
}

function tagsFor(from: ShareWay, to: ShareWay): TypedRow {
  if ("share" in to) return { shareOverride: to.share };
  return "share" in from ? { shareOverride: null, basis: to.basis } : { basis: to.basis };
}

/** What a person had said of the basis and share of rows. */
function rowsBefore(rowIds: readonly string[], { ledger }: Tagged): Record<string, TypedRow> {
  const wanted = new Set(rowIds);
  const rows: Record<string, TypedRow> = {};
  for (let i = 0; i < ledger.size; i++) {
    const rowId = ledger.rowId[i]!;
    if (!wanted.has(rowId)) continue;
    const owned = tagsOfPerson(wordAt(ledger.taggedBy, i));
    const typed = ledger.shareOverride[i]!;
    rows[rowId] = {
      basis: owned.has("basis") ? wordAt(ledger.basis, i) : undefined,
      shareOverride: owned.has("shareOverride") ? (Number.isNaN(typed) ? null : typed) : undefined,
    };
  }
  return rows;
}

function basisOf(agency: string, { registers }: Pick<Tagged, "registers">): string {
  return registers.agencies.find(({ name }) => name === agency)?.defaultBasis ?? "";
}

function withBasis(registers: Registers, name: string, defaultBasis: string): Registers {
  return {
    ...registers,
    agencies: registers.agencies.map((agency) => (agency.name === name ? { ...agency, defaultBasis } : agency)),
  };
}
