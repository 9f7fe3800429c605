import { findBadFileNames, findBadTypeNames } from "./naming.ts";
import { readSourceFiles } from "./source-files.ts";

/** Files that must use the words of others, each with its reason. */
const FOREIGN_WORDS: Readonly<Record<string, string>> = {
  "workbench/host/batch/wire.ts": "the message shapes of office.js keep the names that office.js gives them",
};

describe("names", () => {
  const files = readSourceFiles();

  it("are kebab-case with known roles", () => {
    expect(findBadFileNames(files.map((file) => file.path))).toEqual([]);
  });

  it("of types are nouns of the field", () => {
    expect(findBadTypeNames(files.filter(({ path }) => !(path in FOREIGN_WORDS)))).toEqual([]);
  });

  it.each([
    ["src/domain/money/toPence.ts", "is not kebab-case"],
    ["src/Domain/pence.ts", "folder Domain is not kebab-case"],
    ["src/domain/pence.model.ts", "unknown role .model"],
    ["src/domain/money-utils.ts", "says nothing"],
    ["src/domain/Pence.ts", "is not kebab-case"],
  ])("%s is refused", (path, words) => {
    expect(findBadFileNames([path])).toEqual([expect.stringContaining(words)]);
  });

  it("of good files pass", () => {
    expect(
      findBadFileNames(["src/functions/total.fn.ts", "src/taskpane/PlaceLine.tsx", "test/x/a.prop.test.ts"]),
    ).toEqual([]);
  });

  it("of vague types are refused", () => {
    const text = "interface IWorkbook {}\ntype RowData = 1;\nclass TagManager {}\ninterface InvariantError {}\n";
    expect(findBadTypeNames([{ path: "a.ts", text }])).toEqual([
      "a.ts: IWorkbook",
      "a.ts: RowData",
      "a.ts: TagManager",
    ]);
  });
});
