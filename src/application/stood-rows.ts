import type { RawCell } from "#domain/ledger/cells";
import { identityIn } from "#domain/tagging/print-row";
import { readIdentity, type RowIdentity } from "#domain/tagging/row-identity";
import { tagsOfPerson } from "#domain/tagging/tagged-by";
import type { BlockContents } from "./block-contents.ts";
import { matchRows, type RowMatches } from "./match-rows.ts";

/** A row as the last count left it. */
export interface StoodRow {
  /** Where it stands on the council's sheet, in the numbers of the rows that are looked for. */
  readonly place: number;
  /** TP Print; "" = none. */
  readonly print: string;
  readonly isPersons: boolean;
}

/** The rows of which a person's tags are to be looked at. */
export interface ChangedRows {
  /** Entries of the reading: those that may have the tags of another row, and where tags found no row those without any. */
  readonly entries: readonly number[];
  /** Rows whose tags of a person no row has any more. */
  readonly lost: number;
  /** Entries that stood beside other cells of ours than they stand beside now: their own cells alone were moved. */
  readonly moved: ReadonlySet<number>;
}

export const NONE_CHANGED: ChangedRows = { entries: [], lost: 0, moved: new Set() };

interface CellsThatStand {
  readonly count: number;
  readonly cellAt: (at: number, column: number) => RawCell;
  readonly placeOf: (at: number) => number;
}

/** Reads which rows stand in columns of ours. */
export function stoodRows(headings: readonly string[], { count, cellAt, placeOf }: CellsThatStand): StoodRow[] {
  const [print, owner] = [headings.indexOf("TP Print"), headings.indexOf("TP Tagged by")];
  return Array.from({ length: count }, (_, at) => ({
    place: placeOf(at),
    print: String(cellAt(at, print) ?? ""),
    isPersons: tagsOfPerson(String(cellAt(at, owner) ?? "")).size > 0,
  }));
}

/** Says which rows have a person's tags and are not known again for sure; where tags found no row, which rows found none. */
export function changedRows(
  prints: readonly string[],
  stood: readonly StoodRow[],
  { matched, isSure }: RowMatches,
): Omit<ChangedRows, "moved"> {
  if (!stood.some(({ isPersons }) => isPersons)) return NONE_CHANGED;
  const lines = [...prints.keys()].filter((entry) => prints[entry] !== "");
  const taken = new Set(lines.map((entry) => matched[entry]));
  const lost = stood.filter(({ isPersons, print }, at) => isPersons && print !== "" && !taken.has(at)).length;
  const entries = lines.filter((entry) => {
    const row = stood[matched[entry] ?? -1];
    if (!row || row.print === "") return lost > 0;
    return row.isPersons && !isSure[entry];
  });
  return { entries, lost };
}

/** Entries beside which what stands is of another row: the sheet's own cells were moved, and ours beside them were not. */
export function movedEntries({ matched }: RowMatches): ReadonlySet<number> {
  return new Set(matched.flatMap((at, entry) => (at === -1 || at === entry ? [] : [entry])));
}

type Prints = Pick<BlockContents, "prints" | "olderPrints">;

/**
 * Finds where what stands of each row stood: see `matchRows`.
 *
 * @param placeOf - of an entry of the reading, in the numbers of `before`.
 */
export function matchStood(
  contents: Prints,
  placeOf: (entry: number) => number,
  before: readonly StoodRow[],
): RowMatches {
  const { prints } = contents;
  const places = new Map(prints.map((_, entry) => [placeOf(entry), entry]));
  const identities = before.map(({ print }) => identityIn(print));
  const inPlace = before.map(({ place }) => places.get(place));
  if (identities.every((identity, at) => identity === "" || identity === prints[inPlace[at] ?? -1])) {
    const matched = prints.map(() => -1);
    inPlace.forEach((entry, at) => entry !== undefined && (matched[entry] = at));
    return { matched, isSure: prints.map(() => true) };
  }
  const translate = translator(contents, identities);
  return matchRows(
    prints.map((print, entry) => ({ place: placeOf(entry), identity: print === "" ? null : readIdentity(print) })),
    before.map(({ place }, at) => ({ place, identity: translate(identities[at]!, inPlace[at]) })),
  );
}

type Translate = (identity: string, inPlace: number | undefined) => RowIdentity | null;

/** Reads identities, those of earlier versions as what they would be now: found among the rows, first the one in its place. */
function translator(contents: Prints, identities: readonly string[]): Translate {
  const read: Translate = (identity) => (identity === "" ? null : readIdentity(identity));
  if (identities.every((identity) => identity === "" || identity.includes("-"))) return read;
  const { prints, olderPrints } = contents;
  const older = olderIdentities(contents);
  return (identity, inPlace) => {
    if (identity === "" || identity.includes("-")) return read(identity, inPlace);
    const isInPlace = inPlace !== undefined && olderPrints[inPlace]?.filled === identity;
    if (isInPlace) return { ...readIdentity(prints[inPlace]!), amount: "" };
    return older.get(identity) ?? readIdentity(identity);
  };
}

/** By each print that an earlier version gave the rows: which row that is. What is also the words of a row is not among them. */
function olderIdentities({ prints, olderPrints }: Prints): ReadonlyMap<string, RowIdentity> {
  const older = new Map<string, RowIdentity>();
  const identities = prints.map(readIdentity);
  olderPrints.forEach((print, entry) => print && older.set(print.asTwin, { ...identities[entry]!, above: "" }));
  olderPrints.forEach((print, entry) => print && older.set(print.filled, { ...identities[entry]!, amount: "" }));
  for (const { words } of identities) older.delete(words);
  return older;
}
