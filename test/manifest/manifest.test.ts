import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { registerActions } from "#main/register-actions";
import { manifestForHost } from "#scripts/release/manifest-for-host";
import { parseManifest, type Element } from "./element.ts";
import { checkActions, checkFiles, checkIcons, checkNamespace, type Ground } from "./file-rules.ts";
import { checkAddresses, checkControlIds, checkResources } from "./resource-rules.ts";
import * as structure from "./structure-rules.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const manifestText = readFileSync(`${PROJECT}manifest.xml`, "utf8");

/** PNG header: 8 bytes signature, then the IHDR chunk whose width and height stand at 16 and 20. */
function pixelSize(path: string): readonly [number, number] | undefined {
  if (!existsSync(PROJECT + path)) return undefined;
  const bytes = readFileSync(PROJECT + path);
  if (bytes.toString("latin1", 1, 4) !== "PNG") return undefined;
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Runs the add-in's own registration against a stand-in for Office that only remembers names. */
function registeredActions(): string[] {
  const names: string[] = [];
  Object.assign(globalThis, { Office: { actions: { associate: (name: string) => names.push(name) } } });
  registerActions(() => new Promise(() => undefined));
  return names;
}

function problemsOf(manifest: Element, ground: Ground): string[] {
  return [
    ...structure.checkChildren(manifest),
    ...structure.checkLengths(manifest),
    ...structure.checkIdentity(manifest),
    ...structure.checkRequirements(manifest),
    ...structure.checkSharedRuntime(manifest),
    ...checkResources(manifest),
    ...checkControlIds(manifest),
    ...checkAddresses(manifest),
    ...checkIcons(manifest, ground),
    ...checkFiles(manifest, ground),
    ...checkActions(manifest, ground),
    ...checkNamespace(manifest),
  ];
}

describe("manifest.xml", () => {
  const pages = readdirSync(`${PROJECT}src/taskpane`).filter((name) => name.endsWith(".html"));
  const ground: Ground = {
    pixelSize,
    builtFiles: [...pages, "functions.js", "functions.json", "shortcuts.json"],
    actions: registeredActions(),
  };

  it("keeps every rule", () => {
    expect(problemsOf(parseManifest(manifestText), ground)).toEqual([]);
  });

  it("keeps every rule when it is made for a host, under an id of its own and the release's version", () => {
    const made = manifestForHost(manifestText, "https://apps.example.gov.uk", "1.2.3");
    expect(problemsOf(parseManifest(made), ground)).toEqual([]);
    expect(made).not.toContain("localhost");
    expect(made).toContain("<Version>1.2.3.0</Version>");
    expect(/<Id>(.*)<\/Id>/.exec(made)?.[1]).not.toBe(/<Id>(.*)<\/Id>/.exec(manifestText)?.[1]);
  });

  const long = "x".repeat(251);
  // prettier-ignore
  it.each<[broken: string, from: string | RegExp, to: string, problem: string]>([
    ["order", /( *<Version>.*<\/Version>\n)( *<ProviderName>.*\n)/, "$2$1", "OfficeApp has its children out of order"],
    ["order below", /( *<Title resid="OpenPane.Label"\/>\n)( *<Desc.*\n)/, "$2$1", "Supertip has its children out of order"],
    ["a missing child", / *<SupportUrl.*\n/, "", "OfficeApp lacks SupportUrl"],
    ["a missing child below", / *<FunctionFile.*\n/, "", "DesktopFormFactor lacks FunctionFile"],
    ["a stranger", "<Group id", '<Sector id="x"/><Group id', "CustomTab may not hold Sector"],
    ["a long name", 'DisplayName DefaultValue="', `DisplayName DefaultValue="${long}`, "DisplayName  has 262 characters, 1-125 may be"],
    ["a long tip", /id="OpenPane.Tip" DefaultValue="[^"]*"/, `id="OpenPane.Tip" DefaultValue="${long}"`, "String OpenPane.Tip has 251 characters, 1-250 may be"],
    ["an empty label", 'DefaultValue="Open pane"', 'DefaultValue=""', "String OpenPane.Label has 0 characters, 1-125 may be"],
    ["no GUID", "<Id>5f0f3b1e", "<Id>zf0f3b1e", "Id zf0f3b1e-8f4a-4c0b-9a55-6f2d1c7e4b90 is not a GUID"],
    ["a short version", "<Version>0.1.0.0<", "<Version>0.1.0<", "Version 0.1.0 is not of the form a.b.c.d"],
    ["another language", "<DefaultLocale>en-GB", "<DefaultLocale>en-US", "DefaultLocale is not en-GB"],
    ["fewer rights", "ReadWriteDocument", "ReadDocument", "Permissions is not ReadWriteDocument"],
    ["another floor", 'MinVersion="1.14"', 'MinVersion="1.20"', "Requirements are SharedRuntime 1.1, ExcelApi 1.20, not SharedRuntime 1.1, ExcelApi 1.14"],
    ["a short life", 'lifetime="long"', 'lifetime="short"', "there is not exactly one Runtime with lifetime long"],
    ["another page", 'FunctionFile resid="Taskpane.Url"', 'FunctionFile resid="Help.Url"', "FunctionFile Help.Url is not the page of the shared runtime"],
    ["a TaskpaneId", '<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>a</TaskpaneId>', "TaskpaneId may not stand under a Runtime with lifetime long"],
    ["a dangling resid", 'Description resid="Recount.Tip"', 'Description resid="Recount.Tap"', "resid Recount.Tap leads to no resource"],
    ["an unused resource", "<bt:LongStrings>", '<bt:LongStrings><bt:String id="Old" DefaultValue="x"/>', "resource Old is not used"],
    ["a resource twice", "<bt:LongStrings>", '<bt:LongStrings><bt:String id="Recount.Tip" DefaultValue="x"/>', "resource Recount.Tip stands twice"],
    ["a long id", /CellMenu\.Tip/g, `C${"x".repeat(32)}`, `resource C${"x".repeat(32)} has an id of more than 32`],
    ["a control twice", 'Control xsi:type="Button" id="TotalPlace.Recount"', 'Control xsi:type="Button" id="TotalPlace.OpenPane"', "control TotalPlace.OpenPane stands twice"],
    ["plain http", 'SupportUrl DefaultValue="https', 'SupportUrl DefaultValue="http', "http://localhost:3000/help.html is not https"],
    ["two origins", '"https://localhost:3000/functions.js"', '"https://example.org/functions.js"', "there is more than one origin: https://localhost:3000, https://example.org"],
    ["a missing icon", "icon-48.png", "icon-47.png", "assets/icon-47.png is not a PNG of 48 × 48 pixels"],
    ["an icon of another size", 'IconUrl DefaultValue="https://localhost:3000/assets/icon-32', 'IconUrl DefaultValue="https://localhost:3000/assets/icon-24', "assets/icon-24.png is not a PNG of 32 × 32 pixels"],
    ["a size left out", / *<bt:Image size="80" resid="Icon.80"\/>\n/, "", "an Icon lacks the size 80"],
    ["a page that is not built", "help.html", "support.html", "support.html is not built"],
    ["an action of nobody", "<FunctionName>recount", "<FunctionName>tidy", "action tidy is not in the code"],
    ["an action out of reach", "<FunctionName>openPane", "<FunctionName>recount", "action openPane is not in the manifest"],
    ["shortcuts from elsewhere", "https://localhost:3000/shortcuts.json", "https://localhost:3000/keys.json", "keys.json is not built"],
    ["another namespace", 'DefaultValue="PLACE"', 'DefaultValue="SPOT"', "namespace SPOT is not PLACE"],
  ])("is refused with %s", (_broken, from, to, problem) => {
    const text = manifestText.replace(from, to);
    expect(text).not.toBe(manifestText);
    expect(problemsOf(parseManifest(text), ground)).toContain(problem);
  });
});
