import { SaxesParser } from "saxes";

/** One element of the manifest; namespace prefixes are dropped, since no two names clash. */
export interface Element {
  readonly name: string;
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const bare = (name: string): string => name.replace(/^.*:/, "");

/** @throws Error if the text is not well-formed XML. */
export function parseManifest(xml: string): Element {
  const root: Element = { name: "", type: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = {
      name: bare(name),
      type: attributes["xsi:type"] ?? "",
      attributes,
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const current = open.at(-1);
    if (current) current.text += text.trim();
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  const [manifest] = root.children;
  if (!manifest) throw new Error("The manifest is empty.");
  return manifest;
}

/** The element itself and all below it, in order. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** All elements of a name, wherever they stand. */
export function named(manifest: Element, name: string): Element[] {
  return everyElement(manifest).filter((element) => element.name === name);
}

/** The value of an element that is written as DefaultValue or as text. */
export function valueOf(element: Element | undefined): string {
  return element?.attributes["DefaultValue"] ?? element?.text ?? "";
}
