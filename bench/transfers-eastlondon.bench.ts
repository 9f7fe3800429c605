import {
  acceptAll,
  countSheets,
  isPresent,
  measureSuggestions,
  openPlace,
  readTruth,
  settingsOf,
} from "#test/truth/transfers-eastlondon";

/**
 * How well and how fast transfers are suggested on a real place: `npx tsx bench/transfers-eastlondon.bench.ts`. The files and
 * their labels stand beside the project; where they do not, nothing is measured.
 */
if (!isPresent) {
  process.stdout.write("The files of the place are not beside the project: nothing is measured.\n");
} else {
  const truth = readTruth();
  const sheets = openPlace(truth);
  const settings = settingsOf(truth);
  const before = countSheets(sheets, settings);
  const started = performance.now();
  countSheets(sheets, settings);
  const ms = performance.now() - started;
  const after = countSheets(sheets, settingsOf(truth, acceptAll(before.counted.count.transfers)));
  const print = (name: string, value: unknown): void =>
    void process.stdout.write(`${name.padEnd(28)}${String(value)}\n`);
  const pounds = (pence: number): string => (pence / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 });
  const measured = measureSuggestions(truth, before);
  print("rows", before.assembled.ledger.size);
  print("read, tag and count, ms", Math.round(ms));
  print("transfers of the truth, £", pounds(measured.truthPence));
  print("suggested, £", pounds(measured.suggestedPence));
  print("recall by £", measured.recall);
  print("precision by £", measured.precision);
  print("pairs suggested", measured.pairs);
  print("pairs right to the penny", measured.pairsRight);
  print("spellings found", measured.spellingsFound);
  print("false friends suggested", measured.falseFriends.length);
  print("total before, £", pounds(before.counted.count.totalPence));
  print("taken out once confirmed, £", pounds(after.counted.count.eliminatedPence));
  print("total after, £", pounds(after.counted.count.totalPence));
  for (const row of before.counted.count.transfers) {
    const right = truth.pairs.find(({ payer, payee }) => payer === row.payer && payee === row.payee);
    const pence = row.suggested?.pence ?? 0;
    if (!right || Math.round(Number(right.gbp) * 100) !== pence) {
      print(
        "differs",
        `${row.payer} -> ${row.payee}: ${pounds(pence)}, truth ${right?.gbp ?? "none"}; ${row.evidence}; ${row.wordsMatched ?? ""}`,
      );
    }
  }
}
