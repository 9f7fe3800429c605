import { readSourceFiles, type SourceFile } from "./source-files.ts";

const LONGEST = 250;

/** Files and folders that may be longer, each with its reason. Keep it short: a long file usually holds two concepts. */
const LONGER: Readonly<Record<string, string>> = {
  "src/reference/": "tables of words and codes, no logic: a table is read by its key, and splitting it hides gaps",
};

const isExcepted = (path: string): boolean => Object.keys(LONGER).some((start) => path.startsWith(start));

const lineCount = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

const tooLong = (files: readonly SourceFile[]): string[] =>
  files.filter(({ text }) => lineCount(text) > LONGEST).map(({ path, text }) => `${path}: ${lineCount(text)} lines`);

describe("sizes", () => {
  const files = readSourceFiles();

  it(`keeps files within ${LONGEST} lines`, () => {
    expect(tooLong(files.filter(({ path }) => !isExcepted(path)))).toEqual([]);
  });

  it("lists no exception that is no longer needed", () => {
    const long = tooLong(files);
    expect(Object.keys(LONGER).filter((start) => !long.some((line) => line.startsWith(start)))).toEqual([]);
  });

  it("sees the first line too many", () => {
    const exact = { path: "a.ts", text: "x\n".repeat(LONGEST) };
    expect(tooLong([exact, { path: "b.ts", text: `${exact.text}x\n` }])).toEqual(["b.ts: 251 lines"]);
  });
});
