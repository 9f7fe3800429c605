import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { OfficeAddinManifest } from "office-addin-manifest";
import { validateXML } from "xmllint-wasm";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const SCHEMAS = join(PROJECT, "../shared/data/manifest-schema");
const MAIN_SCHEMA = "OfficeAppManifestV1_1.xsd";
const manifestText = readFileSync(join(PROJECT, "manifest.xml"), "utf8");

/** Microsoft's schemas are not ours to carry along, so this runs only where they lie beside the project. */
const itWithSchemas = existsSync(join(SCHEMAS, MAIN_SCHEMA)) ? it : it.skip;

async function schemaErrors(xml: string): Promise<string[]> {
  const read = (fileName: string): { fileName: string; contents: string } => {
    return { fileName, contents: readFileSync(join(SCHEMAS, fileName), "utf8").replace(/^\uFEFF/, "") };
  };
  const others = readdirSync(SCHEMAS).filter((name) => name.endsWith(".xsd") && name !== MAIN_SCHEMA);
  const { errors } = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: xml }],
    schema: [read(MAIN_SCHEMA)],
    preload: others.map(read),
  });
  return errors.map((error) => error.message);
}

describe("manifest.xml for Microsoft's own tools", () => {
  itWithSchemas("is valid by the schema (skipped where ../shared/data/manifest-schema is missing)", async () => {
    expect(await schemaErrors(manifestText)).toEqual([]);
  });

  itWithSchemas("is refused by the schema when elements change places", async () => {
    const swapped = manifestText.replace(/( *<Version>.*\n)( *<ProviderName>.*\n)/, "$2$1");
    expect(swapped).not.toBe(manifestText);
    expect(await schemaErrors(swapped)).not.toEqual([]);
  });

  it("is read by office-addin-manifest", async () => {
    const manifest = await OfficeAddinManifest.readManifestFile(join(PROJECT, "manifest.xml"));
    expect(manifest).toMatchObject({
      displayName: "Total Place",
      providerName: "Total Place for Excel contributors",
      version: "0.1.0.0",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });

  it("is not read by office-addin-manifest when it is cut short", async () => {
    const folder = mkdtempSync(join(tmpdir(), "manifest-"));
    try {
      writeFileSync(join(folder, "manifest.xml"), manifestText.slice(0, 2000));
      await expect(OfficeAddinManifest.readManifestFile(join(folder, "manifest.xml"))).rejects.toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
