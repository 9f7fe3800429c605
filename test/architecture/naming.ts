import ts from "typescript";
import type { SourceFile } from "./source-files.ts";

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;
const ROLES = /^(port|sheet|rule|fn|entry|test|prop\.test|contract|golden|bench|d)$/;
const VAGUE_FILE = /(^|-)(data|info|manager|helpers?|utils?|service|misc|common)$/;
const VAGUE_TYPE = /(Data|Info|Manager|Helper|Utils?|Service)$/;
const HUNGARIAN_TYPE = /^I[A-Z][a-z]/;

/** What is wrong with the names of files and folders. */
export function findBadFileNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const folders = path.split("/");
    const file = folders.pop() ?? "";
    const badFolders = folders
      .filter((folder) => !KEBAB.test(folder))
      .map((folder) => `folder ${folder} is not kebab-case`);
    return [...badFolders, ...fileProblems(file)].map((problem) => `${path}: ${problem}`);
  });
}

function fileProblems(file: string): string[] {
  const [stem = "", ...rest] = file.split(".");
  const isComponent = rest.join(".") === "tsx" && PASCAL.test(stem);
  const role = rest.slice(0, -1).join(".");
  return [
    ...(isComponent || KEBAB.test(stem) ? [] : ["is not kebab-case"]),
    ...(role === "" || ROLES.test(role) ? [] : [`has the unknown role .${role}`]),
    ...(VAGUE_FILE.test(stem) ? ["says nothing: name the verb or the concept"] : []),
  ];
}

/** Types, interfaces and classes whose names carry a prefix or suffix that says nothing. */
export function findBadTypeNames(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const bad = declaredTypes(path, text).filter((name) => VAGUE_TYPE.test(name) || HUNGARIAN_TYPE.test(name));
    return bad.map((name) => `${path}: ${name}`);
  });
}

function declaredTypes(path: string, text: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) names.push(node.name.text);
    if (ts.isClassDeclaration(node) && node.name) names.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return names;
}
