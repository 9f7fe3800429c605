import { applyEdits, attributes, setAttributes, withAttributes, withPrefix, type Edit } from "../xml/edit-xml.ts";
import { child, childrenOf, numeric, parseXml, prefixOf, type XmlNode } from "../xml/xml-tree.ts";
import type { Saving, Slot, WorkbookPart } from "./saving.ts";
import { definedNamesXml } from "./save-names.ts";
import { sheetPositions } from "./sheet-positions.ts";

/** Children of `<workbook>` in order, as far as we may have to put one in. */
const AFTER_NAMES = [
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "fileRecoveryPr",
  "extLst",
];

/** Brings sheets, defined names and the calculation flag of the workbook part up to date. */
export function saveWorkbookPart(saving: Saving, recalculate: boolean): void {
  const { file, source } = saving;
  const xml = file.text(source.workbookPath);
  const root = parseXml(xml, source.workbookPath);
  const slots = sheetPositions(saving, childrenOf(child(root, "sheets"), "sheet").length);
  const edits = [
    ...sheetEdits(saving, { xml, root, slots }),
    ...viewEdits(xml, root, slots),
    ...nameEdits(saving, { xml, root, slots }),
    ...(recalculate ? calculationEdits(xml, root) : []),
  ];
  const patched = applyEdits(xml, edits);
  if (patched !== xml) file.set(source.workbookPath, patched);
}

function sheetEdits(saving: Saving, { xml, root, slots }: WorkbookPart): Edit[] {
  const list = child(root, "sheets");
  if (!list) return [];
  const nodes = childrenOf(list, "sheet");
  let sheetId = Math.max(0, ...nodes.map((node) => numeric(node.attributes["sheetId"]) ?? 0));
  const items = slots.map(({ entry, sheetId: id }) => {
    const sheet = saving.model.sheets.find((each) => each.id === id);
    const node = nodes[entry];
    const state = sheet?.visibility === "visible" ? undefined : sheet?.visibility;
    if (!node) return newSheetXml(saving, root, { name: sheet!.name, state, sheetId: ++sheetId, id: id! });
    const raw = xml.slice(node.start, node.end);
    if (!sheet) return raw;
    const changes = {
      ...(node.attributes["name"] === sheet.name ? {} : { name: sheet.name }),
      ...(state === visibilityOf(node) ? {} : { state }),
    };
    return Object.keys(changes).length === 0
      ? raw
      : withAttributes(raw.slice(0, node.openEnd - node.start), changes) + raw.slice(node.openEnd - node.start);
  });
  const untouched =
    nodes.length === items.length && nodes.every((node, i) => xml.slice(node.start, node.end) === items[i]);
  return untouched ? [] : [{ start: list.openEnd, end: list.closeStart, text: items.join("") }];
}

function visibilityOf(node: XmlNode): string | undefined {
  const { state } = node.attributes;
  return state === "hidden" || state === "veryHidden" ? state : undefined;
}

function newSheetXml(
  { source, newSheets }: Saving,
  root: XmlNode,
  { name, state, sheetId, id }: { name: string; state: string | undefined; sheetId: number; id: string },
): string {
  const { relationships } = source.dialect;
  const declared = Object.entries(root.attributes).find(
    ([key, value]) => key.startsWith("xmlns:") && value === relationships,
  );
  const prefix = declared?.[0].slice("xmlns:".length) ?? "r";
  const namespace = declared ? {} : { "xmlns:r": relationships };
  const head = attributes({ name, sheetId, state, ...namespace, [`${prefix}:id`]: newSheets.get(id) });
  return withPrefix(`<sheet${head}/>`, prefixOf(root.tag));
}

/** The active tab follows its sheet to its new place. */
function viewEdits(xml: string, root: XmlNode, slots: readonly Slot[]): Edit[] {
  return childrenOf(child(root, "bookViews"), "workbookView").flatMap((view) => {
    const active = numeric(view.attributes["activeTab"]) ?? 0;
    const first = numeric(view.attributes["firstSheet"]) ?? 0;
    const moved = (entry: number): number =>
      Math.max(
        0,
        slots.findIndex((slot) => slot.entry === entry),
      );
    const changes = {
      ...(moved(active) === active ? {} : { activeTab: String(moved(active)) }),
      ...(moved(first) === first ? {} : { firstSheet: undefined }),
    };
    return Object.keys(changes).length === 0 ? [] : [setAttributes(xml, view, changes)];
  });
}

function nameEdits(saving: Saving, part: WorkbookPart): Edit[] {
  const { xml, root } = part;
  const list = child(root, "definedNames");
  const items = definedNamesXml(saving, part);
  const before = childrenOf(list, "definedName").map((node) => xml.slice(node.start, node.end));
  if (before.length === items.length && before.every((each, index) => each === items[index])) return [];
  if (list && items.length === 0) return [{ start: list.start, end: list.end, text: "" }];
  if (list && list.closeStart > list.openEnd)
    return [{ start: list.openEnd, end: list.closeStart, text: items.join("") }];
  const prefix = prefixOf(root.tag);
  const next = root.children.find(({ name }) => AFTER_NAMES.includes(name))?.start ?? root.closeStart;
  const at = list ? { start: list.start, end: list.end } : { start: next, end: next };
  return [{ ...at, text: `<${prefix}definedNames>${items.join("")}</${prefix}definedNames>` }];
}

/** Cached values cannot be trusted: Excel is to compute everything when it opens the file. */
function calculationEdits(xml: string, root: XmlNode): Edit[] {
  const settings = child(root, "calcPr");
  if (settings) return [setAttributes(xml, settings, { fullCalcOnLoad: "1" })];
  const next = root.children.find(({ name }) => AFTER_NAMES.slice(1).includes(name))?.start ?? root.closeStart;
  return [{ start: next, end: next, text: withPrefix('<calcPr fullCalcOnLoad="1"/>', prefixOf(root.tag)) }];
}
