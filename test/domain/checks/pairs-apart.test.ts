import { DEFAULT_BANDS } from "#domain/checks/bands";
import { pairsApart } from "#domain/checks/pairs-apart";
import type { GivenReason } from "#domain/checks/check";

const PAIR = { payer: "County", payee: "District" };

/** The pair £200,000 apart, with a reason in the row of each kind: for what difference, in £, each was given. */
function apartWith(...given: readonly (readonly [capital: string, at: number])[]) {
  const sides = { ...PAIR, payerSaysPence: 50_000_000, payeeSaysPence: 30_000_000, differencePence: 20_000_000 };
  const count = { pairs: [sides], eliminatedPence: 50_000_000 };
  const pairReasons = given.map(([capital, at]) => {
    const reason: GivenReason = { reason: `why ${capital}`, on: "", at, print: "p" };
    return { ...PAIR, capital, given: reason };
  });
  const [pair] = pairsApart({ count, bands: DEFAULT_BANDS, pairReasons } as unknown as Parameters<
    typeof pairsApart
  >[0]);
  return { explained: pair!.explained.map(({ given: { reason } }) => reason), outdated: pair!.outdated?.reason };
}

describe("reasons in several rows of one pair", () => {
  it("all hold that were given for the pair's difference, in the order of their rows", () => {
    const both = apartWith(["revenue", 200_000], ["capital", 200_000]);
    expect(both).toEqual({ explained: ["why revenue", "why capital"], outdated: undefined });
  });

  it("one that was given for another difference, or the other way round, is not joined to one that holds", () => {
    const one = { explained: ["why capital"], outdated: undefined };
    expect(apartWith(["revenue", 199_000], ["capital", 200_000])).toEqual(one);
    expect(apartWith(["revenue", -200_000], ["capital", 200_000])).toEqual(one);
  });

  it("where none holds, the first of them is said to be out of date", () => {
    const none = { explained: [], outdated: "why revenue" };
    expect(apartWith(["revenue", 199_000], ["capital", 1])).toEqual(none);
  });
});
