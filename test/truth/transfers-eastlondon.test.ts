import {
  acceptAll,
  countSheets,
  isPresent,
  measureSuggestions,
  openPlace,
  penceOf,
  readTruth,
  settingsOf,
} from "./transfers-eastlondon.ts";

if (!isPresent) it.skip("the public files of East London are not beside the project", () => undefined);

(isPresent ? describe : describe.skip)("transfers of East London, by the names of the counted bodies alone", () => {
  const truth = isPresent ? readTruth() : null!;
  const sheets = isPresent ? openPlace(truth) : [];
  const before = isPresent ? countSheets(sheets, settingsOf(truth)) : null!;

  it("suggests every pair and nothing else, to the penny", () => {
    expect(measureSuggestions(truth, before)).toEqual({
      truthPence: penceOf(truth.transfersTotal),
      suggestedPence: penceOf(truth.transfersTotal),
      rightPence: penceOf(truth.transfersTotal),
      recall: 1,
      precision: 1,
      pairs: truth.pairs.length,
      pairsRight: truth.pairs.length,
      spellingsFound: Object.keys(truth.spellings).length,
      falseFriends: [],
    });
  });

  it("takes nothing out that nobody has confirmed", () => {
    expect(before.counted.count).toMatchObject({
      totalPence: penceOf(truth.placeTotalAsPublished),
      eliminatedPence: 0,
    });
  });

  it("takes out what is confirmed, and asks no more", () => {
    const settings = settingsOf(truth, acceptAll(before.counted.count.transfers));
    const after = countSheets(sheets, settings);
    const out = penceOf(truth.transfersTotal);
    expect(after.counted.count).toMatchObject({
      eliminatedPence: out,
      totalPence: penceOf(truth.placeTotalAsPublished) - out,
    });
    expect(measureSuggestions(truth, after).pairs).toBe(0);
  });
});
