import type { TransferRow } from "#domain/transfers/transfer-row";
import { leftInPairs } from "#taskpane/count/transfer-sides";

const LINES = { rows: [1], pence: 25_000, placePence: 25_000 };

function transfer(said: Partial<TransferRow>): TransferRow {
  return {
    ...{ payer: "County", payee: "Police", capital: "revenue", kind: "", confirmed: true, takeOut: "payee net" },
    ...{ payeeOnPaymentsOnly: false, share: null, receiptStated: false, evidence: "", note: "" },
    ...said,
  };
}

const received = { ...LINES, isSure: true, state: "netted" } as const;
const sides = (payerSaysPence: number, payeeSaysPence: number) => {
  return {
    payer: "County",
    payee: "Police",
    payerSaysPence,
    payeeSaysPence,
    differencePence: payerSaysPence - payeeSaysPence,
  };
};
const namesOf = (...count: Parameters<typeof leftInPairs>) =>
  leftInPairs(...count).map(({ payer, payee }) => `${payer} → ${payee}`);

describe("pairs of which nothing is taken out", () => {
  it.each<[string, Partial<TransferRow>, number]>([
    ["confirmed as income, and netted off by the payee", { received }, 1],
    ["not decided", { confirmed: null, takeOut: "Y", suggested: LINES }, 1],
    ["stated, and the payee is not counted", { takeOut: "payee not counted", stated: LINES }, 1],
    ["refused: a credit", { confirmed: false, received: { ...received, state: "refused" } }, 0],
    ["a question of which no row says anything", { confirmed: null, takeOut: "Y" }, 0],
  ])("%s", (_, said, pairs) => {
    expect(namesOf({ transfers: [transfer(said)], pairs: [] })).toHaveLength(pairs);
  });

  it("are told once a pair, revenue and capital together, and where the payee alone states it", () => {
    const kinds = ["revenue", "capital"].map((capital) => transfer({ capital, received }));
    expect(namesOf({ transfers: kinds, pairs: [sides(0, 25_000)] })).toEqual(["County → Police"]);
    expect(namesOf({ transfers: [], pairs: [sides(0, 25_000)] })).toEqual(["County → Police"]);
  });

  it("are not those of which something is out", () => {
    expect(namesOf({ transfers: [transfer({ received })], pairs: [sides(25_000, 25_000)] })).toEqual([]);
  });
});
