/** What a sheet of Excel can hold. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_CHARACTERS = 32_767;

/**
 * Why these records cannot stand on a sheet as they are, in words; null where they can.
 *
 * Excel itself cuts such a file off without a word, and the rest would be missing from every total.
 */
export function whyTooLarge(rows: readonly (readonly string[])[]): string | null {
  if (rows.length > MOST_ROWS) {
    return `it has ${rows.length} lines, and a sheet holds ${MOST_ROWS} rows. Split it into files of a month or a quarter`;
  }
  for (const [at, fields] of rows.entries()) {
    const line = at + 1;
    if (fields.length > MOST_COLUMNS) {
      return `record ${line} has ${fields.length} fields, and a sheet holds ${MOST_COLUMNS} columns. Check that it is a table`;
    }
    const long = fields.find((text) => text.length > MOST_CHARACTERS);
    if (long !== undefined) {
      return (
        `record ${line} holds a text of ${long.length} characters, and a cell holds ${MOST_CHARACTERS}. ` +
        "A quotation mark may be missing there: correct it"
      );
    }
  }
  return null;
}
