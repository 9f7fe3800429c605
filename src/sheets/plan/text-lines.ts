/** Widths of Arial's characters, in parts of the font's size. */
const NARROW = /[ ijlftI.,:;'|!()[\]/·-]/u;
const WIDE = /[mwMW%@Σ–→]/u;
const CAPITAL = /[A-Z&]/u;
const WIDTH = { narrow: 0.3, wide: 0.85, capital: 0.69, other: 0.556 } as const;
const BOLDER = 1.07;
/** Excel keeps a little of a cell's width free on both sides, points. */
const PADDING = 5;

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
  let sum = 0;
  for (const character of text) sum += partOf(character);
  return sum * size * (bold ? BOLDER : 1);
}

function partOf(character: string): number {
  if (NARROW.test(character)) return WIDTH.narrow;
  if (WIDE.test(character)) return WIDTH.wide;
  return CAPITAL.test(character) ? WIDTH.capital : WIDTH.other;
}
