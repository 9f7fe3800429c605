import { parseXml, type XmlNode } from "#workbench/files/xml/xml-tree";
import type { AddInButton, AddInMenus } from "../protocol/messages.ts";

/** Size of the pictures of our ribbon, in pixels. */
const ICON_SIZE = "32";

/**
 * Reads what an add-in's manifest puts on the ribbon and in the menu of a cell, and what its custom functions begin with.
 *
 * Buttons that show the pane, and those that run a function of the add-in's page; menus within groups are laid flat.
 * Pictures are given as paths: the workbench serves them itself, whatever host the manifest names.
 *
 * @throws FileError where the text is no XML, Error where it describes no custom tab.
 */
export function readMenus(manifest: string): AddInMenus & { readonly namespace: string } {
  const root = parseXml(manifest, "manifest.xml");
  const resources = readResources(root);
  const tab = all(root, "CustomTab")[0];
  if (!tab) throw new Error("The manifest describes no custom tab.");
  const read = (node: XmlNode): AddInButton => readButton(node, resources);
  return {
    namespace: textOf(all(root, "Namespace")[0], resources),
    tab: labelOf(tab, resources),
    groups: tab.children
      .filter(({ name }) => name === "Group")
      .map((group) => ({ label: labelOf(group, resources), buttons: buttonsIn(group).map(read) })),
    cellMenu: all(root, "OfficeMenu")
      .filter(({ attributes }) => attributes["id"] === "ContextMenuCell")
      .flatMap((menu) => buttonsIn(menu).map(read)),
  };
}

/** Controls and items that do something themselves. */
function buttonsIn(node: XmlNode): XmlNode[] {
  return [...all(node, "Control"), ...all(node, "Item")].filter((each) => child(each, "Action") !== undefined);
}

function readButton(node: XmlNode, resources: Resources): AddInButton {
  const action = child(node, "Action");
  const tip = child(node, "Supertip");
  return {
    id: node.attributes["id"] ?? "",
    label: labelOf(node, resources),
    tip: tip ? textOf(child(tip, "Description"), resources) : "",
    icon: iconOf(node, resources),
    action:
      action?.attributes["xsi:type"] === "ExecuteFunction"
        ? { kind: "run", name: child(action, "FunctionName")?.text.trim() ?? "" }
        : { kind: "show-pane" },
  };
}

function iconOf(node: XmlNode, resources: Resources): string | null {
  const icon = child(node, "Icon");
  const image = icon?.children.find(({ attributes }) => attributes["size"] === ICON_SIZE) ?? icon?.children.at(-1);
  const address = resources.get(image?.attributes["resid"] ?? "");
  return address === undefined ? null : new URL(address).pathname;
}

/** Texts and addresses by the id that the rest of the manifest names them by. */
type Resources = ReadonlyMap<string, string>;

function readResources(root: XmlNode): Resources {
  const named = all(root, "Resources").flatMap(({ children }) => children.flatMap((list) => list.children));
  return new Map(named.map(({ attributes }) => [attributes["id"] ?? "", attributes["DefaultValue"] ?? ""]));
}

function labelOf(node: XmlNode, resources: Resources): string {
  return textOf(child(node, "Label"), resources);
}
function textOf(node: XmlNode | undefined, resources: Resources): string {
  return resources.get(node?.attributes["resid"] ?? "") ?? "";
}
function child(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((each) => each.name === name);
}
function all(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((each) => [...(each.name === name ? [each] : []), ...all(each, name)]);
}
