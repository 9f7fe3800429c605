import { wayOfMoney } from "#domain/transfers/receipt-words";

describe("which way the money of a line below nought goes", () => {
  it.each([
    ["Contribution from Marlow Council", "receives"],
    ["Income from Marlow Council", "receives"],
    ["Recharge to Marlow Council", "receives"],
    ["Grant funding from ICB", "receives"],
    ["Received from Marlow", "receives"],
    ["Partner income: Marlow", "receives"],
    ["Salaries funded by Marlow", "receives"],
    ["Credit note from Marlow", "pays back"],
    ["Refund from Marlow", "pays back"],
    ["Contribution to Marlow", "pays back"],
    ["Reversal of accrual Marlow", "pays back"],
    ["Marlow Council", "open"],
    ["Refund of contribution from Marlow", "open"],
  ])("%s: %s", (text, way) => {
    expect(wayOfMoney([text])).toBe(way);
  });
});
