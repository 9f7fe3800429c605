import { CONTENT_TYPES, removeContentType } from "../package/content-types.ts";
import { reachableParts, relationshipsOf, removeRelationship } from "../package/relationships.ts";
import { relationshipsPath } from "../package/part-path.ts";
import type { Package } from "../package/package.ts";
import type { Saving } from "./saving.ts";

/** Takes out the parts of sheets that the model no longer has, with what only they pointed to (charts, pictures). */
export function removeLostSheets({ model, source, file }: Saving): void {
  const present = new Set(model.sheets.map(({ id }) => id));
  const lost = Array.from(source.sheets).filter(([id]) => !present.has(id));
  if (lost.length === 0) return;
  const before = reachableParts(file);
  const links = relationshipsOf(file, source.workbookPath);
  for (const [, { path }] of lost) {
    const link = links.find(({ target }) => target === path);
    if (link) removeRelationship(file, source.workbookPath, link.id);
  }
  removeUnreachable(file, before);
}

/** Takes out the parts that nothing points to any more; `before` are those that something pointed to. */
export function removeUnreachable(file: Package, before: ReadonlySet<string>): void {
  const after = reachableParts(file);
  for (const path of before) if (!after.has(path)) removePart(file, path);
}

/** Takes out the chain of calculation, which names every formula cell: Excel builds it anew. */
export function removeCalculationChain({ source, file }: Saving): void {
  const link = relationshipsOf(file, source.workbookPath).find(({ kind }) => kind === "calcChain");
  if (!link) return;
  removeRelationship(file, source.workbookPath, link.id);
  removePart(file, link.target);
}

function removePart(file: Package, path: string): void {
  if (path === CONTENT_TYPES) return;
  removeContentType(file, path);
  file.remove(relationshipsPath(path));
  file.remove(path);
}
