/** Numbers whose digits a double keeps and whose text says no more than the number: no leading zero, no sign but minus. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MOST_DIGITS = 15;

/**
 * What one field of a delimited file is in a cell: text as it stands (`£4,800.00`, `07`, dates, `=A1`), and a number only
 * where the text is a plain decimal of up to 15 digits.
 */
export function cellOfText(text: string): string | number {
  const digits = text.replace(/[-.]/g, "").replace(/^0+/, "").length;
  // Adding 0 makes -0 plain.
  return PLAIN_NUMBER.test(text) && digits <= MOST_DIGITS ? Number(text) + 0 : text;
}
