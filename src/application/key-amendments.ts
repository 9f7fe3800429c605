import { keyWord } from "#domain/columns/key-word";
import type { Amendments } from "./amendments.ts";

/**
 * Amendments with bodies and themes named as the sheets name them: what is laid over the registers, logged and taken back is one
 * name, though a person typed a sign in it.
 *
 * @source workbook-model.md, decision 4
 */
export function keyAmendments(said: Amendments): Amendments {
  const { agencies, withdrawnAgencies, themes, withdrawnThemes, drivers, withdrawnDrivers, splits } = said;
  return {
    ...said,
    ...(agencies && { agencies: keyNames(agencies) }),
    ...(withdrawnAgencies && { withdrawnAgencies: withdrawnAgencies.map(keyWord) }),
    ...(themes && { themes: themes.map((theme) => ({ ...theme, name: keyWord(theme.name) })) }),
    ...(withdrawnThemes && { withdrawnThemes: withdrawnThemes.map(keyWord) }),
    ...(drivers && { drivers: drivers.map(ofKeyName) }),
    ...(withdrawnDrivers && { withdrawnDrivers: withdrawnDrivers.map(ofKeyName) }),
    ...(splits && { splits: keyParts(splits) }),
  };
}

type Bodies = NonNullable<Amendments["agencies"]>;

/** A body that is named both ways is one: what was said later goes before. */
function keyNames(said: Bodies): Bodies {
  const named: Record<string, Bodies[string]> = {};
  for (const [name, of] of Object.entries(said)) named[keyWord(name)] = { ...named[keyWord(name)], ...of };
  return named;
}

function ofKeyName<T extends { readonly agency: string }>(unit: T): T {
  return { ...unit, agency: keyWord(unit.agency) };
}

function keyParts(splits: NonNullable<Amendments["splits"]>): NonNullable<Amendments["splits"]> {
  const keyed = Object.entries(splits).map(
    ([row, parts]) => [row, parts.map((part) => ({ ...part, theme: keyWord(part.theme) }))] as const,
  );
  return Object.fromEntries(keyed);
}
