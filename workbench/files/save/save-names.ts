import type { PageSetup, SheetModel } from "#workbench/model/sheet";
import type { DefinedName } from "#workbench/model/table";
import { sameContent } from "../same-content.ts";
import { formulaXml } from "../sheet/write-formulas.ts";
import {
  PRINT_AREA,
  PRINT_TITLES,
  printAreaFormula,
  printTitlesFormula,
  readPrintArea,
  readPrintTitles,
} from "../workbook/defined-names.ts";
import { attributes, withAttributes, withPrefix } from "../xml/edit-xml.ts";
import { escapeText } from "../xml/xml-text.ts";
import { child, childrenOf, numeric, prefixOf, type XmlNode } from "../xml/xml-tree.ts";
import type { Saving, WorkbookPart } from "./saving.ts";

/** The `<definedName>` elements of the saved workbook. Those that mean the same keep their text. */
export function definedNamesXml(saving: Saving, { xml, root, slots }: WorkbookPart): string[] {
  const prefix = prefixOf(root.tag);
  const pageNames = new PageNames(saving);
  const left = new Set(saving.model.names);
  const position = (entry: number): number => slots.findIndex((slot) => slot.entry === entry);
  const items: string[] = [];
  childrenOf(child(root, "definedNames"), "definedName").forEach((node, index) => {
    const scope = numeric(node.attributes["localSheetId"]);
    if (scope !== undefined && position(scope) < 0) return;
    const ofPage = pageNames.take(node, scope);
    const formula = ofPage === undefined ? takeName(saving, index, left) : ofPage;
    if (formula === null) return;
    const moved = scope === undefined || position(scope) === scope ? {} : { localSheetId: String(position(scope)) };
    items.push(renewed(xml, node, { formula, moved }));
  });
  const added = [...pageNames.left(), ...Array.from(left, (name) => ownName(saving, name))];
  for (const { name, formula, sheetId, hidden } of added) {
    const at = sheetId === undefined ? undefined : slots.findIndex((slot) => slot.sheetId === sheetId);
    const head = attributes({ name, localSheetId: at, hidden: hidden ? 1 : undefined });
    items.push(withPrefix(`<definedName${head}>${formula}</definedName>`, prefix));
  }
  return items;
}

interface NewName {
  readonly name: string;
  /** Escaped for XML. */
  readonly formula: string;
  readonly sheetId: string | undefined;
  readonly hidden?: boolean;
}

function ownName({ model }: Saving, { name, formula, sheet, hidden = false }: DefinedName): NewName {
  return {
    name,
    formula: formulaXml(formula),
    sheetId: sheet === undefined ? undefined : model.sheet(sheet)?.id,
    hidden,
  };
}

/** Text that a name of the file has now: undefined = as it was, null = it is gone. Takes it off the list of the model's. */
function takeName({ model, source }: Saving, entry: number, left: Set<DefinedName>): string | null | undefined {
  const known = source.names.find((each) => each.entry === entry);
  if (!known) return undefined;
  const found = [...left].find(
    ({ name, sheet }) =>
      name.toLowerCase() === known.read.name.toLowerCase() &&
      (sheet === undefined ? undefined : model.sheet(sheet)?.id) === known.sheetId,
  );
  if (!found || found.name !== known.read.name || (found.hidden ?? false) !== (known.read.hidden ?? false)) return null;
  left.delete(found);
  return found.formula === known.read.formula ? undefined : formulaXml(found.formula);
}

function renewed(
  xml: string,
  node: XmlNode,
  { formula, moved }: { formula: string | undefined; moved: Record<string, string> },
): string {
  const tag = xml.slice(node.start, node.openEnd);
  const head = Object.keys(moved).length === 0 ? tag : withAttributes(tag, moved);
  if (formula === undefined) return head + xml.slice(node.openEnd, node.end);
  return `${head.replace(/\s*\/>$/, ">")}${formula}</${node.tag}>`;
}

/** Print areas and titles: names in the file, parts of the page in the model. */
class PageNames {
  private readonly saving: Saving;
  private readonly waiting = new Map<string, NewName>();

  constructor(saving: Saving) {
    this.saving = saving;
    for (const sheet of saving.model.sheets) {
      const area = sheet.page.printArea && printAreaFormula(sheet.name, sheet.page.printArea);
      this.wait(sheet, PRINT_AREA, area);
      this.wait(sheet, PRINT_TITLES, printTitlesFormula(sheet.name, sheet.page));
    }
  }
  private wait(sheet: SheetModel, name: string, formula: string | undefined): void {
    if (formula === undefined) return;
    this.waiting.set(keyOf(sheet.id, name), { name, formula: escapeText(formula), sheetId: sheet.id });
  }
  /** Like `takeName`, for the two names of the page that the model could read. */
  take(node: XmlNode, scope: number | undefined): string | null | undefined {
    const { name = "" } = node.attributes;
    const keys = PAGE_KEYS[name];
    const sheet = this.saving.model.sheets.find(({ id }) => this.saving.sheets.get(id)?.entry === scope);
    if (!keys || !sheet || scope === undefined) return undefined;
    const now = this.waiting.get(keyOf(sheet.id, name))?.formula;
    this.waiting.delete(keyOf(sheet.id, name));
    // What the model could not read (several areas) stays until the page says something else.
    if (!isReadable(name, node.text)) return now;
    const was = this.saving.sheets.get(sheet.id)!.read;
    const same = sheet.name === was.name && keys.every((key) => sameContent(sheet.page[key], was.page[key]));
    return same ? undefined : (now ?? null);
  }
  /** Names that the file does not have yet. */
  left(): NewName[] {
    return [...this.waiting.values()];
  }
}

const PAGE_KEYS: Readonly<Record<string, readonly (keyof PageSetup)[]>> = {
  [PRINT_AREA]: ["printArea"],
  [PRINT_TITLES]: ["titleRows", "titleColumns"],
};

function isReadable(name: string, formula: string): boolean {
  return (name === PRINT_AREA ? readPrintArea(formula) : readPrintTitles(formula)) !== undefined;
}

function keyOf(sheetId: string, name: string): string {
  return `${sheetId} ${name}`;
}
