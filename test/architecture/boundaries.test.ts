import { readFileSync } from "node:fs";
import { findBreaches } from "./breaches.ts";
import { findCycles, graphOf } from "./cycles.ts";
import { readImports, type Import, type Shortcuts } from "./imports.ts";
import { findOfficeNames } from "./office-names.ts";
import { PROJECT, readSourceFiles, type SourceFile } from "./source-files.ts";

interface PackageFile {
  readonly imports: Shortcuts;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const packageFile = JSON.parse(readFileSync(`${PROJECT}package.json`, "utf8")) as PackageFile;
const packages = {
  shipped: Object.keys(packageFile.dependencies),
  tools: Object.keys(packageFile.devDependencies),
};
const files = readSourceFiles();
const imports = readImports(files, packageFile.imports);

/** File to file, and folder to folder within the domain. */
const fileEdges = (lines: readonly Import[]): [string, string][] =>
  lines.flatMap(({ from, target }) => (target.kind === "file" ? [[from, target.path] as [string, string]] : []));

const domainFolder = (path: string): string | undefined => /^src\/domain\/[^/]+(?=\/)/.exec(path)?.[0];

const domainEdges = (lines: readonly Import[]): [string, string][] =>
  fileEdges(lines).flatMap(([from, to]) => {
    const [a, b] = [domainFolder(from), domainFolder(to)];
    return a !== undefined && b !== undefined ? [[a, b] as [string, string]] : [];
  });

describe("the house as it stands", () => {
  it("holds files and imports at all", () => {
    expect(files.length).toBeGreaterThan(10);
    expect(imports.some((line) => line.target.kind === "file")).toBe(true);
  });

  it("keeps every import within MAY_IMPORT", () => {
    expect(findBreaches(imports, packages)).toEqual([]);
  });

  it("has no circle of files", () => {
    expect(findCycles(graphOf(fileEdges(imports)))).toEqual([]);
  });

  it("has no circle between the folders of the domain", () => {
    expect(findCycles(graphOf(domainEdges(imports)))).toEqual([]);
  });

  it("names Excel and Office in src/office and src/main only", () => {
    expect(findOfficeNames(files)).toEqual([]);
  });
});

describe("the checker sees", () => {
  const house = (...pairs: [path: string, text: string][]): SourceFile[] => [
    { path: "src/domain/money/pence.ts", text: "export const one = 1;" },
    { path: "src/office/office-workbook.ts", text: "export const two = 2;" },
    { path: "workbench/model/workbook.ts", text: "export const three = 3;" },
    ...pairs.map(([path, text]) => ({ path, text })),
  ];
  const breachesOf = (path: string, text: string): string[] =>
    findBreaches(readImports(house([path, text]), packageFile.imports), packages);

  it.each([
    ["domain taking from office", "src/domain/x/a.ts", "#office/office-workbook", "takes from office"],
    ["domain taking a package", "src/domain/x/a.ts", "react", "stands on the language alone"],
    ["domain taking Node", "src/domain/x/a.ts", "node:fs", "is Node's own"],
    ["src taking from workbench", "src/main/a.ts", "#workbench/model/workbook", "takes from workbench"],
    ["functions taking from office", "src/functions/a.fn.ts", "../office/office-workbook.ts", "takes from office"],
    ["the pane taking a tool", "src/taskpane/a.ts", "jest", "not among the dependencies that ship"],
    ["a package nobody asked for", "test/x/a.test.ts", "left-pad", "is not in package.json"],
    ["a long climb", "src/domain/x/y/a.ts", "../../money/pence.ts", "climbs more than one folder"],
    ["a file that is not there", "src/domain/x/a.ts", "./gone.ts", "leads nowhere"],
    ["a shortcut that is not there", "src/domain/x/a.ts", "#attic/gone", "leads nowhere"],
    ["a room that is not in the plan", "src/attic/a.ts", "#domain/money/pence", "MAY_IMPORT does not list"],
  ])("%s", (_case, path, specifier, words) => {
    expect(breachesOf(path, `import x from "${specifier}";`)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ["a type-only import", 'import type { X } from "#office/office-workbook";'],
    ["a re-export", 'export * from "#office/office-workbook";'],
    ["an import at run time", 'await import("#office/office-workbook");'],
  ])("%s", (_case, text) => {
    expect(breachesOf("src/domain/x/a.ts", text)).toHaveLength(1);
  });

  it("nothing wrong where nothing is", () => {
    expect(breachesOf("src/application/a.ts", 'import { one } from "#domain/money/pence";')).toEqual([]);
    expect(breachesOf("workbench/cli/a.ts", 'import fs from "node:fs"; import "#office/office-workbook";')).toEqual([]);
  });

  it("a circle, and only where there is one", () => {
    expect(findCycles(graphOf([["a", "b"], ["b", "c"], ["c", "a"], ["d", "a"]]))).toEqual(["a > b > c > a"]); // prettier-ignore
    expect(findCycles(graphOf([["a", "b"], ["a", "c"], ["b", "d"], ["c", "d"], ["d", "d"]]))).toEqual([]); // prettier-ignore
  });

  it("Excel named in code or in a type, but not in words", () => {
    const text = '// Excel.run\nconst words = "Office.js";\nlet range: Excel.Range;\nawait Excel.run(f);\n';
    expect(findOfficeNames([{ path: "src/domain/a.ts", text }])).toEqual([
      "src/domain/a.ts:3 names Excel",
      "src/domain/a.ts:4 names Excel",
    ]);
    expect(findOfficeNames([{ path: "src/office/a.ts", text }])).toEqual([]);
  });
});
