import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type BillComponent, billOfMaterials, type LockFile } from "#scripts/release/bill-of-materials";

const PROJECT = { name: "place", version: "1.0.0", license: "MIT" };
const LOCK: LockFile = {
  packages: {
    "": { version: "1.0.0" },
    "node_modules/@scope/one": {
      version: "1.2.3",
      license: "MIT",
      integrity: `sha512-${createHash("sha512").update("one").digest("base64")}`,
    },
    "node_modules/two/node_modules/three": { version: "0.1.0", license: "(MIT OR Apache-2.0)" },
    "node_modules/tool": { version: "9.9.9", license: "MIT", dev: true },
    "node_modules/types": { version: "9.9.8", license: "MIT", devOptional: true },
  },
};
/** Licences that may go out with ours. */
const ACCEPTED = new Set([
  "MIT",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MPL-2.0",
  "0BSD",
  "CC0-1.0",
  "Unlicense",
]);

describe("the bill of materials", () => {
  it("lists what is shipped and nothing else, each with address, licence and checksum", () => {
    const { components } = billOfMaterials(PROJECT, LOCK);
    expect(components.map(({ purl }) => purl)).toEqual(["pkg:npm/%40scope/one@1.2.3", "pkg:npm/three@0.1.0"]);
    expect(components[0]).toMatchObject({
      licenses: [{ license: { id: "MIT" } }],
      hashes: [{ alg: "SHA-512", content: createHash("sha512").update("one").digest("hex") }],
    });
    expect(components[1]).toMatchObject({ licenses: [{ expression: "(MIT OR Apache-2.0)" }], hashes: [] });
  });

  it("of this project names a licence that may go out with ours for every package, and a checksum", () => {
    const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
    const project = read("package.json") as typeof PROJECT & { dependencies: Record<string, string> };
    const { components } = billOfMaterials(project, read("package-lock.json") as LockFile);
    const names = components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(project.dependencies)));
    expect(components.filter((one) => !isAccepted(one)).map(({ purl }) => purl)).toEqual([]);
    expect(components.filter(({ hashes }) => hashes.length === 0).map(({ purl }) => purl)).toEqual([]);
  });

  it("of this project pins what it is built of: no range in dependencies", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
      dependencies: Record<string, string>;
    };
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

function isAccepted({ licenses }: BillComponent): boolean {
  return licenses.some((one) =>
    "expression" in one
      ? one.expression.split(/[^\w.-]+/).some((id) => ACCEPTED.has(id))
      : ACCEPTED.has(one.license.id),
  );
}
