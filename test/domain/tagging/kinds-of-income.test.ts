import { isFunding } from "#domain/tagging/kind-of-income";
import { ClassWordsReader } from "#domain/tagging/read-class-words";
import { INCOME_WORDS } from "#reference/income-words";

/** A line of which nothing is said but what it is for. */
const line = (purpose: string) => ({
  text: (field: string) => (field === "purpose" ? purpose : ""),
  number: () => null,
});

type Row = Parameters<typeof isFunding>[0];
const asked = new ClassWordsReader(INCOME_WORDS);

/** The kind of a line below nought that nothing else calls income, and of one that its column does. */
function kindsOf(purpose: string): [string | undefined, string] {
  const row = line(purpose) as unknown as Row;
  return [asked.of(row)?.class, isFunding(row) ? "funding" : "external income"];
}

describe("the two ways to tell the kind of a line of income", () => {
  const words = INCOME_WORDS.flatMap((of) => of.words.map((word) => [word, of.class] as const));

  it.each(words)("say the same of %s: %s", (word, kind) => {
    expect(kindsOf(word)).toEqual([kind, kind]);
  });
});
