import type { BillComponent } from "./bill-of-materials.ts";

/**
 * The notices that the licences of what is shipped ask to stand in every copy: each text once, under all the packages it is of.
 *
 * @param textOf - a package's own licence file; null where it has none, and then the licence is named. The same packages give the
 *   same text.
 */
export function thirdPartyNotices(
  components: readonly BillComponent[],
  textOf: (name: string) => string | null,
): string {
  const byText = new Map<string, string[]>();
  for (const component of components) {
    const text = textOf(component.name)?.replace(/\r\n?/g, "\n").trim() ?? `Licensed under ${licenceOf(component)}.`;
    byText.set(text, [...(byText.get(text) ?? []), `${component.name} ${component.version}`]);
  }
  const parts = [...byText].map(([text, packages]) => `${packages.join("\n")}\n\n${text}\n`);
  return `Total Place holds parts of these packages, or of such as they need. Their licences ask that these notices go with it.\n\n${parts.join(`\n${"-".repeat(78)}\n\n`)}`;
}

function licenceOf({ licenses }: BillComponent): string {
  const named = licenses.map((licence) => ("expression" in licence ? licence.expression : licence.license.id));
  return named.length === 0 ? "terms that its package does not state" : named.join(" and ");
}
