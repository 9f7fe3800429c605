import { brokenLines, type BrokenLines, turnedLines } from "../columns/broken-lines.ts";
import { onceFor } from "../columns/once-for.ts";
import type { SupplierName, SupplierReader } from "./normalise-supplier.ts";
import type { SupplierVocabulary } from "./supplier-vocabulary.ts";

/** Words that end names and begin none, beside legal forms. */
const ENDINGS: readonly string[] = [
  "nhs",
  "ft",
  "foundation",
  "trust",
  "authority",
  "council",
  "the",
  "partnerships",
  "distribution",
];

/**
 * Reads names that were broken over lines again, now that all names are known: as its lines in turned order where that is a name
 * of the list; and without its first line where that is the end of some other name (`FOUNDATION TRUST⏎ISS MEDICLEAN LTD`) and the rest is
 * a name of the list.
 *
 * @param read - what each name says; null = withheld. Shape: names.
 * @returns the same list where no name was broken. Shape: names.
 * @source place-eastlondon-2020-21/homerton-trust, tables drawn from pages
 */
export function readBroken(
  names: readonly string[],
  read: readonly (SupplierName | null)[],
  { reader, vocabulary }: { reader: SupplierReader; vocabulary: SupplierVocabulary },
): readonly (SupplierName | null)[] {
  const broken = names.map(brokenLines);
  if (broken.every((lines) => lines === null)) return read;
  const whole = new Set<string>();
  read.forEach((name, at) => {
    if (broken[at] === null && name !== null && name.key !== "") whole.add(name.key);
  });
  const isEnding = endingsOf(vocabulary);
  return read.map((name, at) => {
    const lines = broken[at];
    if (name === null || !lines || whole.has(name.key)) return name;
    return (
      readingsOf(lines, isEnding)
        .map(reader)
        .find(({ key }) => whole.has(key)) ?? name
    );
  });
}

function readingsOf(lines: BrokenLines, isEnding: (line: string) => boolean): readonly string[] {
  const turned = turnedLines(lines);
  return isEnding(lines[0]) ? [turned, lines.slice(1).join(" ")] : [turned];
}

/** True for a line of nothing but figures and words that end names. */
const endingsOf = onceFor(({ legalForms }: SupplierVocabulary) => {
  const endings = new Set([...ENDINGS, ...legalForms.flatMap((form) => form.split(" "))]);
  return (line: string): boolean =>
    line
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .every((word) => word === "" || endings.has(word));
});
