import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const PLACES = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** LibreOffice on this machine; installed by its package manager on Debian as root; null where there is none. */
export function libreOffice(): string | null {
  return installedLibreOffice() ?? (install() ? installedLibreOffice() : null);
}

/** The same as it stands: nothing is installed. */
export function installedLibreOffice(): string | null {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return "soffice";
  } catch {
    // Not on the path: it may stand in its usual place, or be absent, which the caller is told by null.
    return PLACES.find((path) => existsSync(path)) ?? null;
  }
}

function install(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const packages = ["install", "-y", "--no-install-recommends", "libreoffice-calc"];
  execFileSync("apt-get", ["update"], { stdio: "ignore", env: environment });
  execFileSync("apt-get", packages, { stdio: "ignore", env: environment });
  return true;
}

/** Whether LibreOffice works every formula out as it loads, or trusts the values that stand beside them. */
export type Recalculation = "always" | "never";

const SETTING: Readonly<Record<Recalculation, number>> = { always: 0, never: 1 };

function settingsWith(recalculation: Recalculation): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${String(SETTING[recalculation])}</value></prop></item>
</oor:items>
`;
}

/** Recalculates workbooks from scratch in LibreOffice; returns the bytes of each, by the name it was given. */
export function recalculate(soffice: string, books: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "place-truth-"));
  const files = [...books].map(([name, bytes]) => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
  const out = convert(soffice, files, { recalculation: "always", to: "xlsx", seconds: 300 });
  return new Map(files.map((path) => [basename(path, ".xlsx"), readFileSync(join(out, basename(path)))]));
}

/** `csv`: the first sheet of each; `csv of every sheet`: a file for each sheet. */
export type SavedAs = "xlsx" | "csv" | "csv of every sheet";

/** The last of LibreOffice's options for text is the sheet: -1 = all, each in a file of its own. */
const FILTER: Readonly<Record<SavedAs, string>> = {
  xlsx: "xlsx",
  csv: "csv",
  "csv of every sheet": "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
};

/** Has LibreOffice open files and save them in another format. @returns the folder of the saved. */
export function convert(
  soffice: string,
  files: readonly string[],
  how: { readonly recalculation: Recalculation; readonly to: SavedAs; readonly seconds: number },
): string {
  const folder = mkdtempSync(join(tmpdir(), "place-converted-"));
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), settingsWith(how.recalculation));
  const out = join(folder, "out");
  const options = [
    `-env:UserInstallation=file://${profile}`,
    "--headless",
    "--norestore",
    "--convert-to",
    FILTER[how.to],
    "--outdir",
    out,
  ];
  execFileSync(soffice, [...options, ...files], { stdio: "ignore", timeout: how.seconds * 1000 });
  return out;
}
