import type { Agency, Registers, Theme } from "#domain/place/registers";
import type { Amendments } from "../amendments.ts";
import { byName } from "./same-keys.ts";

type ListedNames = "agencies" | "themes" | "withdrawnAgencies" | "withdrawnThemes";

/**
 * What takes amendments of bodies and themes back: one that came in goes again, one that stood says again what it said,
 * one that was taken out stands again.
 */
export function invertNames(amendments: Amendments, held: Registers): Pick<Amendments, ListedNames> {
  const { themes = [], withdrawnThemes = [], withdrawnAgencies = [] } = amendments;
  const bodies = new Map(held.agencies.map((agency) => [agency.name, agency]));
  const said = Object.entries(amendments.agencies ?? {});
  const stood = Object.fromEntries(said.filter(([name]) => bodies.has(name)));
  return filled({
    agencies: { ...byName(stood, (name) => bodies.get(name)!), ...statedAgain(held.agencies, withdrawnAgencies) },
    withdrawnAgencies: said.map(([name]) => name).filter((name) => !bodies.has(name)),
    themes: held.themes.filter(({ name }) => withdrawnThemes.includes(name)),
    withdrawnThemes: newThemes(themes, held.themes),
  });
}

function statedAgain(agencies: readonly Agency[], names: readonly string[]): NonNullable<Amendments["agencies"]> {
  const out = agencies.filter(({ name }) => names.includes(name));
  return Object.fromEntries(out.map(({ name, ...said }) => [name, said]));
}

function newThemes(themes: readonly Theme[], held: readonly Theme[]): string[] {
  const known = new Set(held.map(({ name }) => name));
  return themes.map(({ name }) => name).filter((name) => !known.has(name));
}

/** Without what is empty: nothing to take back is no amendment. */
function filled(amendments: Pick<Amendments, ListedNames>): Pick<Amendments, ListedNames> {
  return Object.fromEntries(Object.entries(amendments).filter(([, said]) => Object.keys(said).length > 0));
}
