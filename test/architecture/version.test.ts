import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "#application/version";

const read = (file: string): string => readFileSync(join(__dirname, "../..", file), "utf8");

it("the version of the code, the package and the manifest is one", () => {
  expect((JSON.parse(read("package.json")) as { version: string }).version).toBe(VERSION);
  expect(/<Version>([\d.]+)<\/Version>/.exec(read("manifest.xml"))?.[1]).toBe(`${VERSION}.0`);
});

it("every package is pinned to one version, which is that of the lock file", () => {
  interface Wanted {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  }
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Wanted;
  const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, { version?: string }> };
  const wanted = { ...dependencies, ...devDependencies };
  const locked = Object.keys(wanted).map((name) => [name, packages[`node_modules/${name}`]?.version]);
  expect(wanted).toEqual(Object.fromEntries(locked));
});
