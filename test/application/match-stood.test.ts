import fc from "fast-check";
import { changedRows, matchStood, type StoodRow } from "#application/stood-rows";
import { fingerprint } from "#domain/columns/fingerprint";
import { writeIdentity } from "#domain/tagging/row-identity";

/** A row of a sheet; `id` is which row it is, and nothing that is matched can see it. */
interface Row {
  readonly id: number;
  readonly words: string;
  readonly above: string;
  readonly amount: number;
}

const part = (text: string): string => (text === "" ? "" : fingerprint([text]));
const printOf = ({ words, above, amount }: Row): string =>
  writeIdentity({ words: fingerprint([words]), amount: part(String(amount)), above: part(above) });
const older = {
  filled: (row: Row) => fingerprint([row.words, row.above]),
  asTwin: (row: Row) => fingerprint([printOf(row)]),
};
const contentOf = ({ words, above, amount }: Row): string => `${words}|${above}|${String(amount)}`;

/** Matches what stood beside `before` to `now`; `print` is how the last count printed a row. */
function match(before: readonly Row[], now: readonly Row[], tagged: ReadonlySet<number>, print = printOf) {
  const stood = before.map((row, place): StoodRow => ({
    place,
    print: `${print(row)} 0`,
    isPersons: tagged.has(row.id),
  }));
  const prints = now.map(printOf);
  const olderPrints = now.map((row) => ({ filled: older.filled(row), asTwin: older.asTwin(row) }));
  const matches = matchStood({ prints, olderPrints }, (entry) => entry, stood);
  const { entries, lost } = changedRows(prints, stood, matches);
  const owners = matches.matched.map((at) => before[at]?.id);
  return { owners, named: entries, lost };
}

/** Rows beside which a person's tag of another row stands, or that lost theirs, and that nobody is told of. */
function silent(before: readonly Row[], now: readonly Row[], tagged: ReadonlySet<number>): string[] {
  const { owners, named } = match(before, now, tagged);
  const contents = new Map(before.map((row) => [row.id, contentOf(row)]));
  return now.flatMap((row, entry) => {
    const owner = owners[entry];
    if (owner === undefined || owner === row.id || !tagged.has(owner) || named.includes(entry)) return [];
    // Rows that say the same to the penny are each as good as the other: nothing in the workbook tells them apart.
    const own = now.find(({ id }) => id === owner);
    const isAsGood = own ? contentOf(own) === contentOf(row) : contents.get(owner) === contents.get(row.id);
    if (isAsGood) return [];
    return [`${String(owner)} (${contents.get(owner)!}) stands at ${contentOf(row)}`];
  });
}

type Edit = (rows: readonly Row[], at: number) => readonly Row[];
const withAmount = (row: Row, by: number): Row => ({ ...row, amount: row.amount + by });
const EDITS: Readonly<Record<string, Edit>> = {
  "sorted by amount": (rows) => [...rows].sort((a, b) => b.amount - a.amount),
  "turned round": (rows) => [...rows].reverse(),
  "one uprated": (rows, at) => rows.map((row, i) => (i === at % rows.length ? withAmount(row, 100) : row)),
  "all uprated": (rows) => rows.map((row) => withAmount(row, 100)),
  "a twin added": (rows, at) => rows.toSpliced(at, 0, { ...rows[at % rows.length]!, id: 1000 + at, amount: 50 }),
  "one deleted": (rows, at) => rows.toSpliced(at % rows.length, 1),
  "a group moved to the end": (rows, at) => {
    const { above } = rows[at % rows.length]!;
    return [...rows.filter((row) => row.above !== above), ...rows.filter((row) => row.above === above)];
  },
};

const ROWS = fc
  .array(
    fc.record({
      words: fc.constantFrom("Beds", "Beds", "Staff"),
      above: fc.constantFrom("", "Adults", "Children"),
      amount: fc.constantFrom(100, 200, 300, 400),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows): Row[] => [
    ...rows.map((row, id) => ({ ...row, id })),
    ...[5, 605, 7].map((amount, at) => ({ id: 100 + at, words: `Road ${String(at)}`, above: "", amount })),
  ]);
const AT = fc.nat(10);
const TAGGED = fc.uniqueArray(fc.nat(8)).map((ids) => new Set(ids));

it.each(Object.entries(EDITS))("no tag of a person stands silently beside another row: %s", (_, edit) => {
  fc.assert(
    fc.property(ROWS, AT, TAGGED, (rows, at, tagged) => {
      expect(silent(rows, edit(rows, at), tagged)).toEqual([]);
    }),
    { numRuns: 400, seed: 8 },
  );
});

const PAIRS = [
  ["all uprated", "sorted by amount"],
  ["all uprated", "one deleted"],
  ["all uprated", "a twin added"],
  ["a twin added", "sorted by amount"],
  ["one uprated", "turned round"],
  ["one deleted", "a group moved to the end"],
] as const;

it.each(PAIRS)("nor where two things were done between two counts: %s, %s", (first, then) => {
  fc.assert(
    fc.property(ROWS, AT, TAGGED, (rows, at, tagged) => {
      expect(silent(rows, EDITS[then]!(EDITS[first]!(rows, at), at + 1), tagged)).toEqual([]);
    }),
    { numRuns: 400, seed: 8 },
  );
});

it.each(["sorted by amount", "turned round", "a group moved to the end", "a twin added"])(
  "rows that nobody changed are not named: %s",
  (name) => {
    fc.assert(
      fc.property(ROWS, AT, TAGGED, (rows, at, tagged) => {
        expect(match(rows, EDITS[name]!(rows, at), tagged)).toMatchObject({ named: [], lost: 0 });
      }),
      { numRuns: 400, seed: 8 },
    );
  },
);

describe("a workbook counted by an earlier version", () => {
  const ROWS_THEN: readonly Row[] = [
    { id: 0, words: "Beds", above: "Adults", amount: 100 },
    { id: 1, words: "Beds", above: "Adults", amount: 200 },
    { id: 2, words: "Beds", above: "", amount: 200 },
    { id: 3, words: "Tar", above: "", amount: 5 },
  ];
  const all = new Set([0, 1, 2, 3]);

  it.each([
    ["words with what was filled down", older.filled],
    ["words, and the amount of a twin", older.asTwin],
    ["words alone", (row: Row) => fingerprint([row.words])],
  ])("keeps its tags without a word: prints of %s", (_, print) => {
    expect(match(ROWS_THEN, ROWS_THEN, all, print)).toEqual({ owners: [0, 1, 2, 3], named: [], lost: 0 });
  });

  it("names twins of which nothing says which is which", () => {
    const now = [{ id: 9, words: "Beds", above: "", amount: 70 }, ...ROWS_THEN];
    const { named } = match(ROWS_THEN, now, all, (row) => fingerprint([row.words]));
    expect(named).toEqual([0, 1, 2]);
  });
});
