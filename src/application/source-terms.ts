import { cellText } from "#domain/ledger/text-at";
import { totalLabel } from "#domain/ledger/total-label";
import { type AgencyMatcher, foldName } from "#domain/place/match-agency";
import type { Registers, SourceTerms } from "#domain/place/registers";
import { POUNDS_IN } from "#domain/place/registers";
import { madeUpIn, withUseOfMadeUp } from "#domain/profile/made-up";
import { type TermsShown, withTermsShown } from "#domain/profile/terms-shown";
import { settleTerms } from "#domain/tagging/settle-terms";
import { settleUses } from "#domain/tagging/settle-uses";
import type { BodiesOfSource, BodyLines } from "./bodies-of-source.ts";
import type { RecognisedBlock } from "./recognise-sources.ts";

/** A block with the bodies its lines name, by source. */
export interface NamedBlock {
  readonly recognised: RecognisedBlock;
  readonly named: ReadonlyMap<string, BodiesOfSource>;
  readonly shown: TermsShown;
}

/** The terms of every source of a block, but for their use, which takes the other sources too. */
export function termsOfBlock({ recognised, named, shown }: NamedBlock, stated: Registers): SourceTerms[] {
  const { block, monthsDated, sourceKeys } = recognised;
  const nameOf = new Map([...sourceKeys].map(([text, key]) => [key, text]));
  const others = bodiesBesideLines(recognised);
  return block.sources.map((key) => {
    const settled = settleTerms({
      key,
      named: nameOf.get(key) ?? "",
      sheet: block.sheet,
      path: block.path,
      reading: block.reading,
      stated: stated.sources,
      placeUnit: stated.place.unit,
      monthsCovered: monthsDated.length || null,
    });
    const terms = withUseOfMadeUp(withTermsShown(settled, shown), madeUpIn(recognised.titles));
    if (terms.agency !== "") return { ...terms, agencyStated: true };
    return { ...terms, agency: block.sources.length === 1 ? onlyBodyOf(named.get(key), others) : "" };
  });
}

/**
 * The one body that a file names: rows of it that leave the body blank are that body's too. "" where it names several, be it
 * on a row that is no line: nobody knows then whose the blank rows are.
 */
function onlyBodyOf(named: BodiesOfSource = new Map(), others: readonly string[]): string {
  const bodies = [...named.keys()].filter((body) => body !== "");
  const [only = ""] = bodies;
  const isDoubtful = named.has("") && others.some((other) => foldName(other) !== foldName(only));
  return bodies.length === 1 && !isDoubtful ? only : "";
}

/** Texts in the column of bodies on rows that are no lines: "District" above its lines, "District total" below them. */
function bodiesBesideLines({ block, cells }: RecognisedBlock): string[] {
  const { mapping, kinds, headerRow } = block.reading;
  const column = cells.columns[mapping.agency?.column ?? -1];
  return kinds.flatMap((kind, entry) => {
    if (kind === "line" || kind === "heading") return [];
    const body = withoutTotal(cellText(column?.[headerRow + 1 + entry]).trim());
    return body === "" ? [] : [body];
  });
}

/** "District total" is of District; "Grand total" is of nobody. */
function withoutTotal(text: string): string {
  const label = totalLabel(text);
  if (label === null) return text;
  return label === "loose" ? text.replace(/\btotals?\b\W*/i, "").trim() : "";
}

/** What the bodies of all sources are named by, and the year that is counted. */
interface Naming {
  readonly match: AgencyMatcher;
  readonly financialYear: string;
}

/** Terms with the use of every source settled, which takes what all of them hold of each body. */
export function withUses(terms: readonly SourceTerms[], blocks: readonly NamedBlock[], naming: Naming): SourceTerms[] {
  const namedIn = new Map(blocks.flatMap(({ named }) => [...named]));
  return settleUses(
    terms.map((source) => ({
      terms: source,
      poundsOf: poundsOf(source, namedIn.get(source.key) ?? new Map(), naming),
    })),
  );
}

function poundsOf(source: SourceTerms, bodies: BodiesOfSource, naming: Naming): Map<string, number> {
  const pounds = new Map<string, number>();
  for (const [written, lines] of bodies) {
    const body = bodyOf(written, source, naming);
    const amount = amountIn(lines, naming.financialYear);
    if (body === "" || amount === null) continue;
    pounds.set(body, (pounds.get(body) ?? 0) + amount * POUNDS_IN[source.unit ?? "£"]);
  }
  return pounds;
}

/** Whose lines are that name a body so: in a source that a person gave to one body, whatever is not registered is its own. */
function bodyOf(written: string, source: SourceTerms, { match }: Naming): string {
  const matched = match(written);
  const isOfSource = written === "" || (source.agencyStated === true && matched === null);
  return isOfSource ? (match(source.agency) ?? source.agency) : (matched ?? written);
}

/** What lines come to that fall in the year or state none; null where all of them fall outside it. */
function amountIn(lines: BodyLines, financialYear: string): number | null {
  const inYear = [...lines].filter(([year]) => year === "" || year === financialYear).map(([, amount]) => amount);
  return inYear.length === 0 ? null : inYear.reduce((sum, amount) => sum + amount, 0);
}

/** Bodies that the sources name, departments in the column of a source that a person gave to one body apart. */
export function bodiesNamed(blocks: readonly NamedBlock[], terms: readonly SourceTerms[]): Set<string> {
  const isStated = new Set(terms.filter(({ agencyStated }) => agencyStated === true).map(({ key }) => key));
  const inRows = blocks.flatMap(({ named }) =>
    [...named].flatMap(([key, names]) => (isStated.has(key) ? [] : [...names.keys()])),
  );
  return new Set([...terms.map((source) => source.agency), ...inRows]);
}
