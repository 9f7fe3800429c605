import { beginningOf, listParts, type PackedPart } from "./list-parts.ts";

/** The setting stands before the list of sheets: no more of the part is looked at. */
const LOOKED_AT = 200_000;
const FROM_1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']/;
const RELATIONSHIP = /<(?:\w+:)?Relationship\b[^>]*>/g;
const IS_WORKBOOK = /\bType\s*=\s*["'][^"']*\/officeDocument["']/;
const TARGET = /\bTarget\s*=\s*["']\/?([^"']+)["']/;

/**
 * Whether an .xlsx counts its days from 1904. False where the file cannot be read so far: Excel itself judges what it is.
 * @source ECMA-376 part 1, 18.2.28 workbookPr; part 2, 9.3 for where the workbook's part is named
 */
export function countsFrom1904(bytes: Uint8Array): boolean {
  const parts = listParts(bytes);
  const part = parts.get(workbookPath(parts.get("_rels/.rels"))) ?? parts.get("xl/workbook.xml");
  return part !== undefined && FROM_1904.test(beginningOf(part, LOOKED_AT));
}

/** "" where nothing is said of it. */
function workbookPath(relationships: PackedPart | undefined): string {
  const tags = relationships ? beginningOf(relationships, LOOKED_AT).match(RELATIONSHIP) : null;
  const stated = tags?.find((tag) => IS_WORKBOOK.test(tag));
  return TARGET.exec(stated ?? "")?.[1]?.toLowerCase() ?? "";
}
