import { describeFinding } from "#domain/findings/words";
import { checkTransferWords } from "#domain/place/check-register-words";
import { readTransfers } from "#domain/place/read-registers";

const table = (said: string) => ({
  headings: ["Payer", "Payee", "Capital", "Confirmed", "Below nought"],
  rows: [["Marlow Borough Council", "Wold Police", "revenue", "Y", said]],
});

describe("what is said under Below nought", () => {
  it.each([
    ["", ""],
    ["credit", "credit"],
    ["Credits", "credit"],
    [" Income ", "income"],
  ])("“%s” is read as “%s”", (said, receipts) => {
    expect(checkTransferWords(table(said))).toEqual([]);
    expect(readTransfers(table(said))[0]!.receipts).toBe(receipts);
  });

  it.each(["crdit", "credit note", "income?", "Y"])("“%s” is told, and stops the count: nothing is guessed", (said) => {
    const found = checkTransferWords(table(said));
    expect(found.map(({ severity }) => severity)).toEqual(["stop"]);
    expect(describeFinding(found[0]!)).toBe(
      `The pair Marlow Borough Council → Wold Police states “${said}” under Below nought, which is not known. ` +
        "Nothing was counted. Write income or credit, or clear the cell (TP Transfers, or transfers.csv), then Recount.",
    );
    expect(readTransfers(table(said))[0]!.receipts).toBe("");
  });
});
