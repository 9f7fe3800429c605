import { addCsvSheet } from "#workbench/files/csv-sheet";
import { readCsv } from "#workbench/files/read-csv";
import { sheetNameFor } from "#intake/sheet-name";
import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { WorkbookModel } from "#workbench/model/workbook";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const pair = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8];
      return bigEndian ? pair.toReversed() : pair;
    }),
  );
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("encodings", () => {
  const rows = [
    ["Payee", "£"],
    ["Café", "1"],
  ];
  const text = "Payee,£\r\nCafé,1\r\n";
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", utf8(text), "utf-8"],
    ["UTF-8 with a mark", utf8(`\uFEFF${text}`), "utf-8"],
    ["UTF-16 LE with a mark", utf16(`\uFEFF${text}`, false), "utf-16le"],
    ["UTF-16 BE with a mark", utf16(`\uFEFF${text}`, true), "utf-16be"],
    ["UTF-16 LE without", utf16(text, false), "utf-16le"],
    ["UTF-16 BE without", utf16(text, true), "utf-16be"],
    ["Windows-1252", latin(text), "windows-1252"],
  ])("%s", (_name, bytes, encoding) => {
    expect(readCsv(bytes)).toEqual({ rows, encoding, delimiter: "," });
  });

  test("Windows-1252 has curly quotes where Latin-1 has none", () => {
    expect(readCsv(Uint8Array.from([0x93, 0x61, 0x94])).rows).toEqual([["“a”"]]);
  });
});

describe("records", () => {
  test.each<[string, string, string[][]]>([
    [
      "CRLF, LF and lone CR end a record",
      "a,b\r\nc,d\ne,f\rg,h",
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
        ["g", "h"],
      ],
    ],
    [
      "a line break in quotes stays in its record",
      'a,"LTD\r\nBARTS"\nb,"x\ny"',
      [
        ["a", "LTD\r\nBARTS"],
        ["b", "x\ny"],
      ],
    ],
    [
      "doubled quotes are one, what follows a closing quote stays",
      '"a ""b""",c\n"d"e,f',
      [
        ['a "b"', "c"],
        ["de", "f"],
      ],
    ],
    [
      "a quote inside a field is a character",
      'pipe 5" wide,1\nx,2',
      [
        ['pipe 5" wide', "1"],
        ["x", "2"],
      ],
    ],
    [
      "a quote that is never closed is a character",
      'a,b\n"c,d\ne,f',
      [
        ["a", "b"],
        ['"c', "d"],
        ["e", "f"],
      ],
    ],
    ["blank records stay", "\n\na,b\n\nc,d\n", [[""], [""], ["a", "b"], [""], ["c", "d"]]],
    ["ragged records stay ragged", "a,b,c\nd\ne,f,g,h", [["a", "b", "c"], ["d"], ["e", "f", "g", "h"]]],
    [
      "empty fields at the end count",
      "a,b,\n,,",
      [
        ["a", "b", ""],
        ["", "", ""],
      ],
    ],
    ["nothing is trimmed", " a , b\n", [[" a ", " b"]]],
  ])("%s", (_name, text, rows) => {
    expect(readCsv(utf8(text)).rows).toEqual(rows);
  });

  test.each([",", ";", "\t", "|"])("the delimiter %j is found below a title", (delimiter) => {
    const line = (fields: string[]): string => fields.join(delimiter);
    const text = ["Spend over £500, April", line(["Payee", "Amount", "Date"]), line(['"A, B; C|D"', "1", "2"])].join(
      "\n",
    );
    const read = readCsv(utf8(text));
    expect(read.delimiter).toBe(delimiter);
    expect(read.rows[2]).toEqual(["A, B; C|D", "1", "2"]);
  });

  test.each([
    ["0 bytes", ""],
    ["only blank", " \r\n\n\t"],
    ["only a mark", "\uFEFF"],
  ])("%s is refused in words", (_name, text) => {
    expect(() => readCsv(utf8(text))).toThrow(/is empty: .*Check/);
  });
});

test("a CSV on a sheet: plain numbers are numbers, everything else stays the text it was", () => {
  const fields: [string, unknown][] = [
    ["10.2", 10.2],
    ["-3", -3],
    ["0.50", 0.5],
    ["0", 0],
    ["-0", 0],
    ["123456789012345", 123456789012345],
    ["1234567890123456", "1234567890123456"],
    ["12345678901234.56", "12345678901234.56"],
    ["07.4", "07.4"],
    ["007", "007"],
    ["£4,800.00", "£4,800.00"],
    ["1,200", "1,200"],
    ["106.00-", "106.00-"],
    ["(5)", "(5)"],
    ["1e5", "1e5"],
    ["+5", "+5"],
    [".5", ".5"],
    ["5.", "5."],
    ["01/04/2021", "01/04/2021"],
    ["=1+1", "=1+1"],
    ["+A1", "+A1"],
    ["-A1", "-A1"],
    ["@x", "@x"],
    [" 5", " 5"],
    ["TRUE", "TRUE"],
    ["#N/A", "#N/A"],
  ];
  const model = new WorkbookModel();
  const sheet = addCsvSheet(model, "2021-04", [fields.map(([text]) => text), ["", "x"]]);
  const values = (of: typeof sheet): unknown[] => fields.map((_, column) => of.value(0, column));
  expect(values(sheet)).toEqual(fields.map(([, value]) => value));
  expect(sheet.formula(0, 19)).toBeUndefined();
  expect([sheet.value(1, 0), sheet.value(1, 1)]).toEqual([null, "x"]);
  expect(values(openXlsx(saveXlsx(model)).sheets[0]!)).toEqual(fields.map(([, value]) => value));
});

test.each<[string, string[], string]>([
  ["data/salford-city-council/2021-04.csv", [], "2021-04"],
  ["data/salford-city-council/2021-04.csv", ["2021-04"], "salford-city-council 2021-04"],
  [
    "data/salford-city-council/2021-04.csv",
    ["2021-04", "Salford-City-Council 2021-04"],
    "salford-city-council 2021-0 (2)",
  ],
  ["NETH 03 - June.pdf.csv", [], "NETH 03 - June.pdf"],
  ["a/b:c[1]?.csv", [], "b-c-1--"],
  ["a\\long-folder-name-of-a-council\\2021-04.csv", ["2021-04"], "long-folder-name-of-a-council 2"],
  ["spend.csv", ["SPEND"], "spend (2)"],
  ["spend.csv", ["spend", "Spend (2)"], "spend (3)"],
  [".csv", [], ".csv"],
])("the sheet of %s beside %j is %s", (path, taken, name) => {
  expect(sheetNameFor(path, taken)).toBe(name);
});
