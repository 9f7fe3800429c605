import { builtinModules } from "node:module";
import { posix } from "node:path";
import ts from "typescript";
import type { SourceFile } from "./source-files.ts";

/** What an import line leads to. */
export type Target =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "package"; readonly name: string }
  | { readonly kind: "node" }
  | { readonly kind: "nowhere" };

export interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly target: Target;
  /** It writes `../../` to reach a room that package.json has a shortcut for. */
  readonly climbsPastShortcut: boolean;
}

/** The `imports` of package.json: `#domain/*` to `./src/domain/*.ts`. */
export type Shortcuts = Readonly<Record<string, string>>;

/** Reads every import line, type-only and dynamic ones too, and says where it leads. */
export function readImports(files: readonly SourceFile[], shortcuts: Shortcuts): Import[] {
  const paths = new Set(files.map((file) => file.path));
  return files.flatMap(({ path: from, text }) =>
    ts.preProcessFile(text, true, true).importedFiles.map(({ fileName: specifier }) => {
      const target = resolveImport(from, specifier, { paths, shortcuts });
      return { from, specifier, target, climbsPastShortcut: climbsPastShortcut(from, specifier, shortcuts) };
    }),
  );
}

function climbsPastShortcut(from: string, specifier: string, shortcuts: Shortcuts): boolean {
  if (!specifier.startsWith("../../")) return false;
  const path = posix.join(posix.dirname(from), specifier);
  return Object.values(shortcuts).some((file) => path.startsWith(posix.join(file.replace(/\*.*$/, ""))));
}

interface Ground {
  readonly paths: ReadonlySet<string>;
  readonly shortcuts: Shortcuts;
}

function resolveImport(from: string, specifier: string, ground: Ground): Target {
  if (specifier.startsWith(".")) return fileOrNowhere(posix.join(posix.dirname(from), specifier), ground);
  if (specifier.startsWith("#")) return resolveShortcut(specifier, ground);
  if (specifier.startsWith("node:") || builtinModules.includes(specifier)) return { kind: "node" };
  const [scope = "", name = ""] = specifier.split("/");
  return { kind: "package", name: scope.startsWith("@") ? `${scope}/${name}` : scope };
}

/** The longest pattern wins, as in Node: `#taskpane/*.tsx` before `#taskpane/*`. */
function resolveShortcut(specifier: string, ground: Ground): Target {
  const patterns = Object.entries(ground.shortcuts).sort(([a], [b]) => b.length - a.length);
  for (const [pattern, file] of patterns) {
    const [before = "", after = ""] = pattern.split("*");
    if (!specifier.startsWith(before) || !specifier.endsWith(after)) continue;
    const middle = specifier.slice(before.length, specifier.length - after.length);
    return fileOrNowhere(posix.join(file.replace("*", middle)), ground);
  }
  return { kind: "nowhere" };
}

function fileOrNowhere(path: string, { paths }: Ground): Target {
  return paths.has(path) ? { kind: "file", path } : { kind: "nowhere" };
}
