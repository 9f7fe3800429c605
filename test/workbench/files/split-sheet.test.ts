import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { FileError } from "#workbench/files/file-error";
import { Package } from "#workbench/files/package/package";
import { SplitSheet } from "#workbench/files/sheet/split-sheet";
import { readZip } from "#workbench/files/zip/read-zip";

const PART = "xl/worksheets/sheet1.xml";
const ROWS =
  '\n<x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row><!-- </x:sheetData> --><x:row r="2"/>' +
  '<x:row r="3" x="a>b"><x:c r="A3"><x:v><![CDATA[</x:row>]]></x:v></x:c></x:row>\n';
const HEAD = '<?xml version="1.0"?>\n<x:worksheet xmlns:x="m"><x:cols><x:col min="1"/></x:cols><x:sheetData>';
const TAIL = '</x:sheetData><x:pageMargins left="0"/></x:worksheet>';

function piecesOf(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (let turn = 0; at < text.length; turn++) pieces.push(text.slice(at, (at += lengths[turn % lengths.length]!)));
  return pieces;
}

function split(pieces: readonly string[]): { split: SplitSheet; rows: string[]; tail: string } {
  const sheet = new SplitSheet(pieces, PART);
  const rows = [...sheet.rows()];
  return { split: sheet, rows, tail: sheet.tail() };
}

describe("a sheet part that comes in pieces", () => {
  test("is cut at its rows alike, however its text is cut", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lengths, (each) => {
        const { split: sheet, rows, tail } = split(piecesOf(HEAD + ROWS + TAIL, each));
        expect([sheet.prefix, sheet.head, rows.join(""), tail]).toEqual(["x:", HEAD, ROWS, TAIL]);
        // No row is cut in two: each piece ends behind a tag of a row, or behind what stands between rows.
        for (const piece of rows) expect(piece).toMatch(/(<\/x:row>|<x:row r="2"\/>|\n)$/);
      }),
    );
  });

  test.each([
    ["no rows at all", "<worksheet><cols/></worksheet>"],
    ["an empty element for its rows", "<worksheet><sheetData/><pageMargins/></worksheet>"],
    ["nothing in it", "<worksheet/>"],
    ["rows of another element only", "<worksheet><a><sheetData><row/></sheetData></a></worksheet>"],
  ])("with %s is head alone", (_, text) => {
    for (const length of [1, 7, 100]) {
      const { split: sheet, rows, tail } = split(piecesOf(text, [length]));
      expect([sheet.head, rows, tail]).toEqual([text, [], ""]);
    }
  });

  test("that breaks off within its rows is refused", () => {
    expect(() => split(piecesOf(HEAD + ROWS, [9]))).toThrow(FileError);
  });
});

test("a large part comes in pieces that make up its text, letters of several bytes included", () => {
  const row = (at: number): string =>
    `<row r="${String(at)}"><c><v>Ysgol Gynradd Tŷ-du – £${String(at * 7)} 🏫</v></c></row>\n`;
  const text = Array.from({ length: 130_000 }, (_, at) => row(at)).join("");
  const file = Package.of(readZip(zipSync({ [PART]: strToU8(text) }, { level: 1 })));
  const pieces = [...file.pieces(PART)];
  expect(pieces.length).toBeGreaterThan(3);
  // Equality of so long texts is asked for by itself: a failure would print both.
  expect(pieces.join("") === text).toBe(true);
});
