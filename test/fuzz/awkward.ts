import fc from "fast-check";

/** Text of what parsers stumble over, between ordinary characters. */
export const awkward = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...Array.from("0123456789.,-+()£$%eEkm'\"=@;|\t\r\n /:A!{}[]#&<>*?~_")) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 40,
});
