import { oddWords } from "#domain/suppliers/odd-words";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";

const isOdd = oddWords(SUPPLIER_VOCABULARY);

it.each(["lroring", "rtgh", "rrecurity", "nlswwick", "hnes"])("%s looks like no word", (word) => {
  expect(isOdd(word)).toBe(true);
});

// False friends of the published lists, and what is no plain word at all.
it.each(["spire", "aspire", "harlow", "hadlow", "barrington", "harrington", "melton", "newcastle", "caffé", "3rd", ""])(
  "%s does not",
  (word) => {
    expect(isOdd(word)).toBe(false);
  },
);
