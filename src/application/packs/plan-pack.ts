import { agencyMatcher, foldName } from "#domain/place/match-agency";
import type { Agency } from "#domain/place/registers";
import type { PackAgency, PackRule, StarterPack } from "#domain/tagging/starter-pack";
import type { TagRule } from "#domain/tagging/rule";
import type { Amendments } from "../amendments.ts";

/** What stands in the workbook before a pack is loaded. */
export interface StandingLists {
  readonly agencies: readonly Agency[];
  readonly themes: readonly string[];
  readonly rules: readonly Pick<TagRule, "field" | "match" | "words" | "gives">[];
}

/** What loading a pack would do: nothing that stands is changed, only gaps are filled. */
export interface PackPlan {
  readonly amendments: Amendments;
  /** Names of what is added. */
  readonly themes: readonly string[];
  readonly agencies: readonly string[];
  readonly rules: number;
  /** Bodies that stand and gain what nobody has said of them yet: type, code, other spellings. */
  readonly filled: readonly string[];
}

/**
 * Plans the loading of a pack, or of some of its bodies.
 *
 * A theme, body or rule that stands is left as it is, switched off or not, so that a pack loaded twice changes nothing. A
 * body that stands, under the pack's name or another of its names, gets what is empty of it.
 *
 * @param only - names of bodies to take of the pack; all where left out.
 */
export function planPack(pack: StarterPack, standing: StandingLists, only?: ReadonlySet<string>): PackPlan {
  const bodies = planBodies(
    pack.agencies.filter(({ name }) => only?.has(name) ?? true),
    standing.agencies,
  );
  const known = new Set(standing.themes.map(foldName));
  const themes = pack.themes.filter(({ name }) => !known.has(foldName(name)));
  const saying = new Set(standing.rules.map(sayingOf));
  const rules = pack.rules.filter((rule) => !saying.has(sayingOf(rule)));
  const agencies = { ...bodies.added, ...bodies.filled };
  return {
    amendments: {
      ...(themes.length > 0 && { themes: themes.map((theme) => ({ ...theme, pack: pack.name })) }),
      ...(Object.keys(agencies).length > 0 && { agencies }),
      ...(rules.length > 0 && { rules }),
    },
    themes: themes.map(({ name }) => name),
    agencies: Object.keys(bodies.added),
    rules: rules.length,
    filled: Object.keys(bodies.filled),
  };
}

/** Bodies of a pack that the workbook names already, by the pack's name. */
export function packBodiesStanding(pack: StarterPack, agencies: readonly Agency[]): string[] {
  const match = agencyMatcher(pack.agencies.map(asAgency));
  return [...new Set(agencies.flatMap(({ name }) => match(name) ?? []))];
}

type Said = Partial<Omit<Agency, "name">>;

interface PlannedBodies {
  readonly added: Record<string, Said>;
  readonly filled: Record<string, Said>;
}

function planBodies(bodies: readonly PackAgency[], standing: readonly Agency[]): PlannedBodies {
  const match = agencyMatcher(standing);
  const byName = new Map(standing.map((agency) => [agency.name, agency]));
  const planned: PlannedBodies = { added: {}, filled: {} };
  for (const body of bodies) {
    const held = byName.get(match(body.name) ?? matchAlias(body, standing) ?? "");
    if (!held) planned.added[body.name] = { defaultBasis: "direct", note: "", ...saidOf(body) };
    else {
      const said = gapsOf(held, body, match);
      if (Object.keys(said).length > 0) planned.filled[held.name] = said;
    }
  }
  return planned;
}

/** A body that a source calls by another of its names. */
function matchAlias(body: PackAgency, standing: readonly Agency[]): string | null {
  const match = agencyMatcher([asAgency(body)]);
  return standing.find(({ name }) => match(name) !== null)?.name ?? null;
}

/** What the pack says where nobody has said anything. */
function gapsOf(held: Agency, body: PackAgency, match: (text: string) => string | null): Said {
  const said = {
    short: match(body.short ?? "") === null ? body.short : "",
    type: body.type,
    home: body.home,
    code: body.code,
  };
  const gaps = Object.entries(said).filter(
    ([field, value]) => isEmpty(held[field as keyof typeof said]) && !isEmpty(value),
  );
  const spellings = [body.name, ...body.aliases].filter(
    // A name that two bodies share matches neither, though it may stand here already.
    (text) => match(text) === null && !held.aliases.includes(text),
  );
  return {
    ...Object.fromEntries(gaps),
    ...(spellings.length > 0 && { aliases: [...held.aliases, ...spellings] }),
  };
}

function isEmpty(value: string | null | undefined): boolean {
  return value === undefined || value === null || value === "";
}

function saidOf({ name: _, ...said }: PackAgency): Said {
  return said;
}

function asAgency(body: PackAgency): Agency {
  return {
    short: "",
    home: null,
    code: "",
    expected: null,
    note: "",
    defaultBasis: "",
    alreadyForPlace: false,
    ...body,
  };
}

function sayingOf({ field, match, words, gives }: Pick<PackRule, "field" | "match" | "words" | "gives">): string {
  const given = Object.entries(gives).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([field, match, words, given]).toLowerCase();
}
