/** The address that manifest.xml bears in development. */
export const DEVELOPMENT_HOST = "https://localhost:3000";

/** Excel keeps what it knows of an add-in under its id: one on trial and one in use must not share it. */
const PRODUCTION_ID = "d95624af-678c-40d5-8217-389888dd954b";

const COMMENT = /<!--[\s\S]*?-->\n?/g;
const ID = /<Id>[^<]*<\/Id>/;
const VERSION = /<Version>[^<]*<\/Version>/;
const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * The manifest for the add-in as one host serves it: every address there, the id of production, the release's version.
 *
 * @param manifest - manifest.xml as it stands in the project.
 * @param host - address of the folder that holds the files, https, no slash at the end.
 * @param version - the package's version, `1.2.3`; Excel wants four parts.
 * @throws Error where the manifest no longer has what is to be replaced: our own slip, never the user's.
 */
export function manifestForHost(manifest: string, host: string, version: string): string {
  for (const wanted of [DEVELOPMENT_HOST, ID, VERSION])
    if (manifest.search(wanted) === -1) throw new Error(`manifest.xml holds no ${String(wanted)}`);
  return manifest
    .replace(COMMENT, "")
    .replace(ID, `<Id>${PRODUCTION_ID}</Id>`)
    .replace(VERSION, `<Version>${version}.0</Version>`)
    .replaceAll(DEVELOPMENT_HOST, () => escapeXml(host));
}
