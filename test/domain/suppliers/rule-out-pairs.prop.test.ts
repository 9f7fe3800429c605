import fc from "fast-check";
import { SupplierComparer } from "#domain/suppliers/compare-suppliers";
import { supplierReader } from "#domain/suppliers/normalise-supplier";
import { lettersOf } from "#domain/suppliers/letter-bits";
import { PairFilter } from "#domain/suppliers/rule-out-pairs";
import { gatherNodes } from "#domain/suppliers/supplier-nodes";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";

const reader = supplierReader(SUPPLIER_VOCABULARY);

const word = fc.constantFrom(
  ...["ardent", "harton", "barton", "integrated", "organisation", "signalling", "contractor", "systems", "primary"],
  ...[
    "council",
    "borough",
    "london",
    "city",
    "services",
    "group",
    "for",
    "and",
    "andd",
    "nd",
    "limi",
    "community",
    "7th",
  ],
  ...["care", "college", "jb", "hadlow", "harlow"],
);
/** What a keyboard, a field's width or a clerk does to a name. */
const mishap = fc.tuple(
  fc.constantFrom("change", "drop", "add", "swap", "plural", "run together", "cut off", "turn", "spare word", "case"),
  fc.nat(40),
  fc.constantFrom(...Array.from("abdeilnst")),
);
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
const spellings = fc.tuple(name, fc.array(fc.array(mishap, { maxLength: 3 }), { minLength: 1, maxLength: 3 }));

type Mishap = readonly [what: string, place: number, letter: string];

function befall(text: string, [what, place, letter]: Mishap): string {
  const at = place % Math.max(1, text.length);
  const words = text.split(" ");
  const turned = place % words.length;
  switch (what) {
    case "change":
      return text.slice(0, at) + letter + text.slice(at + 1);
    case "drop":
      return text.slice(0, at) + text.slice(at + 1);
    case "add":
      return text.slice(0, at) + letter + text.slice(at);
    case "swap":
      return text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2);
    case "plural":
      return words.map((word, other) => (other === turned ? `${word}s` : word)).join(" ");
    case "run together":
      return text.replace(" ", "");
    case "cut off":
      return text.slice(0, Math.max(14, text.length - 3));
    case "turn":
      return [...words.slice(turned), ...words.slice(0, turned)].join(" ");
    case "spare word":
      return `${text} ${["services", "and", "borough", "limi"][place % 4] ?? ""}`;
    default:
      return text.toUpperCase();
  }
}

/** Every pair of the names as nodes: whether the comparison joins it, and whether the filter lets it through. */
function judgePairs(names: readonly string[]): { joined: boolean; letThrough: boolean; pair: string }[] {
  const distinct = [...new Set(names)];
  const nodes = gatherNodes(distinct, distinct.map(reader), () => false);
  const comparer = new SupplierComparer(nodes, SUPPLIER_VOCABULARY);
  const letters = Int32Array.from(nodes.texts, (text) => lettersOf(text.replaceAll(" ", "")));
  const filter = new PairFilter(nodes, comparer.limits(), letters);
  const pairs: [number, number][] = nodes.keys.flatMap((_, a) =>
    nodes.keys.slice(a + 1).map((__, further): [number, number] => [a, a + 1 + further]),
  );
  return pairs.map(([a, b]) => ({
    joined: comparer.compare(a, b) !== null,
    letThrough: filter.mayBeOne(a, b) && filter.mayBeOne(b, a),
    pair: `${nodes.texts[a] ?? ""} | ${nodes.texts[b] ?? ""}`,
  }));
}

it("rules out no pair of names that the comparison joins, and most of the others", () => {
  const tally = { joined: 0, ruledOut: 0, pairs: 0 };
  fc.assert(
    fc.property(fc.array(spellings, { minLength: 1, maxLength: 4 }), (drawn) => {
      const names = drawn.flatMap(([base, variants]) => [
        base,
        ...variants.map((mishaps) => mishaps.reduce(befall, base)),
      ]);
      const judged = judgePairs(names);
      expect(judged.filter(({ joined, letThrough }) => joined && !letThrough)).toEqual([]);
      tally.pairs += judged.length;
      tally.joined += judged.filter(({ joined }) => joined).length;
      tally.ruledOut += judged.filter(({ letThrough }) => !letThrough).length;
    }),
    { numRuns: 600 },
  );
  // Else the property would hold of nothing.
  expect(tally.joined).toBeGreaterThan(tally.pairs / 20);
  expect(tally.ruledOut).toBeGreaterThan(tally.pairs / 2);
});
