import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "#application/version";

const read = (file: string): string => readFileSync(join(__dirname, "../..", file), "utf8");

it("the version of the code, the package and the manifest is one", () => {
  expect((JSON.parse(read("package.json")) as { version: string }).version).toBe(VERSION);
  expect(/<Version>([\d.]+)<\/Version>/.exec(read("manifest.xml"))?.[1]).toBe(`${VERSION}.0`);
});
