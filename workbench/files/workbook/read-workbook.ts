import type { SheetVisibility } from "#workbench/model/sheet";
import type { Relationship } from "../package/relationships.ts";
import { child, childrenOf, flag, numeric, relationshipId, type XmlNode } from "../xml/xml-tree.ts";

/** A `<sheet>` of the workbook part. Chart and macro sheets are listed too: they count in positions. */
export interface SheetEntry {
  readonly entry: number;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Part of a worksheet; undefined for the kinds that the model does not hold. */
  readonly path: string | undefined;
}

/** A `<definedName>`, with the position of the sheet it is scoped to. */
export interface NameEntry {
  readonly entry: number;
  readonly name: string;
  readonly formula: string;
  readonly sheetEntry: number | undefined;
  readonly hidden: boolean;
}

export function sheetEntries(workbook: XmlNode, relationships: readonly Relationship[]): SheetEntry[] {
  return childrenOf(child(workbook, "sheets"), "sheet").map((node, entry) => {
    const { name = `Sheet${String(entry + 1)}`, state } = node.attributes;
    const target = relationships.find(({ id }) => id === relationshipId(node));
    return {
      entry,
      name,
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      path: target?.kind === "worksheet" ? target.target : undefined,
    };
  });
}

export function nameEntries(workbook: XmlNode): NameEntry[] {
  return childrenOf(child(workbook, "definedNames"), "definedName").map(({ attributes, text }, entry) => ({
    entry,
    name: attributes["name"] ?? "",
    formula: text,
    sheetEntry: numeric(attributes["localSheetId"]),
    hidden: flag(attributes["hidden"]),
  }));
}

export function usesDate1904(workbook: XmlNode): boolean {
  return flag(child(workbook, "workbookPr")?.attributes["date1904"]);
}
