import { codeColumn } from "#domain/columns/coded";
import { filesOfAYear, sayFilesOfAYear } from "#domain/checks/files-of-a-year";
import type { SourceRow } from "#domain/ledger/source-row";
import { handBook } from "#test/sheets/hand-book";

const [first] = handBook().sources;
/** Of FY 2021-22. */
const APRIL = 2021 * 12 + 4;

interface File {
  readonly months: readonly number[];
  readonly body?: string;
  readonly basis?: SourceRow["terms"]["accountingBasis"];
  readonly stated?: number;
}

/** A file a month of these, counted from April on. */
function monthly(...offsets: readonly number[]): File[] {
  return offsets.map((offset) => ({ months: [APRIL + offset] }));
}
const ALL = monthly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

function read(files: readonly File[], financialYear = "FY 2021-22") {
  const keys = files.map((_, at) => `S${String(at + 1).padStart(2, "0")}`);
  const sources = files.map(({ months, basis = "payments", stated = months.length }, at): SourceRow => {
    const terms = { ...first!.terms, key: keys[at]!, use: "count", accountingBasis: basis, months: stated } as const;
    return { ...first!, terms, monthsDated: months };
  });
  const ledger = {
    size: files.length,
    source: codeColumn(keys),
    agency: codeColumn(files.map(({ body = "Hart Council" }) => body)),
  };
  return { sources, ledger, registers: { place: { financialYear } } };
}

it("twelve files of a month each are the year of their body together, and are said to be", () => {
  expect([...filesOfAYear(read(ALL)).keys()]).toEqual(["Hart Council"]);
  expect(sayFilesOfAYear(read(ALL))).toBe("Hart Council: its 12 payments files make the twelve months together");
});

it("four quarters, and files that share a month, are the year as well", () => {
  const quarters = [0, 3, 6, 9].map((from): File => ({ months: [0, 1, 2].map((month) => APRIL + from + month) }));
  expect(filesOfAYear(read(quarters)).size).toBe(1);
  const late: File = { months: [APRIL + 10, APRIL + 11] };
  expect(filesOfAYear(read([...ALL.slice(0, 11), late])).size).toBe(1);
});

it.each<{ what: string; files: readonly File[]; year?: string }>([
  { what: "eleven months", files: ALL.slice(1) },
  { what: "twelve months of which three are another year's", files: monthly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14) },
  { what: "another year than the place's", files: ALL, year: "FY 2022-23" },
  {
    what: "a year of two bodies",
    files: ALL.map((file, at) => ({ ...file, body: at < 6 ? "Hart Council" : "Hart ICB" })),
  },
  { what: "months that a person stated otherwise", files: [{ ...ALL[0]!, stated: 6 }, ...ALL.slice(1)] },
  { what: "outturn in twelve files: twelve sources for A5", files: ALL.map((file) => ({ ...file, basis: "outturn" })) },
  { what: "two files of one month: cards may stop while payments go on", files: [...ALL, ...monthly(0)] },
  {
    what: "a month beside a file of the whole year",
    files: [{ months: ALL.flatMap(({ months }) => months) }, ...monthly(0)],
  },
])("$what: parts of a year", ({ files, year }) => {
  expect(filesOfAYear(read(files, year)).size).toBe(0);
  expect(sayFilesOfAYear(read(files, year))).toBe("");
});

it("while the place has no year, any twelve months are one", () => {
  expect(filesOfAYear(read(monthly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14), "")).size).toBe(1);
});
