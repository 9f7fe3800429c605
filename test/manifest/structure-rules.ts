import { everyElement, named, valueOf, type Element } from "./element.ts";

/**
 * Children in the order that Office demands; `!` marks those that must be there. From the manifest reference:
 * learn.microsoft.com/office/dev/add-ins/develop/add-in-manifests and javascript/api/manifest.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! " +
    "SupportUrl! AppDomains Hosts! Requirements! DefaultSettings! Permissions! VersionOverrides! ExtendedOverrides",
  VersionOverrides: "Description Requirements Hosts! Resources! WebApplicationInfo VersionOverrides",
  "Host:Workbook": "Runtimes! AllFormFactors! DesktopFormFactor!",
  DesktopFormFactor: "GetStarted! FunctionFile! ExtensionPoint!",
  GetStarted: "Title! Description! LearnMoreUrl!",
  "ExtensionPoint:CustomFunctions": "Script! Page! Metadata! Namespace!",
  CustomTab: "Group! Label!",
  Group: "Label! Icon! Control!",
  "Control:Button": "Label! Supertip! Icon! Action!",
  "Control:Menu": "Label! Supertip! Icon Items!",
  Item: "Label! Supertip! Icon Action!",
  Supertip: "Title! Description!",
  "Action:ShowTaskpane": "SourceLocation! Title",
  "Action:ExecuteFunction": "FunctionName!",
  Resources: "Images! Urls! ShortStrings! LongStrings!",
};

/** Unknown children, children out of order, and required children that are missing. */
export function checkChildren(manifest: Element): string[] {
  return everyElement(manifest).flatMap((element) => {
    const rule = CHILDREN[`${element.name}:${element.type}`] ?? CHILDREN[element.name];
    return rule === undefined ? [] : childrenProblems(element, rule.split(" "));
  });
}

function childrenProblems({ name, children }: Element, rule: readonly string[]): string[] {
  const order = rule.map((entry) => entry.replace("!", ""));
  const places = children.map((child) => order.indexOf(child.name));
  const required = rule.filter((entry) => entry.endsWith("!")).map((entry) => entry.replace("!", ""));
  const isPresent = (child: string): boolean => children.some((element) => element.name === child);
  return [
    ...children.filter((_, index) => places[index] === -1).map((child) => `${name} may not hold ${child.name}`),
    ...(places.some((place, index) => place < (places[index - 1] ?? 0))
      ? [`${name} has its children out of order`]
      : []),
    ...required.filter((child) => !isPresent(child)).map((child) => `${name} lacks ${child}`),
  ];
}

const LENGTHS: readonly (readonly [parent: string, element: string, longest: number])[] = [
  ["OfficeApp", "DisplayName", 125],
  ["OfficeApp", "Description", 250],
  ["ShortStrings", "String", 125],
  ["LongStrings", "String", 250],
];

/** Texts within the lengths that Office shows, and none empty. */
export function checkLengths(manifest: Element): string[] {
  return LENGTHS.flatMap(([parentName, name, longest]) =>
    named(manifest, parentName)
      .flatMap((parent) => parent.children.filter((child) => child.name === name))
      .filter((child) => valueOf(child).length === 0 || valueOf(child).length > longest)
      .map(
        (child) =>
          `${name} ${child.attributes["id"] ?? ""} has ${valueOf(child).length} characters, 1-${longest} may be`,
      ),
  );
}

/** The identity of the add-in. */
export function checkIdentity(manifest: Element): string[] {
  const top = (name: string): string => valueOf(manifest.children.find((child) => child.name === name));
  const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  return [
    ...(guid.test(top("Id")) ? [] : [`Id ${top("Id")} is not a GUID`]),
    ...(/^\d+\.\d+\.\d+\.\d+$/.test(top("Version")) ? [] : [`Version ${top("Version")} is not of the form a.b.c.d`]),
    ...(top("DefaultLocale") === "en-GB" ? [] : ["DefaultLocale is not en-GB"]),
    ...(top("Permissions") === "ReadWriteDocument" ? [] : ["Permissions is not ReadWriteDocument"]),
  ];
}

/** What an Excel must offer at least: Office LTSC 2021 and later. More is asked for in the code, by isSetSupported. */
export function checkRequirements(manifest: Element): string[] {
  const sets = named(manifest, "Set").map(({ attributes }) => `${attributes["Name"]} ${attributes["MinVersion"]}`);
  const wanted = ["SharedRuntime 1.1", "ExcelApi 1.14"];
  return sets.join() === wanted.join() ? [] : [`Requirements are ${sets.join(", ")}, not ${wanted.join(", ")}`];
}

/** One page for pane, actions and functions; a TaskpaneId would ask for a second pane, which a shared runtime has not. */
export function checkSharedRuntime(manifest: Element): string[] {
  const page = named(manifest, "Runtime").map(({ attributes }) => `${attributes["resid"]} ${attributes["lifetime"]}`);
  const others = [
    ...named(manifest, "FunctionFile"),
    ...sourceLocations(manifest, "Page"),
    ...sourceLocations(manifest, "Action"),
  ];
  const strangers = others.filter((element) => `${element.attributes["resid"]} long` !== page[0]);
  return [
    ...(page.length === 1 && page[0]?.endsWith(" long") ? [] : ["there is not exactly one Runtime with lifetime long"]),
    ...strangers.map(
      (element) => `${element.name} ${element.attributes["resid"]} is not the page of the shared runtime`,
    ),
    ...named(manifest, "TaskpaneId").map(() => "TaskpaneId may not stand under a Runtime with lifetime long"),
  ];
}

function sourceLocations(manifest: Element, parent: string): Element[] {
  return named(manifest, parent).flatMap((element) =>
    element.children.filter((child) => child.name === "SourceLocation"),
  );
}
