import { readFileSync } from "node:fs";
import { join } from "node:path";
import { billOfMaterials, type BillComponent, type LockFile } from "#scripts/release/bill-of-materials";
import { licenceFileOf } from "#scripts/release/licence-file";
import { thirdPartyNotices } from "#scripts/release/third-party-notices";

const ROOT = join(__dirname, "../../..");
const component = (name: string, id: string): BillComponent => ({
  type: "library",
  "bom-ref": name,
  name,
  version: "1.0.0",
  licenses: [{ license: { id } }],
  purl: `pkg:npm/${name}@1.0.0`,
  hashes: [],
});

it("a text stands once, under all packages that it is of; a package without one is named with its licence", () => {
  const texts: Readonly<Record<string, string>> = { a: "Text A\r\n", b: "Text A\n" };
  const notices = thirdPartyNotices(
    [component("a", "MIT"), component("b", "MIT"), component("c", "0BSD")],
    (name) => texts[name] ?? null,
  );
  expect(notices.match(/Text A/g)).toHaveLength(1);
  expect(notices).toContain("a 1.0.0\nb 1.0.0\n\nText A\n");
  expect(notices).toContain("c 1.0.0\n\nLicensed under 0BSD.\n");
});

it("every package that is shipped has a licence that lets us ship it, and the notice that it asks for", () => {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as LockFile;
  const { components } = billOfMaterials({ name: "x", version: "1", license: "MIT" }, lock);
  expect(components.length).toBeGreaterThan(20);
  const licences = components.flatMap(({ licenses }) =>
    licenses.map((licence) => ("expression" in licence ? licence.expression : licence.license.id)),
  );
  expect(licences).toHaveLength(components.length);
  expect(
    [...new Set(licences)].filter((id) => !/^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0)$/.test(id)),
  ).toEqual([]);
  const without = components.filter(({ name }) => licenceFileOf(ROOT, name) === null);
  // These packages come without one; the notices name their licence.
  expect(without.map(({ name }) => name)).toEqual([
    "@fluentui/react-icons",
    "embla-carousel-autoplay",
    "embla-carousel-fade",
    "embla-carousel",
  ]);
});
