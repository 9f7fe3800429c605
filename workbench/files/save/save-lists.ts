import { addContentType, PART_TYPES } from "../package/content-types.ts";
import { addRelationship } from "../package/relationships.ts";
import { folderOfWorkbook, type Saving } from "./saving.ts";

/** Writes styles and shared strings where something was added to them; last, when every sheet has asked for its own. */
export function saveStylesAndStrings(saving: Saving): void {
  const { file, source, styles, strings } = saving;
  styles.writeNamed();
  const styled = styles.collections.text();
  if (styled !== undefined) file.set(source.stylesPath ?? newPart(saving, "styles"), styled);
  if (!strings.hasAdded) return;
  const path = source.stringsPath;
  const xml = path === undefined ? `<sst xmlns="${source.dialect.main}"></sst>` : file.text(path);
  file.set(path ?? newPart(saving, "sharedStrings"), strings.appendedTo(xml));
}

function newPart(saving: Saving, kind: "styles" | "sharedStrings"): string {
  const { file, source } = saving;
  const wanted = `${folderOfWorkbook(saving)}${kind}`;
  const path = file.has(`${wanted}.xml`) ? file.freePath(wanted, ".xml") : `${wanted}.xml`;
  addContentType(file, path, PART_TYPES[kind]);
  addRelationship(file, source.workbookPath, { type: `${source.dialect.relationships}/${kind}`, path });
  return path;
}
