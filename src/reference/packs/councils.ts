import { foldName } from "#domain/place/match-agency";
import type { PackAgency, StarterPack } from "#domain/tagging/starter-pack";
import { COUNCIL_NAMES } from "./council-names.ts";
import { makePack } from "./make-pack.ts";

type Kind = "A" | "C" | "D" | "L" | "M" | "U" | "W";

const TYPES: Readonly<Record<Kind, string>> = {
  A: "combined authority",
  C: "council (upper tier)",
  D: "council (lower tier)",
  L: "council (unitary)",
  M: "council (unitary)",
  U: "council (unitary)",
  W: "council (unitary)",
};

/** How councils of a kind are called in files; `*` is the place. */
const SPELLINGS: Readonly<Record<Kind, readonly string[]>> = {
  A: ["* Combined Authority", "* CA"],
  C: ["*", "* Council", "* CC", "* County Council"],
  D: ["*", "* Council", "* BC", "* DC", "* Borough Council", "* District Council"],
  L: ["*", "* Council", "LB *", "London Borough of *", "Royal Borough of *", "* City Council", "City of *"],
  M: ["*", "* Council", "* MBC", "* MDC", "* Metropolitan Borough Council", "* City Council", "City of *"],
  U: ["*", "* Council", "* BC", "* Borough Council", "* City Council", "* County Council", "* UA"],
  W: ["*", "* Council", "* CBC", "* County Borough Council", "* County Council"],
};

interface Council {
  readonly code: string;
  readonly kind: Kind;
  readonly name: string;
  readonly place: string;
}

const KIND_WORDS =
  / (?:Metropolitan Borough Council|Metropolitan District Council|County Borough Council|Borough Council|District Council|City Council|County Council|Council|Combined Authority)$/;
const BEFORE_PLACE = /^(?:London Borough of|Royal Borough of|City and County of|City of|Borough of) /;

function readCouncils(): Council[] {
  return COUNCIL_NAMES.trim()
    .split("\n")
    .map((line) => {
      const [name = "", place] = line.slice(12).split("|");
      return {
        code: line.slice(0, 9),
        kind: line.charAt(10) as Kind,
        name,
        place: place ?? name.replace(KIND_WORDS, "").replace(BEFORE_PLACE, ""),
      };
    });
}

/** Spellings of each council that are no other's: a name that two councils may bear finds neither. */
function asAgencies(councils: readonly Council[]): PackAgency[] {
  const bearers = new Map<string, number>();
  for (const council of councils) {
    const keys = new Set([council.name, ...spellingsOf(council)].map(foldName));
    for (const key of keys) bearers.set(key, (bearers.get(key) ?? 0) + 1);
  }
  return councils.map((council) => ({
    name: council.name,
    type: TYPES[council.kind],
    code: council.code,
    aliases: spellingsOf(council).filter(
      (text) => bearers.get(foldName(text)) === 1 && foldName(text) !== foldName(council.name),
    ),
  }));
}

function spellingsOf({ kind, place }: Council): string[] {
  return SPELLINGS[kind].map((spelling) => spelling.replace("*", place));
}

/** Every council, to complete the bodies that sources name, or to add one. Whether it is in the place only a person says. */
export const COUNCILS: StarterPack = makePack({
  id: "councils",
  shelf: "councils",
  name: "Councils of England and Wales",
  about: "Type, code and other spellings of councils",
  agencies: asAgencies(readCouncils()),
});
