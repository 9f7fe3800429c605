/** Widths of Arial's characters, in thousandths of the font's size: those of each width together. */
const WIDTHS: readonly (readonly [thousandths: number, characters: string])[] = [
  [191, "'"],
  [222, "ijl"],
  [260, "|"],
  [278, " !,./:;I[\\]ft·"],
  [333, "()-r"],
  [355, '"'],
  [500, "Jckvsxyz"],
  [584, "+<=>−×÷≠~"],
  [611, "FTZΣ"],
  [667, "ABEKPSVXY&"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "Mm½"],
  [889, "%"],
  [944, "W"],
  [1000, "→—…"],
  [1015, "@"],
];
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([width, characters]) => Array.from(characters, (one) => [one, width] as const)),
);
/** Digits and most small letters. */
const USUAL = 556;
/** Bold is wider; and a screen's whole pixels make a line a little longer than print does. */
const BOLDER = 1.07;
const SPARE = 1.02;
/** Excel keeps a little of a cell's width free on both sides, points. */
const PADDING = 4;

/** A type as far as its width goes; size in points. */
export interface TypeSize {
  readonly size: number;
  readonly bold?: boolean;
}

/**
 * How many lines a text takes in a column where it wraps, as Excel breaks it: between words, and within a word that is
 * longer than the column. Reckoned with a little to spare, since a line too many looks better than one that is cut.
 *
 * @param width - of the column, points.
 */
export function linesOf(text: string, width: number, type: TypeSize): number {
  const room = Math.max(1, width - PADDING);
  return text.split("\n").reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, room, type), 0);
}

/** Points that a column needs so that no word of a text is broken. */
export function longestWord(text: string, type: TypeSize): number {
  return PADDING + Math.max(...text.split(/\s/).map((word) => widthOf(word, type)));
}

/** Points that a column needs to hold a text on one line. */
export function oneLine(text: string, type: TypeSize): number {
  return PADDING + widthOf(text, type);
}

function linesOfParagraph(paragraph: string, room: number, type: TypeSize): number {
  const space = widthOf(" ", type);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const width = widthOf(word, type);
    const wanted = used === 0 ? width : used + space + width;
    if (wanted <= room) used = wanted;
    else {
      if (used > 0) lines++;
      lines += Math.ceil(width / room) - 1;
      used = width > room ? width % room : width;
    }
  }
  return lines;
}

function widthOf(text: string, { size, bold }: TypeSize): number {
  let thousandths = 0;
  for (const character of text) thousandths += WIDTH_OF.get(character) ?? USUAL;
  return (thousandths / 1000) * size * SPARE * (bold ? BOLDER : 1);
}
