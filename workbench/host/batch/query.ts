import { invalid } from "./host-error.ts";
import type { HostObject } from "./host-object.ts";
import type { QueryInfo } from "./wire.ts";

/** What to read of an object: its own scalars, all of them, and what to read of the objects it leads to. */
interface Selection {
  all: boolean;
  readonly scalars: string[];
  readonly links: Map<string, string[]>;
  /** Of every item, where the object is a collection. */
  readonly items: string[];
}

const ALL = ["*", "$all"];
/** What the client knows by itself from the answer. */
const ALWAYS_KNOWN = ["IsNullObject", "_ReferenceId"];

/**
 * Answers a `load`: the selected properties of an object, or of every item of a collection, as the client reads them.
 * Paths are camelCase with slashes (`worksheet/name`); nothing selected means every scalar.
 */
export function query(object: HostObject | null, info: QueryInfo): Record<string, unknown> | null {
  if (object === null) return null;
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  return read(object, paths, info);
}

/** The object alone, so that the client can find it again. */
export function identify(object: HostObject | null): Record<string, unknown> | null {
  if (object === null) return null;
  const reference = object.referenceId === undefined ? {} : { _ReferenceId: object.referenceId };
  return { ...object.identity(), ...reference };
}

function read(object: HostObject, paths: readonly string[], info: QueryInfo = {}): Record<string, unknown> {
  const items = object.items();
  const selection = select(object, paths, items !== undefined);
  const answer = { ...identify(object) };
  const scalars = selection.all && items === undefined ? object.getterNames() : selection.scalars;
  for (const name of scalars) answer[name] = object.get(name);
  for (const [name, below] of selection.links) {
    const target = object.link(name);
    answer[name] = target === null ? null : read(target, below);
  }
  if (items && (selection.all || selection.items.length > 0)) {
    answer["_Items"] = page(items, info).map((item) => read(item, selection.items));
  }
  return answer;
}

/** Sorts the paths by what they address; for a collection, paths that are not its own are those of its items. */
function select(object: HostObject, paths: readonly string[], isCollection: boolean): Selection {
  const selection: Selection = { all: paths.length === 0, scalars: [], links: new Map(), items: [] };
  for (const path of paths) {
    const [head, rest] = splitOnce(path);
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    if (ALL.includes(head)) selection.all = true;
    else if (name === "Items" && isCollection) selection.items.push(rest);
    else if (object.hasLink(name)) addLink(selection, name, rest);
    else if (isCollection && !object.hasGetter(name)) selection.items.push(path);
    else if (!ALWAYS_KNOWN.includes(name)) selection.scalars.push(name);
  }
  return selection;
}

function addLink({ links }: Selection, name: string, below: string): void {
  links.set(name, [...(links.get(name) ?? []), below]);
}

/** `worksheet/name` -> `worksheet` and `name`; all of it where nothing is named below. */
function splitOnce(path: string): [string, string] {
  const slash = path.indexOf("/");
  return slash < 0 ? [path, "*"] : [path.slice(0, slash), path.slice(slash + 1)];
}

function page(items: readonly HostObject[], { Skip = 0, Top = items.length }: QueryInfo): readonly HostObject[] {
  if (Skip < 0 || Top < 0) throw invalid();
  return items.slice(Skip, Skip + Top);
}
