import { pounds, poundsInFull } from "#domain/money/say-pounds";

it.each([
  [100, "£1"],
  [-100, "−£1"],
  [-50, "−£0.50"],
  [0, "£0"],
])("%s pence in short: %s", (pence, said) => {
  expect(pounds(pence)).toBe(said);
});

it.each([
  [2_816_390, "£28,163.90"],
  [-268_137, "−£2,681.37"],
  [-5, "−£0.05"],
  [100_000_000_00, "£100,000,000.00"],
])("%s pence in full: %s", (pence, said) => {
  expect(poundsInFull(pence)).toBe(said);
});
