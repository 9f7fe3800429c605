import { parseArgs } from "node:util";

export interface BuildOptions {
  /** Where the files will be hosted, without a slash at the end; null: for development, on this computer. */
  readonly host: string | null;
}

export const USAGE = "Use: npm run build -- [--host https://apps.example.gov.uk/total-place]";

/** Reads the command line of the build. @returns the options, or what is wrong with it in words. */
export function readBuildOptions(argv: readonly string[]): BuildOptions | { readonly problem: string } {
  try {
    const { values } = parseArgs({ args: [...argv], options: { host: { type: "string" } } });
    return values.host === undefined ? { host: null } : readHost(values.host);
  } catch (failed) {
    const { code, message } = failed as NodeJS.ErrnoException;
    if (code?.startsWith("ERR_PARSE_ARGS") !== true) throw failed;
    return { problem: message };
  }
}

function readHost(typed: string): BuildOptions | { readonly problem: string } {
  if (!URL.canParse(typed))
    return { problem: `--host takes an address such as https://apps.example.gov.uk, not ${typed}.` };
  const url = new URL(typed);
  if (url.protocol !== "https:")
    return { problem: `Excel loads add-ins over https only: give --host an https address, not ${typed}.` };
  if (url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "")
    return { problem: `--host takes a plain folder's address, without ?, # or a user's name: not ${typed}.` };
  return { host: url.href.replace(/\/+$/, "") };
}
