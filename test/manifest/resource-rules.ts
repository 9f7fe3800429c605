import { everyElement, named, valueOf, type Element } from "./element.ts";

const RESOURCES = ["Image", "Url", "String"];
const LONGEST_ID = 32;

const resourcesOf = (manifest: Element): Element[] =>
  named(manifest, "Resources")
    .flatMap(everyElement)
    .filter(({ name, attributes }) => RESOURCES.includes(name) && "id" in attributes);

/** Every resid leads to a resource, no resource is unused, and ids are unique and short enough. */
export function checkResources(manifest: Element): string[] {
  const ids = resourcesOf(manifest).map((resource) => resource.attributes["id"] ?? "");
  const uses = everyElement(manifest).flatMap(({ attributes }) => attributes["resid"] ?? []);
  return [
    ...uses.filter((use) => !ids.includes(use)).map((use) => `resid ${use} leads to no resource`),
    ...ids.filter((id) => !uses.includes(id)).map((id) => `resource ${id} is not used`),
    ...ids.filter((id) => id.length > LONGEST_ID).map((id) => `resource ${id} has an id of more than ${LONGEST_ID}`),
    ...twice(ids).map((id) => `resource ${id} stands twice`),
  ];
}

/** Ids of tabs, groups, controls and items: Office drops the second of two that are alike. */
export function checkControlIds(manifest: Element): string[] {
  const ids = ["CustomTab", "Group", "Control", "Item"]
    .flatMap((name) => named(manifest, name))
    .map(({ attributes }) => attributes["id"] ?? "");
  return [
    ...twice(ids).map((id) => `control ${id} stands twice`),
    ...(ids.includes("") ? ["a control has no id"] : []),
  ];
}

const twice = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

/** Every address that Office will ask for. */
export function addressesOf(manifest: Element): string[] {
  const pages = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "AppDomain", "Image", "Url"];
  const overrides = named(manifest, "ExtendedOverrides").map(({ attributes }) => attributes["Url"] ?? "");
  return [...pages.flatMap((name) => named(manifest, name)).map(valueOf), ...overrides].filter(
    (address) => address !== "",
  );
}

/** Secure addresses of one origin: the host that IT allows. */
export function checkAddresses(manifest: Element): string[] {
  const addresses = addressesOf(manifest);
  const origins = new Set(addresses.map((address) => new URL(address).origin));
  return [
    ...addresses.filter((address) => !address.startsWith("https://")).map((address) => `${address} is not https`),
    ...(origins.size === 1 ? [] : [`there is more than one origin: ${[...origins].join(", ")}`]),
  ];
}
