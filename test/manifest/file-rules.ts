import { named, valueOf, type Element } from "./element.ts";
import { addressesOf } from "./resource-rules.ts";

/** What of the project the manifest is held against. */
export interface Ground {
  /** Width and height of a PNG under the project's root; undefined where there is no such file. */
  readonly pixelSize: (path: string) => readonly [width: number, height: number] | undefined;
  /** Files that the build puts beside the manifest, apart from the icons. */
  readonly builtFiles: readonly string[];
  /** Names that the code hands to Office.actions.associate. */
  readonly actions: readonly string[];
}

/** Sizes that Office asks for in every command, whatever the display. */
const REQUIRED_SIZES = ["16", "32", "80"];

/** Every icon is there at the size it is given out for, and every command has the sizes that must be. */
export function checkIcons(manifest: Element, { pixelSize }: Ground): string[] {
  const urls = new Map(named(manifest, "Image").map((image) => [image.attributes["id"] ?? "", valueOf(image)]));
  const uses = named(manifest, "Icon").flatMap((icon) => icon.children);
  const asked = [
    ...uses.map(({ attributes }) => [urls.get(attributes["resid"] ?? "") ?? "", Number(attributes["size"])] as const),
    ...named(manifest, "IconUrl").map((icon) => [valueOf(icon), 32] as const),
    ...named(manifest, "HighResolutionIconUrl").map((icon) => [valueOf(icon), 64] as const),
  ];
  const wrong = asked.filter(([url, size]) => url !== "" && pixelSize(pathOf(url))?.join() !== [size, size].join());
  const poor = named(manifest, "Icon").flatMap((icon) => {
    const sizes = icon.children.map(({ attributes }) => attributes["size"]);
    return REQUIRED_SIZES.filter((size) => !sizes.includes(size));
  });
  return [
    ...new Set(wrong.map(([url, size]) => `${pathOf(url)} is not a PNG of ${size} × ${size} pixels`)),
    ...poor.map((size) => `an Icon lacks the size ${size}`),
  ];
}

/** Every page, script and table that the manifest names is built. */
export function checkFiles(manifest: Element, { builtFiles }: Ground): string[] {
  const paths = addressesOf(manifest).map(pathOf);
  const others = paths.filter((path) => path !== "" && !path.startsWith("assets/"));
  return [...new Set(others)].filter((path) => !builtFiles.includes(path)).map((path) => `${path} is not built`);
}

/** Ribbon and code agree on the actions; none is offered that does nothing, none is written that nobody can reach. */
export function checkActions(manifest: Element, { actions }: Ground): string[] {
  const offered = named(manifest, "FunctionName").map((element) => element.text);
  return [
    ...offered.filter((name) => !actions.includes(name)).map((name) => `action ${name} is not in the code`),
    ...actions.filter((name) => !offered.includes(name)).map((name) => `action ${name} is not in the manifest`),
  ];
}

/** The word before the dot in PLACE.TOTAL: workbooks hold it in their formulas, so it may never change. */
export function checkNamespace(manifest: Element): string[] {
  const id = named(manifest, "Namespace")[0]?.attributes["resid"];
  const namespace = valueOf(named(manifest, "String").find(({ attributes }) => attributes["id"] === id));

  return namespace === "PLACE" ? [] : [`namespace ${namespace} is not PLACE`];
}

const pathOf = (url: string): string => new URL(url).pathname.slice(1);
