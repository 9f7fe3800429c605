import type { RawCell } from "#domain/ledger/cells";
import type { RowTags, StandingRow } from "#domain/tagging/row-tags";

/** Tags that a person gives a row; undefined takes back what a person said of that tag before. */
export type TypedRow = Readonly<Partial<Record<keyof RowTags, RawCell | undefined>>>;

/** By row id: what a person says of single rows and no TP column holds yet. */
export type TypedTags = ReadonlyMap<string, TypedRow>;

const NOTHING_STANDS: StandingRow = { tags: {}, print: "", ruleGiven: new Map(), byPerson: new Set() };

/** A row as it stands, with what a person says of it now as if it had been typed in its TP columns. */
export function typedOver(standing: StandingRow | undefined, typed: TypedRow | undefined): StandingRow | undefined {
  if (typed === undefined) return standing;
  const { tags: stood, byPerson: claimed, inGrid, personGave, ...prints } = standing ?? NOTHING_STANDS;
  const names = Object.keys(typed) as (keyof RowTags)[];
  const given = names.filter((name) => typed[name] !== undefined);
  const untouched = Object.entries(stood).filter(([name]) => !names.includes(name as keyof RowTags));
  return {
    ...prints,
    tags: Object.fromEntries([...untouched, ...given.map((name) => [name, typed[name] ?? null] as const)]),
    personGave: new Map([...(personGave ?? [])].filter(([name]) => !names.includes(name as keyof RowTags))),
    // What is said of a tag now is said in the pane, whatever stood in the grid before.
    inGrid: new Set([...(inGrid ?? [])].filter((name) => !names.includes(name))),
    byPerson: new Set([...[...claimed].filter((name) => !names.includes(name)), ...given]),
  };
}
