import { applyEdits, appendTo, attributes, withPrefix } from "../xml/edit-xml.ts";
import { childrenOf, parseXml, prefixOf } from "../xml/xml-tree.ts";
import { relationshipKind } from "./dialect.ts";
import type { Package } from "./package.ts";
import { relationshipsPath, relativeTarget, resolveTarget } from "./part-path.ts";

export interface Relationship {
  readonly id: string;
  /** Last word of its type: "worksheet", "table", "styles". */
  readonly kind: string;
  /** Path of the part, or the address where it is external. */
  readonly target: string;
  readonly external: boolean;
}

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`;

/** What a part points to; none where it has no relationships part. "" is the package itself. */
export function relationshipsOf(file: Package, owner: string): Relationship[] {
  const path = relationshipsPath(owner);
  if (!file.has(path)) return [];
  return childrenOf(parseXml(file.text(path), path), "Relationship").map(({ attributes: each }) => {
    const external = each["TargetMode"] === "External";
    const target = each["Target"] ?? "";
    return {
      id: each["Id"] ?? "",
      kind: relationshipKind(each["Type"] ?? ""),
      target: external ? target : partOf(file, owner, target),
      external,
    };
  });
}

/** Some writers escape the names of parts (`%20`), some do not. */
function partOf(file: Package, owner: string, target: string): string {
  const path = resolveTarget(owner, target);
  if (file.has(path) || !path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

/** Adds a relationship to a part and gives its id. `type` is the full address. */
export function addRelationship(file: Package, owner: string, to: { type: string; path: string }): string {
  const path = relationshipsPath(owner);
  const text = file.has(path) ? file.text(path) : EMPTY;
  const root = parseXml(text, path);
  const taken = new Set(childrenOf(root, "Relationship").map((each) => each.attributes["Id"]));
  let number = taken.size + 1;
  while (taken.has(`rId${String(number)}`)) number++;
  const id = `rId${String(number)}`;
  const target = relativeTarget(owner, to.path);
  const xml = `<Relationship${attributes({ Id: id, Type: to.type, Target: target })}/>`;
  file.set(path, applyEdits(text, appendTo(text, root, withPrefix(xml, prefixOf(root.tag)))));
  return id;
}

export function removeRelationship(file: Package, owner: string, id: string): void {
  const path = relationshipsPath(owner);
  const text = file.text(path);
  const gone = childrenOf(parseXml(text, path), "Relationship").filter((each) => each.attributes["Id"] === id);
  file.set(
    path,
    applyEdits(
      text,
      gone.map(({ start, end }) => ({ start, end, text: "" })),
    ),
  );
}

/** Every part that can be reached from the package's own relationships. */
export function reachableParts(file: Package): Set<string> {
  const reached = new Set<string>();
  const waiting = [""];
  for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) {
    for (const { target, external } of relationshipsOf(file, owner)) {
      if (external || reached.has(target) || !file.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}
