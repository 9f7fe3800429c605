import type { AgencyMatcher } from "#domain/place/match-agency";
import type { Registers, SourceTerms } from "#domain/place/registers";
import { settleTerms } from "#domain/tagging/settle-terms";
import { settleUses } from "#domain/tagging/settle-uses";
import type { RecognisedBlock } from "./recognise-sources.ts";

/** A block with the bodies its lines name, by source. */
export interface NamedBlock {
  readonly recognised: RecognisedBlock;
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The terms of every source of a block, but for their use, which takes the other sources too. */
export function termsOfBlock({ recognised, named }: NamedBlock, stated: Registers): SourceTerms[] {
  const { block, monthsCovered, sourceKeys } = recognised;
  const nameOf = new Map([...sourceKeys].map(([text, key]) => [key, text]));
  return block.sources.map((key) => {
    const terms = settleTerms({
      key,
      named: nameOf.get(key) ?? "",
      sheet: block.sheet,
      path: block.path,
      reading: block.reading,
      stated: stated.sources,
      placeUnit: stated.place.unit,
      monthsCovered,
    });
    if (terms.agency !== "") return { ...terms, agencyStated: true };
    return { ...terms, agency: block.sources.length === 1 ? onlyBodyOf(named.get(key)) : "" };
  });
}

/** The one body that a file names: rows of it that leave the body blank are that body's too. "" where it names several. */
function onlyBodyOf(named: ReadonlySet<string> = new Set()): string {
  const bodies = [...named].filter((body) => body !== "");
  return bodies.length === 1 ? bodies[0]! : "";
}

/** Terms with the use of every source settled, which takes the bodies of all of them. */
export function withUses(
  terms: readonly SourceTerms[],
  blocks: readonly NamedBlock[],
  match: AgencyMatcher,
): SourceTerms[] {
  const namedIn = new Map(blocks.flatMap(({ named }) => [...named]));
  return settleUses(
    terms.map((source) => {
      const ofSource = (name: string): boolean => name === "" || (source.agencyStated === true && match(name) === null);
      const names = [...(namedIn.get(source.key) ?? [])].map((name) => (ofSource(name) ? source.agency : name));
      return { terms: source, bodies: new Set(names.filter((name) => name !== "").map((name) => match(name) ?? name)) };
    }),
  );
}

/** Bodies that the sources name, departments in the column of a source that a person gave to one body apart. */
export function bodiesNamed(blocks: readonly NamedBlock[], terms: readonly SourceTerms[]): Set<string> {
  const isStated = new Set(terms.filter(({ agencyStated }) => agencyStated === true).map(({ key }) => key));
  const inRows = blocks.flatMap(({ named }) =>
    [...named].flatMap(([key, names]) => (isStated.has(key) ? [] : [...names])),
  );
  return new Set([...terms.map((source) => source.agency), ...inRows]);
}
